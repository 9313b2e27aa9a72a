"""The kinds of record a book has: frozen, with an id, a place in a file and, often, a page."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import PrivateAttr, model_validator
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
)
from bukusaku.book.fields import Choice, Day, Flag, Id, Ids, Number, Text, Texts, Whole, choice
from bukusaku.diagnostics import Location
from bukusaku.reading.document import Document
from bukusaku.reading.prose import Prose


class Places:
    """Where each value of a record was written; equal to any other, so that records compare by content."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Places)

    def __hash__(self) -> int:
        return 0


class Record(Model):
    """One thing with an id. `number` ("3.2") is set when the book is put in order."""

    KIND: ClassVar[str]

    id: Id
    renamed: Ids = ()
    number: str | None = None
    _places: Places | None = PrivateAttr(default=None)

    @property
    def name(self) -> str:
        """What a reference to it prints."""
        raise NotImplementedError

    @property
    def anchor(self) -> str:
        return f"{self.KIND}-{self.id}"

    def place(self, *path: str | int) -> Location:
        """Where the field at `path` was written, or the nearest around it."""
        if self._places is None:
            return Location(self.anchor)
        return self._places.document.place(path)


class Bar(Model):
    """One bar of a chart."""

    label: Text
    value: Number


class Chart(Model):
    """A fenced ```chart block: bars with a title, drawn with its table."""

    title: Text
    unit: Text | None = None
    label: Text
    bars: tuple[Bar, ...]
    sources: Ids = ()


class PageRecord(Record):
    """A record with a page of its own: Markdown with front matter.

    `summary` is the *Intinya*: a few short sentences that give the point.
    """

    title: Text
    plain_title: Text | None = None
    summary: Texts = ()
    body: Annotated[Prose, Whole] | None = None
    charts: tuple[Chart, ...] = ()

    @property
    def name(self) -> str:
        return self.title


class Introduction(PageRecord):
    """The page that opens a collection (`roles/index.md`); its id is the collection's folder."""

    KIND = "part"


class Chapter(PageRecord):
    """Free text."""

    KIND = "chapter"


class Dimension(PageRecord):
    """One of the program's fields; `colour` and `icon` are names the theme knows."""

    KIND = "dimension"

    summary: Texts
    colour: Id | None = None
    icon: Id | None = None
    aspects: tuple[Aspect, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    indicators_unavailable: bool = False

    @model_validator(mode="before")
    @classmethod
    def _indicators_not_known(cls, fields: Any) -> Any:
        return _spread_unavailable(fields, "indicators")


class Stage(PageRecord):
    """A step of the program with what it should leave behind and who does what in it."""

    KIND = "stage"

    summary: Texts
    when: Period | None = None
    outputs: tuple[Item, ...] = ()
    duties: tuple[Duty, ...] = ()
    duties_unavailable: bool = False

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, fields: Any) -> Any:
        if isinstance(fields, dict) and is_unavailable(fields.get("when")):
            fields = {**fields, "when": {"standing": Standing.UNAVAILABLE}}
        return _spread_unavailable(fields, "duties")


class Role(PageRecord):
    """A delegate, an office, or whoever has a part in the program."""

    KIND = "role"

    summary: Texts
    group: Text | None = None
    count: Text | None = None
    checklist: tuple[Item, ...] = ()
    duties_unavailable: bool = False

    @model_validator(mode="before")
    @classmethod
    def _duties_not_known(cls, fields: Any) -> Any:
        if isinstance(fields, dict) and "duties" in fields and not is_unavailable(fields["duties"]):
            raise PydanticCustomError("role_duties_elsewhere", "duties stand in stages")
        return _spread_unavailable(fields, "duties", drop=True)


def _spread_unavailable(fields: Any, name: str, *, drop: bool = False) -> Any:
    """Reads `duties: unavailable`, where a list is expected, as a flag of its own."""
    if not isinstance(fields, dict) or not is_unavailable(fields.get(name)):
        return fields
    kept = {key: value for key, value in fields.items() if key != name}
    return {**kept, f"{name}_unavailable": True} if drop else {**kept, name: (), f"{name}_unavailable": True}


class Certainty(Choice):
    """How sure it is that an event took place as told."""

    HELD = "held", "terlaksana"
    PLANNED = "planned", "direncanakan"
    INFERRED = "inferred", "disimpulkan"


class Event(Record, Period):
    """A dated happening."""

    KIND = "event"

    title: Text
    stage: Id | None = None
    venue: Text | None = None
    certainty: Annotated[Certainty, choice(Certainty)] = Certainty.HELD

    @property
    def name(self) -> str:
        return self.title


class Person(Record, Claim):
    """Someone in an office as of a time (`as_of`: "Juli 2019")."""

    KIND = "person"

    full_name: Text
    office: Text
    as_of: Text

    @property
    def name(self) -> str:
        return self.full_name


class Fact(Record, Claim):
    """One fact, told in one place. A reference prints `value` and `unit`."""

    KIND = "fact"
    VALUES = ("value",)

    statement: Text
    topic: Text | None = None
    value: Text | None = None
    unit: Text | None = None
    as_of: Text | None = None
    review_by: Day | None = None

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.value, self.unit))) or self.statement


class Source(Record):
    """Where facts come from. `copy`: the text was read in a copy, not at its publisher."""

    KIND = "source"

    title: Text
    publisher: Text | None = None
    authors: Texts = ()
    editors: Texts = ()
    date: Text | None = None
    url: Text | None = None
    copy_read: Flag = False
    note: Text | None = None

    @property
    def name(self) -> str:
        return self.title


class Term(Record, Claim):
    """A word or abbreviation; `general` only for an expansion without a meaning."""

    KIND = "term"
    VALUES = ("meaning",)

    term: Text
    expansion: Text | None = None
    meaning: Text | None = None

    @property
    def name(self) -> str:
        return self.term


class PlaceLevel(Choice):
    """What a place is; its name is in `levels` of the book."""

    REGION = "region", "daerah"
    DISTRICT = "district"
    WARD = "ward"


class Place(Record):
    """A place of the region. `usual_name` is printed; `name_confirmed` false asks for a look at it."""

    KIND = "place"

    official_name: Text
    level: Annotated[PlaceLevel, choice(PlaceLevel)]
    code: Text | None = None
    parent: Id | None = None
    usual_name: Text | None = None
    variants: Texts = ()
    name_confirmed: Flag = True
    area_km2: Number | None = None
    sources: Ids = ()

    @property
    def name(self) -> str:
        return self.usual_name or self.official_name
