"""The finished pages of a site to what they tell, in the order in which one leads to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from posixpath import dirname, join, normpath

from bukusaku.output.artifact import Artifact
from bukusaku.theme.truth import Told

_ID = re.compile(r'\bid="([^"]+)"')
_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NEXT = re.compile(r'<a\s[^>]*\brel="next"[^>]*>')
_HREF = re.compile(r'\bhref="([^"]+)"')


def told_by(site: Iterable[Artifact]) -> Told:
    """What the pages of the book say; those beside it, as a list of facts, prove nothing.

    Where a theme of one's own has no links from page to page, all pages speak, in no order.
    """
    pages = {
        artifact.path: main[0]
        for artifact in site
        if artifact.path.endswith(".html") and (main := _MAIN.search(artifact.content.decode()))
    }
    reading = tuple(_reading(pages))
    told = reading or tuple(pages)
    anchors = (unescape(found) for path in told for found in _ID.findall(pages[path]))
    text = (_TAG.sub("", pages[path]) for path in told)
    return Told.of("HTML", anchors, unescape("".join(text)), in_order=bool(reading))


def _reading(pages: Mapping[str, str]) -> Iterator[str]:
    """From the page that no other leads to, by its link to the next."""
    following = {path: _next(path, html) for path, html in pages.items()}
    later = set(following.values())
    here = next((path for path in following if following[path] and path not in later), None)
    while here:
        yield here
        here = following.pop(here, None)


def _next(path: str, html: str) -> str | None:
    link = _NEXT.search(html)
    href = _HREF.search(link[0]) if link else None
    return normpath(join(dirname(path), unescape(href[1]))) if href else None
