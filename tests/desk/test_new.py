"""A new book is whole, right from the first minute, and never in anybody's way."""

import stat
from pathlib import Path

import pytest

from bukusaku.book.load import load_book
from bukusaku.desk.new import Starter, new_book
from bukusaku.diagnostics import ProblemsError
from bukusaku.project import find_project
from tests.desk.answers import answers

STARTERS: tuple[Starter, ...] = ("smart-city", "kosong")


@pytest.mark.parametrize("starter", STARTERS)
def test_a_new_book_has_no_mistake_and_no_warning(tmp_path: Path, starter: Starter) -> None:
    new_book(tmp_path / "buku", starter, answers())

    assert load_book(find_project(tmp_path / "buku")).warnings == ()


@pytest.mark.parametrize("starter", STARTERS)
def test_words_that_yaml_would_take_for_its_own_stay_words(
    tmp_path: Path, starter: Starter
) -> None:
    place = 'Kota "Sagu": # Raya \\'
    new_book(tmp_path / "buku", starter, answers(place=place, ward="ya", district_head="no"))
    settings = load_book(find_project(tmp_path / "buku")).book.settings

    assert settings.place == place
    assert settings.levels.ward is not None
    assert settings.levels.ward.name == "ya"


def test_the_heads_of_the_levels_are_roles(tmp_path: Path) -> None:
    new_book(tmp_path / "buku", "smart-city", answers())
    book = load_book(find_project(tmp_path / "buku")).book

    assert {role.id: role.title for role in book.roles} == {
        "perangkat-daerah": "Perangkat daerah",
        "kepala-distrik": "Kepala distrik",
        "kepala-kampung": "Kepala kampung",
        "dinas-kominfo": "Dinas Kominfo",
        "warga": "Warga",
    }


def test_every_duty_in_a_new_book_is_a_proposal(tmp_path: Path) -> None:
    new_book(tmp_path / "buku", "smart-city", answers())
    book = load_book(find_project(tmp_path / "buku")).book

    assert {duty.standing for stage in book.stages for duty in stage.duties} == {"proposal"}


def test_a_folder_that_holds_anything_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "surat.docx").write_text("penting", "utf-8")
    with pytest.raises(ProblemsError) as refused:
        new_book(tmp_path, "kosong", answers())

    assert refused.value.diagnostics[0].values["names"] == "surat.docx"
    assert [path.name for path in tmp_path.iterdir()] == ["surat.docx"]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "buku").write_text("penting", "utf-8")
    with pytest.raises(ProblemsError) as refused:
        new_book(tmp_path / "buku", "kosong", answers())

    assert refused.value.diagnostics[0].code == "desk-is-a-file"
    assert (tmp_path / "buku").read_text("utf-8") == "penting"


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    new_book(tmp_path, "kosong", answers())

    assert (tmp_path / "content" / "book.yaml").is_file()


def test_what_is_hidden_in_a_book_is_hidden(tmp_path: Path) -> None:
    new_book(tmp_path, "kosong", answers())
    names = {path.name for path in tmp_path.iterdir()}

    assert {".gitignore", ".vscode", ".github"} <= names
    assert not [name for name in names if name.startswith("dot.")]


def test_no_gap_stays_open(tmp_path: Path) -> None:
    paths = new_book(tmp_path, "smart-city", answers())

    assert not [path for path in paths if "__" in path]
    assert not [path for path in paths if "__" in (tmp_path / path).read_text("utf-8")]


@pytest.mark.parametrize("name", ["bangun", "lihat"])
def test_windows_and_others_get_a_file_to_double_click(tmp_path: Path, name: str) -> None:
    new_book(tmp_path, "kosong", answers())
    batch = (tmp_path / f"{name}.bat").read_bytes()

    assert batch.count(b"\r\n") == batch.count(b"\n")
    assert batch.endswith(b"pause\r\n")
    assert (tmp_path / f"{name}.sh").stat().st_mode & stat.S_IXUSR
