"""What a build is asked for, whom it tells, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from bukusaku.diagnostics import Diagnostic

if TYPE_CHECKING:
    from bukusaku.output.publish import Published

Only = Literal["site", "pdf"]
Step = Literal["read", "typeset", "render", "publish"]


class Progress(Protocol):
    """Who is told that a step begins."""

    def step(self, name: Step) -> None:
        """The step `name` begins now."""


@dataclass(frozen=True, slots=True)
class Made:
    """A row of the closing table: a PDF, the site, a page (`pages` of it, bytes in all)."""

    name: str
    pages: int
    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made and where it is now; `heaviest` is what a phone loads for that page.

    `pictures` are paths from the project's root.
    """

    made: tuple[Made, ...]
    warnings: tuple[Diagnostic, ...]
    published: Published
    heaviest: Made | None = None
    pictures: tuple[str, ...] = ()
