"""Words in another language than the page that they stand in: their tokens become marks."""

from __future__ import annotations

import re
from html import escape, unescape

from bukusaku.book.foreign import BETWEEN, CLOSE, OPEN

_FOREIGN = re.compile(f"{OPEN}([^{BETWEEN}]*){BETWEEN}([^{CLOSE}]*){CLOSE}")
_TAG = re.compile("<[^>]*>")
_PART = re.compile(rf"<title>.*?</title>|<svg\b.*?</svg>|<[^>]*>|{_FOREIGN.pattern}", re.DOTALL)
"""Where no mark may stand, and the words that are to have one."""


def with_languages(html: str) -> str:
    """A finished page with words in another language marked as such."""
    return _PART.sub(_marked, html) if OPEN in html else html


def has_words_in(language: str, html: str) -> bool:
    """Whether a piece of a page, still with its tokens, has words in another language."""
    return f"{OPEN}{language}{BETWEEN}" in html


def as_text(html: str) -> str:
    """The words of a piece of a page, with no tag and no token."""
    return " ".join(unescape(_TAG.sub("", _FOREIGN.sub(r"\2", html))).split())


def _marked(part: re.Match[str]) -> str:
    if part[0].startswith("<"):
        return _FOREIGN.sub(r"\2", part[0])
    return f'<span lang="{escape(part[1])}">{part[2]}</span>'
