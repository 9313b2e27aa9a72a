"""`build.py` on its own, and the files that say what it installs."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import build  # ours: the repository's folder comes first on the path, before PyPI's `build`

PROJECT = tomllib.loads((build.ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = [build.RUNTIME_LOCK, build.TEST_LOCK]


def pins(lock: Path) -> dict[str, str]:
    """Package to version, as a lock file pins them."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE))


def unsatisfied(asked: list[str], pinned: dict[str, str]) -> list[str]:
    """Requirements that the pins leave out or answer with a version that was not asked for."""
    requirements = {canonicalize_name(Requirement(text).name): Requirement(text) for text in asked}
    return [
        str(requirement)
        for name, requirement in requirements.items()
        if name not in pinned or pinned[name] not in requirement.specifier
    ]


def fake_program(path: Path, code: int) -> Path:
    """A program that does nothing but end with that exit code."""
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_build_needs_the_standard_library_alone() -> None:
    tree = ast.parse(Path(build.__file__).read_text("utf-8"))
    modules = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
    }

    assert modules <= sys.stdlib_module_names


def test_help_tells_both_commands() -> None:
    command = [sys.executable, build.__file__, "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "python3 build.py [" in told
    assert "python3 build.py test [" in told


def test_an_old_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "MINIMUM_PYTHON", (99, 1))

    assert build.main([]) == 2
    assert "Python 99.1" in capsys.readouterr().err


def test_a_step_is_done_again_only_when_its_inputs_change(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(build, "VENV", tmp_path)
    done = []

    for key in ("a", "a", "b", "b", "a"):
        build.once("step", key, lambda key=key: done.append(key))  # type: ignore[misc]

    assert done == ["a", "b", "a"]


def test_a_step_that_failed_is_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(build, "VENV", tmp_path)
    failing = fake_program(tmp_path / "failing", 3)
    with pytest.raises(build.SetupError, match="Failed: Doing it"):
        build.once("step", "key", lambda: build.run([failing], "Mengerjakan", "Doing it"))
    done = []

    build.once("step", "key", lambda: done.append("again"))

    assert done == ["again"]


def test_without_pango_every_system_is_told_its_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(build, "PYTHON", fake_program(tmp_path / "python", 1))
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(build.SetupError) as caught:
        build.ensure_pango()

    for command in ("sudo apt-get", "sudo dnf", "sudo pacman", "brew", "MSYS2"):
        assert command in str(caught.value)


def test_missing_test_programs_are_named_with_their_packages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(build.SetupError, match="apt-get install chromium default-jdk-headless npm"):
        build.ensure_test_programs()


def test_every_check_runs_and_each_failing_one_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "SCRIPTS", tmp_path)
    monkeypatch.setattr(build, "CHECKS", [(name, [name]) for name in ("satu", "dua", "tiga")])
    for name, code in (("satu", 1), ("dua", 0), ("tiga", 2)):
        fake_program(tmp_path / name, code)

    assert build.run_checks([]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Gagal | Failed: satu, tiga"


@pytest.mark.parametrize(("environment", "code"), [({"CI": "true"}, 1), ({}, 0)])
def test_a_skipped_check_fails_in_ci_only(
    tmp_path: Path, environment: dict[str, str], code: int
) -> None:
    check = tmp_path / "test_skipped.py"
    check.write_text("import pytest\n\ndef test_nothing():\n    pytest.skip('no browser here')\n")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "--rootdir", str(tmp_path)]

    assert (
        subprocess.run([*command, check], cwd=build.ROOT, env=environment, check=False).returncode
        == code
    )


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_host_and_no_folder(lock: Path) -> None:
    text = lock.read_text("utf-8")

    assert not re.search(r"://|--(extra-)?index|--find-links|(^|\s)/", text, re.MULTILINE)


def test_the_runtime_lock_satisfies_what_the_project_asks_for() -> None:
    asked = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["build"]

    assert unsatisfied(asked, pins(build.RUNTIME_LOCK)) == []


def test_the_test_lock_satisfies_what_the_tests_ask_for() -> None:
    assert unsatisfied(PROJECT["dependency-groups"]["test"], pins(build.TEST_LOCK)) == []


def test_the_locks_agree_on_what_both_pin() -> None:
    runtime, test = (pins(lock) for lock in LOCKS)

    assert {name: test[name] for name in runtime.keys() & test.keys()}.items() <= runtime.items()
