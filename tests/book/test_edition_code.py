"""The kode edisi: short, hard to misread, and other for other content."""

import re
from pathlib import Path

from bukusaku.book.edition_code import content_hash, edition_code
from bukusaku.book.load import load_book
from tests.books import MINIMAL, project_of, project_with


def test_a_code_is_two_groups_of_four_letters_that_are_not_misread() -> None:
    assert edition_code("0" * 64) == "0000-0000"
    assert edition_code("f" * 64) == "ZZZZ-ZZZZ"
    assert edition_code("0" * 9 + "1" + "f" * 54) == "0000-0001"
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", code_of(MINIMAL))


def test_the_same_content_has_the_same_code_wherever_it_lies(tmp_path: Path) -> None:
    assert code_of(project_with(tmp_path / "salinan", {}).root) == code_of(MINIMAL)


def test_one_letter_more_is_another_code(tmp_path: Path) -> None:
    chapter = (MINIMAL / "content/chapters/pengantar.md").read_text("utf-8")
    changed = project_with(tmp_path / "buku", {"chapters/pengantar.md": f"{chapter}."})

    assert code_of(changed.root) != code_of(MINIMAL)


def test_what_programs_leave_behind_does_not_count(tmp_path: Path) -> None:
    names = (".DS_Store", "~$pengantar.md", "pengantar.md~", "~WRL0001.tmp", "roles/desktop.ini")
    left = project_with(tmp_path / "buku", dict.fromkeys(names, "x"))

    assert content_hash(left) == content_hash(project_of(MINIMAL))


def test_what_a_link_takes_from_elsewhere_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("x")
    linked = project_with(tmp_path / "buku", {})
    (linked.content / "a.png").symlink_to(tmp_path / "a.png")

    assert content_hash(linked) == content_hash(project_of(MINIMAL))


def test_the_line_ends_of_windows_are_the_same_content(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    for path in project.content.rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert code_of(project.root) == code_of(MINIMAL)


def code_of(root: Path) -> str:
    return load_book(project_of(root)).book.code
