"""Pages of an earlier build are taken again exactly where they would be made the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.records import PageRecord
from bukusaku.output.artifact import Artifact
from bukusaku.output.cache import Memory, Recent
from bukusaku.project import Project
from bukusaku.site.render import render_site
from bukusaku.theme.download import Download
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, bilingual_project, project_with

PAGE = re.compile(r"(chapters|dimensions|roles|stages)/(?!index)[^/]+\.html")
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
    "link": _appended("roles/kepala-kampung.md", "\n[Lihat](../chapters/01-kata-pengantar.md)\n"),
    "heading": _replaced("chapters/02-bentuk-tulisan.md", "Tabel dan daftar {", "Tabel {"),
    "title": _replaced("chapters/01-kata-pengantar.md", "Kata pengantar", "Pengantar"),
    "term": _replaced("glossary.yaml", "Pendapatan Asli", "Penerimaan Asli"),
    "fact": _replaced("facts.yaml", "statement: ", "statement: Kini "),
    "setting": _replaced("book.yaml", "title: Kabupaten", "title: Kota"),
    "picture": _replaced("images/peta.svg", "<svg ", '<svg width="31" height="17" '),
    "word": _overridden("strings/id.yaml", "site:\n  skip: Baru\n"),
    "template": _overridden(
        "site/chapter.html",
        '{% extends "builtin/site/chapter.html" %}{% block title %}Baru{% endblock %}',
    ),
    "style": _overridden("assets/css/tokens.css", "main { color: red }"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_pages_taken_again_are_those_that_would_be_made(
    edit: Callable[[Project], None], tmp_path: Path
) -> None:
    project = project_with(tmp_path / "book", {}, book=FULL)
    memory = Recent()
    first = _rendered(project, memory)
    _publish(project, first)
    edit(project)

    warm = _rendered(project, memory)

    assert warm == _rendered(project)
    assert warm != first


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

    assert len(memory.new) == 1 < len(every)


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


def _marked(record: PageRecord) -> PageRecord:
    if record.body is None:
        return record
    body = replace(record.body, html=f"{record.body.html}\n<p>teks-{record.anchor}.</p>")
    return record.model_copy(update={"body": body})


def _with_marked_texts(book: Book) -> Book:
    collections = tuple(
        collection.model_copy(
            update={
                "records": tuple(
                    _marked(record) if isinstance(record, PageRecord) else record
                    for record in collection.records
                )
            }
        )
        for collection in book.collections
    )
    by_anchor = {r.anchor: r for c in collections for r in c.records}
    parts = tuple(
        part.model_copy(
            update={"records": tuple(by_anchor[record.anchor] for record in part.records)}
        )
        for part in book.parts
    )
    return book.model_copy(update={"collections": collections, "parts": parts})


def test_a_page_of_a_record_shows_no_other_text(tmp_path: Path) -> None:
    """What keeps it right to take pages again when another text was edited."""
    project = project_with(tmp_path / "book", {}, book=FULL)
    theme, book = Theme(project), _with_marked_texts(load_book(project).book)
    files = render_site(book, theme, load_words(theme, "id"), project=project)
    shown = [re.findall(rb"teks-([\w-]+)\.", file.content) for file in files if _is_record(file)]

    assert shown
    assert all(len(set(anchors)) == 1 for anchors in shown)


def _is_record(file: Artifact) -> bool:
    return bool(PAGE.fullmatch(file.path)) and b'http-equiv="refresh"' not in file.content
