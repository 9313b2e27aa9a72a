"""Every scheme is printed, cut and folded on paper that knows nothing of it, and then read."""

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from bukusaku.press.imposition import Box, Placement, Side, label_box, lines, sides, signature_sizes
from bukusaku.press.schemes import MARGIN, SCHEMES, Layout, Scheme, Sides
from tests.press.paper import (
    Handling,
    Ink,
    Paper,
    Printed,
    Printer,
    Reading,
    cut_level,
    fold_and_read,
    fold_mini_and_read,
    print_by_hand,
    print_on_both_sides,
)

PAGE_COUNTS = range(4, 129)
BOOKLETS = [scheme for scheme in SCHEMES.values() if scheme.layout is Layout.BOOKLET]
DUPLEX = [scheme for scheme in BOOKLETS if scheme.sides is Sides.BOTH]
BY_HAND = [scheme for scheme in BOOKLETS if scheme.sides is Sides.FRONTS]
SIGNATURES = (4, 10, 20)


def ids(scheme: Scheme) -> str:
    return scheme.name


def printed(scheme: Scheme, pages: int) -> list[Printed]:
    return [as_printed(scheme, side) for side in sides(scheme, pages)]


def as_printed(scheme: Scheme, side: Side) -> Printed:
    inks = tuple(
        Ink(
            placement.page,
            placement.box.x + placement.box.width / 2,
            placement.box.y + placement.box.height / 2,
            placement.upside_down,
        )
        for placement in side.placements
    )
    return Printed(scheme.width, scheme.height, inks)


def copies(scheme: Scheme, sheets: list[Paper]) -> list[Reading]:
    """What is read in each copy, once cut and folded."""
    if scheme.copies == 1:
        return [fold_and_read(sheets, scheme.signature)]
    uppers, lowers = zip(*map(cut_level, sheets), strict=True)
    return [fold_and_read(uppers, scheme.signature), fold_and_read(lowers, scheme.signature)]


def expected(pages: int) -> Reading:
    """All pages in order, the last of them outside."""
    empty: Reading = [None] * (-pages % 4)
    return [*range(1, pages), *empty, pages]


@pytest.mark.parametrize("scheme", DUPLEX, ids=ids)
def test_a_folded_booklet_is_read_in_order(scheme: Scheme) -> None:
    for pages, signature in product(PAGE_COUNTS, SIGNATURES):
        chosen = replace(scheme, signature=signature)
        sheets = print_on_both_sides(printed(chosen, pages), flip=scheme.flip)
        assert copies(chosen, sheets) == [expected(pages)] * scheme.copies, (pages, signature)


@pytest.mark.parametrize("fronts", BY_HAND, ids=ids)
def test_a_booklet_printed_by_hand_is_read_in_order(fronts: Scheme) -> None:
    for pages, signature in product(PAGE_COUNTS, SIGNATURES):
        chosen = replace(fronts, signature=signature)
        backs = replace(chosen, sides=Sides.BACKS)
        sheets = print_by_hand(printed(chosen, pages), printed(backs, pages))
        assert copies(chosen, sheets) == [expected(pages)] * fronts.copies, (pages, signature)


@pytest.mark.parametrize("fronts", BY_HAND, ids=ids)
@pytest.mark.parametrize("unusual", list(product((False, True), repeat=3)), ids=str)
def test_the_remedies_of_the_how_to_added_up_suit_every_printer(
    fronts: Scheme, unusual: tuple[bool, bool, bool]
) -> None:
    """As it tells: a trial of two sheets, and from the first remedy to the last, one on another."""
    printer, backs = Printer(*unusual), replace(fronts, sides=Sides.BACKS)
    front_sides, back_sides = printed(fronts, 16), printed(backs, 16)

    def trial(handling: Handling) -> Paper:
        first, _ = print_by_hand(front_sides[:2], back_sides[-2:], printer, handling)
        return first

    handling = Handling()
    if not trial(handling).behind:
        handling = replace(handling, flips_pile=True, reverses_backs=True)
    if 2 not in {ink.page for ink in trial(handling).behind}:
        handling = replace(handling, reverses_backs=not handling.reverses_backs)
    if any(ink.upside_down for ink in trial(handling).behind):
        handling = replace(handling, turns_pile=True)

    sheets = print_by_hand(front_sides, back_sides, printer, handling)
    assert copies(fronts, sheets) == [expected(16)] * fronts.copies


def test_a_folded_mini_book_is_read_in_order() -> None:
    (side,) = printed(SCHEMES["mini"], 8)
    assert fold_mini_and_read(side) == list(range(1, 9))


def test_every_pair_of_files_to_print_by_hand_differs_in_its_sides_alone() -> None:
    backs = {scheme.name: scheme for scheme in BOOKLETS if scheme.sides is Sides.BACKS}
    assert len(backs) == len(BY_HAND)
    for fronts in BY_HAND:
        name = fronts.name.replace("-1-depan", "-2-belakang")
        assert replace(fronts, name=name, sides=Sides.BACKS) == backs[name]


