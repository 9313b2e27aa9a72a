"""A hash of values of the book, the same in every process for the same values."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Iterable, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from itertools import chain
from types import NoneType
from typing import Any, cast

from pydantic import BaseModel

from bukusaku.book.foreign import Foreign
from bukusaku.book.records import Record
from bukusaku.diagnostics import Location
from bukusaku.reading.prose import Prose

WORDING = frozenset({"html", "text"})
"""What a text says beside its headings and all that it refers to and shows."""

PLAIN = frozenset({NoneType, bool, int, float, str, bytes})

WITHOUT_SHARING = 2
"""The last form of `marshal` that does not tell which values are one object."""


def fingerprint(*values: object, wording: bool = True) -> str:
    """A hash of all that values say; of their places in files only the path.

    Without `wording` a text counts by its marks alone, as for pages that name it and do not show
    it.
    """
    return _hash(_Telling(wording=wording).of(values))


class _Telling:
    """Values as nested tuples of what is plain."""

    def __init__(self, *, wording: bool) -> None:
        self._wording = wording
        self._records: dict[int, str] = {}
        """A book holds each twice: in its collection and in its part."""

    def of(self, value: object) -> object:
        kind = type(value)
        if kind in PLAIN:
            return value
        if not issubclass(kind, Record):
            return (kind.__name__, *self._taken_apart(value))
        if id(value) not in self._records:
            said = (kind.__name__, cast("Record", value).place().path, *self._taken_apart(value))
            self._records[id(value)] = _hash(said)
        return self._records[id(value)]

    def _taken_apart(self, value: object) -> Iterable[object]:
        kind: type = type(value)
        names = _names_of(kind, wording=self._wording)
        if names is not None:
            return self._each([getattr(value, name) for name in names])
        match value:
            case tuple() | list():
                return self._each(value)
            case str():
                return (str(value), value.language if isinstance(value, Foreign) else None)
            case date():
                return (value.isoformat(),)
            case Mapping():
                return self._each(chain.from_iterable(value.items()))
            case Set():
                return self._each(sorted(value))
        raise TypeError(kind)

    def _each(self, values: Iterable[object]) -> list[object]:
        return [value if type(value) in PLAIN else self.of(value) for value in values]


@cache
def _names_of(kind: type, *, wording: bool) -> tuple[str, ...] | None:
    """The fields of a model or a dataclass that count; None of any other kind."""
    if kind is Location:
        return ("path",)
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    if not is_dataclass(kind):
        return None
    hidden = WORDING if kind is Prose and not wording else ()
    return tuple(field.name for field in fields(kind) if field.name not in hidden)


def _hash(told: Any) -> str:
    return hashlib.sha256(marshal.dumps(told, WITHOUT_SHARING)).hexdigest()
