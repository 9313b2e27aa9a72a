"""Pages of an earlier build are taken again exactly where they would be made the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from bukusaku.book.load import load_book
from bukusaku.book.model import Book, Collection, Part
from bukusaku.book.records import PageRecord, Record
from bukusaku.output.cache import Memory, Recent
from bukusaku.project import Project
from bukusaku.site.kept import OF_FILES
from bukusaku.site.render import SiteFiles, render_site
from bukusaku.site.sitemap import Page, sitemap
from bukusaku.theme.download import Download
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, bilingual_project, project_of, project_with

PAGE = re.compile(r"(chapters|dimensions|roles|stages)/(?!index)[^/]+\.html")
Whole = TypeVar("Whole", Collection, Part)
TEXT = "\nSatu kalimat lagi.\n"


class _Counting(Recent):
    """A memory that tells what is new in it."""

    def __init__(self) -> None:
        super().__init__()
        self.new: set[str] = set()

    def put(self, key: str, value: object) -> None:
        if self.get(key) is None:
            self.new.add(key)
        super().put(key, value)


def _rendered(
    project: Project, memory: Memory | None = None, downloads: tuple[Download, ...] = ()
) -> dict[str, bytes]:
    loaded, theme = load_book(project), Theme(project)
    files = render_site(
        loaded.book,
        theme,
        load_words(theme, loaded.book.language),
        downloads,
        project=project,
        translations=[(book, load_words(theme, book.language)) for book in loaded.translations],
        memory=memory,
    )
    return {file.path: file.content for file in files}


def _publish(project: Project, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        file = project.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _appended(name: str, text: str) -> Callable[[Project], None]:
    def edit(project: Project) -> None:
        file = project.content / name
        file.write_text(file.read_text("utf-8") + text, "utf-8")

    return edit


def _replaced(name: str, old: str, new: str) -> Callable[[Project], None]:
    def edit(project: Project) -> None:
        file = project.content / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    return edit


def _overridden(name: str, text: str) -> Callable[[Project], None]:
    def edit(project: Project) -> None:
        file = project.templates / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    return edit


EDITS = {
    "text": _appended("chapters/01-kata-pengantar.md", TEXT),
    "introduction": _appended("dimensions/index.md", TEXT),
    "reference": _appended("roles/index.md", "\nDi [[place:rawa]].\n"),
    "link": _appended("roles/kepala-kampung.md", "\n[Lihat](../chapters/01-kata-pengantar.md)\n"),
    "heading": _replaced("chapters/02-bentuk-tulisan.md", "Tabel dan daftar {", "Tabel {"),
    "title": _replaced("chapters/01-kata-pengantar.md", "Kata pengantar", "Pengantar"),
    "term": _replaced("glossary.yaml", "Pendapatan Asli", "Penerimaan Asli"),
    "fact": _replaced("facts.yaml", "statement: ", "statement: Kini "),
    "summary": _replaced("dimensions/01-tata-kelola.md", "Surat selesai", "Surat kini selesai"),
    "event": _replaced("events.csv", "Aula distrik", "Aula kampung"),
    "person": _replaced("people.yaml", "Melati Rawa", "Mawar Rawa"),
    "place": _replaced("places.yaml", "53.71", "53.72"),
    "source": _replaced("sources.yaml", "Naskah rapat", "Naskah sidang"),
    "change": _replaced("changes.yaml", "Dua istilah", "Kedua istilah"),
    "order": _replaced("book.yaml", "places, glossary", "glossary, places"),
    "setting": _replaced("book.yaml", "title: Kabupaten", "title: Kota"),
    "picture": _replaced("images/peta.svg", "<svg ", '<svg width="31" height="17" '),
    "word": _overridden("strings/id.yaml", "site:\n  skip: Baru\n"),
    "template": _overridden(
        "site/chapter.html",
        '{% extends "builtin/site/chapter.html" %}{% block title %}Baru{% endblock %}',
    ),
    "style": _overridden("assets/css/tokens.css", "main { color: red }"),
}


@pytest.fixture(scope="module")
def first() -> tuple[Memory, dict[str, bytes]]:
    """What a first build makes of the full book, and remembers of it."""
    memory = Recent()
    return memory, _rendered(project_of(FULL), memory)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_pages_taken_again_are_those_that_would_be_made(
    edit: Callable[[Project], None], first: tuple[Memory, dict[str, bytes]], tmp_path: Path
) -> None:
    memory, files = first
    project = project_with(tmp_path / "book", {}, book=FULL)
    _publish(project, files)
    edit(project)

    warm = _rendered(project, memory)

    assert warm == _rendered(project)
    assert warm != files


def test_another_download_is_seen(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    memory = Recent()
    _publish(project, _rendered(project, memory))
    pdf = (Download("buku.pdf", 640_000, 60, "0" * 64),)

    assert _rendered(project, memory, pdf) == _rendered(project, downloads=pdf)


def test_a_translated_text_is_seen(tmp_path: Path) -> None:
    project = bilingual_project(tmp_path / "book")
    memory = Recent()
    _publish(project, _rendered(project, memory))
    _appended("chapters/02-bentuk-tulisan.en.md", "\nOne more.\n")(project)

    assert _rendered(project, memory) == _rendered(project)


def test_one_text_makes_one_page_anew(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    memory = _Counting()
    _publish(project, _rendered(project, memory))
    every, memory.new = memory.new, set()
    EDITS["text"](project)
    _rendered(project, memory)

    page_and_words_of_the_search = 2
    assert len(memory.new) == page_and_words_of_the_search < len(every)


def test_a_published_page_that_was_changed_by_hand_is_not_taken(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    memory = Recent()
    first = _rendered(project, memory)
    _publish(project, first | {path: b"ours" for path in first if PAGE.fullmatch(path)})

    assert _rendered(project, memory) == first


def test_a_template_of_ones_own_may_show_the_text_of_another_page(tmp_path: Path) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    _overridden(
        "site/role.html",
        '{% extends "builtin/site/role.html" %}{% block body %}'
        '{{ view.prose(view.book.find("chapter", "kata-pengantar")) }}{% endblock %}',
    )(project)
    memory = Recent()
    _publish(project, _rendered(project, memory))
    EDITS["text"](project)

    assert _rendered(project, memory) == _rendered(project)


def _marked(record: Record | None) -> Record | None:
    if not isinstance(record, PageRecord) or record.body is None:
        return record
    body = replace(record.body, html=record.body.html + _sign(record))
    return record.model_copy(update={"body": body})


def _sign(record: PageRecord | None) -> str:
    return f"<p>teks-{record.anchor}.</p>" if record and record.body else ""


def _with_marked_texts(book: Book) -> Book:
    def marked(whole: Whole) -> Whole:
        told = {"records": tuple(map(_marked, whole.records))}
        return whole.model_copy(update={**told, "introduction": _marked(whole.introduction)})

    collections, parts = tuple(map(marked, book.collections)), tuple(map(marked, book.parts))
    told = {"collections": collections, "parts": parts, "content_hash": "f" * 64}
    return book.model_copy(update=told)


def test_a_page_shows_its_own_text_alone_and_tells_nothing_of_others(tmp_path: Path) -> None:
    """What keeps it right to take pages again when another text was edited."""
    project = project_with(tmp_path / "book", {}, book=FULL)
    theme, book = Theme(project), load_book(project).book
    plain, marked = (
        SiteFiles(each, theme, load_words(theme, "id"), project=project)
        for each in (book, _with_marked_texts(book))
    )
    for page in sitemap(book).pages:
        if page.part.name != OF_FILES:
            sign = _sign(page.record or page.part.introduction)
            html = _text_of(marked, page)
            assert not sign or html.count(sign) == 1
            assert html.replace(sign, "").split() == _text_of(plain, page).split()


def _text_of(files: SiteFiles, page: Page) -> str:
    return files.artifact(page.path).content.decode()
