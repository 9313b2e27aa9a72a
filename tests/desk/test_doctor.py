"""What a computer lacks is told with the command that mends it there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bukusaku.desk.doctor import PANGO_ON_LINUX, examined, pango_commands
from tests.books import MINIMAL, project_of


def _doctor(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from bukusaku.cli import main; main(['doctor'])"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_every_part_of_this_computer_is_good() -> None:
    findings = examined(project_of(MINIMAL))

    assert [finding.part for finding in findings if finding.health != "good"] == []


def test_without_a_book_the_way_to_one_is_told() -> None:
    assert examined(None)[-1].mend == ("bukusaku new buku-kami",)


@pytest.mark.parametrize(
    ("system", "word"), [("win32", "winget"), ("darwin", "brew"), ("linux", "pango")]
)
def test_each_system_has_its_own_way_to_pango(system: str, word: str) -> None:
    assert any(word in command for command in pango_commands(system))


def test_the_package_manager_that_is_there_is_named() -> None:
    programs = {"no-such-program": "wrong", Path(sys.executable).as_posix(): "right"}

    assert pango_commands("linux", programs) == ("right",)
    assert "apt-get" in PANGO_ON_LINUX


def test_a_computer_without_pango_is_told_how_to_get_it_and_do_without(tmp_path: Path) -> None:
    module = "print('noise')\nraise OSError(\"cannot load library 'libpango'\")\n"
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint" / "__init__.py").write_text(module, "utf-8")
    run = _doctor(tmp_path, PYTHONPATH=os.pathsep.join([str(tmp_path), str(Path.cwd())]))

    assert run.returncode == 0
    assert "[!]  Pango (untuk PDF): cannot load library 'libpango'" in run.stdout
    assert "jalankan: " in run.stdout
    assert "bukusaku build --only site" in run.stdout
    assert "noise" not in run.stdout
