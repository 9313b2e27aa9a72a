"""Books of any size, made from a seed: the same words each time, nothing is downloaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from pathlib import Path
from random import Random

SYLLABLES = ("ba", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "di", "ki", "li", "su")
VOCABULARY = ["".join(parts) for parts in product(SYLLABLES, SYLLABLES, ("n", "r", "ng", "t", ""))]
FREQUENCIES = list(accumulate(1 / rank for rank in range(1, len(VOCABULARY) + 1)))
"""As in any language, few words are most of a text."""

SECTIONS, SENTENCE = 4, 12

BOOK = """\
title: Buku besar
program: Program besar
place: Daerah Contoh
summary: [Buku ini dibuat untuk mengukur.]
edition: {{number: 1, date: 2026-01-01, status: draf}}
languages: [id]
levels:
  region: {{name: kota, head: wali kota}}
formats: [a6]
contents:
  front: [{{part: contents}}]
  main:
{chapters}
    - dimensions
  back: [{{part: index}}]
"""

TYPST = """\
#set page(width: 105mm, height: 148mm, margin: 12mm, numbering: "1")
#set text(size: 8.8pt, lang: "id")
#show heading.where(level: 1): it => pagebreak(weak: true) + it
#let at(it) = link(it)[lihat (hlm. #context counter(page).at(it).first())]
#outline()

"""


@dataclass(frozen=True, slots=True)
class Text:
    """One page: `kind` is its folder, `links` are the names of other pages."""

    kind: str
    name: str
    title: str
    paragraphs: tuple[str, ...]
    links: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        """From the folder of the content."""
        return f"{self.kind}/{self.name}.md"


def texts(pages: int, words: int, seed: int = 1) -> Iterator[Text]:
    """So many pages of so many words: half are chapters, half records of a collection."""
    random = Random(seed)  # noqa: S311  # no secret is made of it
    names = [("chapters" if n % 2 else "dimensions", f"halaman-{n}") for n in range(pages)]
    for kind, name in names:
        length = words // SECTIONS
        yield Text(
            kind=kind,
            name=name,
            title=f"{_paragraph(random, 3)[:-1]} {name.removeprefix('halaman-')}",
            paragraphs=tuple(_paragraph(random, length) for _ in range(SECTIONS)),
            links=tuple(random.sample(names, 2)),
        )


def _paragraph(random: Random, length: int) -> str:
    words = random.choices(VOCABULARY, cum_weights=FREQUENCIES, k=length)
    starts = range(0, length, SENTENCE)
    return " ".join(_sentence(words[start : start + SENTENCE]) for start in starts)


def _sentence(words: Sequence[str]) -> str:
    return f"{' '.join(words).capitalize()}."


def body(text: Text, link: str) -> str:
    """The Markdown below a page's title; `link` has places for a page's kind and name."""
    opening, *sections = text.paragraphs
    references = " ".join(link.format(kind=kind, name=name) for kind, name in text.links)
    parts = [f"{opening} **Lihat** {references}."]
    for number, paragraph in enumerate(sections, 1):
        first, second, third = paragraph.split(" ", 2)
        parts.append(f"## Bagian {number}\n\n- {first}\n- *{second}*\n\n{third}")
    return "\n\n".join(parts) + "\n"


def write_book(folder: Path, pages: int, words: int) -> None:
    """A project of bukusaku."""
    content = folder / "content"
    for kind in ("chapters", "dimensions"):
        (content / kind).mkdir(parents=True)
    chapters = []
    for text in texts(pages, words):
        summary = f"summary: [{text.title}.]\n" if text.kind == "dimensions" else ""
        front = f"---\ntitle: {text.title}\n{summary}---\n\n"
        markdown = body(text, "[lihat](../{kind}/{name}.md)")
        (content / text.path).write_text(front + markdown, "utf-8")
        if text.kind == "chapters":
            chapters.append(f"    - chapter:{text.name}")
    book = BOOK.format(chapters="\n".join(chapters))
    (content / "book.yaml").write_text(book, "utf-8")


def write_markdown(folder: Path, pages: int, words: int, *, front_matter: bool) -> None:
    """The same pages for programs that read plain Markdown."""
    for kind in ("chapters", "dimensions"):
        (folder / kind).mkdir(parents=True)
    for text in texts(pages, words):
        head = f"---\ntitle: {text.title}\n---\n\n" if front_matter else f"# {text.title}\n\n"
        link = "[lihat](/{kind}/{name}/)" if front_matter else "[lihat](../{kind}/{name}.md)"
        (folder / text.path).write_text(head + body(text, link), "utf-8")


def write_typst(file: Path, pages: int, words: int) -> None:
    """The same pages as one book of A6 for Typst, each reference with the number of its page."""
    link = "#at(<{kind}-{name}>)"
    texts_of_book = [
        f"= {text.title} <{text.kind}-{text.name}>\n\n"
        + body(text, link).replace("**Lihat**", "*Lihat*").replace("## ", "== ")
        for text in texts(pages, words)
    ]
    file.write_text(TYPST + "\n".join(texts_of_book), "utf-8")
