"""Signs of Markdown that miss their mark, so that a reader sees them as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.model import Book
from bukusaku.book.style.body import SEPARATOR
from bukusaku.book.style.manuscript import Finding, Manuscript, Passage
from bukusaku.diagnostics import Diagnostic

REFERENCE = re.compile(
    rf"""\[\[[^\[\]]*\]\]
    | (?: (?P<double>\[\[) | \[ )
      (?P<target> (?:{"|".join(KIND_BY_NAME)}) : \w[\w-]*+ (?>(?:\#[^\s|\[\]]++)?) )
      (?>(?P<label> \|[^\[\]\n]*+(?=\]) )?)
      (?(double) \]?+ | \]{{1,2}}+ ) (?![(\[\]])""",
    re.VERBOSE,
)
"""Whole references are matched too, so that none is taken to begin inside of one."""

CITATION = re.compile(
    r"\[\^?@[^\[\]]*\]|(?P<round>\()?(?<![\w./])@(?P<id>(?>\w++(?:-\w++)*))(?(round)\))"
)
LINE = re.compile(r"[^\n]+")
BOX = re.compile(r"^(?P<indent>[ ]*)(?P<head>!!![ ]?\w[^\n]*)", re.MULTILINE)
HEAD_THAT_IS_READ = re.compile(r'!!! ?[\w-]+(?: +[\w-]+)*(?: +"[^\n]*")?\s*')
LINES_BELOW = re.compile(r"(?:\n[ \t]*(?=\n))*(?P<lines>(?:\n[ \t]*[^\s][^\n]*)*)")
NEXT_BLOCK = ("#", "!!!")
TAB_STOP = 4

FRAMED = -1
"""The form of a row between two bars; that of any other is how many bars are in it."""


class Row(NamedTuple):
    """A line that may be the row of a table: rows of one table have the same `form`."""

    passage: Passage
    span: tuple[int, int]
    form: int

    @property
    def number(self) -> int:
        """That of the line in its file."""
        return self.passage.place(*self.span).line or 0


def markup(manuscript: Manuscript, book: Book) -> Iterator[Finding]:
    """What in one page was meant as markup and is not read as such; code is not looked at."""
    passages = [passage for passage in manuscript.passages if not passage.field]
    sources = {source.id for source in book.sources}
    for passage in passages:
        if "[" in passage.text:
            yield from _references(passage)
        if "@" in passage.text:
            yield from _citations(passage, sources)
    text = [passage for passage in passages if passage.kind != "cell"]
    for row in _first(_rows_with_bars(text)):
        written = row.passage.text[slice(*row.span)]
        columns = written.removeprefix("|").removesuffix("|").count("|") + 1
        rule = "|" + "---|" * columns
        yield row.passage.finding("style-table-without-rule", row.span, rule=rule)
    for row in _first(_rows_with_tabs(text)):
        yield row.passage.finding("style-table-of-tabs", row.span)
    if "!!!" in manuscript.markdown:
        yield from _boxes(manuscript)


def _references(passage: Passage) -> Iterator[Finding]:
    for found in REFERENCE.finditer(passage.text):
        if found["target"] and _is_typed(passage, found.start()):
            reference = f"[[{found['target']}{found['label'] or ''}]]"
            yield passage.finding(
                "style-reference-open", found.span(), written=found[0], reference=reference
            )


def _citations(passage: Passage, sources: set[str]) -> Iterator[Finding]:
    for found in CITATION.finditer(passage.text):
        if found["id"] in sources and _is_typed(passage, found.start("id") - 1):
            yield passage.finding(
                "style-citation-bare", found.span(), written=found[0], source=found["id"]
            )


def _is_typed(passage: Passage, position: int) -> bool:
    """Whether the sign stands in the file as it is: no reference prints it, no `\\` escapes it."""
    at = passage.offsets[position]
    text = passage.source.text
    return text[at] == passage.text[position] and text[at - 1 : at] != "\\"


def _rows_with_bars(passages: list[Passage]) -> Iterator[Row]:
    """The lines with bars, of passages where no line of dashes makes a table of them."""
    for passage in passages:
        if "|" not in passage.text or any(map(SEPARATOR.fullmatch, passage.text.split("\n"))):
            continue
        for start, end in _lines(passage.text):
            written = passage.text[start:end]
            framed = len(written) > 1 and written[0] == written[-1] == "|"
            bars = (start + at for at, sign in enumerate(written) if sign == "|")
            form = FRAMED if framed else sum(_is_typed(passage, at) for at in bars)
            if form:
                yield Row(passage, (start, end), form)


def _rows_with_tabs(passages: list[Passage]) -> Iterator[Row]:
    """The lines with tabs inside; with whatever number of them, as empty cells may end a row."""
    for passage in passages:
        if "\t" in passage.text:
            for start, end in _lines(passage.text):
                if "\t" in passage.text[start:end]:
                    yield Row(passage, (start, end), 1)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line stands, without the blanks around it."""
    for line in LINE.finditer(text):
        written = line[0].strip()
        start = line.start() + line[0].find(written)
        yield start, start + len(written)


def _first(rows: Iterator[Row]) -> Iterator[Row]:
    """The first of each two or more rows that stand one below the other."""
    numbered = enumerate(rows)
    for _, run in groupby(numbered, lambda each: (each[1].form, each[1].number - each[0])):
        first, *others = (row for _, row in run)
        if others:
            yield first


def _boxes(manuscript: Manuscript) -> Iterator[Finding]:
    source = manuscript.source
    for box in BOX.finditer(manuscript.markdown):
        if not HEAD_THAT_IS_READ.fullmatch(box["head"]):
            place = source.between(box.start("head"), box.end())
            kind = re.split(r"\W+", box["head"].lstrip("! "))[0]
            yield Finding(Diagnostic("warning", "style-box-title", place, {"box": kind}))
            continue
        below = LINES_BELOW.match(manuscript.markdown, box.end())
        lines = LINE.finditer(manuscript.markdown, *below.span("lines")) if below else ()
        for line in lines:
            text = line[0].strip()
            if text.startswith(NEXT_BLOCK):
                break
            if _indent(line[0]) < len(box["indent"]) + TAB_STOP:
                start = line.start() + line[0].index(text)
                place = source.between(start, start + len(text))
                yield Finding(Diagnostic("warning", "style-box-text", place))
                break


def _indent(line: str) -> int:
    spaced = line.expandtabs(TAB_STOP)
    return len(spaced) - len(spaced.lstrip())
