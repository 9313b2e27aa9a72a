"""A site in several languages: where the pages of each are, and which words are in another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape

from bukusaku.book.model import Book
from bukusaku.book.words import BETWEEN, CLOSE, OPEN

_FOREIGN = re.compile(f"{OPEN}([^{BETWEEN}]*){BETWEEN}([^{CLOSE}]*){CLOSE}")
_TAG = re.compile("<[^>]*>")
_PART = re.compile(rf"<title>.*?</title>|<svg\b.*?</svg>|<[^>]*>|{_FOREIGN.pattern}", re.DOTALL)
"""Where no mark may stand, and the words that are to have one."""


@dataclass(frozen=True, slots=True)
class Language:
    """One of the languages of a site; `name` is what those who speak it call it."""

    code: str
    name: str
    folder: str


def folder_of(book: Book) -> str:
    """What stands before the path of each page; the book's own language has no folder."""
    return f"{book.translated_into}/" if book.translated_into else ""


def with_languages(html: str) -> str:
    """A finished page with words in another language marked as such."""
    return _PART.sub(_marked, html) if OPEN in html else html


def has_words_in(language: str, html: str) -> bool:
    """Whether a piece of a page, still with its marks, has words in another language."""
    return f"{OPEN}{language}{BETWEEN}" in html


def as_text(html: str) -> str:
    """The words of a piece of a page, with no tag and no mark."""
    return " ".join(unescape(_TAG.sub("", _FOREIGN.sub(r"\2", html))).split())


def _marked(part: re.Match[str]) -> str:
    if part[0].startswith("<"):
        return _FOREIGN.sub(r"\2", part[0])
    return f'<span lang="{escape(part[1])}">{part[2]}</span>'
