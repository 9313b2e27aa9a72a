"""No file takes a build down, hangs it, or brings in what lies elsewhere."""

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
