"""A loaded book to the files of its site, each made when a browser first asks for it."""

from __future__ import annotations

from functools import cached_property
from threading import RLock

from bukusaku.book.load import Loaded
from bukusaku.book.model import Book
from bukusaku.project import Project, files_expected
from bukusaku.site.render import SiteFiles
from bukusaku.site.sitemap import sitemap
from bukusaku.theme.addresses import address
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words


class Pages:
    """The site of one state of the book.

    Raises:
        ProblemsError: here and in `file`, when a template, a word or a file of the theme is wrong,
            or cannot be read.
    """

    def __init__(self, loaded: Loaded, project: Project, theme: Theme) -> None:
        self.book = loaded.book
        self._project = project
        self.words = load_words(theme, loaded.book.language)
        self._site = SiteFiles(
            _at_home(loaded.book),
            theme,
            self.words,
            project=project,
            translations=[
                (_at_home(book), load_words(theme, book.language)) for book in loaded.translations
            ],
        )
        self._anchors = {
            page.path: address(page.target).anchor
            for book in (loaded.book, *loaded.translations)
            for page in sitemap(book).pages
        }
        self._lock = RLock()  # browsers ask for several files at a time

    def file(self, path: str) -> bytes | None:
        """The file at `path` from the root of the site, if there is one."""
        with self._lock, files_expected(self._project):
            try:
                return self._site.artifact(path).content
            except KeyError:
                return self._whole.get(path)

    def anchor(self, path: str) -> str | None:
        """The anchor in the printed book of what the page at `path` shows."""
        return self._anchors.get(path)

    @cached_property
    def _whole(self) -> dict[str, bytes]:
        """What cannot be made without all the rest: the index of the search."""
        return {artifact.path: artifact.content for artifact in self._site.all()}


def _at_home(book: Book) -> Book:
    """The book without its address, to which links would lead away, and which costs pictures."""
    here = {"settings": book.settings.model_copy(update={"url": None})}
    return book.model_copy(update=here)
