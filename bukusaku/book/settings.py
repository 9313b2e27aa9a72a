"""`content/book.yaml`: whose book it is, which edition, and in what order it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from bukusaku.book.claims import Model
from bukusaku.book.fields import (
    Address,
    AtLeastOne,
    Choice,
    Day,
    Id,
    Ids,
    Integer,
    LanguageCode,
    Sentences,
    Text,
    Texts,
    Words,
    as_list,
    choice,
)
from bukusaku.reading.document import Scalar


class EditionStatus(Choice):
    """Whether an office has approved the book."""

    DRAFT = "draft", "draf"
    FINAL = "final"


class Edition(Model):
    """`date` is the day the book speaks from; nothing else in a build knows a clock."""

    number: Annotated[Integer, Field(ge=1)]
    date: Day
    status: Annotated[EditionStatus, choice(EditionStatus)]
    approved_by: Words | None = None
    approved_on: Day | None = None

    @model_validator(mode="after")
    def _final_is_approved(self) -> Edition:
        if self.status is EditionStatus.FINAL and not (self.approved_by and self.approved_on):
            raise PydanticCustomError("final_not_approved", "final without approval")
        return self


class LevelName(Model):
    """What a level is called here, and who heads it; lower case, as inside a sentence."""

    name: Words
    head: Words | None = None


class Levels(Model):
    """The names of the levels of place."""

    region: LevelName
    district: LevelName | None = None
    ward: LevelName | None = None


class ContentsEntry(Model):
    """`chapter:latar`, `roles`, or `{part: agenda, title: …, summary: …, audience: …}`."""

    part: Text
    title: Words | None = None
    summary: Sentences = ()
    audience: Ids = ()

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, entry: object) -> object:
        return {"part": entry} if isinstance(entry, Scalar) else entry


class Contents(Model):
    """The order of the book: what stands in front, in the numbered middle, and at the back."""

    front: tuple[ContentsEntry, ...] = ()
    main: Annotated[tuple[ContentsEntry, ...], AtLeastOne]
    back: tuple[ContentsEntry, ...] = ()


class Format(Choice):
    """What is made of a book: a file to read, or one for the office printer (`cetak-…`)."""

    A6 = "a6"
    A5_LARGE = "a5-large", "a5-besar"
    TRIM_100X150 = "100x150"
    PRINT_SHOP = "a6-percetakan"
    MINI = "mini"
    MINI_ECONOMY = "mini-hemat"
    HOW_TO = "petunjuk"
    A4 = "cetak-a4"
    A4_SHORT_EDGE = "cetak-a4-sisi-pendek"
    A4_FRONTS = "cetak-a4-1-depan"
    A4_BACKS = "cetak-a4-2-belakang"
    A4_ECONOMY = "cetak-a4-hemat"
    A4_SHORT_EDGE_ECONOMY = "cetak-a4-hemat-sisi-pendek"
    A4_FRONTS_ECONOMY = "cetak-a4-hemat-1-depan"
    A4_BACKS_ECONOMY = "cetak-a4-hemat-2-belakang"
    F4 = "cetak-f4"
    F4_SHORT_EDGE = "cetak-f4-sisi-pendek"
    F4_FRONTS = "cetak-f4-1-depan"
    F4_BACKS = "cetak-f4-2-belakang"
    F4_ECONOMY = "cetak-f4-hemat"
    F4_SHORT_EDGE_ECONOMY = "cetak-f4-hemat-sisi-pendek"
    F4_FRONTS_ECONOMY = "cetak-f4-hemat-1-depan"
    F4_BACKS_ECONOMY = "cetak-f4-hemat-2-belakang"
    A5_BOOKLET = "cetak-a5"
    A5_BOOKLET_LONG_EDGE = "cetak-a5-sisi-panjang"
    A5_BOOKLET_FRONTS = "cetak-a5-1-depan"
    A5_BOOKLET_BACKS = "cetak-a5-2-belakang"
    A5_BOOKLET_ECONOMY = "cetak-a5-hemat"
    A5_BOOKLET_LONG_EDGE_ECONOMY = "cetak-a5-hemat-sisi-panjang"
    A5_BOOKLET_FRONTS_ECONOMY = "cetak-a5-hemat-1-depan"
    A5_BOOKLET_BACKS_ECONOMY = "cetak-a5-hemat-2-belakang"

    @property
    def suffix(self) -> str:
        """How its files' names end."""
        return (*self.indonesian, self.value)[0]


