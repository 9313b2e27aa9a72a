"""What a token stands for until it is known where in the HTML it ends up.

The source is marked before Markdown is parsed, so a token may turn out to stand in code. There it
is its `source` again, and nothing follows from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.prose import Citation, Fence, Reference


@dataclass(frozen=True, slots=True)
class Standin:
    """`source` is what was written where the token stands."""

    source: str
    location: Location


@dataclass(frozen=True, slots=True)
class InText(Standin):
    """A mark that stands where text stands."""

    mark: Reference | Citation | Fence


@dataclass(frozen=True, slots=True)
class Autolink(Standin):
    """`<https://…>` or `<nama@…>`: becomes a link that shows its own target."""

    shown: str
    target: str


@dataclass(frozen=True, slots=True)
class Target(Standin):
    """Where a link or an image leads; the attribute it ends up in tells which."""


@dataclass(frozen=True, slots=True)
class HeadingText:
    """What the parser made of a heading: its level, its plain text, its id if one was written."""

    level: int
    text: str
    id: str | None


@dataclass(frozen=True, slots=True)
class HeadingStart(Standin):
    """Stands before the text of a heading, or of what looked like one."""

    heading: HeadingText | None = None


@dataclass(frozen=True, slots=True)
class Dropped(Standin):
    """Leaves nothing in the HTML but, it may be, a report."""

    problem: Diagnostic | None = None


def standin_of(token: re.Match[str], standins: list[Standin]) -> Standin | None:
    """What the token stands for; None for one that nobody set."""
    number = int(token[1])
    return standins[number] if number < len(standins) else None
