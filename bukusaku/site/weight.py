"""What a phone loads to show each page of a finished site, against the book's budgets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bukusaku.book.settings import PAGE_BUDGETS, Settings, in_kilobytes
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.artifact import Artifact
from bukusaku.site.extract import NONE_YET, Extract, compressed_size, extract_of, path_from

COMPRESSED = (".css", ".js", ".svg")
"""What hosts compress of all that pages load; fonts and photographs are so already."""

_IN_STYLES = re.compile(r'url\("?([^")]+)"?\)')


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes on the wire for the first view of a page, by the name of their budget."""

    page: str
    parts: Mapping[str, int]


def weigh(files: Iterable[Artifact], extracts: Mapping[str, Extract] = NONE_YET) -> list[Weight]:
    """Every page that loads something, the heaviest first; `extracts` are of pages, by path."""
    by_path = {file.path: file for file in files}
    loads = _Loads(by_path)
    pages = (file for file in by_path.values() if file.path.endswith(".html"))
    weights = []
    for page in pages:
        extract = extracts.get(page.path) or extract_of(page)
        if loaded := loads.of_page(extract):
            sizes = {page.path: extract.size} | {path: loads.size(path) for path in loaded}
            weights.append(Weight(page.path, _parts(sizes)))
    return sorted(weights, key=lambda weight: (-weight.parts["page"], weight.page))


class _Loads:
    """What pages load, each file looked at once."""

    def __init__(self, files: Mapping[str, Artifact]) -> None:
        self._files = files
        self._sizes: dict[str, int] = {}
        self._by_sheet: dict[str, frozenset[str]] = {}

    def of_page(self, page: Extract) -> frozenset[str]:
        """The files that a page asks for, and all that its style sheets may ask for."""
        asked = page.loaded & self._files.keys()
        return asked.union(*(self._of_sheet(path) for path in asked if path.endswith(".css")))

    def size(self, path: str) -> int:
        """On the wire."""
        if path not in self._sizes:
            content = self._files[path].content
            is_compressed = path.endswith(COMPRESSED)
            self._sizes[path] = compressed_size(content) if is_compressed else len(content)
        return self._sizes[path]

    def _of_sheet(self, path: str) -> frozenset[str]:
        if path not in self._by_sheet:
            addresses = _IN_STYLES.findall(self._files[path].content.decode())
            asked = frozenset(path_from(path, address) for address in addresses)
            self._by_sheet[path] = asked & self._files.keys()
        return self._by_sheet[path]


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
