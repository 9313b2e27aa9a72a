"""Tidied HTML as the Markdown that a book reads: what is text there is text here."""

from __future__ import annotations

import re
from typing import Any

from bs4.element import NavigableString, Tag
from markdownify import ATX, MarkdownConverter

from bukusaku.desk.bring.grid import table
from bukusaku.desk.bring.lost import Loss
from bukusaku.desk.bring.soup import HEADINGS, NOTE

INDENT = 4
BLOCKS = frozenset(("p", "li", "td", "th", "blockquote", "[document]", *HEADINGS))
SIGNS = re.compile(r"[\\`*\[\]{}|]|(?<![^\W_])_|_(?![^\W_])")
"""What means something within a line; an `_` inside a word does not."""

AT_START = re.compile(
    r"\A(?P<space>\s*+)(?:(?P<number>\d++)(?=\.(?:\s|$))|(?P<sign>[#>+-]|!(?=!!))|(?P<other>[:=~]))"
)
ENTITY = re.compile(r"&(?=#?\w+;)")
ONLY_MARK = "<!-- -->"
"""Between two lists that would else be read as one."""


class BookMarkdown(MarkdownConverter):
    """One chapter; `notes` are the names of the footnotes it refers to, in order."""

    def __init__(self, lost: list[Loss], pictures: str) -> None:
        super().__init__(heading_style=ATX, autolinks=False, newline_style="SPACES")
        self.lost = lost
        self.pictures = pictures
        self.notes: list[str] = []

    def process_text(self, el: Any, parent_tags: Any = None) -> str:  # noqa: ANN401  # untyped
        """Signs at the start of a line are told by where the text stands."""
        if el.parent.name == NOTE:
            return str(el)
        text = str(super().process_text(el, parent_tags))  # type: ignore[misc]  # a gap in its stubs
        text = text.replace("\n", " ")
        return AT_START.sub(_escaped_start, text) if _starts_a_line(el, text) else text

    def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        text = SIGNS.sub(lambda sign: f"\\{sign[0]}", text)
        return ENTITY.sub("&amp;", text).replace("<", "&lt;")

    def convert_note(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        if text not in self.notes:
            self.notes.append(text)
        return f"[^{self.notes.index(text) + 1}]"

    def convert_a(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        target = re.sub(
            r"[\s()<>\\\[\]{}|^`\"]", lambda sign: f"%{ord(sign[0]):02X}", str(el["href"])
        )
        label = text.strip()
        return f"{_lead(text)}[{label}]({target}){_trail(text)}" if label else ""

    def convert_img(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        alt = self.escape(str(el.get("alt") or ""), parent_tags)
        return f"![{alt}]({self.pictures}{el['src']})"

    def convert_sup(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        return f"<{el.name}>{text}</{el.name}>" if text.strip() else text

    convert_sub = convert_sup
    convert_s = convert_sup

    def convert_br(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        return "<br>" if el.find_parent(["td", "th"]) else "  \n"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002, N802
        """A `#` at the end would be taken for decoration."""
        words = text.strip()
        plain = words.rstrip("#")
        words = plain + r"\#" * (len(words) - len(plain))
        given = f" {{#{el['data-id']}}}" if el.get("data-id") else ""
        return f"\n\n{'#' * n} {words}{given}\n\n"

    def convert_li(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        parent = el.parent
        ordered = parent is not None and parent.name == "ol"
        mark = f"{len(el.find_previous_siblings('li')) + 1}." if ordered else "-"
        first, *rest = text.strip().split("\n")
        lines = [f"{mark} {first}", *(f"{' ' * INDENT}{line}" if line else "" for line in rest)]
        return "\n".join(lines) + "\n"

    def convert_list(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401
        if "li" in parent_tags:
            return f"\n{text.rstrip()}"
        before = el.find_previous_sibling()
        apart = f"{ONLY_MARK}\n\n" if before is not None and before.name in {"ul", "ol"} else ""
        return f"\n\n{apart}{text.strip()}\n\n"

    convert_ul = convert_list
    convert_ol = convert_list

    def convert_td(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        """`table` asks for each cell anew."""
        return text

    convert_th = convert_td
    convert_tr = convert_td

    def convert_table(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002
        if el.find_parent("table"):
            return text
        return f"\n\n{table(el, self._cell, self.lost)}\n\n"

    def _cell(self, cell: Tag) -> str:
        """Its paragraphs on one line."""
        parts = [self._told(part) for part in cell.find_all(["p", "li"]) or [cell]]
        return "<br>".join(" ".join(part.split()) for part in parts if part.strip())

    def _told(self, element: Tag) -> str:
        """The Markdown of one element."""
        return str(self.convert_soup(element))

    def footnotes(self, notes: dict[str, Tag]) -> str:
        """The definitions of those the chapter refers to."""
        told = []
        for number, name in enumerate(self.notes, start=1):
            note = self._told(notes[name]) if name in notes else ""
            first, *rest = note.strip().removeprefix("- ").split("\n")
            told += [f"[^{number}]: {first}", *rest]
        return "\n".join(told)


def _lead(text: str) -> str:
    return " " if text.startswith(" ") else ""


def _trail(text: str) -> str:
    return " " if text.endswith(" ") else ""


def _starts_a_line(node: NavigableString, text: str) -> bool:
    element: Any = node
    while element.name not in BLOCKS:
        before = element.previous_sibling
        if before is not None:
            return isinstance(before, Tag) and before.name in BLOCKS | {"br", "ul", "ol", "table"}
        element = element.parent
    return bool(text)


def _escaped_start(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found[0]}\\"
    sign = f"\\{found['sign']}" if found["sign"] else f"&#{ord(found['other'])};"
    return found["space"] + sign
