"""Who does what: roles by stages, one cell for each pair."""

from __future__ import annotations

from dataclasses import dataclass

from bukusaku.book.claims import Duty, Level, Standing
from bukusaku.book.model import Book
from bukusaku.book.records import Role, Stage

_STRENGTH = (Level.RESPONSIBLE, Level.TAKES_PART, Level.INFORMED)


@dataclass(frozen=True, slots=True)
class Cell:
    """`form` is a level's value, "none" or "unavailable"; colour never says it alone.

    `elsewhere` is the place whose duty it is, where it is not the book's own.
    """

    stage: Stage
    form: str
    standing: Standing | None
    elsewhere: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A role and what it does in each stage, in their order."""

    role: Role
    cells: tuple[Cell, ...]


def duties_matrix(book: Book) -> tuple[Row, ...]:
    """A row for each role, a cell for each stage: the strongest of a role's duties there.

    Duties of the book's own place come before those on record elsewhere.
    """
    return tuple(
        Row(role, tuple(_cell(role, stage) for stage in book.stages)) for role in book.roles
    )


def _cell(role: Role, stage: Stage) -> Cell:
    duties = [duty for duty in stage.duties if duty.role == role.id]
    if not duties:
        unknown = role.duties_unavailable or stage.duties_unavailable
        return Cell(stage, "unavailable" if unknown else "none", None)
    strongest = min(duties, key=_rank)
    if strongest.standing is Standing.UNAVAILABLE:
        return Cell(stage, "unavailable", strongest.standing)
    return Cell(stage, strongest.level.value, strongest.standing, strongest.elsewhere)


def _rank(duty: Duty) -> tuple[bool, int]:
    return duty.elsewhere is not None, _STRENGTH.index(duty.level)
