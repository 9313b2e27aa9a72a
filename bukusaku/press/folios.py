"""Page numbers in the HTML: filled in from a pagination, and held against the one that was found.

- An element with `data-page-of="anchor"` gets the number of the anchor's page as `data-p`.
- In an element with `data-runs`, each child is a link around one such element. Pages in a row are
  printed once, as `44–47` behind the first link; what is printed twice stands once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

SHORTEST_RUN = 3
"""`8, 9` is no longer than `8-9`, and says better that the two pages speak of it apart."""

SEPARATOR = ", "

PageOf = Mapping[str, int]


class Folios:
    """Every place of a document that prints the number of another page."""

    def __init__(self, root: Element) -> None:
        self._runs = [_Runs(element) for element in root.iter() if "data-runs" in element.attrib]
        in_runs = {id(reference) for runs in self._runs for reference in runs.references}
        self._single = [each for each in _references(root) if id(each) not in in_runs]

    def assume(self, page_of: PageOf) -> None:
        """Fill in the numbers."""
        for reference in self._single:
            reference.set("data-p", str(page_of.get(_anchor(reference), "")))
        for runs in self._runs:
            runs.assume(page_of)

    def agree(self, found: PageOf) -> bool:
        """Whether what was filled in is what was found."""
        return all(
            each.get("data-p") == str(found.get(_anchor(each), "")) for each in self._single
        ) and all(runs.agree(found) for runs in self._runs)

    def anchors(self) -> Iterator[str]:
        """What is referred to."""
        yield from map(_anchor, self._single)
        for runs in self._runs:
            yield from map(_anchor, runs.references)


class _Runs:
    """The links of one entry, those to pages in a row joined."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._links = [(link, next(_references(link))) for link in parent]
        self._printed: list[tuple[int, int]] = []

    @property
    def references(self) -> tuple[Element, ...]:
        return tuple(reference for _, reference in self._links)

    def assume(self, page_of: PageOf) -> None:
        self._printed = self._runs(page_of)
        link_of = self._first_links(page_of)
        if not self._printed:  # nothing is known yet: keep about the room that is needed
            return
        links = []
        for first, last in self._printed:
            link, reference = link_of[first]
            reference.set("data-p", str(first) if first == last else f"{first}\N{EN DASH}{last}")
            link.tail = SEPARATOR
            links.append(link)
        links[-1].tail = None
        self._parent[:] = links

    def agree(self, found: PageOf) -> bool:
        return self._printed == self._runs(found)

    def _runs(self, page_of: PageOf) -> list[tuple[int, int]]:
        return list(page_runs(self._first_links(page_of)))

    def _first_links(self, page_of: PageOf) -> dict[int, tuple[Element, Element]]:
        """The link to each page that stands first."""
        links: dict[int, tuple[Element, Element]] = {}
        for link, reference in self._links:
            if page := page_of.get(_anchor(reference)):
                links.setdefault(page, (link, reference))
        return links


def page_runs(pages: Iterable[int]) -> Iterator[tuple[int, int]]:
    """`(44, 47)` of 44, 45, 46 and 47; pages that are not in a long enough run stand alone."""
    run: list[int] = []
    for page in sorted(set(pages)):
        if run and page > run[-1] + 1:
            yield from _first_and_last(run)
            run = []
        run.append(page)
    yield from _first_and_last(run)


def _first_and_last(run: list[int]) -> Iterable[tuple[int, int]]:
    return [(run[0], run[-1])] if len(run) >= SHORTEST_RUN else [(page, page) for page in run]


def _references(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if element.get("data-page-of"))


def _anchor(reference: Element) -> str:
    return str(reference.get("data-page-of"))
