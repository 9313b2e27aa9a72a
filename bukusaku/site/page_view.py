"""A book as one page of the site sees it: every address is relative to that page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from bukusaku.book.model import Book, Part
from bukusaku.book.records import PageRecord, Record, Role, Term
from bukusaku.book.words import untranslated
from bukusaku.output.artifact import Artifact
from bukusaku.site.assets import Assets
from bukusaku.site.discovery import book_data, whole_address
from bukusaku.site.images import Images, size_of
from bukusaku.site.languages import Language, folder_of
from bukusaku.site.links import Alternate, Shared
from bukusaku.site.messages import share_link
from bukusaku.site.pictures import Pictures
from bukusaku.site.reports import report_link, with_reports
from bukusaku.site.sitemap import HOME, Page, Sitemap, address_from
from bukusaku.theme import calendar
from bukusaku.theme.addresses import Address
from bukusaku.theme.download import Download
from bukusaku.theme.environment import Theme
from bukusaku.theme.languages import has_words_in
from bukusaku.theme.view import View

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'"
)
"""Only the service worker connects; it does so under the host's header, which is made of these."""

_TABLE = re.compile("<table>.*?</table>", re.DOTALL)
"""A table of the text; those of our own templates have a class."""


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of one site share."""

    book: Book
    theme: Theme
    words: Mapping[str, Any]
    map: Sitemap
    assets: Assets
    images: Images
    pictures: Pictures
    downloads: tuple[Download, ...]
    languages: tuple[Language, ...] = ()
    one_file: Callable[[], Artifact | None] = lambda: None
    """Makes the book as one file, for the pages that tell of it."""

    shared: defaultdict[tuple[type, str], Shared] = field(
        default_factory=partial(defaultdict, Shared), init=False
    )
    """By the type of a view and the folder of its page."""


class PageView(View):
    """The book from one page: addresses, names, and what the page says of itself."""

    medium = "site"
    is_section = False
    """Whether this page is shown as a part of a longer one."""

    def __init__(self, site: Site, page: Page) -> None:
        super().__init__(site.book, site.theme, site.words)
        self._site = site
        self.here = page
        self.downloads = site.downloads

    # --- where things are ------------------------------------------------------------------------

    def href_of(self, place: Address) -> str:
        page = self.folder + place.page
        if page == self.here.path and not place.top:
            return f"#{place.anchor}"
        path = self._relative(page)
        return path if place.top else f"{path}#{place.anchor}"

    def image_source(self, record: Record, target: str) -> str:
        return self._relative(self._site.images.path(record, target))

    def image_size(self, record: Record, target: str) -> tuple[int, int] | None:
        picture = self._site.images.picture(record, target)
        return size_of(picture.path, picture.content)

    def asset(self, name: str) -> str:
        """The address of a file of the theme."""
        return self._relative(self._site.assets.path(name))

    @property
    def stylesheet(self) -> str:
        return self._relative(self._site.assets.stylesheet)

    @property
    def fonts(self) -> tuple[str, ...]:
        """The addresses of the faces that the style sheet names."""
        return tuple(map(self._relative, self._site.assets.fonts))

    def script(self, name: str) -> str:
        """The address of one of the site's scripts."""
        return self._relative(self._site.assets.script(name, self.language))

    def file(self, path: str) -> str:
        """The address of a file at `path` from the root of the site."""
        return self._relative(path)

    @property
    def root(self) -> str:
        """What stands before a path from the root of the site."""
        return "../" * self.here.path.count("/")

    @property
    def folder(self) -> str:
        """Where the pages in this language begin, from the root of the site."""
        return folder_of(self.book)

    @property
    def alternates(self) -> tuple[Alternate, ...]:
        """This page in each language of the site; none where there is only one."""
        page = self.here.path.removeprefix(self.folder)
        return tuple(
            Alternate(
                language=language.code,
                name=language.name,
                href=self._relative(language.folder + page),
                address=self._address(language.folder + page),
                here=language.code == self.language,
            )
            for language in self._site.languages
        )

    def _address(self, path: str) -> str | None:
        """The whole address of a page, where the settings say where the book is."""
        return whole_address(self.settings, path) if self.settings.url else None

    def own_file(self, path: str) -> str:
        """The address of a file that each language has its own of."""
        return self._relative(self.folder + path)

    def page_name(self, name: str) -> str:
        """What a part of the book is called, whether or not the contents name it."""
        return self.name(self.part(name))

    def part(self, name: str) -> Part:
        """The part as the contents have it, or as the site adds it."""
        return self._site.map.parts[name]

    def has(self, name: str) -> bool:
        """Whether the site has a page for a part."""
        return name in self._site.map.parts

    def _relative(self, path: str) -> str:
        return address_from(self.here.path, path)

    # --- this page -------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        return self.name(self.here.target)

    @property
    def summary(self) -> tuple[str, ...]:
        """*Intinya* of this page."""
        return self.here.target.summary

    @property
    def description(self) -> str:
        """What a search engine shows below the title."""
        summary = self.settings.summary if self.here.part.name == HOME.name else self.summary
        return " ".join(summary)

    @property
    def plain_title(self) -> str | None:
        """Said below the title; a role's is what its holder picks in a list, not another name."""
        record = self.here.record or self.here.part.introduction
        return record.plain_title if record and record.KIND != "role" else None

    def translation_notice(self, body: str) -> str | None:
        """Says that this page, or a part of it, waits to be translated."""
        if not self.book.translated_into:
            return None
        record = self.here.record or self.here.part.introduction
        extent = untranslated(record) if record else None
        if extent is None and has_words_in(self.settings.languages[0], body):
            extent = "part"
        return self.say(self.words["languages"][extent], language=self.original) if extent else None

    @property
    def original(self) -> str:
        """What readers call the language that the book was written in, and its PDFs are."""
        return calendar.language_name(self.settings.languages[0], self.language)

    @property
    def policy(self) -> str:
        """What this page may load, run and send to: files and pages of this site alone."""
        return POLICY

    @property
    def canonical(self) -> str | None:
        """The whole address of this page, where the settings say where the book is."""
        return self._address(self.here.path)

    @property
    def picture(self) -> str:
        """The whole address of the picture that chats show of this page."""
        return whole_address(self.settings, self._site.pictures.path(self.here))

    @property
    def book_data(self) -> dict[str, Any]:
        """The book in the words of schema.org."""
        return book_data(self.settings, language=self.language, picture=self.picture)

    @property
    def share_link(self) -> str | None:
        """Sends this page's title and address by WhatsApp."""
        address = self.canonical
        return share_link(f"{self.title}\n{address}") if address else None

    @property
    def report_link(self) -> str | None:
        """Tells the office of a mistake on this page."""
        return report_link(self)

    def with_reports(self, body: str) -> str:
        """A page's body, each section of it with its own way to tell of a mistake."""
        return with_reports(self, body)

    # --- text -------------------------------------------------------------------------------------

    def explanation(self, target: Record | Part) -> str | None:
        """What a term means, for where it stands in a text."""
        if not isinstance(target, Term):
            return None
        text = ". ".join(filter(None, (target.expansion, target.meaning)))
        return self.sentence_case(text) or None

    def prose(self, record: PageRecord, shift: int = 0) -> Markup:
        """Tables of the text may be wider than a phone: each scrolls by itself."""
        count = 0

        def framed(table: re.Match[str]) -> str:
            nonlocal count
            count += 1
            text = self.say(self.words["site"]["table"], number=count, title=record.title)
            name = escape(text)
            attributes = f'role="region" tabindex="0" aria-label="{name}"'
            return f'<div class="scroll" {attributes}>{table[0]}</div>'

        html = Markup(_TABLE.sub(framed, super().prose(record, shift)))  # noqa: S704
        if record.body and record.body.language:
            return Markup('<div lang="{}">\n{}\n</div>').format(record.body.language, html)
        return html

    # --- downloads --------------------------------------------------------------------------------

    @property
    def one_file(self) -> Artifact | None:
        """The book as one file, which is made now if it was not before."""
        return self._site.one_file()

    @property
    def sums(self) -> dict[str, str]:
        """The SHA-256 of each file to download, the book as one file the last."""
        found = {download.name: download.sha256 for download in self.downloads}
        if file := self.one_file:
            found[file.path] = file.sha256
        return found

    def downloads_for(self, role: Role) -> tuple[Download, ...]:
        """The PDF made for a role, or the whole book."""
        own = [edition.id for edition in self.settings.editions if role.id in edition.roles]
        made = [file for file in self.downloads if file.edition in own]
        whole = [file for file in self.downloads if file.edition is None and file.kind == "a6"]
        return tuple(made or whole)

    def size(self, octets: int) -> str:
        """`640 kB`, as a phone tells it."""
        if octets < 1_000_000:
            return f"{self.number(max(1, round(octets / 1000)))} kB"
        return f"{self.number(round(octets / 1_000_000, 1))} MB"
