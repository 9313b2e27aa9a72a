"""The sixty books: what they hold, what is made of them, and how they are written down."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random

from bukusaku.book.settings import Format
from bukusaku.project import Project, builtin_templates
from tests.books import project_of
from tests.scale import prose

FONTS = Path(__file__).with_name("fonts")
SHAPES = (
    "one-page",
    "empty-stage",
    "no-pictures",
    "wide-tables",
    "deep-lists",
    "long-words",
    "scripts",
    "300-sections",
)
BILINGUAL = "two-languages"
MAKINGS = ("a6", "sizes", "mini", "a4", "f4", "a5", "editions")
THICK = ("sizes", "a5", "editions")
"""What is made of the books of 600 pages."""

FORMATS = {
    "a6": ["a6"],
    "sizes": ["a6", "a5-besar", "100x150", "a6-percetakan"],
    "mini": ["a6", "mini", "mini-hemat", "petunjuk"],
    "editions": ["a6", "100x150"],
}
WORDS = {"300-sections": 24, "600-pages": 36, BILINGUAL: 48}
SECTIONS = {"300-sections": 300, "600-pages": 60, BILINGUAL: 9}
CHAPTERS = {"600-pages": 30}

BOOK = """\
title: Buku {name}
program: Program contoh
place: Daerah Contoh
notice: Contoh rekaan
url: https://buku.contoh.example/
edition: {{number: 1, date: 2026-01-01, status: draf}}
languages: [{languages}]
levels:
  region: {{name: kota, head: wali kota}}
formats: [{formats}]
contents:
  front: [{{part: contents}}]
  main: [{main}]
  back: [{back}]
"""
EDITIONS = """\
editions:
  - {id: satu, title: Edisi peran satu, roles: [satu], formats: [a6, a5-besar]}
  - {id: dua, title: Edisi peran dua, roles: [dua], formats: [a6, a6-percetakan]}
"""
ROLE = """\
---
title: Peran {name}
summary: {summary}
checklist:
  - {{text: {text}, standing: usulan}}
---
"""
DIMENSION = """\
---
title: Bidang {name}
summary: {summary}
colour: {colour}
---
{body}
"""
ENGLISH_BOOK = """\
title: Book of two languages
levels:
  region: {name: city, head: mayor}
"""
EMPTY_STAGE = """\
---
title: Tahap kosong
summary: Belum ada yang diketahui.
when: belum tersedia
duties: belum tersedia
---
"""
STAGE = """\
---
title: Tahap kerja
summary: {summary}
when: belum tersedia
duties:
  - {{role: satu, level: bertugas, what: {what}, standing: usulan}}
  - {{role: dua, level: diberi tahu, what: {what}, standing: usulan}}
---
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """One generated book: `shape` is what strains it, `making` what is made of it."""

    shape: str
    making: str

    @property
    def name(self) -> str:
        return f"{self.shape}-{self.making}"

    @property
    def formats(self) -> list[str]:
        """As in `book.yaml`; the book to be read is always among them."""
        if self.making in FORMATS:
            return FORMATS[self.making]
        printed = f"cetak-{self.making}"
        return ["a6", *(each for each in Format if each.startswith(printed))]


SAMPLES = (
    *(Sample(shape, making) for making, shape in product(MAKINGS, SHAPES)),
    Sample(BILINGUAL, "editions"),
    *(Sample("600-pages", making) for making in THICK),
)
"""The thickest last: whoever watches sees the others first."""


def write_book(folder: Path, sample: Sample, *, with_fonts: bool = True) -> Project:
    """The project of a sample in a new folder; its theme has fonts for all its scripts."""
    random = Random(sample.name)
    for name, text in _files(random, sample):
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if sample.shape == "scripts" and with_fonts:
        _write_theme(folder / "templates" / "assets")
    return project_of(folder)


