"""Which files make up a book, and in what order."""

from pathlib import Path

import pytest

from bukusaku.book.load import load_book
from tests.books import project_with

CHAPTER = "---\ntitle: Bab\n---\n"


def test_files_are_ordered_as_file_managers_show_them(tmp_path: Path) -> None:
    files = {
        f"roles/{name}.md": "---\ntitle: A\nsummary: A.\nduties: belum tersedia\n---\n"
        for name in ("10-kesepuluh", "9-kesembilan", "02-kedua")
    }
    book = load_book(project_with(tmp_path / "buku", files)).book

    assert [role.id for role in book.roles] == [
        "kedua",
        "kesembilan",
        "kesepuluh",
        "kepala-kampung",
    ]


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "~$pengantar.md",
        "~WRL0001.tmp",
        ".pengantar.md.swp",
        ".#pengantar.md",
        "pengantar.md~",
    ],
)
def test_what_systems_and_programs_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    files = {name: "x", f"chapters/{name}": "x"}

    assert load_book(project_with(tmp_path / "buku", files)).warnings == ()


def test_pictures_may_lie_in_folders_of_their_own(tmp_path: Path) -> None:
    loaded = load_book(project_with(tmp_path / "buku", {"images/lama/peta.svg": "<svg/>"}))

    assert loaded.warnings == ()
