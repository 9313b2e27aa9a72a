"""The finished pages of a site to what they tell, in the order in which one leads to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bukusaku.output.artifact import Artifact
from bukusaku.site.extract import NONE_YET, Extract, Telling, extract_of
from bukusaku.theme.truth import Told


def told_by(site: Iterable[Artifact], extracts: Mapping[str, Extract] = NONE_YET) -> Told:
    """What the pages of the book say; those beside it, as a list of facts, prove nothing.

    Where a theme of one's own has no links from page to page, all pages speak, in no order.
    `extracts` are of pages, by path.
    """
    files = (file for file in site if file.path.endswith(".html"))
    found = {file.path: (extracts.get(file.path) or extract_of(file)).telling for file in files}
    pages = {path: telling for path, telling in found.items() if telling}
    reading = tuple(_reading(pages))
    told = reading or tuple(pages.values())
    anchors = dict.fromkeys(anchor for page in told for anchor in page.anchors)
    words = "".join(page.words for page in told)
    return Told("HTML", tuple(anchors), words, in_order=bool(reading))


def _reading(pages: Mapping[str, Telling]) -> Iterator[Telling]:
    """From the page that no other leads to, by its link to the next."""
    later = {page.following for page in pages.values()}
    first = (path for path, page in pages.items() if page.following and path not in later)
    here, passed = next(first, None), set[str]()
    while here and here in pages and here not in passed:
        yield pages[here]
        passed.add(here)
        here = pages[here].following
