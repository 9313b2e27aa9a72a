"""The files of translations, read: words by language, kind and id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bukusaku.book.collect import charts_of, documents_in, once_told, written_id
from bukusaku.book.fields import is_empty
from bukusaku.book.files import INTRODUCTION, TranslationFile
from bukusaku.book.kinds import Kind
from bukusaku.book.records import Chart, Introduction
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.output.cache import Memory, key_of
from bukusaku.project import Project
from bukusaku.reading.document import Document, Scalar
from bukusaku.reading.page import read_page
from bukusaku.reading.prose import Prose
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_yaml

SETTINGS = ("book", "")
"""Under which the words of book.yaml are found."""


@dataclass(frozen=True, slots=True)
class Translation:
    """The words of one record, of a page's text too, as they are written."""

    document: Document
    body: Prose | None = None
    charts: tuple[Chart, ...] = ()

    @property
    def place(self) -> Location:
        """A page's file, or where a record of a list is named."""
        where = self.document.place(("id",))
        return Location(where.path) if self.body else where

    @property
    def original_hash(self) -> str | None:
        """The hash of the original that it was made of, as its editor noted it."""
        fields = self.document.value
        noted = fields.get("original") if isinstance(fields, Mapping) else None
        return noted.text if isinstance(noted, Scalar) and not is_empty(noted) else None


Translations = Mapping[tuple[str, str], Translation]
"""By kind and id; an introduction's id is `INTRODUCTION`."""


def read_translations(
    files: Sequence[TranslationFile],
    project: Project,
    languages: Sequence[str],
    problems: list[Diagnostic],
    memory: Memory | None = None,
) -> dict[str, Translations]:
    """What there is in each language but the first; a file in any other is reported."""
    found: dict[str, dict[tuple[str, str], Translation]] = {code: {} for code in languages[1:]}
    for file in files:
        if file.language not in found:
            problems.append(_out_of_place(file, languages))
            continue
        taken = found[file.language]
        for key, translation in _translations_in(file, project, problems, memory):
            if key in taken:
                problems.append(_twice(key, translation, taken[key]))
            taken.setdefault(key, translation)
    return dict(found)


def _translations_in(
    file: TranslationFile, project: Project, problems: list[Diagnostic], memory: Memory | None
) -> Iterator[tuple[tuple[str, str], Translation]]:
    if file.kind is None:
        text = read_text(file.path, file.shown, problems, root=project.root)
        document = None if text is None else read_yaml(text, file.shown, problems)
        if document:
            yield SETTINGS, Translation(document)
    elif file.id is not None:
        text = read_text(file.path, file.shown, problems, root=project.root)
        prefix = _prefix(file.kind, file.id)
        if text is not None and (
            page := once_told(
                memory,
                key_of("translation", prefix, file.shown, text),
                partial(_page, text, file.shown, prefix),
                problems,
            )
        ):
            yield (file.kind.name, file.id), page
    else:
        for document in documents_in(file.path, project, problems, memory):
            if record_id := written_id(document):
                yield (file.kind.name, record_id), Translation(document)
            else:
                where = document.place(())
                problems.append(Diagnostic("error", "book-field-missing", where, {"field": "id"}))


def _prefix(kind: Kind, record_id: str) -> str:
    """What makes the footnotes of a page its own."""
    if record_id == INTRODUCTION:
        return f"{Introduction.KIND}-{kind.plural}"
    return f"{kind.name}-{record_id}"


def _page(text: str, shown: str, prefix: str, problems: list[Diagnostic]) -> Translation | None:
    page = read_page(text, shown, prefix, problems)
    if page is None:
        return None
    return Translation(page.document, page.body, charts_of(page.body, problems))


def _out_of_place(file: TranslationFile, languages: Sequence[str]) -> Diagnostic:
    values = {"language": file.language, "known": ", ".join((*languages, file.language))}
    code = "translation-language"
    if file.language == languages[0]:
        code = "translation-of-the-original"
        values["name"] = file.path.name.replace(f".{file.language}.", ".")
    return Diagnostic("error", code, Location(file.shown), values)


def _twice(key: tuple[str, str], second: Translation, first: Translation) -> Diagnostic:
    values = {"kind": key[0], "id": key[1], "other": str(first.place)}
    return Diagnostic("error", "book-id-taken", second.place, values)
