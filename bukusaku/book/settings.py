"""`content/book.yaml`: whose book it is, which edition, and in what order it stands."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from bukusaku.book.claims import Model
from bukusaku.book.fields import Address, AtLeastOne, Choice, Day, Integer, Text, Texts, choice
from bukusaku.reading.document import Scalar


class EditionStatus(Choice):
    """Whether an office has approved the book."""

    DRAFT = "draft", "draf"
    FINAL = "final"


class Edition(Model):
    """`date` is the day the book speaks from; nothing else in a build knows a clock."""

    number: Integer
    date: Day
    status: Annotated[EditionStatus, choice(EditionStatus)]
    approved_by: Text | None = None
    approved_on: Day | None = None

    @model_validator(mode="after")
    def _final_is_approved(self) -> Edition:
        if self.status is EditionStatus.FINAL and not (self.approved_by and self.approved_on):
            raise PydanticCustomError("final_not_approved", "final without approval")
        return self


class LevelName(Model):
    """What a level is called here, and who heads it; lower case, as inside a sentence."""

    name: Text
    head: Text | None = None


class Levels(Model):
    """The names of the levels of place."""

    region: LevelName
    district: LevelName | None = None
    ward: LevelName | None = None


class ContentsEntry(Model):
    """`chapter:latar`, `roles`, or `{part: agenda, title: …, summary: …}`."""

    part: Text
    title: Text | None = None
    summary: Texts = ()

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, entry: object) -> object:
        return {"part": entry} if isinstance(entry, Scalar) else entry


class Contents(Model):
    """The order of the book: what stands in front, in the numbered middle, and at the back."""

    front: tuple[ContentsEntry, ...] = ()
    main: Annotated[tuple[ContentsEntry, ...], AtLeastOne]
    back: tuple[ContentsEntry, ...] = ()


def _one_language(languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(languages) > 1:
        raise PydanticCustomError("several_languages", "one language only")
    return languages


class Settings(Model):
    """`book.yaml`: whose book it is and in what order it stands."""

    title: Text
    program: Text
    place: Text
    edition: Edition
    languages: Annotated[Texts, AtLeastOne, AfterValidator(_one_language)]
    contents: Contents
    subtitle: Text | None = None
    summary: Texts = ()
    notice: Text | None = None
    publisher: Text | None = None
    contact: Text | None = None
    url: Address | None = None
    levels: Levels
