"""No file takes a build down, hangs it, or brings in what lies elsewhere."""

import os
import sys
from pathlib import Path

import pytest

from tests.books import project_with
from tests.hostile.files import LARGE, REFUSED
from tests.hostile.limited import run

UNREADABLE = ("content/images/a.png", "templates/strings/id.yaml", "templates/assets/a.css")


@pytest.mark.slow
@pytest.mark.parametrize("attack", REFUSED)
def test_each_file_that_means_harm_is_refused_with_its_place(attack: str, tmp_path: Path) -> None:
    """In the program itself, which has 10 seconds and 1 GB for it."""
    prepare, code = REFUSED[attack]
    project = project_with(tmp_path / "buku", {})
    prepare(project.content)
    said = run(project, "check", "--format", "json")

    assert not said.is_crash, said.text
    assert said.code == 1
    assert f'"{code}"' in said.text
    assert '"path": "' in said.text


@pytest.mark.slow
@pytest.mark.parametrize("much", LARGE)
def test_much_of_what_is_allowed_takes_no_check_long(much: str, tmp_path: Path) -> None:
    """In the program itself, within the same bounds."""
    project = project_with(tmp_path / "buku", {})
    LARGE[much](project.content)
    said = run(project, "check", "--format", "json")

    assert (said.is_crash, said.code) == (False, 0), said.text[-1000:]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="names are text here")
def test_a_name_that_is_no_text_stops_no_build(tmp_path: Path) -> None:
    """As an archive from an old computer brings it."""
    project = project_with(tmp_path / "buku", {})
    for folder in (project.content / "images", project.templates / "assets"):
        folder.mkdir(parents=True)
        Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.png")).write_bytes(b"")
    said = run(project, "build", "--only", "site")

    assert said.code == 0, said.text


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="no file fails to be read here")
@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_a_broken_disk_does_not_give_is_named(name: str, tmp_path: Path) -> None:
    """Reading a process's own memory from its start fails as such a disk does."""
    project = project_with(tmp_path / "buku", {})
    (project.root / name).parent.mkdir(parents=True, exist_ok=True)
    (project.root / name).symlink_to("/proc/self/mem")
    said = run(project, "build", "--only", "site")

    assert (said.is_crash, said.code) == (False, 1), said.text
    assert f"\n{name}: error: " in said.text


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_folders_that_lead_into_each_other_are_gone_through_once(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    for name in ("a", "b"):
        (project.content / "chapters" / name).symlink_to(".")

    assert not run(project, "check").is_crash
