"""What the commands print, where, and how they end."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import bukusaku
from bukusaku.cli import main
from tests.books import FULL, MINIMAL, project_with

BROKEN = {"chapters/pengantar.md": "---\ntitle: Pengantar\n---\n[[role:siapa]] [@rencana]\n"}


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def _python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_the_version_is_the_packages() -> None:
    assert _run("--version").output == f"bukusaku {bukusaku.__version__}\n"


@pytest.mark.parametrize("command", ["check", "build"])
def test_help_is_in_indonesian_with_examples(command: str) -> None:
    help_text = _run(command, "--help").output

    assert "Contoh (examples):" in help_text
    assert f"bukusaku {command}" in help_text


def test_a_good_book_ends_with_0_and_says_so_on_stdout() -> None:
    result = _run("check", "--project", FULL)

    assert (result.exit_code, result.stdout, result.stderr) == (0, "tidak ada kesalahan\n", "")


def test_mistakes_end_with_1_and_stand_on_stderr(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", BROKEN)
    result = _run("check", "--project", project.root)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("content/chapters/pengantar.md:4:1: error: ")
    assert result.stderr.endswith("\n1 kesalahan\n")


@pytest.mark.parametrize("arguments", [["chek"], ["check", "--format", "xml"], ["check", "satu"]])
def test_misuse_ends_with_2(arguments: list[str]) -> None:
    assert _run(*arguments).exit_code == 2


def test_options_may_stand_before_or_after_the_command() -> None:
    before = _run("--project", FULL, "--lang", "en", "check")
    after = _run("check", "--project", FULL, "--lang", "en")

    assert before.output == after.output == "no problems\n"


def test_the_nearest_folder_with_a_book_is_the_project() -> None:
    assert _run("check", "--project", FULL / "content" / "chapters").exit_code == 0


def test_a_report_as_json_is_a_list_on_stdout(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", BROKEN)
    result = _run("check", "--format", "json", "--project", project.root)

    assert result.stderr == ""
    assert json.loads(result.stdout) == [
        {
            "severity": "error",
            "code": "check-dead-reference",
            "path": "content/chapters/pengantar.md",
            "line": 4,
            "column": 1,
            "message": "rujukan ini menunjuk peran 'siapa', yang tidak ada",
            "hint": "yang ada: kepala-kampung",
        }
    ]


def test_a_good_book_as_json_is_an_empty_list() -> None:
    assert json.loads(_run("check", "--format", "json", "--project", MINIMAL).stdout) == []


def test_a_console_that_lacks_a_letter_is_no_reason_to_fail(tmp_path: Path) -> None:
    files = {"chapters/pengantar.md": "---\ntitle: Pengantar\n---\n[[role:“siapa”]] [@rencana]\n"}
    project = project_with(tmp_path / "buku", files)
    arguments = ["check", "--format", "json", "--project", str(project.root)]
    code = f"from bukusaku.cli import main; main({arguments!r})"
    run = _python(code, PYTHONIOENCODING="cp437", PYTHONUTF8="0")

    assert run.returncode == 1
    assert "“siapa”" in json.loads(run.stdout)[0]["message"]


def test_a_check_loads_nothing_that_makes_pages_or_pdfs() -> None:
    code = (
        "import sys; from bukusaku.cli import main;"
        f"main(['check', '--project', {str(FULL)!r}], standalone_mode=False);"
        "heavy = {'jinja2', 'weasyprint', 'pikepdf', 'rich', 'starlette', 'uvicorn', 'watchfiles'};"
        "print(sorted(heavy & sys.modules.keys()))"
    )

    assert _python(code).stdout.splitlines() == ["tidak ada kesalahan", "[]"]


def test_the_version_loads_no_model() -> None:
    code = (
        "import sys; from bukusaku.cli import main;"
        "main(['--version'], standalone_mode=False);"
        "print(sorted({'pydantic', 'yaml', 'markdown', 'rich'} & sys.modules.keys()))"
    )

    assert _python(code).stdout.splitlines()[-1] == "[]"


def test_a_build_logs_its_steps_and_closes_with_a_table(tmp_path: Path) -> None:
    result = _run("build", "--only", "site", "--project", MINIMAL, "--output", tmp_path / "hasil")

    assert result.exit_code == 0
    assert result.stderr.splitlines() == ["membaca isi …", "menyusun situs …", "menerbitkan …"]
    assert "halaman" in result.stdout
    assert (tmp_path / "hasil" / "index.html").is_file()


def test_a_quiet_build_says_nothing_when_all_is_well(tmp_path: Path) -> None:
    output = tmp_path / "hasil"
    result = _run("build", "--quiet", "--only", "site", "--project", MINIMAL, "--output", output)

    assert (result.exit_code, result.output) == (0, "")


def test_a_build_tells_its_warnings_and_succeeds(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {"chapters/sisa.md": "---\ntitle: Sisa\n---\n"})
    result = _run("build", "--only", "site", "--project", project.root)

    assert result.exit_code == 0
    assert "1 peringatan" in result.stderr


@pytest.mark.slow
def test_a_build_that_is_stopped_ends_with_a_line_and_130(tmp_path: Path) -> None:
    arguments = ["build", "--project", str(MINIMAL), "--output", str(tmp_path / "hasil")]
    program = [sys.executable, "-c", f"from bukusaku.cli import main; main({arguments!r})"]
    with subprocess.Popen(program, stderr=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stderr is not None
        while "menata" not in running.stderr.readline():
            pass
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()

    assert (running.returncode, said) == (130, "dihentikan; berkas yang ada tetap utuh\n")
    assert not (tmp_path / "hasil").exists()


def test_a_strict_build_fails_on_a_warning_and_publishes_nothing(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {"chapters/sisa.md": "---\ntitle: Sisa\n---\n"})
    result = _run("build", "--strict", "--only", "site", "--project", project.root)

    assert result.exit_code == 1
    assert not project.output.exists()


def test_a_failed_build_leaves_the_last_good_one(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    _run("build", "--quiet", "--only", "site", "--project", project.root)
    before = (project.output / "index.html").read_bytes()
    (project.content / "chapters" / "pengantar.md").write_text("rusak", "utf-8")

    assert _run("build", "--only", "site", "--project", project.root).exit_code == 1
    assert (project.output / "index.html").read_bytes() == before
