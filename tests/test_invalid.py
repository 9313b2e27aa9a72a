"""A mistake is a folder below `invalid/`; what the command line says of it is compared whole.

Each case starts as a copy of the smallest book. Its `content/` and `templates/` are laid over it,
then `prepare.py` does what git would spoil or cannot hold; `command` is run in it (`check` where
there is none).
After a change that is meant, `pytest --update-expected` writes each `expected.txt` anew.
"""

import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bukusaku.cli import main

CASES = sorted(path for path in (Path(__file__).parent / "invalid").iterdir() if path.is_dir())
SMALLEST_BOOK = Path(__file__).parent / "books" / "minimal"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_every_mistake_is_told_with_its_place_and_a_way_out(
    case: Path, tmp_path: Path, *, update_expected: bool
) -> None:
    said = _said(_prepared(case, tmp_path / "buku"), _command(case))
    expected = case / "expected.txt"
    if update_expected:
        expected.write_text(said, "utf-8", newline="\n")

    assert said == expected.read_text("utf-8")


def test_the_program_itself_says_the_same(tmp_path: Path) -> None:
    """The cases run inside the test's own process, for speed; this one does not."""
    case = next(case for case in CASES if case.name == "dead-reference")
    project = _prepared(case, tmp_path / "buku")
    program = [sys.executable, "-c", "from bukusaku.cli import main; main()"]
    run = subprocess.run(
        [*program, "check"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )

    said = f"exit {run.returncode}\n{run.stdout}"
    assert said == (case / "expected.txt").read_text("utf-8")


def _prepared(case: Path, project: Path) -> Path:
    shutil.copytree(SMALLEST_BOOK, project)
    for folder in ("content", "templates"):
        if (case / folder).is_dir():
            shutil.copytree(case / folder, project / folder, dirs_exist_ok=True)
    if (case / "prepare.py").is_file():
        runpy.run_path(str(case / "prepare.py"))["prepare"](project)
    return project


def _command(case: Path) -> list[str]:
    command = case / "command"
    return shlex.split(command.read_text("utf-8")) if command.is_file() else ["check"]


def _said(project: Path, command: list[str]) -> str:
    """The exit code, then all that was printed; `PROJECT` in a command stands for the folder."""
    arguments = [argument.replace("PROJECT", str(project)) for argument in command]
    result = CliRunner().invoke(main, ["--project", str(project), *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return f"exit {result.exit_code}\n{result.output}".replace(str(project), "PROJECT")
