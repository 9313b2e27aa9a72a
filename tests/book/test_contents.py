"""The order of the book, its numbers, and the tree that everything shows of it."""

from pathlib import Path

import pytest

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.outline import Section, outline
from tests.books import FULL, project_of, project_with


@pytest.fixture(scope="module")
def full() -> Book:
    """The book that uses everything once."""
    return load_book(project_of(FULL)).book


def _section(book: Book, anchor: str) -> Section:
    sections = [*outline(book)]
    while sections:
        section = sections.pop()
        if section.anchor == anchor:
            return section
        sections += section.children
    raise LookupError(anchor)


def test_main_entries_count_from_one_and_the_others_have_no_number(full: Book) -> None:
    assert [(part.name, part.number) for part in full.parts] == [
        ("colophon", None),
        ("chapter", None),
        ("finder", None),
        ("contents", None),
        ("chapter", "1"),
        ("dimensions", "2"),
        ("stages", "3"),
        ("roles", "4"),
        ("matrix", "5"),
        ("agenda", "6"),
        ("changes", None),
        ("places", None),
        ("glossary", None),
        ("index", None),
        ("sources", None),
    ]


def test_records_of_a_collection_count_below_its_number(full: Book) -> None:
    assert [role.number for role in full.roles] == ["4.1", "4.2", "4.3", "4.4"]


def test_a_part_and_its_collection_hold_the_same_records(full: Book) -> None:
    part = next(part for part in full.parts if part.name == "roles")

    assert part.records == full.records("role")


def test_a_chapter_in_the_front_has_no_number(full: Book) -> None:
    assert full.records("chapter")[0].number is None


def test_an_entry_may_bring_its_own_title_and_summary(full: Book) -> None:
    agenda = next(part for part in full.parts if part.name == "agenda")

    assert agenda.title == "Kalender Sagu Raya"
    assert agenda.summary == ("Yang sudah lewat dan yang direncanakan.",)


def test_a_part_without_a_title_leaves_the_word_to_the_interface(full: Book) -> None:
    assert _section(full, "part-glossary").title is None
    assert _section(full, "part-glossary").part == "glossary"


def test_headings_of_a_numbered_chapter_count_below_its_number(full: Book) -> None:
    headings = _section(full, "chapter-bentuk-tulisan").children

    assert [(heading.number, heading.title) for heading in headings] == [
        ("1.1", "Rujukan"),
        ("1.2", "Tabel dan daftar"),
        ("1.3", "Kotak dan gambar"),
    ]


def test_a_heading_is_addressed_by_its_record(full: Book) -> None:
    headings = _section(full, "chapter-bentuk-tulisan").children

    assert headings[1].anchor == "chapter-bentuk-tulisan--tabel-dan-daftar"


def test_headings_of_a_record_in_a_collection_have_no_number(full: Book) -> None:
    (heading,) = _section(full, "role-kepala-kampung").children

    assert (heading.number, heading.level) == (None, 3)


def test_a_reference_in_a_heading_prints_as_its_record(tmp_path: Path) -> None:
    body = "---\ntitle: Pengantar\n---\n## Kata [[role:kepala-kampung]] [@rencana]\n"
    project = project_with(tmp_path / "buku", {"chapters/pengantar.md": body})
    (heading,) = _section(load_book(project).book, "chapter-pengantar").children

    assert heading.title is not None
    assert heading.title.strip() == "Kata Kepala kampung"
