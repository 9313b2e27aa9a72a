"""A computer on which WeasyPrint cannot load its libraries still gets the site."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.books import MINIMAL

NOISE = "WeasyPrint could not import some external libraries"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return shutil.copytree(MINIMAL, tmp_path / "buku")


def bukusaku(book: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line, where importing WeasyPrint fails as it does without Pango."""
    fake = book.parent / "fake"
    fake.mkdir()
    (fake / "weasyprint.py").write_text(f"print('{NOISE}')\nraise OSError('no libpango')\n")
    program = "from bukusaku.cli import main; main()"
    path = os.pathsep.join([str(fake), str(Path(__file__).parents[1])])
    return subprocess.run(
        [sys.executable, "-c", program, "--project", str(book), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": path},
    )


def test_the_site_is_published_and_the_missing_pdf_is_named(book: Path) -> None:
    run = bukusaku(book, "build")

    assert run.returncode == 0
    assert "warning: hanya situs yang dibuat, tanpa kampung-terang-a6.pdf" in run.stderr
    assert (book / "output" / "index.html").is_file()
    assert NOISE not in run.stdout + run.stderr


@pytest.mark.parametrize("arguments", [("build", "--only", "pdf"), ("build", "--review")])
def test_what_needs_pango_is_refused_with_a_way_out(book: Path, arguments: tuple[str, ...]) -> None:
    run = bukusaku(book, *arguments)

    assert run.returncode == 1
    assert "error: kampung-terang-a6.pdf tidak dapat dibuat: Pango" in run.stderr
    assert "saran: pasang Pango" in run.stderr
    assert not (book / "output").exists()
