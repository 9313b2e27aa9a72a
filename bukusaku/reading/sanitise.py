"""HTML to HTML that holds nothing but what Markdown and harmless raw tags may write."""

from __future__ import annotations

import re
import sys

import nh3

from bukusaku.reading.allowlist import ATTRIBUTES, GENERATED, GENERATED_ATTRIBUTES, RAW
from bukusaku.reading.prose import TOKEN
from bukusaku.reading.text import REFUSED

FOOTNOTE_ID = re.compile(r"fn(?:ref[0-9]*)?--[0-9]+")
CLASSES = re.compile(
    r"admonition(?: [a-z][a-z0-9-]*)*|admonition-title|footnote|footnote-ref|footnote-backref"
    r"|align-(?:left|center|right)|language-[\w#.+-]+"
)


CHARACTER = re.compile(r"&#(?:[xX](?P<hex>[0-9A-Fa-f]+)|(?P<decimal>[0-9]+));?")
BY_WINDOWS = range(0x80, 0xA0)
"""Browsers read these as Windows wrote them: quotation marks and dashes."""


def without_refused(html: str, refused: list[re.Match[str]]) -> str:
    """HTML freed of references to characters that no text may hold; a token is made of such."""

    def kept(found: re.Match[str]) -> str:
        code = int(found["hex"], 16) if found["hex"] else int(found["decimal"][:9])
        if code in BY_WINDOWS or code > sys.maxunicode or not REFUSED.match(chr(code)):
            return found[0]
        refused.append(found)
        return ""

    return CHARACTER.sub(kept, html)


def sanitised(html: str) -> str:
    """Well-formed HTML; `href` and `src` are tokens or lead to footnotes."""
    return str(_CLEANER.clean(html))


def _kept_value(_tag: str, attribute: str, value: str) -> str | None:
    match attribute:
        case "id":
            kept = TOKEN.fullmatch(value) or FOOTNOTE_ID.fullmatch(value)
        case "href":
            kept = TOKEN.search(value) or FOOTNOTE_ID.fullmatch(value.removeprefix("#"))
        case "src":
            kept = TOKEN.search(value)
        case "class":
            kept = CLASSES.fullmatch(value)
        case "role":
            kept = re.fullmatch("doc-(noteref|backlink)", value)
        case "title":
            kept = re.search(r"\S", value)
        case _:
            return value
    return value if kept else None


_CLEANER = nh3.Cleaner(
    tags=set(RAW | GENERATED),
    attributes=ATTRIBUTES | GENERATED_ATTRIBUTES,
    attribute_filter=_kept_value,
    link_rel=None,
)
