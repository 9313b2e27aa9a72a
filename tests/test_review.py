"""The reading copy as a command makes it: beside what is published, and for a while."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bukusaku.cli import main
from tests.books import project_with

pytestmark = pytest.mark.slow

COPY = "kampung-terang-telaah.pdf"


def run(*arguments: str | Path) -> None:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.stderr


def test_a_reading_copy_stands_beside_the_site_until_the_next_build(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    run("build", "--only", "site", "--project", project.root, "--output", project.output)
    before = {path.name: path.read_bytes() for path in project.output.glob("*.html")}

    run("build", "--review", "--project", project.root, "--output", project.output)
    assert (project.output / COPY).read_bytes().startswith(b"%PDF-1.7")
    assert {path.name: path.read_bytes() for path in project.output.glob("*.html")} == before

    run("build", "--project", project.root, "--output", project.output)
    assert not (project.output / COPY).exists()
    assert (project.output / "kampung-terang-a6.pdf").exists()


def test_a_file_beyond_its_budget_is_told(tmp_path: Path) -> None:
    settings = (project_with(tmp_path / "lain", {}).content / "book.yaml").read_text("utf-8")
    files = {"book.yaml": f"{settings}budgets: {{kampung-terang-a6.pdf: 1 kB}}\n"}
    project = project_with(tmp_path / "buku", files)
    build = ["build", "--only", "pdf", "--project", str(project.root), "--output"]
    result = CliRunner().invoke(main, [*build, str(project.output)])

    assert result.exit_code == 0
    assert re.search(r"a6.pdf berukuran \d+ kB, lebih dari batas 1 kB", result.stderr)
    assert CliRunner().invoke(main, [*build, str(project.output), "--strict"]).exit_code == 1
