"""The words of a book in another language, and how they stay true to their original."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from bukusaku.book.foreign import Foreign
from bukusaku.book.load import Loaded, load_book
from bukusaku.book.model import Book
from bukusaku.book.records import PageRecord, Role, Stage
from bukusaku.book.words import untranslated
from tests.books import bilingual_project, project_of


def replace(project_folder: Path, name: str, old: str, new: str) -> None:
    path = project_folder / "content" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def loaded_with(folder: Path, name: str, old: str, new: str) -> Loaded:
    """The bilingual book with one change."""
    project = bilingual_project(folder)
    replace(folder, name, old, new)
    return load_book(project)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load_book(bilingual_project(tmp_path_factory.mktemp("bilingual") / "book"))


@pytest.fixture
def english(loaded: Loaded) -> Book:
    (book,) = loaded.translations
    return book


def test_a_translation_knows_its_language(loaded: Loaded, english: Book) -> None:
    assert (loaded.book.language, english.language) == ("id", "en")


def test_a_translation_that_is_up_to_date_is_not_spoken_of(loaded: Loaded) -> None:
    assert [w.code for w in loaded.warnings if w.code.startswith("translation")] == []


def test_words_are_translated_and_all_else_is_the_original_s(loaded: Loaded, english: Book) -> None:
    original, stage = loaded.book.get("stage", "tahap-1"), english.get("stage", "tahap-1")
    assert isinstance(original, Stage)
    assert isinstance(stage, Stage)

    assert stage.duties[0].what == "Gathers what is asked for."
    assert [duty.role for duty in stage.duties] == [duty.role for duty in original.duties]
    assert stage.when
    assert original.when
    assert (stage.when.start, stage.when.note) == (original.when.start, "Working days.")
    assert (stage.number, stage.anchor) == (original.number, original.anchor)


def test_words_that_wait_know_their_language(english: Book) -> None:
    role = english.get("role", "warga")
    assert isinstance(role, Role)

    assert isinstance(role.title, Foreign)
    assert role.title.language == "id"
    assert untranslated(role) == "whole"


def test_a_text_that_waits_knows_its_language(english: Book) -> None:
    dimension = english.get("dimension", "tata-kelola")
    assert isinstance(dimension, PageRecord)

    assert dimension.body
    assert dimension.body.language == "id"
    assert untranslated(dimension) == "part"


@pytest.fixture
def foreign_title(tmp_path: Path) -> Loaded:
    """The bilingual book with a title in English that no translation says otherwise."""
    named = "title: Smart Kampung\ntitle_language: en"
    return loaded_with(tmp_path / "book", "stages/tahap-2.md", "title: Tahap 2", named)


def test_a_title_keeps_the_language_that_it_is_said_to_be_in(foreign_title: Loaded) -> None:
    for book in (foreign_title.book, *foreign_title.translations):
        title = pickle.loads(pickle.dumps(book.get("stage", "tahap-2").name))  # as a cache does

        assert isinstance(title, Foreign)
        assert (title, title.language) == ("Smart Kampung", "en")


def test_a_title_in_a_language_of_its_own_does_not_wait(foreign_title: Loaded) -> None:
    stage = foreign_title.book.get("stage", "tahap-2")
    assert isinstance(stage, PageRecord)

    assert untranslated(stage) is None


def test_headings_keep_the_slugs_of_the_original(loaded: Loaded, english: Book) -> None:
    pages = [book.get("chapter", "bentuk-tulisan") for book in (loaded.book, english)]
    headings = [
        list(page.body.headings) for page in pages if isinstance(page, PageRecord) and page.body
    ]

    assert [heading.slug for heading in headings[1]] == [heading.slug for heading in headings[0]]
    assert headings[1][0].text == "References"


def test_the_contents_are_translated_by_part(english: Book) -> None:
    agenda = next(part for part in english.parts if part.name == "agenda")

    assert agenda.title == "Calendar of Sagu Raya"
    assert agenda.number == "6"


def test_a_list_may_be_translated_in_a_spreadsheet(english: Book) -> None:
    assert english.get("event", "pembukaan").name == "Opening"


@pytest.mark.parametrize(
    ("name", "old", "new", "where"),
    [
        ("roles/kepala-kampung.md", "20 orang", "21 orang", "roles/kepala-kampung.en.md"),
        ("roles/kepala-kampung.md", "seminggu", "sebulan", "roles/kepala-kampung.en.md"),
        ("facts.yaml", "memiliki 20", "memiliki 21", "facts.en.yaml"),
        ("events.csv", "Aula distrik", "Aula kampung", "events.en.csv"),
        ("book.yaml", "dua tahap", "tiga tahap", "book.en.yaml"),
    ],
)
def test_a_translation_is_stale_when_the_words_of_its_original_change(
    tmp_path: Path, name: str, old: str, new: str, where: str
) -> None:
    loaded = loaded_with(tmp_path / "book", name, old, new)
    stale = [warning for warning in loaded.warnings if warning.code == "translation-stale"]

    assert [warning.location and warning.location.path for warning in stale] == [f"content/{where}"]


def test_writing_the_hash_that_is_told_makes_a_translation_fresh(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    loaded = loaded_with(folder, "roles/kepala-kampung.md", "20 orang", "21 orang")
    (stale,) = (w for w in loaded.warnings if w.code == "translation-stale")
    assert stale.location
    assert stale.location.text
    noted = stale.location.text.partition(": ")[2]
    replace(folder, "roles/kepala-kampung.en.md", noted, stale.values["hash"])

    again = load_book(project_of(folder))
    assert [w for w in again.warnings if w.code == "translation-stale"] == []


def test_what_is_no_word_may_change_without_the_translation(tmp_path: Path) -> None:
    loaded = loaded_with(tmp_path / "book", "dimensions/01-tata-kelola.md", "blue", "red")

    assert [w for w in loaded.warnings if w.code == "translation-stale"] == []
