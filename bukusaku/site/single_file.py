"""The whole book as one file of HTML, to be sent and kept: nothing is loaded, nothing leads out.

Its sections are the pages of the site, each without what leads from page to page.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from markupsafe import Markup

from bukusaku.book.printouts import one_file_name
from bukusaku.book.records import Record
from bukusaku.output.artifact import Artifact
from bukusaku.site.assets import SCRIPTS, Assets, source_expression
from bukusaku.site.languages import folder_of
from bukusaku.site.links import Link
from bukusaku.site.page_view import Site
from bukusaku.site.search import Finder, search_files
from bukusaku.site.sitemap import HOME, SITE_ONLY, Page
from bukusaku.site.view import FONTS, SiteView
from bukusaku.theme.addresses import Address
from bukusaku.theme.languages import with_languages

POLICY = (
    "default-src 'none'; script-src {script}; style-src {style}; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}

_MAIN = re.compile(r"<main[^>]*>(.*)</main>", re.DOTALL)
_CLASS = re.compile(r'<body class="([^"]*)"')
_HEADING = re.compile(r"(</?h)([1-6])\b")


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the site as a part of the file."""

    classes: str
    html: Markup


class SectionView(SiteView):
    """The book from inside the one file: whatever is in it is on this page."""

    is_section = True

    def __init__(self, site: Site, page: Page) -> None:
        super().__init__(site, page)
        self.downloads = ()  # they stay behind

    @property
    def one_file(self) -> None:
        """This is it."""

    def href_of(self, place: Address) -> str:
        if not place.top:
            return f"#{place.anchor}"
        page = self._site.map.by_path.get(self.folder + place.page)
        return f"#{self.anchor(page.target if page and _is_in_file(page) else HOME)}"

    def image_source(self, record: Record, target: str) -> str:
        picture = self._site.images.picture(record, target)
        return data_uri(picture.path, picture.content)

    def script(self, name: str) -> str:  # noqa: ARG002  # the view's own
        return ""  # it stands in the file

    def own_file(self, path: str) -> str:  # noqa: ARG002  # the view's own
        return ""

    def licences(self) -> tuple[Link, ...]:
        names = self._site.theme.names(FONTS, ".txt")
        return tuple(Link(name, f"#licence-{n}") for n, name in enumerate(names, 1))

    def licence_texts(self) -> tuple[str, ...]:
        """What `licences` lead to."""
        names = self._site.theme.names(FONTS, ".txt")
        return tuple(self._site.theme.read(f"{FONTS}/{name}") for name in names)

    def breadcrumbs(self) -> tuple[Link, ...]:
        return ()

    def sections(self) -> tuple[Link, ...]:
        return ()

    def siblings(self) -> tuple[Link, ...]:
        return ()

    def menu(self) -> tuple[Link, ...]:
        return ()

    previous = next = None


class _Inline(Assets):
    """The theme's files inside the style sheet that names them."""

    def url(self, name: str) -> str:
        return data_uri(name, self.content(name))

    @property
    def css(self) -> str:
        return self._bundle() + self._sheet("single")


def single_file(site: Site) -> Artifact:
    """The book as one file; without scripts only its search is missing."""
    pages = [(page, _html(site, page)) for page in site.map.pages if _is_in_file(page)]
    view = SectionView(site, Page(f"{folder_of(site.book)}index.html", HOME))
    assets = _Inline(site.theme)
    style, script = assets.css, _script(view, pages, assets)
    early = assets.source(SCRIPTS["early"], view.language)
    html = site.theme.render(
        "site/single.html",
        view=view,
        words=site.words,
        sections=tuple(_section(page, html) for page, html in pages),
        style=style,
        early=early,
        script=script,
        policy=POLICY.format(
            script=f"{source_expression(early)} {source_expression(script)}",
            style=source_expression(style),
        ),
    )
    name = one_file_name(site.book.settings)
    return Artifact(view.folder + name, with_languages(html).encode())


def _script(view: SectionView, pages: Sequence[tuple[Page, str]], assets: Assets) -> str:
    """Ticks that are kept, and the search with its data, whose pages are places in this file."""
    finder = Finder(view)
    placed = [
        (replace(page, path=f"#{view.anchor(page.target)}"), finder.sections(page, html))
        for page, html in pages
    ]
    data = "".join(file.content.decode() for file in search_files(view, placed))
    ranking = assets.source(SCRIPTS["find"], view.language)
    return ranking + data + assets.source(("display", "search"), view.language)


def _is_in_file(page: Page) -> bool:
    return page.part.name not in {HOME.name, *SITE_ONLY}


def _html(site: Site, page: Page) -> str:
    view = SectionView(site, page)
    return with_languages(site.theme.render(page.template, view=view, words=site.words))


def _section(page: Page, html: str) -> Section:
    main, classes = _MAIN.search(html), _CLASS.search(html)
    levels = 2 if page.record and page.record.KIND != "chapter" else 1
    return Section(
        classes=classes[1] if classes else "",
        html=Markup(_lowered(main[1] if main else "", levels)),  # noqa: S704
    )


def _lowered(html: str, levels: int) -> str:
    """Headings of a page below the title of the book, and below their part's."""
    return _HEADING.sub(lambda tag: f"{tag[1]}{min(6, int(tag[2]) + levels)}", html)


def data_uri(name: str, content: bytes) -> str:
    """A file as an address that holds it."""
    kind = TYPES[PurePosixPath(name).suffix.lower()]
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
