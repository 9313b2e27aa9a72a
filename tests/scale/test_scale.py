"""A tenth of the generated books, another for each commit, by every standard."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bukusaku.pipeline import Step, build
from tests.scale.books import SAMPLES, Sample, write_book
from tests.scale.judge import judge

PARTS = 10
THICK = "600-pages"
REPOSITORY = Path(__file__).parents[2]


def share() -> list[Sample]:
    """By the commit's hash; the first where none is to be had. The thick take minutes."""
    git = shutil.which("git") or "true"
    asked = [git, "rev-parse", "HEAD"]
    answer = subprocess.run(asked, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    part = int(answer.stdout[:8] or "0", 16) % PARTS
    return [sample for sample in SAMPLES if sample.shape != THICK][part::PARTS]


class _Silent:
    def step(self, name: Step) -> None:
        """Nobody listens."""


@pytest.mark.slow
def test_a_share_of_the_generated_books_conforms(tmp_path: Path, browser: Browser) -> None:
    verdicts = judge(share(), tmp_path, browser)

    assert [broken for verdict in verdicts for broken in verdict.broken] == []
    assert all(verdict.built.accessible and verdict.built.html for verdict in verdicts)


def test_there_are_sixty_books_each_of_its_own_name() -> None:
    assert len({sample.name for sample in SAMPLES}) == 60


@pytest.mark.slow
def test_letters_that_no_font_of_the_theme_has_are_told(tmp_path: Path) -> None:
    project = write_book(tmp_path / "book", Sample("scripts", "a6"), with_fonts=False)
    warnings = build(project, progress=_Silent(), only="pdf").warnings

    missing = [found for found in warnings if found.code == "preflight-missing-glyph"]
    assert missing
    assert all(found.location for found in missing)


@pytest.mark.slow
def test_letters_that_a_font_of_the_theme_has_are_printed(tmp_path: Path) -> None:
    project = write_book(tmp_path / "book", Sample("scripts", "a6"))
    warnings = build(project, progress=_Silent(), only="pdf").warnings

    assert [found for found in warnings if found.code == "preflight-missing-glyph"] == []