def _files(random: Random, sample: Sample) -> Iterator[tuple[str, str]]:
    chapters = [f"bab-{number}" for number in range(1, CHAPTERS.get(sample.shape, 1) + 1)]
    is_tiny = sample.shape == "one-page" and sample.making != "editions"
    collections = [] if is_tiny else ["dimensions", "stages", "roles", "matrix"]
    book = BOOK.format(
        name=sample.shape.replace("-", " "),
        languages="id, en" if sample.shape == BILINGUAL else "id",
        formats=", ".join(sample.formats),
        main=", ".join([*(f'"chapter:{chapter}"' for chapter in chapters), *collections]),
        back="" if is_tiny else "index",
    )
    yield "book.yaml", book + (EDITIONS if sample.making == "editions" else "")
    for chapter in chapters:
        title = f"{prose.words(random, 2).capitalize()} {chapter.removeprefix('bab-')}"
        body = "\n\n".join(_body(random, sample.shape))
        yield f"chapters/{chapter}.md", f"---\ntitle: {title}\n---\n\n{body}\n"
    if not is_tiny:
        yield from _collections(random, sample.shape)
    if sample.shape == BILINGUAL:
        yield from _in_english(random)


def _in_english(random: Random) -> Iterator[tuple[str, str]]:
    """Words for the settings, a chapter and a role; all else waits for its translator."""
    yield "book.en.yaml", ENGLISH_BOOK
    body = "\n\n".join(_body(random, BILINGUAL))
    yield "chapters/bab-1.en.md", f"---\ntitle: The first chapter\n---\n\n{body}\n"
    summary, text = prose.sentence(random), prose.sentence(random)
    role = f"title: Role one\nsummary: {summary}\nchecklist:\n  - {{text: {text}}}"
    yield "roles/satu.en.md", f"---\n{role}\n---\n"


def _collections(random: Random, shape: str) -> Iterator[tuple[str, str]]:
    for role in ("satu", "dua"):
        summary, text = prose.sentence(random), prose.sentence(random)
        yield f"roles/{role}.md", ROLE.format(name=role, summary=summary, text=text)
    for name, colour in (("hijau", "green"), ("biru", "blue")):
        body = prose.paragraph(random)
        summary = prose.sentence(random)
        text = DIMENSION.format(name=name, summary=summary, colour=colour, body=body)
        yield f"dimensions/{name}.md", text
    stage = STAGE.format(summary=prose.sentence(random), what=prose.sentence(random))
    yield "stages/kerja.md", stage
    if shape == "empty-stage":
        yield "stages/kosong.md", EMPTY_STAGE


def _body(random: Random, shape: str) -> Iterator[str]:
    yield prose.paragraph(random, 24 if shape == "one-page" else 60)
    for number in range(3):
        if shape == "wide-tables":
            yield prose.wide_table(random)
        elif shape == "deep-lists":
            yield prose.deep_list(random)
        elif shape == "long-words":
            yield from prose.long_words(random)
        elif shape == "scripts":
            yield from prose.foreign_scripts(random, number)
        if shape != "one-page":
            yield prose.paragraph(random)
    yield from prose.sections(random, SECTIONS.get(shape, 0), WORDS.get(shape, 0))


def _write_theme(assets: Path) -> None:
    """Our own tokens, and below them two faces that step in for letters ours do not have."""
    tokens = (builtin_templates() / "assets" / "css" / "tokens.css").read_text("utf-8")
    (assets / "css").mkdir(parents=True)
    (assets / "css" / "tokens.css").write_text(tokens + FALLBACKS, "utf-8")
    shutil.copytree(FONTS, assets / "fonts")


FALLBACKS = """
@font-face {
  font-family: "Arab";
  src: url("../fonts/noto-sans-arabic-subset.woff2") format("woff2");
}
@font-face {
  font-family: "Jawa";
  src: url("../fonts/noto-sans-javanese-subset.woff2") format("woff2");
}
:root {
  --heading: "Plus Jakarta Sans", "Jakarta Fallback", "Arab", "Jawa", sans-serif;
  --text: "Atkinson Hyperlegible Next", "Atkinson Fallback", "Arab", "Jawa", sans-serif;
}
"""
