"""Every PDF of the Kupang book: few, small, well named, of the right length, and conforming."""

import re
from pathlib import Path

import pytest

from bukusaku.book.load import load_book
from bukusaku.book.printouts import one_file_name
from bukusaku.press.book import render_pdf
from bukusaku.press.finished import PrintFile, Works
from bukusaku.press.plan import TYPESET
from bukusaku.press.works import Press
from bukusaku.project import find_project
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from bukusaku.theme.truth import disagreements
from tests.kupang.written import ROOT
from tests.press.conftest import broken_rules
from tests.tools.verapdf import check_pdf

pytestmark = pytest.mark.slow

READERS = ("lurah", "camat", "perangkat-daerah", "warga")
PROJECT = find_project(ROOT)


@pytest.fixture(scope="session")
def works() -> Works:
    """All files, made once for all tests."""
    book = load_book(PROJECT).book
    return Press(PROJECT, book, load_words(Theme(PROJECT), "id")).make()


@pytest.fixture(scope="session")
def typeset(works: Works) -> list[PrintFile]:
    return [file for file in works.files if file.format in TYPESET]


def test_there_are_at_most_14_to_choose_from(works: Works) -> None:
    """The book as one file of HTML is one of them."""
    one_file = one_file_name(load_book(PROJECT).book.settings)

    assert len({*(file.name for file in works.files), one_file}) <= 14


def test_there_is_one_for_each_kind_of_reader(works: Works) -> None:
    editions = tuple(dict.fromkeys(file.edition for file in works.files))

    assert editions == (None, *READERS)


def test_names_are_short_and_in_lower_case(works: Works) -> None:
    names = [file.name for file in works.files]

    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"kupang-smart-city-[a-z0-9-]{2,22}\.pdf", name) for name in names)


def test_each_keeps_to_its_budget(works: Works) -> None:
    settings = load_book(PROJECT).book.settings

    assert all(len(file.content) <= settings.budget(file.name) for file in works.files)


def test_an_edition_has_16_to_24_pages(works: Works) -> None:
    pages = {file.edition: file.pages for file in works.files if file.edition}

    assert pages.keys() == set(READERS)
    assert all(16 <= count <= 24 and count % 4 == 0 for count in pages.values())


def test_preflight_has_nothing_to_say(works: Works) -> None:
    assert works.warnings == ()


def test_the_book_has_no_page_more_with_an_address(works: Works) -> None:
    """Codes and addresses stand where an opener has room for them."""
    book = load_book(PROJECT).book
    settings = book.settings.model_copy(update={"url": "https://buku.contoh.example/"})
    theme = Theme(PROJECT)
    addressed = book.model_copy(update={"settings": settings})
    pdf = render_pdf(addressed, theme, load_words(theme, "id"), project=PROJECT)

    assert (pdf.pages, pdf.warnings) == (works.files[0].pages, ())


def test_the_book_says_what_its_content_says(works: Works) -> None:
    books = [book for book, _ in works.told]

    assert {book.readers.id for book in books if book.readers} == set(READERS)
    assert [found for book, told in works.told for found in disagreements(book, told)] == []


def test_each_typeset_file_conforms(typeset: list[PrintFile], tmp_path: Path) -> None:
    for file in typeset:
        (tmp_path / file.name).write_bytes(file.content)

    assert {file.name: broken_rules(file.content) for file in typeset} == {
        file.name: set() for file in typeset
    }
    assert check_pdf(sorted(tmp_path.iterdir())) == []
