"""The finished pocket book, read back from its PDF."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from bukusaku.book.model import Book, Part
from bukusaku.press.book import render_html, render_pdf, render_pdfs
from bukusaku.press.variants import POCKET
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, MINIMAL, project_of, project_with
from tests.press.conftest import broken_rules
from tests.press.printed import (
    BOOKS,
    REPOSITORY,
    Link,
    Text,
    book_in,
    links,
    pocket_book,
    printed_pages,
)
from tests.press.tree import structure_tree
from tests.tools.verapdf import check_pdf

pytestmark = pytest.mark.slow

OWN_FONTS = ("Atkinson-Hyperlegible-Next", "Plus-Jakarta-Sans")
SMALLEST_TYPE = 7
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]+")
WORDS = load_words(Theme(project_of(FULL)), "id")
LISTS_OF_PAGES = ("contents", "finder", "index")

both_books = pytest.mark.parametrize("root", BOOKS.values(), ids=BOOKS)


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


def part_anchor(part: Part) -> str:
    return part.records[0].anchor if part.name == "chapter" else f"part-{part.name}"


def part_title(part: Part) -> str:
    return part.title or WORDS["parts"][part.name]


def printed_number(root: Path, link: Link) -> int:
    """The last number that stands within a link on its page."""
    within = (text for text in printed_pages(root)[link.page - 1] if link.holds(text))
    return int(NUMBER.findall(max(within, key=lambda text: text.right).text)[-1])


def body(texts: tuple[Text, ...]) -> list[Text]:
    """What is text of the book on a page, without its running head, foot and tab."""
    return [text for text in texts if not text.artifact and text.text.strip()]


def words(texts: tuple[Text, ...] | list[Text]) -> str:
    return " ".join(" ".join(text.text for text in texts).split())


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


# Type


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


# Standards


@both_books
def test_the_book_conforms_by_verapdf(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(pocket_book(root).content)

    assert check_pdf([file]) == []


@both_books
def test_the_book_conforms_by_page_validation(root: Path) -> None:
    assert broken_rules(pocket_book(root).content) == set()


@both_books
def test_running_heads_and_feet_are_no_part_of_the_text(root: Path) -> None:
    settings = book_in(root).settings
    quiet = [texts for texts in printed_pages(root) if any(text.artifact for text in texts)]

    assert len(quiet) > pocket_book(root).pages / 2
    for texts in quiet:
        artifacts = words([text for text in texts if text.artifact])
        assert (settings.notice or "") in artifacts
        assert (settings.notice or "-") not in words(body(texts))


@both_books
def test_the_file_says_what_it_is(root: Path) -> None:
    settings = book_in(root).settings
    with pikepdf.open(BytesIO(pocket_book(root).content)) as document:
        assert str(document.Root.Lang) == settings.languages[0]
        assert str(document.docinfo.Title) == settings.title
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.pages[-1].label == str(pocket_book(root).pages)


@both_books
def test_bookmarks_are_the_parts_and_their_records_with_their_numbers(root: Path) -> None:
    with (
        pikepdf.open(BytesIO(pocket_book(root).content)) as document,
        document.open_outline() as outline,
    ):
        top = [item.title for item in outline.root]
        below = {item.title: [child.title for child in item.children] for item in outline.root}

    assert top == [
        f"{part.number} {part_title(part)}" if part.number else part_title(part)
        for part in book_in(root).parts
    ]
    for part in collections_of(book_in(root)):
        titles = [f"{record.number} {record.name}" for record in part.records]
        assert below[f"{part.number} {part_title(part)}"][-len(titles) :] == titles


def collections_of(book: Book) -> list[Part]:
    return [part for part in book.parts if part.name != "chapter" and part.records]


class Written(HTMLParser):
    """The words of the document in the order in which they are written, without its drawings."""

    UNPRINTED = ("style", "title", "svg", "details")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_hidden = tag in self.UNPRINTED or dict(attrs).get("class") == "footnote-backref"
        if self._depth and tag not in {"br", "hr", "img", "meta"}:
            self._depth += 1
        elif is_hidden:
            self._depth = 1

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._depth -= 1 if self._depth else 0

    def handle_data(self, data: str) -> None:
        if not self._depth:
            self.words += WORD.findall(data.casefold())


def read_out(root: Path) -> list[str]:
    """The words of the PDF in the order of its structure tree, as a screen reader takes them."""
    marked: dict[tuple[int, int], list[str]] = {}
    for page, texts in enumerate(printed_pages(root)):
        for text in () if is_for_notes(texts) else texts:
            marked.setdefault((page, text.mark), []).append(text.text)
    tree = structure_tree(pocket_book(root).content)
    drawings = {id(below) for figure in tree.all("Figure") for below in figure.all()}
    nodes = [node for node in tree.all() if id(node) not in drawings]
    spoken = (
        " ".join(marked.get((node.page, mark), []))
        for node in nodes
        for mark in node.marks
        if node.page is not None
    )
    return WORD.findall(" ".join(spoken).casefold())


@both_books
def test_the_text_is_read_in_the_order_in_which_it_is_written(root: Path) -> None:
    theme = Theme(project_of(root))
    written = Written(render_html(book_in(root), theme, load_words(theme, "id"))).words

    read = read_out(root)
    rest = iter(written)

    assert [word for word in read if word not in rest] == []  # `in` moves on to the word
    assert len(read) > 0.95 * len(written)  # a style sheet hides what a heading says already


# Looks


def is_open(root: Path, number: int) -> bool:
    """Cover, back cover, notes, openers and pages left empty between them have other rules."""
    texts = printed_pages(root)[number - 1]
    return is_for_notes(texts) or not any(text.artifact for text in texts)


def is_for_notes(texts: tuple[Text, ...]) -> bool:
    return any(text.text.strip() == WORDS["print"]["notes"] for text in texts)


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


# What a book may leave out


def test_a_book_without_notice_publisher_or_dates_is_printed_all_the_same(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {})
    theme = Theme(project)
    pdf = render_pdf(book_in(project.root), theme, load_words(theme, "id"), project=project)

    assert pdf.pages % 4 == 0
    assert pdf.warnings == ()
