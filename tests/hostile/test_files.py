"""No file takes a build down, hangs it, or brings in what lies elsewhere."""

import os
import sys
from pathlib import Path

import pytest

from tests.books import project_with
from tests.hostile.files import REFUSED
from tests.hostile.limited import run


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
@pytest.mark.skipif(sys.platform != "linux", reason="names are text here")
def test_a_name_that_is_no_text_stops_no_build(tmp_path: Path) -> None:
    """As an archive from an old computer brings it."""
    project = project_with(tmp_path / "buku", {})
    for folder in (project.content / "images", project.templates / "assets"):
        folder.mkdir(parents=True)
        Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.png")).write_bytes(b"")
    said = run(project, "build", "--only", "site")

    assert said.code == 0, said.text
