"""A whole book to the files of its site: pure, and the same bytes for the same content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from bukusaku.book.kinds import KINDS
from bukusaku.book.model import Book, Part
from bukusaku.book.records import Record
from bukusaku.output.artifact import Artifact
from bukusaku.project import Project
from bukusaku.site.assets import Assets
from bukusaku.site.discovery import found_by_others
from bukusaku.site.images import Images
from bukusaku.site.languages import Language, folder_of, with_languages
from bukusaku.site.offline import service_worker, sums_of, web_manifest
from bukusaku.site.page_view import POLICY, Site
from bukusaku.site.pictures import Pictures
from bukusaku.site.search import search_files
from bukusaku.site.single_file import single_file
from bukusaku.site.sitemap import HOME, Page, sitemap
from bukusaku.site.view import NotFoundView, SiteView
from bukusaku.theme.addresses import address, short_pages
from bukusaku.theme.download import Download
from bukusaku.theme.environment import Theme


def render_site(  # noqa: PLR0913  # one call, its options by name
    book: Book,
    theme: Theme,
    words: Mapping[str, Any],
    downloads: Sequence[Download] = (),
    *,
    project: Project,
    translations: Sequence[tuple[Book, Mapping[str, Any]]] = (),
) -> list[Artifact]:
    """Every file of the site but the downloads themselves, by path.

    `translations` are the book in its other languages, each with the words of the interface.

    Raises:
        ProblemsError: a template, a word or a file of the theme is missing or wrong.
    """
    site = Site(
        book=book,
        theme=theme,
        words=words,
        map=sitemap(book),
        assets=Assets(theme),
        images=Images((book, *(other for other, _ in translations)), project),
        pictures=Pictures(book, theme, words),
        downloads=tuple(downloads),
        languages=_languages(((book, words), *translations)) if translations else (),
    )
    others = (
        replace(
            site,
            book=other,
            words=its_words,
            map=sitemap(other),
            pictures=Pictures(other, theme, its_words),
        )
        for other, its_words in translations
    )
    files = [
        *chain.from_iterable(map(_in_one_language, (site, *others))),
        *_without_a_page(site),
        web_manifest(book.settings, theme, site.assets, book.settings.languages[0]),
        *site.assets.artifacts,
        *site.images.artifacts,
    ]
    files.append(service_worker(theme, sums_of(files)))
    files += found_by_others(book.settings, files)
    return sorted(files, key=lambda artifact: artifact.path)


def _languages(books: Iterable[tuple[Book, Mapping[str, Any]]]) -> tuple[Language, ...]:
    return tuple(
        Language(book.language, words["languages"]["name"], folder_of(book))
        for book, words in books
    )


def _in_one_language(site: Site) -> Iterator[Artifact]:
    """The pages, what belongs to them alone, and the whole as one file."""
    one_file = single_file(site)
    yield one_file
    site = replace(site, one_file=one_file)
    pages = [(page, _html(site, page)) for page in site.map.pages]
    yield from (Artifact(page.path, text.encode()) for page, text in pages)
    yield from _redirects(site)
    yield from search_files(SiteView(site, site.map.pages[0]), pages)
    yield from site.pictures.artifacts


def _html(site: Site, page: Page) -> str:
    view = SiteView(site, page)
    return with_languages(site.theme.render(page.template, view=view, words=site.words))


def _without_a_page(site: Site) -> Iterator[Artifact]:
    """What answers for an address that has no page, on a host and in a browser without one.

    Each is shown at any address, so it leans on no file beside it.
    """
    style, source = site.assets.inline("not-found")
    policy = POLICY.format(script="'none'", style=source)
    for path, message in (("404.html", "not_found"), ("offline.html", "offline")):
        html = site.theme.render(
            "site/not-found.html",
            view=NotFoundView(site, Page(path, HOME)),
            words=site.words,
            message=site.words["site"][message],
            style=style,
            policy=policy,
        )
        yield Artifact(path, html.encode())


def _redirects(site: Site) -> Iterator[Artifact]:
    """A page at each address that a record had under an earlier id, and at the printed ones."""
    for kind in KINDS:
        if kind.paged:
            for record in site.book.records(kind.name):
                yield from _redirects_to(site, record)
    if site.book.settings.url and not folder_of(site.book):  # print speaks the book's own language
        for path, target in short_pages(site.book).items():
            yield _redirect(site, path, target)


def _redirects_to(site: Site, record: Record) -> Iterator[Artifact]:
    folder = folder_of(site.book) + address(record).page.rpartition("/")[0]
    for old in record.renamed:
        yield _redirect(site, f"{folder}/{old}.html", record)


def _redirect(site: Site, path: str, target: Record | Part) -> Artifact:
    view = SiteView(site, Page(path, HOME))
    html = site.theme.render("site/redirect.html", view=view, words=site.words, target=target)
    return Artifact(path, with_languages(html).encode())
