"""What reading gives: plain values that know where they were written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bukusaku.diagnostics import Location

ValuePath = tuple[str | int, ...]
"""A way into nested values: `("duties", 2, "role")`; `()` is the whole document."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One YAML or CSV scalar: `text` as its editor wrote it, `value` as YAML means it.

    A field declared text takes `text` (`53.71` stays so); any other takes `value`.
    """

    text: str
    value: str | int | float | bool | date | None

    def __reduce__(self) -> tuple[type[Scalar], tuple[object, ...]]:
        """As of a `Location`: a memory keeps thousands."""
        return type(self), (self.text, self.value)


class Cell(Scalar):
    """One CSV cell; where a list is expected, `;` parts its items."""

    __slots__ = ()


Value = Scalar | Mapping[str, "Value"] | Sequence["Value"]


@dataclass(frozen=True, slots=True)
class Document:
    """One file, or one record of a list.

    `places` has the place of every value, `keys` that of every mapping key, by the same path.
    """

    path: str
    value: Value
    places: Mapping[ValuePath, Location]
    keys: Mapping[ValuePath, Location]

    def place(self, path: ValuePath) -> Location:
        """The place of the value at `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Location(self.path))
