"""Whatever is written in the files of a book gives a book or diagnostics, never a traceback."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bukusaku.book.kinds import KINDS, Kind
from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.records import PageRecord
from bukusaku.book.settings import Settings
from bukusaku.diagnostics import ProblemsError
from bukusaku.diagnostics.sentences import Language, formatted
from bukusaku.project import Project
from bukusaku.reading.prose import Citation, Reference
from tests.books import FULL, project_with
from tests.hostile.fields import words_of_every_model

bounded = settings(max_examples=40, deadline=None)  # how long it takes says nothing here

KEYS = sorted(
    {key for fields in words_of_every_model().values() for path in fields for key in path}
    | {key for kind in KINDS for key in kind.model.model_fields}
    | set(Settings.model_fields)
)
LANGUAGES: tuple[Language, ...] = ("id", "en")
IDS = ("kepala-kampung", "tahap-1", "tata-kelola", "bentuk-tulisan", "rencana", "opd", "tidak-ada")
WORDS = (*IDS, "usulan", "bersumber", "belum tersedia", "umum", "bertugas", "2025-02-28", "")
SCALARS = st.sampled_from(WORDS) | st.none() | st.booleans() | st.integers() | st.text(max_size=5)
VALUES = st.recursive(
    SCALARS,
    lambda held: (
        st.lists(held, max_size=3) | st.dictionaries(st.sampled_from(KEYS), held, max_size=4)
    ),
    max_leaves=8,
)
RECORDS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6)

PIECES = (
    *("[[", "]]", "[[role:kepala-kampung]]", "[[stage:tahap-1|kata]]", "[[term:opd#a]]", "[[fact:"),
    *(f"[[{kind.name}:{record_id}]]" for kind in KINDS for record_id in IDS[:3]),
    *("[@rencana]", "[^@rencana]", "[@tidak-ada]", "[a](../roles/kepala-kampung.md#a)"),
    *("[a](02-bentuk-tulisan.md)", "![a](../images/peta.svg)", "![a](../../x.svg)", "(#a)"),
    *("\n\n", "## a\n", "- ", "| ", "`", " kata ", "{#a}"),
)
BODIES = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=15).map("".join)


def loaded(project: Project) -> Book | None:
    """The book; without one, something is told of it in both languages."""
    try:
        return load_book(project).book
    except ProblemsError as error:
        told = [formatted(each, language) for each in error.diagnostics for language in LANGUAGES]
    assert told
    assert all(told)
    return None


def book_with(name: str, text: str) -> Book | None:
    """The full book with one file more, or another in its place."""
    with TemporaryDirectory() as folder:
        return loaded(project_with(Path(folder) / "buku", {name: text}, book=FULL))


@given(kind=st.sampled_from(KINDS), record=RECORDS)
@bounded
def test_any_mapping_as_a_record_gives_a_book_or_diagnostics(
    kind: Kind, record: Mapping[str, Any]
) -> None:
    if kind.paged:
        fields = yaml.safe_dump(dict(record), allow_unicode=True)
        book_with(f"{kind.plural}/baru.md", f"---\n{fields}---\nKata.\n")
    else:
        book_with(f"{kind.plural}.yaml", yaml.safe_dump([dict(record)], allow_unicode=True))


@given(written=RECORDS)
@bounded
def test_any_settings_give_a_book_or_diagnostics(written: Mapping[str, Any]) -> None:
    held = yaml.safe_load((FULL / "content" / "book.yaml").read_text("utf-8"))
    book_with("book.yaml", yaml.safe_dump(held | dict(written), allow_unicode=True))


@given(body=BODIES)
@bounded
def test_any_references_lead_somewhere_in_a_book_that_loads(body: str) -> None:
    book = book_with("roles/baru.md", f"---\ntitle: Baru\nsummary: Baru.\n---\n{body}\n")
    if book:
        named = [name for page in book.pages for name in _named(page)]
        assert [name for name in named if not book.find(*name)] == []


def _named(page: PageRecord) -> Iterator[tuple[str, str]]:
    """Kind and id of each record that the text of a page points to."""
    for mark in page.body.marks if page.body else ():
        if isinstance(mark, Reference):
            yield mark.kind, mark.id
        elif isinstance(mark, Citation):
            yield "source", mark.source
