"""A book to its site on disk, for tests that read it as a visitor would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.settings import ONE_FILE
from bukusaku.project import Project
from bukusaku.site import render_site
from bukusaku.theme.download import Download, is_one_file
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words

PDF = Download("buku-saku.pdf", size=645_123, pages=72, sha256="9f" * 32)
PDF_BYTES = b"%PDF-1.7"


@dataclass(frozen=True)
class BuiltSite:
    """Where a site lies, and the book that it was made of."""

    folder: Path
    book: Book

    @property
    def pages(self) -> list[Path]:
        found = self.folder.rglob("*.html")
        return sorted(page for page in found if not is_one_file(page.name))

    @property
    def single(self) -> Path:
        """The whole book as one file; it is no page of the site."""
        (file,) = self.folder.glob(f"*-{ONE_FILE}")
        return file

    @property
    def addresses(self) -> list[str]:
        """Of the pages that stay: a redirect leaves for another before it can be looked at."""
        return [
            page.as_uri() for page in self.pages if 'http-equiv="refresh"' not in page.read_text()
        ]

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")


def build_site(
    project: Project, folder: Path, downloads: tuple[Download, ...] = (PDF,)
) -> BuiltSite:
    """Render a project's book and lay the files out in `folder`, downloads among them."""
    loaded, theme = load_book(project), Theme(project)
    book, words = loaded.book, load_words(theme, loaded.book.language)
    others = [(other, load_words(theme, other.language)) for other in loaded.translations]
    for artifact in render_site(
        book, theme, words, downloads, project=project, translations=others
    ):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    for download in downloads:
        (folder / download.name).write_bytes(PDF_BYTES)
    (folder / "SHA256SUMS").write_bytes(b"")
    return BuiltSite(folder, book)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)
        for name, value in attrs:
            if name in {"href", "src"} and value is not None:
                self.targets.append(value)
            if name == "id" and value is not None:
                self.ids.append(value)


@dataclass(frozen=True)
class PageMarkup:
    """What a page links to, which ids it has, and which tags and attributes it uses."""

    targets: tuple[str, ...]
    ids: tuple[str, ...]
    tags: tuple[str, ...]
    attributes: frozenset[str]


def read_markup(page: Path) -> PageMarkup:
    """The markup of one page."""
    parser = _Links()
    parser.feed(page.read_text("utf-8"))
    return PageMarkup(
        tuple(parser.targets),
        tuple(parser.ids),
        tuple(parser.tags),
        frozenset(parser.attributes),
    )


def headings(page: Path) -> Iterator[int]:
    """The levels of a page's headings, in order."""
    for tag in read_markup(page).tags:
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            yield int(tag[1])
