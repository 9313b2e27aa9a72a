"""Judges raw HTML tag by tag, as it stands in the source.

nh3 sanitises the result in any case, but does not tell what it drops, nor where.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
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


@dataclass
class _Open:
    name: str
    location: Location
    end: int


@dataclass
class RawHtml:
    """The raw tags of one text, judged in order."""

    opened: list[_Open] = field(default_factory=list)

    def judged(self, tag: str, location: Location, end: int) -> tuple[bool, Diagnostic | None]:
        """Whether the tag may stay, and what there is to say about it. `end` is its offset."""
        name, attributes = _parsed(tag)
        if name in RAW:
            nesting = self._nested(tag, name, location, end)
            return True, _attribute_problem(name, attributes, location) or nesting
        if tag.startswith("</"):
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
            if tag.name not in TABLE:
                values = {"tag": tag.name}
                yield tag.end, Diagnostic("error", "html-unclosed", tag.location, values)

    def _nested(self, tag: str, name: str, location: Location, end: int) -> Diagnostic | None:
        if name in VOID or tag.endswith("/>"):
            return None
        if not tag.startswith("</"):
            self.opened.append(_Open(name, location, end))
            if len(self.opened) == MAX_DEPTH + 1:
                values = {"limit": str(MAX_DEPTH)}
                return Diagnostic("error", "html-too-deep", location, values)
            return None
        for index in range(len(self.opened) - 1, -1, -1):
            if self.opened[index].name == name:
                inner = [tag for tag in self.opened[index + 1 :] if tag.name not in TABLE]
                self.opened[index:] = inner
                return None
        return Diagnostic("warning", "html-stray-end", location, {"tag": name})


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
