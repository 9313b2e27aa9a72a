"""Judges raw HTML tag by tag, as it stands in the source.

nh3 sanitises the result in any case, but does not tell what it drops, nor where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.allowlist import (
    ACTIVE,
    ANY_ATTRIBUTES,
    ATTRIBUTES,
    MARKDOWN,
    RAW,
    TABLE,
    VOID,
)

MAX_DEPTH = 10

BLANK_LINE = re.compile(r"\n[ \t]*\n")
UNDERLINE = re.compile(r"[^\n]*\n(?:=+|-+)[ ]*$", re.MULTILINE)
"""Makes a heading of the line above it."""


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    location: Location
    end: int


class RawHtml:
    """The raw tags of one text, judged in order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.opened: list[_Open] = []

    def judged(self, found: re.Match[str], location: Location) -> tuple[bool, Diagnostic | None]:
        """Whether the tag may stay, and what there is to say about it."""
        name, attributes = _parsed(found[0])
        if name in RAW:
            nesting = self._nested(found, name, location)
            return True, _attribute_problem(name, attributes, location) or nesting
        if found[0].startswith("</"):
            return False, None  # its beginning was reported
        if name in ACTIVE:
            return False, Diagnostic("error", "html-active", location, {"tag": name})
        if name in MARKDOWN:
            code = {"a": "html-link", "img": "html-image"}.get(name, "html-heading")
            return False, Diagnostic("error", code, location, {"tag": name})
        return False, Diagnostic("warning", "html-dropped-tag", location, {"tag": name})

    def unclosed(self) -> Iterator[tuple[int, Diagnostic]]:
        """The tags nothing closes, each with the offset of its end; cells and rows need none."""
        for tag in self.opened:
            if tag.name not in TABLE or tag.name == "table":
                values = {"tag": tag.name}
                yield tag.end, Diagnostic("error", "html-unclosed", tag.location, values)

    def _nested(self, found: re.Match[str], name: str, location: Location) -> Diagnostic | None:
        if found[0].startswith("</"):
            return self._closed(found, name, location)
        in_place = name not in TABLE or self._may_hold_table(found.start(), name)
        if name not in VOID:
            self.opened.append(_Open(name, location, found.end()))
        if not in_place:
            return Diagnostic("error", "html-table-out-of-place", location, {"tag": name})
        if len(self.opened) == MAX_DEPTH + 1:
            return Diagnostic("error", "html-too-deep", location, {"limit": str(MAX_DEPTH)})
        return None

    def _closed(self, found: re.Match[str], name: str, location: Location) -> Diagnostic | None:
        """Takes the tag it closes off the list; no inline tag reaches past a blank line."""
        for index in range(len(self.opened) - 1, -1, -1):
            tag = self.opened[index]
            if tag.name != name:
                continue
            if name in TABLE or not BLANK_LINE.search(self.text, tag.end, found.start()):
                inner = self.opened[index + 1 :]
                self.opened[index:] = [each for each in inner if each.name not in TABLE]
            if name == "table" and UNDERLINE.match(self.text, found.end()):
                return Diagnostic("error", "html-table-out-of-place", location, {"tag": name})
            return None
        return Diagnostic("warning", "html-stray-end", location, {"tag": name})

    def _may_hold_table(self, start: int, name: str) -> bool:
        """A table begins a line; its parts stand in it."""
        if name == "table":
            return not self.text[self.text.rfind("\n", 0, start) + 1 : start].strip()
        return any(tag.name == "table" for tag in self.opened)


def _attribute_problem(
    name: str, attributes: list[tuple[str, str | None]], location: Location
) -> Diagnostic | None:
    allowed = ATTRIBUTES.get(name, set()) | ANY_ATTRIBUTES
    for attribute, _ in attributes:
        values = {"attribute": attribute, "tag": name}
        if attribute.startswith("on") or attribute == "style":
            return Diagnostic("error", "html-active-attribute", location, values)
        if attribute not in allowed:
            return Diagnostic("warning", "html-dropped-attribute", location, values)
    return None


class _TagParser(HTMLParser):
    name = ""
    attributes: list[tuple[str, str | None]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.name, self.attributes = tag, attrs

    def handle_endtag(self, tag: str) -> None:
        self.name = self.name or tag


def _parsed(tag: str) -> tuple[str, list[tuple[str, str | None]]]:
    parser = _TagParser()
    parser.attributes = []
    parser.feed(tag)
    return parser.name, parser.attributes
