"""Paper to print, cut, fold and read: what hands do, knowing nothing of how pages were imposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

Reading = list[int | None]


@dataclass(frozen=True)
class Ink:
    """A page somewhere on paper, by its middle."""

    page: int
    x: float
    y: float
    upside_down: bool = False


@dataclass(frozen=True)
class Printed:
    """One printed side, as it was sent to the printer."""

    width: float
    height: float
    inks: tuple[Ink, ...]


@dataclass(frozen=True)
class Paper:
    """A piece of paper seen from its front; `behind` is its back, seen through the paper."""

    width: float
    height: float
    front: tuple[Ink, ...]
    behind: tuple[Ink, ...] = ()


def print_on_both_sides(sides: Sequence[Printed], *, flip: str) -> list[Paper]:
    """A duplex printer: every second side goes on the back of the one before."""
    return [_sheet(sides[n], sides[n + 1], flip) for n in range(0, len(sides), 2)]


@dataclass(frozen=True)
class Printer:
    """What an unusual printer does with a pile that is put back as it came out.

    The usual one feeds from the top, prints on the empty side, and the short edge that left the
    printer last goes in first.
    """

    prints_on_full_side: bool = False
    feeds_from_bottom: bool = False
    turns_sheets: bool = False


@dataclass(frozen=True)
class Handling:
    """What the hand does otherwise than putting the pile back as it lies."""

    flips_pile: bool = False
    turns_pile: bool = False
    reverses_backs: bool = False


def print_by_hand(
    fronts: Sequence[Printed],
    backs: Sequence[Printed],
    printer: Printer = Printer(),
    handling: Handling = Handling(),
) -> list[Paper]:
    """A printer that drops sheets face down, one on another; the pile goes back into the tray."""
    assert len(fronts) == len(backs), "sheets are left without a back"
    starts_with_first = printer.feeds_from_bottom != handling.flips_pile
    fed = list(fronts) if starts_with_first else list(reversed(fronts))
    sent = list(reversed(backs)) if handling.reverses_backs else list(backs)
    if printer.turns_sheets != handling.turns_pile:
        sent = [_half_turned(side) for side in sent]
    finished = [_sheet(front, back, "short-edge") for front, back in zip(fed, sent, strict=True)]
    if printer.prints_on_full_side != handling.flips_pile:
        finished = [
            replace(paper, front=(*paper.front, *paper.behind), behind=()) for paper in finished
        ]
    return finished if starts_with_first else finished[::-1]


def _half_turned(side: Printed) -> Printed:
    inks = (
        Ink(ink.page, side.width - ink.x, side.height - ink.y, not ink.upside_down)
        for ink in side.inks
    )
    return replace(side, inks=tuple(inks))


def _sheet(front: Printed, back: Printed, flip: str) -> Paper:
    assert (front.width, front.height) == (back.width, back.height)
    about_upright_edge = (flip == "long-edge") == (front.height > front.width)
    turn = _about_upright if about_upright_edge else _about_level
    behind = tuple(turn(ink, front.width, front.height) for ink in back.inks)
    return Paper(front.width, front.height, front.inks, behind)


def _about_upright(ink: Ink, width: float, _height: float) -> Ink:
    return replace(ink, x=width - ink.x)


def _about_level(ink: Ink, _width: float, height: float) -> Ink:
    return replace(ink, y=height - ink.y, upside_down=not ink.upside_down)


def cut_level(paper: Paper) -> tuple[Paper, Paper]:
    """The upper half and the lower half."""
    half = paper.height / 2

    def part(inks: Iterable[Ink], *, upper: bool) -> tuple[Ink, ...]:
        return tuple(
            replace(ink, y=ink.y - half if upper else ink.y)
            for ink in inks
            if (ink.y > half) == upper
        )

    upper, lower = (
        Paper(paper.width, half, part(paper.front, upper=up), part(paper.behind, upper=up))
        for up in (True, False)
    )
    return upper, lower


def fold_and_read(sheets: Sequence[Paper], signature: int) -> Reading:
    """Fold so many sheets into one another, put the signatures in a row, leaf through them."""
    return [page for group in _groups(sheets, signature) for page in _leaf_through(group)]


def _groups(sheets: Sequence[Paper], most: int) -> Iterator[Sequence[Paper]]:
    """As few groups as may be, no two of them more than a sheet apart, the larger ones first."""
    count = -(-len(sheets) // most)
    while sheets:
        size = -(-len(sheets) // count)
        yield sheets[:size]
        sheets, count = sheets[size:], count - 1


def _leaf_through(signature: Sequence[Paper]) -> Iterator[int | None]:
    """Each sheet folded with its front outside: the right half first, the left half last."""
    for paper in signature:
        yield _seen(paper, paper.front, right=True)
        yield _seen(paper, paper.behind, right=True)
    for paper in reversed(signature):
        yield _seen(paper, paper.behind, right=False)
        yield _seen(paper, paper.front, right=False)


def _seen(paper: Paper, inks: Iterable[Ink], *, right: bool) -> int | None:
    half = [ink for ink in inks if (ink.x > paper.width / 2) == right]
    assert len(half) <= 1, "two pages on one"
    assert not any(ink.upside_down for ink in half), "a page stands on its head"
    return half[0].page if half else None


def fold_mini_and_read(side: Printed) -> list[int]:
    """Fold lengthwise, cut the two middle panels apart, push the ends together, leaf through.

    The panels are a ring then, joined at its ends by the folds that were not cut. A leaf is two
    neighbours of the ring back to back, and between leaves is the spine: on the first and on the
    third upright fold. Clockwise is to the left of every panel as one reads it, and the spine lies
    to the left of a front cover; so its leaf, and the rest of the book, is read anticlockwise.
    """
    upper, lower = _rows(side)
    assert all(ink.upside_down for ink in upper), "a head is not at the cut"
    assert not any(ink.upside_down for ink in lower), "a panel stands on its head"
    ring = [ink.page for ink in (*upper, *reversed(lower))]  # clockwise from the upper left
    cover = ring.index(1)
    assert cover in {0, 2, 4, 6}, "the front cover has its spine on the right"
    return [ring[(cover - n) % 8] for n in range(8)]


def _rows(side: Printed) -> tuple[list[Ink], list[Ink]]:
    inks = sorted(side.inks, key=lambda ink: ink.x)
    upper = [ink for ink in inks if ink.y > side.height / 2]
    lower = [ink for ink in inks if ink.y < side.height / 2]
    columns = [int(ink.x / (side.width / 4)) for ink in (*upper, *lower)]
    assert columns == [0, 1, 2, 3, 0, 1, 2, 3]
    return upper, lower
