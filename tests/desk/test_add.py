"""A record that is added is right, has a place, and takes nobody else's."""

from pathlib import Path
from typing import get_args

import pytest

from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.load import load_book
from bukusaku.desk.add import Addable, add_record
from bukusaku.diagnostics import ProblemsError
from tests.books import project_with


@pytest.mark.parametrize("kind", get_args(Addable))
def test_an_added_record_is_right(tmp_path: Path, kind: Addable) -> None:
    project = project_with(tmp_path / "buku", {})
    added = add_record(project, kind, 'Judul: "baru" #1')

    assert load_book(project).book.find(kind, added.id) is not None
    assert added.id == "judul-baru-1"


@pytest.mark.parametrize("kind", ["chapter", "event"])
def test_a_taken_id_is_refused_with_one_that_is_free(tmp_path: Path, kind: Addable) -> None:
    project = project_with(tmp_path / "buku", {})
    first = project.root / add_record(project, kind, "Rapat").path
    before = first.read_bytes()
    with pytest.raises(ProblemsError) as refused:
        add_record(project, kind, "Rapat")

    assert refused.value.diagnostics[0].values["free"] == "rapat-2"
    assert first.read_bytes() == before
    assert add_record(project, kind, "Rapat", "rapat-2").id == "rapat-2"


def test_an_order_prefix_goes_on_where_files_have_one(tmp_path: Path) -> None:
    files = {"roles/09-lama.md": "---\ntitle: Lama\nsummary: [Ada.]\nduties: unavailable\n---\n"}
    project = project_with(tmp_path / "buku", files)

    assert add_record(project, "role", "Baru").path == "content/roles/10-baru.md"


def test_an_order_prefix_takes_no_id(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {"roles/09-Lama.md": "---\ntitle: Lama\n---\n"})
    with pytest.raises(ProblemsError) as refused:
        add_record(project, "role", "Lama")

    assert refused.value.diagnostics[0].code == "desk-id-taken"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_list_keeps_every_byte_it_had(tmp_path: Path, line_end: str) -> None:
    project = project_with(tmp_path / "buku", {})
    path = project.content / "glossary.yaml"
    before = f"# Catatan saya{line_end}- id: opd   # dinas{line_end}  term:   OPD{line_end}"
    before += f"  standing: umum{line_end}  expansion: organisasi"
    path.write_bytes(before.encode())
    add_record(project, "term", "Ruang")
    after = path.read_bytes().decode()

    assert after.startswith(before + line_end)
    assert after.count("\n") == after.count(line_end)
    assert load_book(project).book.find("term", "opd")
    assert load_book(project).book.find("term", "ruang")


def test_a_list_of_comments_alone_can_be_added_to(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {"events.yaml": "# belum ada\n"})
    add_record(project, "event", "Rapat")

    assert load_book(project).book.find("event", "rapat")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"events.csv": "id,title\n"}, "desk-list-as-csv"),
        (
            {"events.yaml": "[{id: lama, title: Lama, standing: belum tersedia}]\n"},
            "desk-list-unfit",
        ),
        ({"events.yaml": "- id: 'lama\n"}, "yaml-unclosed-quote"),
    ],
)
def test_a_list_that_cannot_be_added_to_is_left_as_it_is(
    tmp_path: Path, files: dict[str, str], code: str
) -> None:
    project = project_with(tmp_path / "buku", files)
    with pytest.raises(ProblemsError) as refused:
        add_record(project, "event", "Rapat")

    assert [problem.code for problem in refused.value.diagnostics] == [code]
    assert {name: (project.content / name).read_text("utf-8") for name in files} == files


@pytest.mark.parametrize(
    ("title", "wanted", "code"),
    [
        ("  ", None, "desk-title-empty"),
        ("火", None, "desk-id-unfit"),
        ("Con", None, "desk-id-unfit"),
        ("Index", None, "desk-id-unfit"),
        ("Rapat", "../rapat", "desk-id-unfit"),
        ("Rapat", "Rapat", "desk-id-unfit"),
    ],
)
def test_what_cannot_name_a_file_everywhere_is_refused(
    tmp_path: Path, title: str, wanted: str | None, code: str
) -> None:
    project = project_with(tmp_path / "buku", {})
    with pytest.raises(ProblemsError) as refused:
        add_record(project, "chapter", title, wanted)

    assert refused.value.diagnostics[0].code == code


def test_a_long_title_gives_an_id_that_is_not_too_long(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})

    assert len(add_record(project, "chapter", "panjang " * 30).id) <= 64


def test_a_chapter_names_the_entry_that_gives_it_a_place(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})

    assert add_record(project, "chapter", "Sisa").entry == "chapter:sisa"


def test_a_kind_that_has_its_place_asks_for_none(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})

    assert add_record(project, "role", "Warga").entry is None
    assert add_record(project, "event", "Rapat").entry == KIND_BY_NAME["event"].page
