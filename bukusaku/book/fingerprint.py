"""A hash of values of the book, the same in every process for the same values."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Set
from dataclasses import fields
from datetime import date
from itertools import chain
from types import NoneType
from typing import TYPE_CHECKING, cast

from pydantic import BaseModel

from bukusaku.book.foreign import Foreign
from bukusaku.book.records import Record
from bukusaku.diagnostics import Location
from bukusaku.reading.prose import Prose

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

WORDING = frozenset({"html", "text"})
"""What a text says beside its headings and all that it refers to and shows."""

PLAIN = (NoneType, int, float, date, bytes)


def fingerprint(*values: object, wording: bool = True) -> str:
    """A hash of all that values say; of their places in files only the path.

    Without `wording` a text counts by its marks alone, as for pages that name it and do not show
    it.
    """
    digest = hashlib.sha256()
    waiting: list[object] = [values]
    while waiting:
        value = waiting.pop()
        said, inside = _taken_apart(value, wording=wording)
        head = f"{type(value).__name__} {len(inside)} {len(said)} {said}"
        digest.update(head.encode("utf-8", "surrogatepass"))
        waiting.extend(inside)
    return digest.hexdigest()


def _taken_apart(value: object, *, wording: bool) -> tuple[str, Collection[object]]:
    """What a value says by itself, and the values in it."""
    match value:
        case str():
            return value, [value.language] if isinstance(value, Foreign) else ()
        case Location():
            return value.path, ()
        case Mapping():
            return "", [*chain.from_iterable(value.items())]
        case Set():
            return "", sorted(value)
        case list() | tuple():
            return "", value
        case BaseModel():
            place = value.place().path if isinstance(value, Record) else ""
            return place, [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, PLAIN):
        return repr(value), ()
    hidden = WORDING if isinstance(value, Prose) and not wording else ()
    names = (field.name for field in fields(cast("DataclassInstance", value)))
    return "", [getattr(value, name) for name in names if name not in hidden]
