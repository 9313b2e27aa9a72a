"""The one Python-Markdown instance: reset for each text, never remade."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from bukusaku.reading.prose import TOKEN
from bukusaku.reading.standins import HeadingStart, HeadingText, Standin, standin_of

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ROLES = {"footnote-ref": "doc-noteref", "footnote-backref": "doc-backlink"}


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
    """Attribute lists may add to what Markdown wrote, but not change where it leads."""

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        kept = {name: value for name, value in elem.attrib.items() if name != "class"}
        remainder = str(super().assign_attrs(elem, attrs_string, strict=strict))
        elem.attrib.update(kept)
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
        self.standins[int(token[1])] = replace(start, heading=known)

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
        extensions = ["def_list", "admonition", "abbr", "attr_list", "fenced_code"]
        tables = TableExtension(use_align_attribute=True)
        self._markdown = Markdown(
            extensions=[*extensions, tables, _Footnotes()], output_format="html"
        )
        attributes = _Attributes(self._markdown)
        self._markdown.treeprocessors.register(attributes, "attr_list", 8)  # instead of its own
        self._finish = _Finish(self._markdown)
        self._markdown.treeprocessors.register(self._finish, "finish", -10)  # after all others

    def __call__(self, text: str, standins: list[Standin]) -> str:
        self._markdown.reset()
        self._finish.standins = standins
        return self._markdown.convert(text)
