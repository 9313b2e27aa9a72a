"""Who does what, and where: a sign for each role in each stage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.site.render import render_site
from bukusaku.theme.environment import Theme
from bukusaku.theme.matrix import Cell, duties_matrix
from bukusaku.theme.strings import load_words
from tests.books import FULL, project_of, project_with

PROJECT = project_of(FULL)


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(PROJECT).book


@pytest.fixture(scope="module")
def pages(book: Book) -> dict[str, str]:
    theme = Theme(PROJECT)
    files = render_site(book, theme, load_words(theme, "id"), project=PROJECT)
    return {file.path: file.content.decode() for file in files if file.path.endswith(".html")}


def first_cell(book: Book, role: str) -> Cell:
    """What a role does in the first stage."""
    return next(row.cells[0] for row in duties_matrix(book) if row.role.id == role)


def signs(table: str, words: str) -> set[str]:
    """The drawings whose title says these words."""
    return set(re.findall(rf"<title>{re.escape(words)}</title>(.*?)</svg>", table, re.DOTALL))


def test_a_duty_on_record_elsewhere_keeps_its_place_in_its_cell(book: Book) -> None:
    assert first_cell(book, "kepala-distrik").elsewhere == "Distrik Sungai"
    assert first_cell(book, "kepala-kampung").elsewhere is None


def test_a_lesser_duty_of_the_own_place_comes_before_a_greater_one_elsewhere(
    tmp_path: Path,
) -> None:
    stage = "stages/tahap-1.md"
    text = (FULL / "content" / stage).read_text("utf-8")
    own = "  - {role: kepala-distrik, level: diberi tahu, what: Membaca., standing: usulan}\n"
    changed = text.replace("duties:\n", "duties:\n" + own)
    project = project_with(tmp_path / "buku", {stage: changed}, book=FULL)
    cell = first_cell(load_book(project).book, "kepala-distrik")

    assert (cell.form, cell.elsewhere) == ("informed", None)


def test_a_sign_for_elsewhere_has_a_form_of_its_own_and_names_the_place(
    pages: dict[str, str],
) -> None:
    table = pages["matrix.html"]
    (elsewhere,) = signs(table, "bertugas, di Distrik Sungai")
    (own,) = signs(table, "bertugas")

    assert "<circle" in own
    assert "<circle" not in elsewhere


def test_the_legend_tells_the_sign_for_elsewhere(pages: dict[str, str]) -> None:
    legend = pages["matrix.html"].partition('class="legend"')[2]

    assert "di daerah lain" in legend


@pytest.mark.parametrize("page", ["roles/kepala-distrik.html", "stages/tahap-1.html"])
def test_the_place_stands_beside_the_duty(pages: dict[str, str], page: str) -> None:
    assert "bertugas, di Distrik Sungai" in pages[page]


def test_no_two_signs_for_duties_have_one_form(pages: dict[str, str]) -> None:
    """In grey print colour tells nothing, and size little."""
    legend = pages["matrix.html"].partition('class="legend"')[2].partition("</ul>")[0]
    drawings = re.findall(r"<svg[^>]*>(.*?)</svg>", legend, re.DOTALL)[:9]
    forms = {re.sub(r'\s(class|fill|stroke|r)="(?!none)[^"]*"', "", sign) for sign in drawings}

    assert len(forms) == len(drawings) == 9
