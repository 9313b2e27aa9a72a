"""The books that are there are clean, or say where they are not."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bukusaku.cli import main
from tests.book.style.edited import findings
from tests.books import FULL, bilingual_project, project_of
from tests.kupang.written import ROOT


@pytest.mark.parametrize("folder", [ROOT, FULL], ids=["own", "full"])
def test_a_book_of_ours_is_clean(folder: Path) -> None:
    assert findings(project_of(folder)) == []


def test_a_translation_is_clean(tmp_path: Path) -> None:
    assert findings(bilingual_project(tmp_path / "buku")) == []


@pytest.mark.parametrize("starter", ["smart-city", "kosong"])
def test_a_new_book_is_clean(starter: str, tmp_path: Path) -> None:
    options = ["--starter", starter, "--region", "Kota Ambon", "--languages", "id,en", "--yes"]
    CliRunner().invoke(main, ["new", str(tmp_path / "buku"), *options])

    assert findings(project_of(tmp_path / "buku")) == []
