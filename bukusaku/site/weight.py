"""What a phone loads to show each page of a finished site, against the book's budgets."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from posixpath import dirname, join, normpath

from bukusaku.book.settings import PAGE_BUDGETS, Settings, in_kilobytes
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.artifact import Artifact
from bukusaku.output.spread import spread

COMPRESSED = (".html", ".css", ".js", ".svg")
"""What hosts compress; fonts and photographs are so already."""

_LOADED = re.compile(
    r'<(?:script|img)\b[^>]* src="([^"]+)"'
    r'|<link\b[^>]* rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"'
)
_IN_STYLES = re.compile(r'url\("?([^")]+)"?\)')


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes on the wire for the first view of a page, by the name of their budget."""

    page: str
    parts: Mapping[str, int]


def weigh(files: Iterable[Artifact]) -> list[Weight]:
    """Every page that loads something, the heaviest first."""
    by_path = {file.path: file.content for file in files}

    @cache
    def size(path: str) -> int:
        content = by_path.get(path, b"")
        compressed = path.endswith(COMPRESSED)
        return len(gzip.compress(content, 9, mtime=0)) if compressed else len(content)

    def weighed(pages: Sequence[str]) -> list[Weight]:
        return [
            Weight(path, _parts({name: size(name) for name in {path, *loaded}}))
            for path in pages
            if (loaded := _loaded(path, by_path))
        ]

    pages = [path for path in by_path if path.endswith(".html")]
    weights = [weight for share in spread(weighed, pages) for weight in share]
    return sorted(weights, key=lambda weight: (-weight.parts["page"], weight.page))


def _loaded(page: str, files: Mapping[str, bytes]) -> set[str]:
    """The files that a page asks for, and all that its style sheets may ask for."""
    html = files[page].decode()
    asked = {_path(page, src or href) for src, href in _LOADED.findall(html)}
    styles = {
        _path(sheet, url)
        for sheet in asked
        if sheet.endswith(".css") and sheet in files
        for url in _IN_STYLES.findall(files[sheet].decode())
    }
    return (asked | styles) & files.keys()


def _path(base: str, address: str) -> str:
    return normpath(join(dirname(base), address))


def _parts(sizes: Mapping[str, int]) -> dict[str, int]:
    def total(*suffixes: str) -> int:
        return sum(size for path, size in sizes.items() if path.endswith(suffixes))

    page = sum(sizes.values())
    return {
        "page": page,
        "page-without-fonts": page - total(".woff2"),
        "css": total(".css"),
        "js": total(".js"),
    }


def over_budget(settings: Settings, weights: Sequence[Weight]) -> Iterator[Diagnostic]:
    """A warning for each budget that is broken: by which page most, and by how many."""
    for name in PAGE_BUDGETS:
        budget = settings.budget(name)
        over = [weight for weight in weights if weight.parts[name] > budget]
        if over:
            worst = max(over, key=lambda weight: weight.parts[name])
            values = {
                "page": worst.page,
                "part": name,
                "size": in_kilobytes(worst.parts[name]),
                "budget": in_kilobytes(budget),
                "count": str(len(over)),
            }
            yield Diagnostic("warning", "page-over-budget", None, values)
