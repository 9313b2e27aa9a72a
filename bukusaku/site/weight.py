"""What a phone loads to show each page of a finished site, against the book's budgets."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from posixpath import dirname, join, normpath

from bukusaku.book.settings import PAGE_BUDGETS, Settings, in_kilobytes
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.artifact import Artifact
from bukusaku.output.cache import Memory
from bukusaku.output.spread import each_once

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


@dataclass(frozen=True, slots=True)
class _File:
    """A file on the wire: its size, and the addresses that a browser asks for when it reads it."""

    size: int
    asks: tuple[str, ...]


def weigh(files: Iterable[Artifact], memory: Memory | None = None) -> list[Weight]:
    """Every page that loads something, the heaviest first."""
    files = tuple(files)
    things = {f"weight {file.path} {sha256(file.content).hexdigest()}": file for file in files}
    read = each_once(_read, things, memory)
    by_path = dict(zip((file.path for file in files), read, strict=True))
    weights = [
        Weight(page, _parts({path: by_path[path].size for path in {page, *loaded}}))
        for page in by_path
        if page.endswith(".html") and (loaded := _loaded(page, by_path))
    ]
    return sorted(weights, key=lambda weight: (-weight.parts["page"], weight.page))


def _read(file: Artifact) -> _File:
    is_compressed = file.path.endswith(COMPRESSED)
    size = len(gzip.compress(file.content, 9, mtime=0) if is_compressed else file.content)
    asks: tuple[str, ...] = ()
    if file.path.endswith(".html"):
        asks = tuple(src or href for src, href in _LOADED.findall(file.content.decode()))
    elif file.path.endswith(".css"):
        asks = tuple(_IN_STYLES.findall(file.content.decode()))
    return _File(size, asks)


def _loaded(page: str, files: Mapping[str, _File]) -> set[str]:
    """The files that a page asks for, and all that its style sheets may ask for."""
    asked = _asked(page, files)
    sheets = (path for path in asked if path.endswith(".css"))
    return asked.union(*(_asked(sheet, files) for sheet in sheets))


def _asked(path: str, files: Mapping[str, _File]) -> set[str]:
    return {_path(path, address) for address in files[path].asks} & files.keys()


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
