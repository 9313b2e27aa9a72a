"""A file of the content as a copy editor sees it: passages of words that know their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.source import Source

QUOTED = re.compile("“[^“”]*”")


@dataclass(frozen=True, slots=True)
class Edit:
    """What a safe mend writes in place of `start` to `end` of a file's text."""

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What the copy editor has to say and, where it is safe, the mend."""

    diagnostic: Diagnostic
    edit: Edit | None = None

    @property
    def location(self) -> Location:
        """Every finding of the copy editor has a place."""
        where = self.diagnostic.location
        return where or Location("")


@dataclass(frozen=True)
class Passage:
    """Words that are read as one: a paragraph, an item, a heading, a cell, a field.

    `text` has no markup. `offsets` says for each of its characters where it stands in the file;
    what a reference prints stands where the reference does. `record` is whose field it is.
    """

    source: Source
    language: str
    kind: str
    text: str
    offsets: Sequence[int]
    field: str = ""
    record: tuple[str, str] | None = None
    cites: frozenset[str] = frozenset()

    def is_written(self, start: int, end: int) -> bool:
        """Whether the words stand in the file as they are, not printed by a reference."""
        return self.offsets[end - 1] - self.offsets[start] >= end - 1 - start

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """The words of others, which stay as they were said."""
        return tuple(found.span() for found in QUOTED.finditer(self.text))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the author's own words fit the pattern."""
        return self.own(pattern.finditer(self.text))

    def own(self, matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
        """Those of the matches in the text that are the author's own words, as they stand."""
        for found in matches:
            start, end = found.span()
            if self.is_written(start, end) and not self.is_quoted(start):
                yield found

    def is_quoted(self, start: int) -> bool:
        """Whether the words of someone else stand there."""
        return any(begin < start < end for begin, end in self.quotations)

    def place(self, start: int, end: int) -> Location:
        """Where `text[start:end]` stands in the file."""
        return self.source.between(self.offsets[start], self.offsets[end - 1] + 1)

    def finding(
        self, code: str, span: tuple[int, int], replacement: str | None = None, **values: str
    ) -> Finding:
        """A warning about that part of the text; with a `replacement`, what mends it."""
        start, end = span
        edit = None
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        written = self.source.text[first:last]
        # Where markup or an escape stands between, no mend is safe.
        plain = written.split() == self.text[start:end].split()
        if replacement is not None and plain and self.source.text[first - 1 : first] != "\\":
            edit = Edit(self.source.path, first, last, replacement)
        return Finding(Diagnostic("warning", code, self.place(start, end), values), edit)


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of a text: what it shows, where it leads."""

    text: str
    target: str
    location: Location
    is_image: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a heading of a text stands."""

    level: int
    location: Location


@dataclass(frozen=True, slots=True)
class Table:
    """The words of a table, row by row."""

    rows: tuple[tuple[str, ...], ...]
    location: Location


@dataclass(slots=True)
class Manuscript:
    """One file: its passages in order, and what in it is more than words.

    `markdown` is the text of a page, each sign in its place, with all blank that is no Markdown:
    the fields above it, fenced code, comments.
    """

    source: Source
    language: str
    markdown: str = ""
    passages: list[Passage] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        lengths = (len(line) + 1 for line in self.source.lines)
        self.starts = list(accumulate(lengths, initial=0))[:-1]

    def offset(self, where: Location) -> int:
        """Where a place of this file is in its text."""
        return self.starts[(where.line or 1) - 1] + (where.column or 1) - 1