def _one_is_a_list(value: object) -> object:
    return (value,) if isinstance(value, Scalar) else value


Formats = Annotated[
    tuple[Annotated[Format, choice(Format)], ...], BeforeValidator(_one_is_a_list), AtLeastOne
]


class ReaderEdition(Model):
    """The book made for one kind of reader; `title` names it on the cover ("Edisi lurah").

    `summary` says on its back cover what is in it, in place of the whole book's.
    `roles` are whose duties it holds. `parts` are entries of the contents; without them, every part
    whose audience it is. Those in `brief` are printed in their short form.
    """

    id: Id
    title: Words
    summary: Sentences = ()
    roles: Annotated[Ids, AtLeastOne]
    parts: Texts = ()
    brief: Texts = ("dimensions",)
    formats: Formats = (Format.A6,)


SHEETS_PER_SIGNATURE = 10
"""What folds neatly and can be sewn or stapled in its fold."""

SheetsPerSignature = Annotated[Integer, Field(ge=2, le=20)]
"""Twenty is what office staplers go through."""

MEGABYTE = 1_000_000
PAGE_BUDGETS = {"page": 60_000, "page-without-fonts": 25_000, "css": 10_000, "js": 4_000}
"""What a phone may load, compressed, to show a page first; the names stand beside files'."""

ONE_FILE = "satu-berkas.html"
"""How the name of the book as one file of HTML ends; no page of the site can have such a name."""
ONE_FILE_BUDGET = 500_000

UNITS = {"b": 1, "kb": 1_000, "mb": MEGABYTE}


def in_kilobytes(octets: int) -> str:
    """`146 kB`, rounded up, so that what exceeds a budget looks larger too."""
    return f"{-(-octets // 1000)} kB"


def _as_octets(value: object) -> object:
    """`900 kB`, `1 MB`, `1,5 MB`."""
    written = re.fullmatch(
        r"(\d+(?:[.,]\d+)?)\s*(kb|mb|b)", value.text.casefold() if isinstance(value, Scalar) else ""
    )
    if not written:
        raise PydanticCustomError("not_a_size", "no size of a file")
    return round(float(written[1].replace(",", ".")) * UNITS[written[2]])


class Budget(Model):
    """How large a file may be."""

    file: Text
    size: Annotated[int, BeforeValidator(_as_octets)]


def _by_file(value: object) -> object:
    """A mapping from file to size, as it is written."""
    if not isinstance(value, Mapping):
        raise PydanticCustomError("model_type", "no mapping")
    return tuple({"file": Scalar(file, file), "size": size} for file, size in value.items())


def _each_once(languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(languages)) < len(languages):
        raise PydanticCustomError("language_twice", "a language twice")
    return languages


Languages = Annotated[
    tuple[LanguageCode, ...],
    BeforeValidator(as_list),
    AtLeastOne,
    AfterValidator(_each_once),
]
"""The first is the book's own, the others are translations of it."""


class Settings(Model):
    """`book.yaml`: whose book it is and in what order it stands."""

    title: Words
    program: Words
    place: Words
    edition: Edition
    languages: Languages
    contents: Contents
    subtitle: Words | None = None
    summary: Sentences = ()
    notice: Words | None = None
    publisher: Words | None = None
    contact: Text | None = None
    url: Address | None = None
    levels: Levels
    formats: Formats = (Format.A6,)
    sheets_per_signature: SheetsPerSignature = SHEETS_PER_SIGNATURE
    editions: tuple[ReaderEdition, ...] = ()
    budgets: Annotated[tuple[Budget, ...], BeforeValidator(_by_file)] = ()

    def budget(self, name: str) -> int:
        """The most octets that a file, or the first view of a page, may have."""
        of_file = ONE_FILE_BUDGET if name.endswith(ONE_FILE) else MEGABYTE
        default = PAGE_BUDGETS.get(name, of_file)
        return next((budget.size for budget in self.budgets if budget.file == name), default)
