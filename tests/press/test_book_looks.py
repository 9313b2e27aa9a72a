"""The finished pocket book as the eye finds it: type, breaks, margins, spreads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.press.printed import (
    REPOSITORY,
    body,
    book_in,
    both_books,
    is_for_notes,
    links,
    pocket_book,
    printed_pages,
)

pytestmark = pytest.mark.slow

OWN_FONTS = ("Atkinson-Hyperlegible-Next", "Plus-Jakarta-Sans")
SMALLEST_TYPE = 7


@both_books
def test_no_type_is_smaller_than_seven_points(root: Path) -> None:
    small = [
        (number, text.text, text.size)
        for number, texts in enumerate(printed_pages(root), 1)
        for text in texts
        if text.size < SMALLEST_TYPE - 0.01
    ]

    assert small == []


@both_books
def test_only_the_books_own_fonts_are_used(root: Path) -> None:
    fonts = {text.font.partition("+")[2] for texts in printed_pages(root) for text in texts}

    assert all(font.startswith(OWN_FONTS) for font in fonts)


def is_open(root: Path, number: int) -> bool:
    """Cover, back cover, notes, openers and pages left empty between them have other rules."""
    texts = printed_pages(root)[number - 1]
    return is_for_notes(texts) or not any(text.artifact for text in texts)


def test_no_page_of_our_own_book_is_nearly_empty() -> None:
    top, foot = 383, 43
    for number, texts in enumerate(printed_pages(REPOSITORY), 1):
        if not is_open(REPOSITORY, number):
            lowest = min(text.bottom for text in body(texts))
            assert (top - lowest) / (top - foot) > 0.2, number


@both_books
def test_no_heading_stands_alone_at_a_foot(root: Path) -> None:
    for number, texts in enumerate(printed_pages(root), 1):
        if not is_open(root, number):
            last = min(body(texts), key=lambda text: (round(text.bottom), -text.left))
            is_link = any(link.page == number and link.holds(last) for link in links(root))
            is_heading = "Plus-Jakarta-Sans" in last.font and last.size > 9
            assert is_link or not is_heading, f"{number}: {last.text}"


@both_books
def test_nothing_is_set_outside_the_margins(root: Path) -> None:
    narrowest = 10 * 72 / 25.4
    width = 105 * 72 / 25.4
    for number, texts in enumerate(printed_pages(root), 1):
        wide = [text for text in body(texts) if text.right > width - narrowest + 1]
        wide += [text for text in body(texts) if text.left < narrowest - 1]
        assert wide == [], number


def test_our_own_dimensions_face_their_texts() -> None:
    """The opener of each stands on the left of its spread."""
    page_of = pocket_book(REPOSITORY).pagination.page_of
    openers = [page_of[record.anchor] for record in book_in(REPOSITORY).records("dimension")]

    assert openers
    assert all(page % 2 == 0 for page in openers)
