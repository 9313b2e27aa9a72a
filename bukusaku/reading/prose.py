"""Markdown that was parsed once: HTML with tokens, and what each token stands for.

Site and press resolve the tokens in their own way (an address here, a page number there), so the
text itself is parsed and sanitised only once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bukusaku.diagnostics import Location
from bukusaku.reading.document import Document

TOKEN = re.compile("\ue000([0-9]+)\ue001")
"""A token holds the index of its mark. Private-use characters are refused in content."""


@dataclass(frozen=True, slots=True)
class Reference:
    """`[[role:lurah]]`, `[[stage:bimtek-1#hasil|bimtek pertama]]`; inline, prints and links."""

    kind: str
    id: str
    fragment: str | None
    label: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@garda-2019]` is gathered at the section's end, `[^@garda-2019]` is printed too."""

    source: str
    superscript: bool
    location: Location


@dataclass(frozen=True, slots=True)
class Link:
    """The target of `[text](target)`, standing in an `href`.

    An address, `#slug`, or a file with or without a slug: `../roles/lurah.md#slug`.
    """

    target: str
    location: Location


@dataclass(frozen=True, slots=True)
class Image:
    """The target of `![alt](target)`, standing in a `src`; relative to the file it stands in."""

    target: str
    alt: str
    location: Location


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its token stands in the element's `id`. `slug` is from the text or from `{#id}`.

    `text` is plain and may hold tokens of references.
    """

    level: int
    text: str
    slug: str
    location: Location


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block that holds data (```chart), alone in a `<p>`; read, not yet judged."""

    language: str
    document: Document
    location: Location


Mark = Reference | Citation | Link | Image | Heading | Fence


@dataclass(frozen=True, slots=True)
class Prose:
    """`html` is sanitised, holds a token for each of `marks`, and is else complete.

    `text` is the Markdown that it was made of. `language` is its own where the book around it is in
    another.
    """

    html: str
    marks: tuple[Mark, ...]
    text: str = field(default="", compare=False)
    language: str | None = None

    def resolve(self, replacement: Callable[[Mark], str]) -> str:
        """The HTML with each token replaced by what `replacement` makes of its mark."""
        return TOKEN.sub(lambda token: replacement(self.marks[int(token[1])]), self.html)

    @property
    def headings(self) -> Iterator[Heading]:
        return (mark for mark in self.marks if isinstance(mark, Heading))
