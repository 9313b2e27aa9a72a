"""A finished page to the sections that a search may lead to: what is shown is what is found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
INLINE = frozenset(
    {"a", "abbr", "b", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "u"}
)
LABELS = frozenset({"dt", "th"})
SILENT = frozenset({"form", "nav", "noscript", "script", "style", "svg", "template", "thead"})
SILENT_CLASSES = frozenset(
    {"cite", "essentials-title", "number", "opener-number", "sources-here", "sr"}
)
"""Parts of a page that are no text of its own: the way around, drawings, numbers, sources."""

BLOCK_CLASSES = frozenset({"expansion", "note", "office"})
"""What stands inside a line of the markup but on a line of its own on the page."""

_MARKUP = re.compile(
    r"""
      <!--.*?-->
    | <(?P<raw>script|style)\b.*?</(?P=raw)\s*>
    | <(?P<end>/?)(?P<tag>[a-zA-Z][^\s/>]*+)(?P<attributes>(?>(?:[^>"']++|"[^"]*+"|'[^']*+')*))>
    | (?P<text>[^<]++|<)
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]++)(?:\s*=\s*("[^"]*+"|'[^']*+'|[^\s"'>]++))?""")
_LINE = "\n"
_SPACES = re.compile(r"[ \t\r\f\v]{2,}|[\t\r\f\v]")
_ENDS_A_SENTENCE = (".", "!", "?", ":", ";", ",", "…")


class Section(NamedTuple):
    """A place on a page: the page itself (no anchor), what a heading heads, an entry of a list."""

    anchor: str
    title: str
    text: str


def read_sections(html: str, entries: Mapping[str, str]) -> list[Section]:
    """The sections of a page's <main>, the page itself first.

    A heading with an id opens a section; so does an element whose id is in `entries`, which names
    the records that stand in lists, and such a section ends with its element. An element with
    `data-search="off"` is passed over.
    """
    reader = _Reader(entries)
    start = html.find("<main")
    if start >= 0:
        end = html.find("</main>", start)
        reader.read(html, start, end if end >= 0 else len(html))
    return [draft.finished() for draft in reader.drafts]


@dataclass(slots=True)
class _Draft:
    anchor: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def finished(self) -> Section:
        title = " ".join("".join(self.title).split())
        lines = filter(None, map(str.strip, "".join(self.text).split(_LINE)))
        text = _joined([_SPACES.sub(" ", line) for line in lines])
        return Section(self.anchor, title, _without_name(text, title))


@dataclass(slots=True)
class _Element:
    """An open element; `back_to` is the section that goes on when it ends.

    What is `silent` or a `heading` makes all in it so.
    """

    tag: str
    silent: bool = False
    heading: bool = False
    back_to: _Draft | None = None


class _Reader:
    """Goes through well-formed markup; Python's own parser takes four times as long."""

    def __init__(self, entries: Mapping[str, str]) -> None:
        self._entries = entries
        self._open: list[_Element] = []
        self._now = _Draft("")
        self.drafts = [self._now]

    def read(self, html: str, start: int, end: int) -> None:
        while part := _MARKUP.match(html, start, end):
            start = part.end()
            if text := part["text"]:
                self._text(text)
            elif not (tag := part["tag"]):
                self._now.text.append(_LINE)
            elif part["end"]:
                self._close(tag.lower())
            elif self._begins_silence(tag.lower(), part["attributes"]):
                start = _end_of(tag, html, start, end)

    def _begins_silence(self, tag: str, written: str) -> bool:
        """Open an element; whether all in it can be passed over, as most of a page's tags."""
        attributes = _attributes(written) if written else {}
        classes = set(attributes.get("class", "").split())
        if tag not in INLINE or classes & BLOCK_CLASSES:
            self._now.text.append(_LINE)
        if tag in VOID:
            return False
        self._open.append(self._opened(tag, attributes, classes))
        if written.endswith("/"):
            self._close(tag)
            return False
        return self._silent and tag not in INLINE  # one in a line may still break it

    def _opened(self, tag: str, attributes: Mapping[str, str], classes: set[str]) -> _Element:
        anchor = attributes.get("id", "")
        passed_over = attributes.get("data-search") == "off"
        if self._silent or passed_over or tag in SILENT or classes & SILENT_CLASSES:
            return _Element(tag, silent=True)
        if tag == "h1":
            return _Element(tag, heading=True)
        if tag in HEADINGS and anchor:
            self._begin(_Draft(anchor))
            return _Element(tag, heading=True)
        if anchor in self._entries:
            before = self._now
            self._begin(_Draft(anchor, title=[self._entries[anchor]]))
            return _Element(tag, heading=self._heads, back_to=before)
        return _Element(tag, heading=self._heads)

    def _close(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag in LABELS and not self._silent:
            self._now.text.append(":")
        if tag not in INLINE:
            self._now.text.append(_LINE)
        while self._open:
            element = self._open.pop()
            self._now = element.back_to or self._now
            if element.tag == tag:
                return

    def _text(self, text: str) -> None:
        if not self._silent:
            said = unescape(text) if "&" in text else text
            (self._now.title if self._heads else self._now.text).append(said.replace(_LINE, " "))

    @property
    def _silent(self) -> bool:
        return bool(self._open) and self._open[-1].silent

    @property
    def _heads(self) -> bool:
        return bool(self._open) and self._open[-1].heading

    def _begin(self, draft: _Draft) -> None:
        self._now = draft
        self.drafts.append(draft)


def _end_of(tag: str, html: str, start: int, end: int) -> int:
    """Where the end tag of an element begins whose start tag is just before `start`."""
    depth = 1
    for found in re.compile(rf"<(/?){tag}(?=[\s/>])", re.IGNORECASE).finditer(html, start, end):
        depth += -1 if found[1] else 1
        if not depth:
            return found.start()
    return end


def _attributes(written: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(written)
    return {name.lower(): unescape(value.strip("\"'")) for name, value in found}


def _without_name(text: str, name: str) -> str:
    """The text of an entry, which often begins with its name, without it."""
    rest = text.removeprefix(name)
    said = name and rest != text and not rest[:1].isalnum()
    return rest.lstrip(" .:·") if said else text


def _joined(lines: list[str]) -> str:
    """Lines as one, with a point in between where no sentence ends."""
    parts = [line if line.endswith(_ENDS_A_SENTENCE) else f"{line} ·" for line in lines]
    return " ".join(parts).removesuffix(" ·")
