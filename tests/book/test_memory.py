"""What was read once is not read again, and that changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bukusaku.book.load import load_book, read_books
from bukusaku.book.style import copy_edited
from bukusaku.book.style.manuscript import Finding
from bukusaku.diagnostics import ProblemsError
from bukusaku.output.cache import Cache, Recent
from bukusaku.project import Project
from tests.books import FULL, bilingual_project, project_with


def _bodies(project: Project, memory: Recent) -> dict[str, object]:
    return {page.anchor: page.body for page in load_book(project, memory).book.pages}


def test_a_memory_makes_no_difference(tmp_path: Path) -> None:
    project = bilingual_project(tmp_path / "book")
    memory = Recent()
    plain = load_book(project)

    assert load_book(project, memory) == plain
    assert load_book(project, memory) == plain


def test_only_a_changed_page_is_read_again(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    memory = Recent()
    before = _bodies(project, memory)
    changed = next((project.content / "roles").glob("kepala-distrik.md"))
    changed.write_text(changed.read_text() + "\nSatu kalimat lagi.\n")
    after = _bodies(project, memory)

    assert {name for name in before if after[name] is not before[name]} == {"role-kepala-distrik"}


def test_what_is_wrong_is_told_each_time(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    memory = Recent()
    page = next((project.content / "roles").glob("kepala-distrik.md"))
    page.write_text(page.read_text() + "\n[[role:lura]] dan [kosong]()\n")
    told = []
    for _ in range(2):
        with pytest.raises(ProblemsError) as caught:
            load_book(project, memory)
        told.append(caught.value.diagnostics)

    assert len(told[0]) > 1
    assert told[0] == told[1]


def test_what_is_wrong_in_lists_and_settings_is_told_each_time(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    memory = Recent()
    for name, mistake in (
        ("glossary", "\n- {id: X, titel: Rapat}\n"),
        ("book", "\nwarna: merah\n"),
    ):
        file = project.content / f"{name}.yaml"
        file.write_text(file.read_text() + mistake)
    first, second = (read_books(project, memory)[1] for _ in range(2))

    assert {place.path for told in first if (place := told.location)} >= {
        "content/glossary.yaml",
        "content/book.yaml",
    }
    assert first == second


def test_the_copy_editor_finds_the_same_in_what_was_kept_on_disk(tmp_path: Path) -> None:
    """Cold, warm, and after something garbled the file."""
    project = project_with(tmp_path / "book", {}, book=FULL)
    page = next((project.content / "roles").glob("kepala-distrik.md"))
    page.write_text(page.read_text() + "\nKamis, 9 Juli 2019, aktifitas di mulai mulai pagi.\n")
    cache = Cache(tmp_path / "cache")

    def found() -> list[Finding]:
        with cache.memory("content") as memory:
            books, _ = read_books(project, memory)
            return copy_edited(project, books[0], date(2026, 7, 1), memory=memory)

    cold, warm = found(), found()
    kept = tmp_path / "cache" / "content"
    kept.write_bytes(kept.read_bytes()[:-9] + b"garbled!!")

    assert {finding.diagnostic.code for finding in cold} > {"style-weekday", "style-spelling"}
    assert cold == warm == found()


def test_what_is_not_asked_for_is_forgotten() -> None:
    memory = Recent()
    memory.put("once", 1)
    memory.put("always", 2)
    memory.forget()
    memory.get("always")
    memory.forget()

    assert memory.get("always") == 2
    assert memory.get("once") is None
