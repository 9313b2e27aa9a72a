"""Which sources stand behind a page, and what the index leads to."""

from pathlib import Path

import pytest

from bukusaku.book.index import IndexEntry, index_entries
from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from tests.books import FULL, MINIMAL, project_of, project_with

PEOPLE = """
- {id: satu, full_name: Ir. Bima Rawa, office: Bupati, as_of: 2024, standing: usulan}
- {id: dua, full_name: dr. Ayu Muara, office: Bupati, as_of: 2025, standing: usulan}
- {id: tiga, full_name: Émile Sagu, office: Bupati, as_of: 2023, standing: usulan}
"""
CHAPTER = "---\ntitle: Pengantar\n---\n[[person:satu]] [[person:dua]] [[person:tiga]] [@rencana]\n"


@pytest.fixture(scope="module")
def full() -> Book:
    """The book that uses everything once."""
    return load_book(project_of(FULL)).book


def _cited(book: Book, kind: str, record_id: str) -> list[str]:
    record = book.find(kind, record_id)
    assert record is not None
    return [source.id for source in book.cited_in(record)]


def _shortened(book: Book) -> Book:
    """The same book, all its parts without their texts."""
    parts = tuple(part.model_copy(update={"brief": True}) for part in book.parts)
    return book.model_copy(update={"parts": parts})


def _entry(book: Book, label: str) -> IndexEntry:
    return next(entry for entry in index_entries(book) if entry.label == label)


def test_a_source_has_one_number_everywhere(full: Book) -> None:
    assert [full.source_number(source.id) for source in full.sources] == [1, 2]


def test_a_page_cites_by_number_whatever_the_order_of_its_text(full: Book) -> None:
    assert _cited(full, "chapter", "bentuk-tulisan") == ["rencana", "laporan"]


def test_claims_in_fields_are_cited_too(full: Book) -> None:
    assert _cited(full, "dimension", "tata-kelola") == ["rencana", "laporan"]


def test_a_role_cites_what_its_duties_stand_on() -> None:
    book = load_book(project_of(MINIMAL)).book

    assert _cited(book, "role", "kepala-kampung") == ["rencana"]


def test_a_fact_in_the_text_brings_its_sources(tmp_path: Path) -> None:
    files = {
        "sources.yaml": "- {id: rencana, title: Rencana}\n- {id: sensus, title: Sensus}\n",
        "facts.yaml": "- {id: jumlah, statement: Ada 20., value: 20, sources: [sensus]}\n",
        "chapters/pengantar.md": "---\ntitle: Pengantar\n---\nAda [[fact:jumlah]]. [@rencana]\n",
    }
    book = load_book(project_with(tmp_path / "buku", files)).book

    assert _cited(book, "chapter", "pengantar") == ["rencana", "sensus"]


def test_a_role_is_indexed_where_it_has_its_section_or_a_duty_or_is_referred_to(full: Book) -> None:
    assert _entry(full, "Kepala kampung").anchors == (
        "chapter-bentuk-tulisan",
        "stage-tahap-1",
        "role-kepala-kampung",
    )


def test_a_page_is_in_an_entry_once_however_often_it_speaks_of_it(tmp_path: Path) -> None:
    body = "---\ntitle: Pengantar\n---\n[[stage:persiapan]] [[stage:persiapan]] [@rencana]\n"
    files = {"chapters/pengantar.md": body}
    book = load_book(project_with(tmp_path / "buku", files)).book

    assert _entry(book, "Persiapan").anchors == (
        "chapter-pengantar",
        "stage-persiapan",
        "role-kepala-kampung",
    )


def test_the_index_knows_each_spot_in_a_text_and_the_page_in_a_shortened_part(
    full: Book,
) -> None:
    (chapter, *others) = _entry(full, "Kepala kampung").spots
    assert chapter.startswith("chapter-bentuk-tulisan--@")
    assert others[-2:] == ["stage-tahap-1", "role-kepala-kampung"]

    shortened = _shortened(full)
    assert _entry(shortened, "Kepala kampung").spots == _entry(shortened, "Kepala kampung").anchors


def test_a_term_is_indexed_where_it_is_used_and_where_it_is_explained(full: Book) -> None:
    assert _entry(full, "PAD").anchors == ("chapter-bentuk-tulisan", "term-pad")


def test_what_no_text_refers_to_is_not_indexed(full: Book) -> None:
    labels = {entry.label for entry in index_entries(full)}

    assert "Titik lampu" not in labels
    assert "Kampung Rawa Satu" not in labels


def test_people_are_filed_by_name_without_titles_and_accents(tmp_path: Path) -> None:
    files = {"people.yaml": PEOPLE, "chapters/pengantar.md": CHAPTER}
    book = load_book(project_with(tmp_path / "buku", files)).book

    assert [(entry.letter, entry.label) for entry in index_entries(book)] == [
        ("A", "Ayu Muara"),
        ("B", "Bima Rawa"),
        ("E", "Émile Sagu"),
        ("K", "Kepala kampung"),
        ("P", "Persiapan"),
    ]
