"""The one Python-Markdown instance: reset for each text, never remade."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import DelimiterProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from bukusaku.reading.allowlist import ANY_ATTRIBUTES
from bukusaku.reading.prose import TOKEN
from bukusaku.reading.signs import SignedMarkdown
from bukusaku.reading.standins import HeadingStart, HeadingText, Standin, standin_of

EXTENSIONS = (
    DefListExtension,
    AdmonitionExtension,
    AbbrExtension,
    AttrListExtension,
    FencedCodeExtension,
)
"""Not by name: a name is looked for in all that is installed, which takes longer than a page."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ROLES = {"footnote-ref": "doc-noteref", "footnote-backref": "doc-backlink"}


class _Emphasis(DelimiterProcessor):
    """Python-Markdown 3.11 loses text where `*` and `**` cross (`*a**b*c`); there, signs stay."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if element is None or _without_signs("".join(element.itertext())) == _without_signs(
            data[start:end]
        ):
            return element, start, end
        self.reset()
        return None, *m.span()


def _without_signs(text: str) -> str:
    return text.replace("*", "").replace("_", "")


class DroppedAttribute(NamedTuple):
    """An attribute that was left out, and the attribute list it stands in."""

    name: str
    written_in: str


class _Footnotes(FootnoteExtension):
    """Ids by number: a footnote's name may hold anything. No heading's slug has two hyphens."""

    def __init__(self) -> None:
        super().__init__(SEPARATOR="--", BACKLINK_TEXT="↩", BACKLINK_TITLE="")

    def makeFootnoteId(self, id: str) -> str:  # noqa: N802
        return f"fn--{self._number(id)}"

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: N802
        return str(self.unique_ref(f"fnref--{self._number(id)}", found))

    def _number(self, name: str) -> int:
        return list(self.footnotes).index(name) + 1


class _Attributes(AttrListTreeprocessor):
    """Attribute lists may name a heading and a language; all else in them is dropped."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.are_there = True
        self.dropped: list[DroppedAttribute] = []

    def run(self, doc: Element) -> None:
        if self.are_there:
            super().run(doc)

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        before = dict(elem.attrib)
        remainder = str(super().assign_attrs(elem, attrs_string, strict=strict))
        allowed = ANY_ATTRIBUTES | ({"id"} if elem.tag in HEADINGS else set())
        for name, value in list(elem.attrib.items()):
            if name not in allowed and value != before.get(name):
                self.dropped.append(DroppedAttribute(name, attrs_string))
                elem.attrib.pop(name)
        elem.attrib.update(before)
        return remainder


class _Finish(Treeprocessor):
    """Moves heading tokens into ids, alignment into classes, and gives footnotes their roles."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.standins: list[Standin] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in HEADINGS:
                self._heading(element)
            elif element.tag == "dl" and element[0].tag == "dd":
                _without_terms(element)
            elif align := element.attrib.pop("align", None):
                element.set("class", f"align-{align}")
            elif role := ROLES.get(element.get("class") or ""):
                element.set("role", role)

    def _heading(self, heading: Element) -> None:
        written_id = heading.attrib.pop("id", None)
        token = TOKEN.match(heading.text or "")
        start = standin_of(token, self.standins) if token else None
        if token is None or not isinstance(start, HeadingStart):
            return
        heading.text = (heading.text or "")[token.end() :].lstrip()
        heading.set("id", token[0])
        text = HTML_PLACEHOLDER_RE.sub(self._raw_text, "".join(heading.itertext()))
        known = HeadingText(int(heading.tag[1]), " ".join(text.split()), written_id)
        self.standins[int(token[1])] = HeadingStart(start.source, start.location, known)

    def _raw_text(self, placeholder: re.Match[str]) -> str:
        """The text of a raw tag or entity that Python-Markdown put aside."""
        stashed = self.md.htmlStash.rawHtmlBlocks[int(placeholder[1])]
        return unescape(re.sub(r"<[^>]*>", "", str(stashed)))


def _without_terms(definitions: Element) -> None:
    """A definition that follows no term is no definition, in HTML."""
    for element in (definitions, *definitions):
        element.tag = "div" if element.tag in {"dl", "dd"} else "p"


class Converter:
    """Marked text to HTML that is not sanitised yet; headings are noted in their standins."""

    def __init__(self) -> None:
        tables = TableExtension(use_align_attribute=True)
        self._markdown = SignedMarkdown([*(kind() for kind in EXTENSIONS), tables, _Footnotes()])
        emphasis = _Emphasis("*", "strong,em", self._markdown)
        emphasis.add("_", "strong,em", smart=True)
        self._markdown.inlinePatterns.register(emphasis, "em_strong", 60)
        self._attributes = _Attributes(self._markdown)
        self._finish = _Finish(self._markdown)
        steps = self._markdown.treeprocessors  # of one name: the last takes the place
        steps.register(self._attributes, "attr_list", 8)
        steps.register(self._finish, "finish", -10)  # after all others

    def __call__(self, text: str, standins: list[Standin]) -> tuple[str, list[DroppedAttribute]]:
        self._markdown.reset()
        self._finish.standins = standins
        self._attributes.are_there = "{" in text
        self._attributes.dropped = []
        return self._markdown.convert(text), self._attributes.dropped
