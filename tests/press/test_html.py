"""The printed book as one document, before it has pages."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from bukusaku.book.records import PageRecord
from bukusaku.press.book import render_html
from bukusaku.press.view import PrintView
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, MINIMAL, project_of, project_with
from tests.press.printed import REPOSITORY, book_in

ALL_BOOKS = {"minimal": MINIMAL, "full": FULL, "own": REPOSITORY}

every_book = pytest.mark.parametrize("root", ALL_BOOKS.values(), ids=ALL_BOOKS)

HEADING = re.compile(r"<h([1-6])\b")
PROPOSED_DUTY = re.compile(r'<div class="duty duty-proposal">(.*?)</div>', re.DOTALL)


@cache
def html_of(root: Path) -> str:
    theme = Theme(project_of(root))
    return render_html(book_in(root), theme, load_words(theme, "id"))


def view_of(root: Path) -> PrintView:
    theme = Theme(project_of(root))
    return PrintView(book_in(root), theme, load_words(theme, "id"))


@every_book
def test_every_link_inside_the_book_leads_somewhere(root: Path) -> None:
    html = html_of(root)
    anchors = set(re.findall(r' id="([^"]+)"', html))
    wanted = re.findall(r' href="#([^"]+)"', html) + re.findall(r'data-page-of="([^"]+)"', html)

    assert set(wanted) - anchors == set()


@every_book
def test_no_id_is_given_twice(root: Path) -> None:
    ids = Counter(re.findall(r' id="([^"]+)"', html_of(root)))

    assert [name for name, count in ids.items() if count > 1] == []


@every_book
def test_headings_skip_no_level(root: Path) -> None:
    levels = [0, *(int(level) for level in HEADING.findall(html_of(root)))]

    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_book
def test_no_space_stands_before_the_end_of_a_paragraph(root: Path) -> None:
    """WeasyPrint would break its last line early."""
    assert re.search(r"\s</(?:p|li|dd|td|th|h[1-6])>", html_of(root)) is None


def test_a_proposed_duty_is_headed_by_whom_it_is_proposed_to() -> None:
    duties = PROPOSED_DUTY.findall(html_of(FULL))

    assert duties
    assert all("Usulan untuk" in duty for duty in duties)


def test_what_is_printed_nowhere_is_named_without_a_link() -> None:
    view = view_of(FULL)
    person = view.records("person")[0]

    assert view.link(person) == person.name


def test_a_reference_gives_the_page_of_what_it_names() -> None:
    view = view_of(FULL)
    role = view.records("role")[0]

    assert f'data-page-of="{role.anchor}"' in view.link(role)
    assert str(view.words["page"]) in view.link(role)


def test_a_text_gives_each_page_once(tmp_path: Path) -> None:
    """The second time a record is named in a text its page is known."""
    text = "---\ntitle: Bab\n---\n[[role:warga]] dan sekali lagi [[role:warga]].\n"
    project = project_with(tmp_path / "book", {"chapters/01-kata-pengantar.md": text}, book=FULL)
    view = view_of(project.root)
    chapter = view.book.find("chapter", "kata-pengantar")

    assert isinstance(chapter, PageRecord)
    assert view.prose(chapter).count('data-page-of="role-warga"') == 1


def test_a_project_brings_its_own_template_for_a_part(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    own = project.templates / "print" / "parts" / "finder.html"
    own.parent.mkdir(parents=True)
    own.write_text('<section class="part" id="part-finder"><h1>Milik sendiri</h1></section>')

    assert "Milik sendiri" in html_of(project.root)


def test_a_bar_is_beside_the_section_that_changed_alone(tmp_path: Path) -> None:
    change = "- {id: satu, edition: 2, date: 2025-02-01, what: Ada., where: ['%s']}\n"
    files = {"changes.yaml": change % "chapter:bentuk-tulisan#tabel-dan-daftar"}
    html = html_of(project_with(tmp_path / "buku", files, book=FULL).root)
    marked = re.findall(r'<div class="changed">(.*?)</div>', html, re.DOTALL)

    assert [re.findall(r'<h2 id="([^"]+)"', section) for section in marked] == [
        ["chapter-bentuk-tulisan--tabel-dan-daftar"]
    ]
    assert "Kotak dan gambar" not in marked[0]
