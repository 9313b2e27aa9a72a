"""A check of what was checked before tells the same without looking; any change is looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from bukusaku.book import style
from bukusaku.cli import main
from bukusaku.project import Project
from tests.books import FULL, project_with

DAY = "2026-07-01"


def _told(project: Project, *options: str) -> tuple[int, str]:
    arguments = ["check", "--project", str(project.root), "--today", DAY, *options]
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.output


def _edit_a_page(project: Project) -> None:
    page = project.content / "roles" / "kepala-distrik.md"
    page.write_text(page.read_text("utf-8") + "\nIni aktifitas.\n", "utf-8")


def _name_a_template_for_windows(project: Project) -> None:
    file = project.templates / "site" / "con.html"
    file.parent.mkdir(parents=True)
    file.write_text("", "utf-8")


def _add_a_folder(project: Project) -> None:
    (project.content / "dimensi").mkdir()


def _add_a_link_to_nowhere(project: Project) -> None:
    (project.content / "chapters" / "baru.md").symlink_to("lama.md")


def _take_a_picture(project: Project) -> None:
    (project.root / "foto.svg").unlink()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = project_with(tmp_path / "book", {}, book=FULL)
    page = project.content / "roles" / "kepala-distrik.md"
    page.write_text(page.read_text("utf-8") + "\nAktifitas ![Alun-alun](../../foto.svg)\n", "utf-8")
    picture = FULL / "content" / "images" / "peta.svg"
    (project.root / "foto.svg").write_bytes(picture.read_bytes())
    return project


def test_the_same_again_is_told_without_a_look(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _told(project)
    monkeypatch.delattr(style, "copy_edited")

    assert "aktivitas" in first[1].lower()
    assert _told(project) == first


@pytest.mark.parametrize(
    "change",
    [
        _edit_a_page,
        _name_a_template_for_windows,
        _add_a_folder,
        _add_a_link_to_nowhere,
        _take_a_picture,
    ],
)
def test_what_changed_is_looked_at(project: Project, change: Callable[[Project], None]) -> None:
    before = _told(project)
    change(project)

    assert _told(project) != before


def test_another_day_is_another_check(project: Project) -> None:
    first, later = _told(project), _told(project, "--today", "2099-06-01")

    assert first != later


def test_mistakes_are_looked_for_again(project: Project) -> None:
    picture = (project.root / "foto.svg").read_bytes()
    _take_a_picture(project)
    missing = _told(project)
    (project.root / "foto.svg").write_bytes(picture)

    assert (missing[0], _told(project)[0]) == (1, 0)
