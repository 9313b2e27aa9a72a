"""The finished pocket book by its standards: what a validator and a screen reader find in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from bukusaku.book.model import Book, Part
from bukusaku.press.book import render_html
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import project_of
from tests.press.conftest import broken_rules
from tests.press.printed import (
    body,
    book_in,
    both_books,
    is_for_notes,
    part_title,
    pocket_book,
    printed_pages,
    words,
)
from tests.press.tree import structure_tree
from tests.tools.verapdf import check_pdf

pytestmark = pytest.mark.slow

WORD = re.compile(r"[^\W\d_]+")


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
