"""PDFs are taken again from the output only where each would be made the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bukusaku import pipeline
from bukusaku.book.load import load_book
from bukusaku.book.settings import Format
from bukusaku.output.cache import Cache
from bukusaku.pipeline.kept import KeptPdfs
from bukusaku.press.finished import PrintFile, Works
from bukusaku.press.looks import FOR_THE_SITE
from bukusaku.press.pagination import Pagination
from bukusaku.press.works import Press
from bukusaku.project import Project, builtin_templates
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import project_with

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="10"/>'
PAGE = "---\ntitle: Gambar\n---\n\n![Sebuah kotak](../images/kotak.svg)\n"
FORMATS = "formats: [a6, cetak-a4, cetak-a4-hemat, mini, petunjuk]\n"
WORKS = Works(
    files=(
        PrintFile("a.pdf", b"a", 4, 0.0, Format.A6),
        PrintFile("b.pdf", b"b", 8, 0.0, Format.MINI),
    ),
    told=(),
    paginations={"/a6": Pagination({"part-roles": 3}, 1)},
    warnings=(),
)


class _Silent:
    def step(self, name: str) -> None:
        """Nobody listens."""


def _kept(project: Project) -> KeptPdfs:
    book = load_book(project).book
    return KeptPdfs(Cache.of(project.root), project, book, load_words(Theme(project), "id"))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Its PDFs are published and remembered."""
    files = {"chapters/gambar.md": PAGE, "images/kotak.svg": SVG.format(10)}
    project = project_with(tmp_path / "book", files)
    for file in WORKS.files:
        _write(project.output / file.name, file.content.decode())
    _kept(project).keep(WORKS)
    return project


def test_unchanged_pdfs_are_taken_from_the_output(project: Project) -> None:
    assert _kept(project).taken() == WORKS


def test_another_page_of_the_site_leaves_the_pdfs_as_they_are(project: Project) -> None:
    _write(project.templates / "site/home.html", '{% extends "builtin/site/home.html" %}')

    assert _kept(project).taken() == WORKS


def _edit_text(project: Project) -> None:
    _write(project.content / "chapters/gambar.md", f"{PAGE}\nBaru.\n")


def _edit_picture(project: Project) -> None:
    _write(project.content / "images/kotak.svg", SVG.format(20))


def _edit_settings(project: Project) -> None:
    with (project.content / "book.yaml").open("a", encoding="utf-8") as file:
        file.write(FORMATS)


def _edit_template(project: Project) -> None:
    _write(project.templates / "print/book.html", '{% extends "builtin/print/book.html" %}')


def _edit_stylesheet(project: Project) -> None:
    _write(project.templates / "assets/css/print-parts.css", "")


def _edit_drawing(project: Project) -> None:
    _write(project.templates / "assets/img/band-dark.svg", SVG.format(5))


def _edit_words(project: Project) -> None:
    _write(project.templates / "strings/id.yaml", "page: halaman\n")


def _borrow_from_the_site(project: Project) -> None:
    text = '{% extends "builtin/print/book.html" %}{# {% include "site/x.html" %} #}'
    _write(project.templates / "print/book.html", text)
    _kept(project).keep(WORKS)
    _write(project.templates / "site/x.html", "Baru")


def _damage(project: Project) -> None:
    _write(project.output / "b.pdf", "x")


def _take_away(project: Project) -> None:
    (project.output / "a.pdf").unlink()


@pytest.mark.parametrize(
    "change",
    [
        _edit_text,
        _edit_picture,
        _edit_settings,
        _edit_template,
        _edit_stylesheet,
        _edit_drawing,
        _edit_words,
        _borrow_from_the_site,
        _damage,
        _take_away,
    ],
)
def test_whatever_changes_the_pdfs_are_made_again(
    project: Project, change: Callable[[Project], None]
) -> None:
    change(project)

    assert _kept(project).taken() is None


def test_what_another_pango_made_is_made_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bukusaku.pipeline.kept.libraries", lambda: ["libpango-1.0.so.0 99"])

    assert _kept(project).taken() is None


def test_what_was_made_while_a_picture_changed_is_not_kept(project: Project) -> None:
    _edit_text(project)
    kept = _kept(project)
    _edit_picture(project)
    kept.keep(WORKS)

    assert _kept(project).taken() is None


@pytest.mark.slow
def test_a_build_after_a_change_of_the_site_publishes_the_pdf_as_it_was(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {})
    first = pipeline.build(project, progress=_Silent())
    pdf = next(row.name for row in first.made if row.name.endswith(".pdf"))
    before = (project.output / pdf).read_bytes()
    text = '{% extends "builtin/site/home.html" %}{% block title %}Baru{% endblock %}'
    _write(project.templates / "site/home.html", text)
    again = pipeline.build(project, progress=_Silent())

    assert b"Baru" in (project.output / "index.html").read_bytes()
    assert (project.output / pdf).read_bytes() == before
    assert replace(first.made[0], seconds=0.0) == again.made[0]  # the processor was not asked


@pytest.mark.slow
def test_no_pdf_shows_anything_of_what_counts_for_the_site_alone(tmp_path: Path) -> None:
    """Each such file may be broken, and every PDF is the same."""
    project = project_with(tmp_path / "book", {})
    _edit_settings(project)
    book = load_book(project).book
    words = load_words(Theme(project), "id")
    before = Press(project, book, words).make().files
    for file in builtin_templates().rglob("*.*"):
        name = file.relative_to(builtin_templates()).as_posix()
        if FOR_THE_SITE.match(name):
            _write(project.templates / name, "{% broken * {display: none}")
    after = Press(project, book, words).make().files

    assert [(file.name, file.content) for file in after] == [
        (file.name, file.content) for file in before
    ]
