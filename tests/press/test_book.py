"""The finished pocket book, read back from its PDF."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bukusaku.press.book import render_pdf, render_pdfs
from bukusaku.press.variants import POCKET
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, MINIMAL, project_of, project_with
from tests.press.printed import (
    REPOSITORY,
    WORDS,
    Link,
    book_in,
    both_books,
    links,
    part_anchor,
    part_title,
    pocket_book,
    printed_pages,
    words,
)

pytestmark = pytest.mark.slow

NUMBER = re.compile(r"\d+")
LAST_PAGE_OR_RUN = re.compile(r"(\d+)(?:–\d+)?$")
LISTS_OF_PAGES = ("contents", "finder", "index")


def first_page(root: Path, part: str) -> int:
    anchor = next(f"part-{entry.name}" for entry in book_in(root).parts if entry.name == part)
    return pocket_book(root).pagination.page_of[anchor]


def pages_of(root: Path, part: str) -> list[int]:
    """Those from the part's first page to the one before the next part."""
    page_of = pocket_book(root).pagination.page_of
    begins = sorted(page_of[part_anchor(entry)] for entry in book_in(root).parts)
    first = first_page(root, part)
    after = [page for page in begins if page > first]
    return list(range(first, after[0] if after else first + 1))


def printed_number(root: Path, link: Link) -> int:
    """The last number that stands within a link on its page; of a run, its first."""
    within = (text for text in printed_pages(root)[link.page - 1] if link.holds(text))
    last = max(within, key=lambda text: text.right).text.strip()
    found = LAST_PAGE_OR_RUN.search(last)
    assert found, last
    return int(found[1])


# Page numbers


@both_books
@pytest.mark.parametrize("part", LISTS_OF_PAGES)
def test_every_page_number_in_a_list_is_that_of_the_page_it_leads_to(root: Path, part: str) -> None:
    here = [link for link in links(root) if link.page in pages_of(root, part)]
    listed = [link for link in here if NUMBER.search(link.words.split()[-1])]

    assert listed
    assert [printed_number(root, link) for link in listed] == [link.target for link in listed]


@both_books
def test_the_dimensions_at_a_glance_tell_their_pages(root: Path) -> None:
    page_of = pocket_book(root).pagination.page_of
    openers = [page_of[record.anchor] for record in book_in(root).records("dimension")]
    tiles = [link for link in links(root) if link.page < min(openers) and link.target in openers]
    here = [link for link in tiles if link.page >= first_page(root, "dimensions")]

    assert [printed_number(root, link) for link in here] == openers


@both_books
def test_the_contents_lead_to_pages_that_show_the_names(root: Path) -> None:
    for link in links(root):
        if link.page in pages_of(root, "contents"):
            name = link.words.rpartition(" ")[0]
            shown = words(printed_pages(root)[link.target - 1])
            missing = [word for word in name.split() if word not in shown and word.isalpha()]
            assert missing == [], f"{link.words}: {shown}"


@both_books
def test_every_part_and_record_has_its_line_in_the_contents(root: Path) -> None:
    here = [link.words for link in links(root) if link.page in pages_of(root, "contents")]
    numbered = [f"{part.number} {part_title(part)}" for part in book_in(root).parts if part.number]
    records = [
        f"{record.number} {record.name}"
        for part in book_in(root).parts
        if part.name != "chapter" and part.number
        for record in part.records
    ]

    assert {line.rpartition(" ")[0] for line in here} >= {*numbered, *records}


@both_books
def test_the_page_number_at_the_foot_is_the_number_of_the_page(root: Path) -> None:
    for number, texts in enumerate(printed_pages(root), 1):
        foot = [text for text in texts if text.artifact and text.text.strip().isdigit()]
        assert {text.text.strip() for text in foot if text.top < 40} <= {str(number)}


@both_books
def test_every_reference_in_the_text_prints_its_page(root: Path) -> None:
    """`Bimtek 1 (hlm. 44)`: each number in brackets is that of a link just before it."""
    page_of = pocket_book(root).pagination.page_of
    reference = re.compile(r"\(" + re.escape(WORDS["page"]) + r"\s*(\d+)\s*\)")
    given = {
        int(number) for texts in printed_pages(root) for number in reference.findall(words(texts))
    }

    assert given
    assert given <= set(page_of.values())


# The make of the book


@both_books
def test_the_number_of_pages_is_a_multiple_of_four(root: Path) -> None:
    assert pocket_book(root).pages % 4 == 0
    assert pocket_book(root).pages == len(printed_pages(root))


def test_our_own_book_is_as_long_as_its_facts_last() -> None:
    pdf = pocket_book(REPOSITORY)

    assert 48 <= pdf.pages - pdf.pagination.filling <= 72


@both_books
def test_the_file_is_small_enough_to_be_sent(root: Path) -> None:
    assert len(pocket_book(root).content) < 1_000_000


def test_nothing_is_said_against_the_layout_of_our_own_book() -> None:
    assert pocket_book(REPOSITORY).warnings == ()


def test_a_page_of_the_book_with_everything_is_at_most_sparse() -> None:
    """Each of its records is as short as can be, and begins a page all the same."""
    assert {warning.code for warning in pocket_book(FULL).warnings} <= {"preflight-sparse-page"}


def test_the_file_is_named_after_the_book() -> None:
    assert pocket_book(FULL).name == "kabupaten-terhubung-a6.pdf"


def test_the_same_book_gives_the_same_bytes() -> None:
    project = project_of(MINIMAL)
    book, theme = book_in(MINIMAL), Theme(project)
    again = render_pdf(book, theme, load_words(theme, "id"), project=project)

    assert again.content == pocket_book(MINIMAL).content


def test_a_remembered_pagination_changes_nothing_but_the_time() -> None:
    project, theme = project_of(MINIMAL), Theme(project_of(MINIMAL))
    before = pocket_book(MINIMAL)
    again = render_pdfs(
        book_in(MINIMAL),
        theme,
        load_words(theme, "id"),
        project=project,
        variants=[POCKET],
        remembered=before.pagination,
    )

    assert again == (before,)


# What a book may leave out


def test_a_book_without_notice_publisher_or_dates_is_printed_all_the_same(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {})
    theme = Theme(project)
    pdf = render_pdf(book_in(project.root), theme, load_words(theme, "id"), project=project)

    assert pdf.pages % 4 == 0
    assert pdf.warnings == ()
