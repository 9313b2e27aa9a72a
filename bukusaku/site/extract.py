"""A finished page to all that is asked of it, read once, where it was made."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath
from types import MappingProxyType

from bukusaku.output.artifact import Artifact
from bukusaku.site.sections import Section
from bukusaku.theme.truth import bare

Sections = tuple[Section, ...]
SectionsOf = Callable[[str], Sections]

_LOADED = re.compile(
    r'<(?:script|img)\b[^>]* src="([^"]+)"'
    r'|<link\b[^>]* rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"'
)
_ID = re.compile(r'id="(?<!\wid=")([^"]+)"')  # begins by letters: found without trying each place
_TAG = re.compile(r"<[^>]*>")
_NEXT = re.compile(r'<a\s[^>]*\brel="next"[^>]*>')
_HREF = re.compile(r'\bhref="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Telling:
    """What a page tells in its <main>, and the path of the page that it leads on to."""

    anchors: tuple[str, ...]
    words: str
    following: str | None


@dataclass(frozen=True, slots=True)
class Extract:
    """What those who look at all pages need of one.

    `size` is of what a host sends, `loaded` are the paths that a browser asks for with it,
    `sections` are those that a search may lead to.
    """

    size: int
    loaded: frozenset[str]
    telling: Telling | None
    sections: Sections = ()


NONE_YET: Mapping[str, Extract] = MappingProxyType({})


def extract_of(page: Artifact, sections_of: SectionsOf | None = None) -> Extract:
    """All that is asked of a page; `sections_of` gives what a search finds in its HTML."""
    html = page.content.decode()
    asked = (src or href for src, href in _LOADED.findall(html))
    return Extract(
        size=compressed_size(page.content),
        loaded=frozenset(path_from(page.path, address) for address in asked),
        telling=_telling(page.path, html),
        sections=sections_of(html) if sections_of else (),
    )


def compressed_size(content: bytes) -> int:
    """How many bytes a host sends of a text, at the level that hosts are set to."""
    return len(gzip.compress(content, 6, mtime=0))


def path_from(path: str, address: str) -> str:
    """Where an address leads that stands in the file at a path."""
    return normpath(join(dirname(path), address))


def _telling(path: str, html: str) -> Telling | None:
    start, end = html.find("<main"), html.rfind("</main>")
    if not 0 <= start < end:
        return None
    main = html[start:end]
    anchors = tuple(map(unescape, _ID.findall(main)))
    words = bare(unescape(_TAG.sub("", main)))
    return Telling(anchors, words, _next(path, main))


def _next(path: str, html: str) -> str | None:
    link = _NEXT.search(html)
    href = _HREF.search(link[0]) if link else None
    return path_from(path, unescape(href[1])) if href else None
