"""Where addresses in a text lead."""

import pytest

from bukusaku.book.links import destination, image_file, is_external
from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.records import PageRecord
from tests.books import FULL, project_of


@pytest.fixture(scope="module")
def full() -> Book:
    """The book that uses everything once."""
    return load_book(project_of(FULL)).book


def _chapter(book: Book) -> PageRecord:
    chapter = book.find("chapter", "bentuk-tulisan")
    assert isinstance(chapter, PageRecord)
    return chapter


@pytest.mark.parametrize("target", ["https://sagu.example/", "mailto:a@sagu.example", "//sagu"])
def test_an_address_with_a_scheme_leads_out(target: str) -> None:
    assert is_external(target)


@pytest.mark.parametrize(
    ("target", "anchor", "fragment"),
    [
        ("#daftar", "chapter-bentuk-tulisan", "daftar"),
        ("../roles/kepala-kampung.md#persiapan", "role-kepala-kampung", "persiapan"),
        ("../stages/index.md", "part-stages", None),
        ("01-kata-pengantar.md", "chapter-kata-pengantar", None),
        ("kata-pengantar.md", "chapter-kata-pengantar", None),
    ],
)
def test_a_link_leads_to_a_page_and_a_heading(
    full: Book, target: str, anchor: str, fragment: str | None
) -> None:
    found = destination(full, _chapter(full), target)

    assert found is not None
    assert (found.page.anchor, found.fragment) == (anchor, fragment)


@pytest.mark.parametrize("target", ["../roles/bupati.md", "/etc/passwd", "../../../luar.md"])
def test_a_link_to_no_page_leads_nowhere(full: Book, target: str) -> None:
    assert destination(full, _chapter(full), target) is None


def test_an_image_is_found_from_the_file_that_shows_it(full: Book) -> None:
    image = image_file(project_of(FULL), _chapter(full), "../images/peta.svg")

    assert image == FULL / "content" / "images" / "peta.svg"
