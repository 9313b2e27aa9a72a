"""The kinds of value a field of a record may hold, and how each is read from a `Scalar`.

A field declared `Text` takes what was written, letter for letter; the others take what YAML means.
Enumerated values are accepted in English and in Indonesian.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bukusaku.reading.document import Cell, Scalar

C = TypeVar("C", bound="Choice")
T = TypeVar("T")

MAX_ID = 64
LANGUAGE = "[a-z]{2,3}"
"""The code of a language, as in ISO 639 and in the names of files: `lurah.en.md`."""


def is_empty(value: object) -> bool:
    """Whether a field was named and left empty (or `null`): the same as not named."""
    return isinstance(value, Scalar) and value.value is None


def _as_written(value: object) -> object:
    if isinstance(value, Scalar):
        return None if value.value is None else value.text
    return value


def _as_meant(value: object) -> object:
    return value.value if isinstance(value, Scalar) else value


def _as_number(value: object) -> object:
    """Numbers only: pydantic would take `true` for 1 and "3" for 3."""
    value = _as_meant(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("not_a_number", "not a number")
    return value


def _as_day(value: object) -> object:
    value = _as_meant(value)
    if not isinstance(value, date):
        raise PydanticCustomError("not_a_day", "not a day")
    return value


def _as_flag(value: object) -> object:
    if isinstance(value, Scalar):
        value = {"ya": True, "tidak": False}.get(value.text, value.value)
    if not isinstance(value, bool):
        raise PydanticCustomError("not_a_flag", "not true or false")
    return value


def _is_web_address(text: str) -> str:
    """It is printed as a link: `javascript:` and the like may not get there."""
    if not re.match(r"https?://[^\s/]", text):
        raise PydanticCustomError("not_an_address", "no web address")
    return text


def _is_language(code: str) -> str:
    """Pages of a language lie in a folder of its name, so nothing else may stand here."""
    if not re.fullmatch(LANGUAGE, code):
        raise PydanticCustomError("not_a_language", "no code of a language")
    return code


def _is_not_empty(items: tuple[T, ...]) -> tuple[T, ...]:
    """Pydantic's own `min_length` also complains of a list whose items are wrong."""
    if not items:
        raise PydanticCustomError("empty_list", "nothing in it")
    return items


def as_list(value: object) -> object:
    """One scalar is a list of one; in a CSV cell, `;` parts the items. Left empty, it is none."""
    if isinstance(value, Cell):
        parts = (part.strip() for part in value.text.split(";"))
        return tuple(Scalar(part, part) for part in parts if part)
    if isinstance(value, Scalar):
        return () if value.value is None else (value,)
    return value


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), BeforeValidator(_as_written)
]
Integer = Annotated[int, BeforeValidator(_as_number)]
Number = Annotated[float, BeforeValidator(_as_number)]
Day = Annotated[date, BeforeValidator(_as_day)]
Flag = Annotated[bool, BeforeValidator(_as_flag)]
Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=MAX_ID),
    BeforeValidator(_as_written),
]
Address = Annotated[Text, AfterValidator(_is_web_address)]
LanguageCode = Annotated[Text, AfterValidator(_is_language)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(as_list)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(as_list)]
AtLeastOne = AfterValidator(_is_not_empty)
"""Goes with a list that may not be empty: `Annotated[Texts, AtLeastOne]`."""


class Settled:
    """Marks a field that the book works out by itself and nobody writes."""


class Translated:
    """Marks the words of a field: a translation may say them in another language."""


Words = Annotated[Text, Translated]
Sentences = Annotated[Texts, Translated]


class Whole:
    """Marks a field that takes an instance as it is: `Annotated[Prose, Whole]`.

    Unlike pydantic's `InstanceOf` it does not look into the class.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type, handler: object) -> CoreSchema:
        return core_schema.is_instance_schema(source)


class Choice(StrEnum):
    """An enumerated value, `NAME = "english", "indonesian"…`; read in either language."""

    def __new__(cls, english: str, *indonesian: str) -> Choice:
        member = str.__new__(cls, english)
        member._value_ = english
        member.indonesian = indonesian
        return member

    indonesian: tuple[str, ...]

    @classmethod
    def _missing_(cls, value: object) -> Choice | None:
        return next((member for member in cls if value in member.indonesian), None)


def choice(kind: type[C]) -> BeforeValidator:
    """The validator that reads a `Choice` and names what may be written when it cannot."""
    in_indonesian = [(*member.indonesian, member.value)[0] for member in kind]
    names = (name for member in kind for name in (*member.indonesian, member.value))
    choices: dict[str, object] = {
        "known": ", ".join(dict.fromkeys(names)),
        "indonesian": ", ".join(in_indonesian),
        "english": ", ".join(member.value for member in kind),
    }

    def read(value: object) -> object:
        written = _as_written(value)
        if not isinstance(written, str):
            raise PydanticCustomError("string_type", "no text")
        try:
            return kind(written)
        except ValueError:
            raise PydanticCustomError("not_a_choice", "not one of {known}", choices) from None

    return BeforeValidator(read)


__all__ = [
    "Address",
    "AtLeastOne",
    "Choice",
    "Day",
    "Flag",
    "Id",
    "Ids",
    "Integer",
    "LanguageCode",
    "Number",
    "Sentences",
    "Settled",
    "Text",
    "Texts",
    "Translated",
    "Whole",
    "Words",
    "as_list",
    "choice",
    "is_empty",
]
