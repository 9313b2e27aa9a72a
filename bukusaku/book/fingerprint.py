"""A hash of values of the book, the same in every process for the same values."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Iterable, Mapping, Set
from dataclasses import fields
from datetime import date
from functools import cache
from itertools import chain
from types import NoneType
from typing import TYPE_CHECKING, Any, cast

from pydantic import BaseModel

from bukusaku.book.foreign import Foreign
from bukusaku.book.records import Record
from bukusaku.diagnostics import Location
from bukusaku.reading.prose import Prose

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

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
        self._hidden = frozenset() if wording else WORDING
        self._records: dict[int, str] = {}
        """A book holds each twice: in its collection and in its part."""

    def of(self, value: object) -> object:
        kind = type(value)
        if kind in PLAIN:
            return value
        if not isinstance(value, Record):
            return (kind.__name__, *self._taken_apart(value))
        if id(value) not in self._records:
            said = (kind.__name__, value.place().path, *self._taken_apart(value))
            self._records[id(value)] = _hash(said)
        return self._records[id(value)]

    def _taken_apart(self, value: object) -> Iterable[object]:
        match value:
            case tuple() | list():
                return map(self.of, value)
            case Location():
                return (value.path,)
            case str():
                return (str(value), value.language if isinstance(value, Foreign) else None)
            case date():
                return (value.isoformat(),)
            case Mapping():
                return map(self.of, chain.from_iterable(value.items()))
            case Set():
                return map(self.of, sorted(value))
        kind: type = type(value)
        hidden = self._hidden if kind is Prose else ()
        return [self.of(getattr(value, name)) for name in _names_of(kind) if name not in hidden]


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    """The fields of a model or a dataclass."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(field.name for field in fields(cast("type[DataclassInstance]", kind)))


def _hash(told: Any) -> str:
    return hashlib.sha256(marshal.dumps(told, WITHOUT_SHARING)).hexdigest()