@pytest.mark.parametrize("scheme", BOOKLETS, ids=ids)
def test_nothing_is_printed_where_office_printers_leave_white(scheme: Scheme) -> None:
    """Booklets only: the panels of a mini book keep clear of their own edges."""
    for side in sides(scheme, 68):
        for placement in side.placements:
            assert is_within(visible(placement), printable(scheme))
    for line in lines(scheme):
        assert is_within(Box(*line.start, 0, 0), printable(scheme))
        assert is_within(Box(*line.end, 0, 0), printable(scheme))


@pytest.mark.parametrize("scheme", BOOKLETS, ids=ids)
def test_marks_and_label_stand_in_the_white_between_pages(scheme: Scheme) -> None:
    label, upright = label_box(scheme)
    assert is_within(label, printable(scheme))
    assert (label.width < label.height) == upright
    ink = [visible(placement) for placement in sides(scheme, 8)[0].placements]
    marks = [
        Box(*line.start, line.end[0] - line.start[0], line.end[1] - line.start[1])
        for line in lines(scheme)
    ]
    assert not any(overlap(page, white) for page in ink for white in (label, *marks))


@pytest.mark.parametrize("scheme", DUPLEX, ids=ids)
def test_both_pages_of_a_leaf_lie_on_each_other(scheme: Scheme) -> None:
    everything = sides(scheme, 68)
    for front, back in zip(everything[::2], everything[1::2], strict=True):
        seen_through = {rounded(through(visible(place), scheme)) for place in back.placements}
        assert seen_through == {rounded(visible(place)) for place in front.placements}


def test_pages_of_inner_sheets_move_towards_the_fold() -> None:
    scheme = replace(SCHEMES["cetak-a4"], thickness=0.2)
    fronts = [side for side in sides(scheme, 16) if side.is_front]
    lefts = [side.placements[0].box.x for side in fronts]
    rights = [side.placements[1].box.x for side in fronts]
    steps = [0.0, 0.2, 0.4, 0.6]
    assert [x - lefts[0] for x in lefts] == pytest.approx(steps)
    assert [rights[0] - x for x in rights] == pytest.approx(steps)


def test_what_moves_over_the_fold_is_not_printed() -> None:
    scheme = SCHEMES["cetak-a4"]
    fold = scheme.width / 2
    for side in sides(scheme, 68):
        for placement in side.placements:
            left = placement.clip.x + placement.clip.width
            assert left <= fold + 1e-9 or placement.clip.x >= fold - 1e-9


def test_every_signature_starts_without_creep() -> None:
    scheme = replace(SCHEMES["cetak-a4"], signature=3)
    fronts = [side for side in sides(scheme, 24) if side.is_front]
    assert fronts[3].placements[0].box == fronts[0].placements[0].box


@pytest.mark.parametrize(
    ("pages", "most", "sizes"),
    [
        (40, 10, (10,)),
        (68, 10, (9, 8)),
        (80, 20, (20,)),
        (68, 5, (5, 4, 4, 4)),
        (68, 4, (4, 4, 3, 3, 3)),
        (5, 4, (2,)),
    ],
)
def test_signatures_are_of_nearly_one_size(pages: int, most: int, sizes: tuple[int, ...]) -> None:
    assert signature_sizes(pages, most) == sizes


def test_pages_are_scaled_to_what_the_printer_reaches() -> None:
    scales = {name: scheme.scale for name, scheme in SCHEMES.items()}
    assert scales["cetak-a4"] == 0.952
    assert scales["cetak-f4"] == 0.976
    assert scales["cetak-a5"] == 1.342
    assert scales["mini"] == 1.0


def test_two_copies_hold_every_page_twice() -> None:
    everything = sides(SCHEMES["cetak-f4"], 68)
    pages = Counter(place.page for side in everything for place in side.placements)
    assert pages == dict.fromkeys(range(1, 69), 2)


# --- rectangles -----------------------------------------------------------------------------------


def printable(scheme: Scheme) -> Box:
    return Box(MARGIN, MARGIN, scheme.width - 2 * MARGIN, scheme.height - 2 * MARGIN)


def visible(placement: Placement) -> Box:
    """The part of a page that its clip leaves."""
    box, clip = placement.box, placement.clip
    left, right = max(box.x, clip.x), min(box.x + box.width, clip.x + clip.width)
    return Box(left, box.y, right - left, box.height)


def through(box: Box, scheme: Scheme) -> Box:
    if scheme.turns_backs:
        return replace(box, y=scheme.height - box.y - box.height)
    return replace(box, x=scheme.width - box.x - box.width)


def rounded(box: Box) -> tuple[float, ...]:
    return tuple(round(length, 6) for length in (box.x, box.y, box.width, box.height))


def is_within(inner: Box, outer: Box) -> bool:
    slack = 1e-9
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.x + inner.width <= outer.x + outer.width + slack
        and inner.y + inner.height <= outer.y + outer.height + slack
    )


def overlap(one: Box, other: Box) -> bool:
    slack = 1e-9
    return (
        one.x + one.width > other.x + slack
        and other.x + other.width > one.x + slack
        and one.y + one.height > other.y + slack
        and other.y + other.height > one.y + slack
    )
