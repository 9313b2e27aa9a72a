"""Files of a project while others write there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.project import files_below, files_expected, is_within, octets_of
from tests.books import project_of


def test_a_file_that_goes_before_it_is_read_is_told_by_its_place(tmp_path: Path) -> None:
    project = project_of(tmp_path)
    with pytest.raises(ProblemsError) as caught, files_expected(project):
        (project.content / "images" / "peta.png").read_bytes()

    (told,) = caught.value.diagnostics
    assert told.code == "text-missing"
    assert told.location is not None
    assert told.location.path == "content/images/peta.png"


def test_a_file_that_cannot_be_read_is_told_with_the_reason(tmp_path: Path) -> None:
    project = project_of(tmp_path)
    with pytest.raises(ProblemsError) as caught, files_expected(project):
        project.root.read_bytes()  # a folder: for root too

    (told,) = caught.value.diagnostics
    assert told.code == "text-unreadable"
    assert told.values["reason"]


def test_a_published_file_that_cannot_be_read_is_told_as_one_to_delete(tmp_path: Path) -> None:
    project = project_of(tmp_path)
    project.output.mkdir()
    with pytest.raises(ProblemsError) as caught, files_expected(project):
        octets_of(project.output)  # a folder: for root too

    (told,) = caught.value.diagnostics
    assert told.code == "output-unreadable"


def test_what_fails_elsewhere_stays_a_mistake_of_ours(tmp_path: Path) -> None:
    project = project_of(tmp_path / "book")
    with pytest.raises(FileNotFoundError), files_expected(project):
        (tmp_path / "other").read_bytes()


def test_what_programs_leave_behind_is_none_of_the_files(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", ".a.md.swp", "~$a.md", "a.md~", ".git/config", "x/c.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / ".#a.md").symlink_to("nobody@nowhere.1")

    assert [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path)] == [
        "a.md",
        "b.md",
        "x/c.md",
    ]


def test_a_file_lies_where_the_links_on_the_way_to_it_lead(tmp_path: Path) -> None:
    root, outside = tmp_path / "book", tmp_path / "outside"
    for folder in (root / "content", outside):
        folder.mkdir(parents=True)
        (folder / "a.md").write_text("x")
    (root / "folder").symlink_to(outside)
    (root / "content" / "b.md").symlink_to(outside / "a.md")
    (root / "content" / "c.md").symlink_to("a.md")
    (outside / "back").symlink_to(root)
    within = (root / "content" / "a.md", root / "content" / "c.md", outside / "back" / "content")
    without = (
        root / "folder" / "a.md",
        root / "content" / "b.md",
        root / ".." / "outside" / "a.md",
    )

    assert all(is_within(path, root) for path in within)
    assert not any(is_within(path, root) for path in without)
