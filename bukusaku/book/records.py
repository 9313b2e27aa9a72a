"""The kinds of record a book has: frozen, with an id, a place in a file and, often, a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Self

from pydantic import PrivateAttr, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from bukusaku.book.claims import (
    Aspect,
    Claim,
    Duty,
    Indicator,
    Item,
    Model,
    Period,
    Standing,
    is_unavailable,
    spread_unavailable,
)
from bukusaku.book.fields import (
    Address,
    AtLeastOne,
    Choice,
    Day,
    Flag,
    Id,
    Ids,
    LanguageCode,
    Number,
    Sentences,
    Settled,
    Text,
    Texts,
    Whole,
    Words,
    choice,
)
from bukusaku.book.foreign import foreign
from bukusaku.book.origin import Origin
from bukusaku.diagnostics import Location
from bukusaku.reading.document import Document
from bukusaku.reading.prose import Prose


class Record(Model):
    """One thing with an id, for all readers or an `audience`; `number` ("3.2") is set later."""

    KIND: ClassVar[str]
    NAMED_BY: ClassVar[tuple[str, ...]]

    id: Id
    renamed: Ids = ()
    audience: Ids = ()
    number: Annotated[str | None, Settled] = None
    _origin: Origin | None = PrivateAttr(default=None)

    @property
    def name(self) -> str:
        """What a reference to it prints: the first of the fields `NAMED_BY` that is given."""
        name: str = next(filter(None, (getattr(self, field) for field in self.NAMED_BY)))
        return name

    @property
    def anchor(self) -> str:
        """Its id in the whole book; what stands in it adds `--` and a slug of its own."""
        return f"{self.KIND}-{self.id}"

    @property
    def document(self) -> Document | None:
        """What was written of it."""
        return origin.document if (origin := self._origin) else None

    def place(self, *path: str | int) -> Location:
        """Where the field at `path` was written, or the nearest around it."""
        return document.place(path) if (document := self.document) else Location(self.anchor)

    def placed(self, document: Document) -> Self:
        """The record, knowing where it was written."""
        self._origin = Origin(document)
        return self


class Bar(Model):
    """One bar of a chart."""

    label: Text
    value: Number


class Chart(Model):
    """A fenced ```chart block: bars with a title, drawn with its table."""

    title: Text
    unit: Text | None = None
    label: Text
    bars: Annotated[tuple[Bar, ...], AtLeastOne]
    sources: Ids = ()


class PageRecord(Record):
    """A record with a page of its own: Markdown with front matter.

    `summary` is the *Intinya*: a few short sentences that give the point. `title_language` is
    that of a title in another language than the book.
    """

    NAMED_BY = ("title",)

    title_language: LanguageCode | None = None
    title: Words
    plain_title: Words | None = None
    summary: Sentences = ()
    body: Annotated[Annotated[Prose, Whole] | None, Settled] = None
    charts: Annotated[tuple[Chart, ...], Settled] = ()

    @field_validator("title")
    @classmethod
    def _in_its_language(cls, title: str, fields: ValidationInfo) -> str:
        language = fields.data.get("title_language")
        return foreign(title, language) if language else title


class Introduction(PageRecord):
    """The page that opens a collection (`roles/index.md`); its id is the collection's folder."""

    KIND = "part"


class Chapter(PageRecord):
    """Free text."""

    KIND = "chapter"


class Dimension(PageRecord):
    """One of the program's fields; `colour` and `icon` are names the theme knows."""

    KIND = "dimension"

    summary: Annotated[Sentences, AtLeastOne]
    colour: Id | None = None
    icon: Id | None = None
    aspects: tuple[Aspect, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    indicators_unavailable: Annotated[bool, Settled] = False

    @model_validator(mode="before")
    @classmethod
    def _indicators_not_known(cls, fields: object) -> object:
        return spread_unavailable(fields, "indicators")


class Stage(PageRecord):
    """A step of the program with what it should leave behind and who does what in it."""

    KIND = "stage"

    summary: Annotated[Sentences, AtLeastOne]
    when: Period | None = None
    outputs: tuple[Item, ...] = ()
    duties: tuple[Duty, ...] = ()
    duties_unavailable: Annotated[bool, Settled] = False

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, fields: object) -> object:
        if isinstance(fields, Mapping) and is_unavailable(fields.get("when")):
            fields = {**fields, "when": {"standing": Standing.UNAVAILABLE}}
        return spread_unavailable(fields, "duties")


class Role(PageRecord):
    """A delegate, an office, or whoever has a part in the program."""

    KIND = "role"

    summary: Annotated[Sentences, AtLeastOne]
    group: Words | None = None
    count: Words | None = None
    checklist: tuple[Item, ...] = ()
    duties_unavailable: Annotated[bool, Settled] = False

    @model_validator(mode="before")
    @classmethod
    def _duties_not_known(cls, fields: object) -> object:
        if (
            isinstance(fields, Mapping)
            and "duties" in fields
            and not is_unavailable(fields["duties"])
        ):
            raise PydanticCustomError("role_duties_elsewhere", "duties stand in stages")
        return spread_unavailable(fields, "duties")


class Certainty(Choice):
    """How sure it is that an event took place as told."""

    HELD = "held", "terlaksana"
    PLANNED = "planned", "direncanakan"
    INFERRED = "inferred", "disimpulkan"


class Event(Record, Period):
    """A dated happening."""

    KIND = "event"
    NAMED_BY = ("title",)

    title: Words
    stage: Id | None = None
    venue: Words | None = None
    certainty: Annotated[Certainty, choice(Certainty)] = Certainty.HELD


class Person(Record, Claim):
    """Someone in an office as of a time (`as_of`: "Juli 2019")."""

    KIND = "person"
    NAMED_BY = ("full_name",)

    full_name: Text
    office: Words
    as_of: Words


class Fact(Record, Claim):
    """One fact, told in one place; a reference to it prints `value` and `unit`."""

    KIND = "fact"
    NAMED_BY = ("value", "statement")
    VALUES = ("value",)

    statement: Words
    topic: Words | None = None
    value: Words | None = None
    unit: Words | None = None
    as_of: Words | None = None
    review_by: Day | None = None

    @property
    def name(self) -> str:
        """Its value with the unit; one without a value is named by its statement."""
        return f"{self.value} {self.unit}" if self.value and self.unit else super().name


class Source(Record):
    """Where facts come from. `copy_read`: it was read in a copy, not at its publisher."""

    KIND = "source"
    NAMED_BY = ("title",)

    title: Text
    publisher: Text | None = None
    authors: Texts = ()
    editors: Texts = ()
    date: Words | None = None
    url: Address | None = None
    copy_read: Flag = False
    note: Words | None = None


class Term(Record, Claim):
    """A word or abbreviation; `general` only for an expansion without a meaning."""

    KIND = "term"
    NAMED_BY = ("term",)
    VALUES = ("meaning",)
    STANDINGS = tuple(Standing)

    term: Words
    expansion: Words | None = None
    meaning: Words | None = None


class PlaceLevel(Choice):
    """What a place is; its name is in `levels` of the book."""

    REGION = "region", "daerah"
    DISTRICT = "district"
    WARD = "ward"


class Place(Record):
    """A place of the region. `usual_name` is printed, with a mark unless `name_confirmed`."""

    KIND = "place"
    NAMED_BY = ("usual_name", "official_name")

    official_name: Text
    level: Annotated[PlaceLevel, choice(PlaceLevel)]
    code: Text | None = None
    parent: Id | None = None
    usual_name: Text | None = None
    variants: Texts = ()
    name_confirmed: Flag = True
    area_km2: Number | None = None
    sources: Ids = ()
