"""The finished pages of a site to what they tell, in the order in which one leads to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from posixpath import dirname, join, normpath
from typing import Literal

from bukusaku.output.artifact import Artifact
from bukusaku.output.cache import Memory
from bukusaku.output.spread import each_once
from bukusaku.theme.truth import Told, bare

_ID = re.compile(r'\bid="([^"]+)"')
_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NEXT = re.compile(r'<a\s[^>]*\brel="next"[^>]*>')
_HREF = re.compile(r'\bhref="([^"]+)"')


@dataclass(frozen=True, slots=True)
class _Page:
    """What one page tells, and where it leads on to; `path` is where it is."""

    path: str
    anchors: tuple[str, ...]
    words: str
    following: str | None


def told_by(site: Iterable[Artifact], memory: Memory | None = None) -> Told:
    """What the pages of the book say; those beside it, as a list of facts, prove nothing.

    Where a theme of one's own has no links from page to page, all pages speak, in no order.
    """
    files = (file for file in site if file.path.endswith(".html"))
    things = {f"told {file.path} {sha256(file.content).hexdigest()}": file for file in files}
    pages = {page.path: page for page in each_once(_read, things, memory) if page}
    reading = tuple(_reading(pages))
    told = reading or tuple(pages.values())
    anchors = dict.fromkeys(anchor for page in told for anchor in page.anchors)
    words = "".join(page.words for page in told)
    return Told("HTML", tuple(anchors), words, in_order=bool(reading))


def _read(file: Artifact) -> _Page | Literal[False]:
    html = file.content.decode()
    main = _MAIN.search(html)
    if main is None:
        return False
    anchors = tuple(map(unescape, _ID.findall(main[0])))
    words = bare(unescape(_TAG.sub("", main[0])))
    return _Page(file.path, anchors, words, _next(file.path, main[0]))


def _reading(pages: Mapping[str, _Page]) -> Iterator[_Page]:
    """From the page that no other leads to, by its link to the next."""
    later = {page.following for page in pages.values()}
    first = (page for page in pages.values() if page.following and page.path not in later)
    here, passed = next(first, None), set[str]()
    while here and here.path not in passed:
        yield here
        passed.add(here.path)
        here = pages.get(here.following or "")


def _next(path: str, html: str) -> str | None:
    link = _NEXT.search(html)
    href = _HREF.search(link[0]) if link else None
    return normpath(join(dirname(path), unescape(href[1]))) if href else None
