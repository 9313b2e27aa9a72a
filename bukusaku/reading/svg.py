"""An SVG drawing to the first thing in it that a book may not hold, if there is one.

A browser that opens a drawing by itself runs what is in it, and a few hundred octets can be drawn
for hours: references multiply. So a drawing holds no script, no text of another program, leads
nowhere, and is small even when all its references are drawn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from xml.parsers import expat

MAX_DEPTH = 50
MAX_ELEMENTS = 20_000
"""Of elements within each other, and of those that are drawn; references count as what they show.

A drawing by hand, or a map of a region, stays far below.
"""

RUNS = frozenset({"script", "foreignobject", "handler", "listener"})
LEADS = frozenset({"href", "src", "base"})
XHTML = "http://www.w3.org/1999/xhtml"

# What refers to anything but an id of the same file, in a stylesheet or an attribute's value. CSS
# may write any of it with a backslash.
CSS_REFERENCE = re.compile(
    r"""\\|@import[^;]*|\b(?:image|image-set|src)\(|url\(\s*+["']?\s*+(?!["'\#\s])[^)]{0,200}""",
    re.IGNORECASE,
)
INNER = re.compile(r"""url\(\s*+["']?\s*+\#([^)"'\s]+)""", re.IGNORECASE)

Kind = Literal["broken", "active", "reference", "complex"]


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a drawing is refused: `what` stands at `line`."""

    kind: Kind
    line: int
    what: str


def svg_complaint(svg: bytes) -> Complaint | None:
    """The first reason to refuse the drawing."""
    try:
        _Drawing().read(svg)
    except _RefusedError as refused:
        return refused.complaint
    return None


class _RefusedError(Exception):
    def __init__(self, kind: Kind, line: int, what: str) -> None:
        super().__init__(kind)
        self.complaint = Complaint(kind, line, what)


@dataclass(slots=True)
class _Node:
    """An element: what is drawn in it and by it, and how much that is, once it is known."""

    name: str
    line: int
    inside: list[_Node] = field(default_factory=list)
    shows: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    extent: tuple[int, int] | None = None


class _Drawing:
    """Reads with expat, as the libraries that draw do, but stops at the first thing refused."""

    def __init__(self) -> None:
        self.root = _Node("", 1)
        self.open = [self.root]
        self.by_id: dict[str, _Node] = {}
        self.count = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction

    def read(self, svg: bytes) -> None:
        try:
            self.parser.Parse(svg, True)
        except (expat.ExpatError, UnicodeError, LookupError) as error:
            line = getattr(error, "lineno", 1)
            raise _RefusedError("broken", line, str(error)) from error
        self._measure(self.root, 0)

    def _refuse(self, kind: Kind, what: str) -> None:
        raise _RefusedError(kind, self.parser.CurrentLineNumber, what)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        node = _Node(name, self.parser.CurrentLineNumber)
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.open) > MAX_DEPTH:
            self._refuse("complex", name)
        if name.lower() in RUNS or namespace == XHTML:
            self._refuse("active", f"<{name}>")
        for qualified, value in attributes.items():
            self._judge(qualified, value, node)
        self.open[-1].inside.append(node)
        self.open.append(node)

    def _judge(self, qualified: str, value: str, node: _Node) -> None:
        namespace, _, name = qualified.rpartition(" ")
        if name == "id":
            self.by_id.setdefault(value, node)
        elif name.lower().startswith("on"):
            self._refuse("active", name)
        elif name == "attributeName" and value.lower().endswith("href"):
            self._refuse("active", f'{name}="{value}"')
        elif name in LEADS:
            if not value.strip().startswith("#"):
                self._refuse("reference", value)
            node.shows.append(value.strip()[1:])
        elif not namespace:
            self._judge_css(value, node)

    def _judge_css(self, css: str, node: _Node) -> None:
        if found := CSS_REFERENCE.search(css):
            self._refuse("reference", found[0])
        node.shows += INNER.findall(css)

    def _text(self, text: str) -> None:
        self.open[-1].texts.append(text)

    def _end(self, _tag: str) -> None:
        node = self.open.pop()
        if node.name.lower() == "style":
            self._judge_css("".join(node.texts), node)

    def _entity(self, name: str, *_details: object) -> None:
        self._refuse("active", f"<!ENTITY {name}>")

    def _instruction(self, target: str, _text: str) -> None:
        self._refuse("active", f"<?{target}?>")

    def _measure(self, node: _Node, depth: int) -> tuple[int, int]:
        """How many elements are drawn, and how deep; one that shows itself is never done."""
        if node.extent is None:
            if depth > MAX_DEPTH:
                raise _RefusedError("complex", node.line, node.name)
            node.extent = (MAX_ELEMENTS, MAX_DEPTH)  # should this be met within itself
            shown = (self.by_id[name] for name in node.shows if name in self.by_id)
            parts = [self._measure(part, depth + 1) for part in (*node.inside, *shown)]
            count = 1 + sum(count for count, _ in parts)
            node.extent = count, 1 + max((deep for _, deep in parts), default=0)
        count, deep = node.extent
        if count > MAX_ELEMENTS + 1 or deep > MAX_DEPTH + 1:
            raise _RefusedError("complex", node.line, node.name)
        return node.extent
