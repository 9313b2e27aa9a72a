"""Which pages the site has, in the order of the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from bukusaku.book.kinds import COLLECTION_PARTS, KIND_BY_NAME, KINDS, STANDING_PARTS
from bukusaku.book.model import Book, Part
from bukusaku.book.records import Chapter, PageRecord
from bukusaku.site.languages import folder_of
from bukusaku.theme.addresses import address

HOME = Part(name="home", matter="front")
SITE_ONLY = ("search", "download", "accessibility")
"""Pages about the book's other form and about the site itself."""

ALWAYS = ("contents", "index", "colophon")
"""Pages that the site has even where the contents do not name them."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: a record, or a part of the book. `part` is then the one that the record is in.

    `path` is from the root of the site, whatever the language.
    """

    path: str
    part: Part
    record: PageRecord | None = None

    @property
    def target(self) -> PageRecord | Part:
        return self.record or self.part

    @property
    def template(self) -> str:
        """A collection may have a template of its own name; `site/collection.html` serves it."""
        if self.record:
            return f"site/{self.record.KIND}.html"
        return f"site/{self.part.name}.html"


@dataclass(frozen=True)
class Sitemap:
    """`reading` are the pages of the book from first to last; `others` stand beside it.

    `menu` are the parts that lead to them.
    """

    reading: tuple[Page, ...]
    others: tuple[Page, ...]
    menu: tuple[Part, ...]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return (*self.reading, *self.others)

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """Each page by its path."""
        return {page.path: page for page in self.pages}

    @cached_property
    def parts(self) -> dict[str, Part]:
        """Each part by its name; of the chapters, the first."""
        return {page.part.name: page.part for page in reversed(self.pages)}

    def neighbours(self, page: Page) -> tuple[Page | None, Page | None]:
        """The pages before and after one in the order of the book."""
        at = self._places.get(page.path)
        if at is None:
            return None, None
        before = self.reading[at - 1] if at else None
        after = self.reading[at + 1] if at + 1 < len(self.reading) else None
        return before, after

    @cached_property
    def chapters(self) -> tuple[Part, ...]:
        """Those of the menu that are chapters."""
        return tuple(part for part in self.menu if part.name == Chapter.KIND)

    @cached_property
    def lists(self) -> tuple[Part, ...]:
        """Those of the menu that are no chapters."""
        return tuple(part for part in self.menu if part.name != Chapter.KIND)

    @cached_property
    def places(self) -> dict[int, int]:
        """Where each record stands in its part, and each chapter among those of the menu, by `id`.

        Whoever looked for it on each page would need the longer, the more pages there are.
        """
        parts = {id(page.part): page.part for page in reversed(self.pages)}.values()
        records = {id(record): at for part in parts for at, record in enumerate(part.records)}
        return records | {id(part): at for at, part in enumerate(self.chapters)}

    @cached_property
    def menu_places(self) -> dict[str, int]:
        """Where each part stands in the menu."""
        return {part.entry: at for at, part in enumerate(self.menu)}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {page.path: at for at, page in enumerate(self.reading)}


def sitemap(book: Book) -> Sitemap:
    """Every page once: what the contents name, then whatever else has something to show."""
    reading = _once(_pages(book, book.parts), taken=set())
    taken = {page.path for page in reading}
    others = _once(_pages(book, _parts_beside(book)), taken)
    menu = tuple(part for part in book.parts if part.name != "finder")
    return Sitemap(_below(folder_of(book), reading), _below(folder_of(book), others), menu)


def _below(folder: str, pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(replace(page, path=folder + page.path) for page in pages)


def _parts_beside(book: Book) -> Iterator[Part]:
    """Parts that the contents need not name: references lead to them all the same."""
    yield HOME
    for name in STANDING_PARTS:
        if name != "finder":
            yield Part(name=name, matter="back")
    yield Part(name="facts", matter="back")
    for collection in book.collections:
        records = tuple(record for record in collection.records if isinstance(record, PageRecord))
        if collection.kind == Chapter.KIND:
            yield from (Part(name=Chapter.KIND, matter="back", records=(r,)) for r in records)
        elif records:
            name = KIND_BY_NAME[collection.kind].plural
            opening = collection.introduction
            yield Part(name=name, matter="back", records=records, introduction=opening)
    for name in SITE_ONLY:
        yield Part(name=name, matter="back")


def _pages(book: Book, parts: Iterable[Part]) -> Iterator[Page]:
    for part in parts:
        if part.name == Chapter.KIND:
            yield Page(address(part).page, part, part.records[0])
        elif part.name in COLLECTION_PARTS:
            yield Page(address(part).page, part)
            yield from (Page(address(record).page, part, record) for record in part.records)
        elif part.name != "finder" and _has_content(book, part.name):  # roles/ is the finder
            yield Page(address(part).page, part)


def _once(pages: Iterable[Page], taken: set[str]) -> tuple[Page, ...]:
    found = {page.path: page for page in pages if page.path not in taken}
    return tuple(found.values())


def _has_content(book: Book, name: str) -> bool:
    if name in {HOME.name, *SITE_ONLY, *ALWAYS}:
        return True
    if name == "matrix":
        return bool(book.roles and book.stages)
    return any(book.records(kind.name) for kind in KINDS if kind.page == name)


def address_from(here: str, path: str) -> str:
    """The address of a file from the page `here`; both count from the root of the site."""
    return _address_from_folder(here.rpartition("/")[0], path)


@lru_cache(4096)  # neighbours show the same links
def _address_from_folder(folder: str, path: str) -> str:
    folders = folder.split("/") if folder else []
    names = path.split("/")
    shared = 0
    while shared < min(len(folders), len(names) - 1) and folders[shared] == names[shared]:
        shared += 1
    return "../" * (len(folders) - shared) + "/".join(names[shared:])
