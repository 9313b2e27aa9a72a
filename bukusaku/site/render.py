"""A whole book to the files of its site: pure, and the same bytes for the same content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain
from typing import Any

from bukusaku.book.kinds import KINDS
from bukusaku.book.model import Book, Part
from bukusaku.book.printouts import one_file_name
from bukusaku.book.records import Record
from bukusaku.book.settings import in_kilobytes
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.artifact import Artifact
from bukusaku.output.cache import Memory
from bukusaku.output.spread import spread
from bukusaku.project import Project
from bukusaku.site.apologies import apology
from bukusaku.site.assets import Assets
from bukusaku.site.discovery import found_by_others
from bukusaku.site.extract import Extract, SectionsOf, extract_of
from bukusaku.site.images import Images
from bukusaku.site.kept import KeptPages
from bukusaku.site.languages import Language, folder_of
from bukusaku.site.offline import MANIFEST, service_worker, sums_of, web_manifest
from bukusaku.site.page_view import Site
from bukusaku.site.pictures import Pictures
from bukusaku.site.search import Finder, search_files
from bukusaku.site.single_file import single_file
from bukusaku.site.sitemap import HOME, Page, sitemap
from bukusaku.site.view import SiteView
from bukusaku.theme.addresses import address, former_short_pages, short_pages
from bukusaku.theme.download import Download
from bukusaku.theme.environment import Theme
from bukusaku.theme.languages import with_languages

Files = dict[str, Artifact]

FAR = 4
"""By how many times the texts alone may exceed the budget of the one file that holds them."""


def render_site(  # noqa: PLR0913  # one call, its options by name
    book: Book,
    theme: Theme,
    words: Mapping[str, Any],
    downloads: Sequence[Download] = (),
    *,
    project: Project,
    translations: Sequence[tuple[Book, Mapping[str, Any]]] = (),
    memory: Memory | None = None,
    notices: list[Diagnostic] | None = None,
) -> list[Artifact]:
    """Every file of the site but the downloads themselves, by path.

    `translations` are the book in its other languages, each with the words of the interface. What
    the `memory` knows of an earlier build is taken from the output. What a large book goes without
    is told among the `notices`.

    Raises:
        ProblemsError: a template, a word or a file of the theme is missing or wrong.
    """
    site = SiteFiles(book, theme, words, downloads, project=project, translations=translations)
    return site.all(memory, notices)


class SiteFiles:
    """The files of a site by path, each made when it is first asked for.

    `downloads` and `translations` are those of `render_site`.
    """

    def __init__(  # noqa: PLR0913  # as render_site
        self,
        book: Book,
        theme: Theme,
        words: Mapping[str, Any],
        downloads: Sequence[Download] = (),
        *,
        project: Project,
        translations: Sequence[tuple[Book, Mapping[str, Any]]] = (),
    ) -> None:
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
        self._site = site
        self._output = project.output
        self._languages = tuple(
            replace(each, one_file=partial(self._one_file, _one_file_path(each)))
            for each in (site, *others)
        )
        self._makers = dict(self._all_makers())
        self._made: Files = {}
        self.extracts: dict[str, Extract] = {}
        """What is asked of each page that `all` has made, by path."""
        self._named_elsewhere: Files = {}

    @property
    def paths(self) -> tuple[str, ...]:
        """Of every file that needs no other to be made first, and what pages so far have named."""
        return (*self._makers, *self._named())

    def artifact(self, path: str) -> Artifact:
        """The file at a path.

        Raises:
            KeyError: there is none.
            ProblemsError: a template, a word or a file of the theme is missing or wrong.
        """
        if path not in self._made:
            make = self._makers.get(path)
            self._made[path] = make() if make else self._named()[path]
        return self._made[path]

    def all(
        self, memory: Memory | None = None, notices: list[Diagnostic] | None = None
    ) -> list[Artifact]:
        """Every file by path, those too that tell of all the others."""
        kept = KeptPages(memory, self._output, self._languages) if memory else None
        for page, extract, named in kept.taken() if kept else ():
            self._made[page.path] = page
            self.extracts[page.path] = extract
            self._named_elsewhere |= {file.path: file for file in named}
        self._make_others()
        if kept:
            kept.keep(self._made, self.extracts, self._named())
        files = [self._made[path] for path in self._makers]
        for site in self._languages:
            view = SiteView(site, site.map.pages[0])
            found = ((page, self.extracts[page.path].sections) for page in site.map.pages)
            files += search_files(view, found, notices, memory)
            if notices is not None and not fits_one_file(site.book):
                notices.append(_left_out(site))
        files += self._named().values()
        files.append(service_worker(self._site.theme, sums_of(files)))
        files += found_by_others(self._site.book.settings, files)
        return sorted(files, key=lambda artifact: artifact.path)

    def _make_others(self) -> None:
        others = [path for path in self._makers if not self._is_known(path)]
        for made, extracts, named in spread(self._made_now, others):
            self._made |= made
            self.extracts |= extracts
            self._named_elsewhere |= named

    def _is_known(self, path: str) -> bool:
        """Whether a file is made and, where it was made alone and is a page, also read."""
        return path in self._made and (path in self.extracts or not path.endswith(".html"))

    def _made_now(self, paths: Sequence[str]) -> tuple[Files, dict[str, Extract], Files]:
        """These files, in whatever process; what is asked of them, and what they name first."""
        before = self._named()
        made = {path: self.artifact(path) for path in paths}
        pages = (file for file in made.values() if file.path.endswith(".html"))
        extracts = {page.path: extract_of(page, self._finders.get(page.path)) for page in pages}
        named = {path: file for path, file in self._named().items() if path not in before}
        return made, extracts, named

    @cached_property
    def _finders(self) -> dict[str, SectionsOf]:
        """What a search may lead to on each page, by path."""
        finders = [(site, Finder(SiteView(site, site.map.pages[0]))) for site in self._languages]
        return {
            page.path: partial(finder.sections, page)
            for site, finder in finders
            for page in site.map.pages
        }

    def _all_makers(self) -> Iterator[tuple[str, Callable[[], Artifact]]]:
        for site in self._languages:
            if fits_one_file(site.book):
                yield _one_file_path(site), partial(single_file, site)
            for page in site.map.pages:
                yield page.path, partial(_page, site, page)
            for path, target in _redirects(site):
                yield path, partial(_redirect, site, path, target)
            folder = folder_of(site.book)
            yield folder + MANIFEST, partial(web_manifest, site)
            yield f"{folder}offline.html", partial(apology, (site,), "offline.html", "offline")
            all_or_one = (site,) if folder else self._languages  # one host-wide page for all
            yield f"{folder}404.html", partial(apology, all_or_one, "404.html", "not_found")

    def _one_file(self, path: str) -> Artifact | None:
        return self.artifact(path) if path in self._makers else None

    def _named(self) -> Files:
        """What pages have named so far."""
        site = self._site
        pictures = (site.pictures.artifacts for site in self._languages)
        found = chain(site.assets.artifacts, site.images.artifacts, *pictures)
        return self._named_elsewhere | {artifact.path: artifact for artifact in found}


def _languages(books: Iterable[tuple[Book, Mapping[str, Any]]]) -> tuple[Language, ...]:
    return tuple(
        Language(book.language, words["languages"]["name"], folder_of(book))
        for book, words in books
    )


def _one_file_path(site: Site) -> str:
    return folder_of(site.book) + one_file_name(site.book.settings)


def fits_one_file(book: Book) -> bool:
    """Whether the book as one file can be sent at all: not with texts far beyond its budget."""
    budget = book.settings.budget(one_file_name(book.settings))
    return sum(len(page.body.html) for page in book.pages if page.body) <= FAR * budget


def _left_out(site: Site) -> Diagnostic:
    """That the book is too large to be one file."""
    settings = site.book.settings
    budget = in_kilobytes(settings.budget(one_file_name(settings)))
    values = {"file": _one_file_path(site), "budget": budget}
    return Diagnostic("warning", "site-one-file-left-out", None, values)


def _page(site: Site, page: Page) -> Artifact:
    html = site.theme.render(page.template, view=SiteView(site, page), words=site.words)
    return Artifact(page.path, with_languages(html).encode())


def _redirects(site: Site) -> Iterator[tuple[str, Record | Part]]:
    """Each address that a record had under an earlier id, and the printed ones."""
    for kind in KINDS:
        if kind.paged:
            for record in site.book.records(kind.name):
                yield from _former_addresses(site, record)
    if site.book.settings.url and not folder_of(site.book):  # print speaks the book's own language
        yield from (short_pages(site.book) | former_short_pages(site.book)).items()


def _former_addresses(site: Site, record: Record) -> Iterator[tuple[str, Record]]:
    folder = folder_of(site.book) + address(record).page.rpartition("/")[0]
    for old in record.renamed:
        yield f"{folder}/{old}.html", record


def _redirect(site: Site, path: str, target: Record | Part) -> Artifact:
    view = SiteView(site, Page(path, HOME))
    html = site.theme.render("site/redirect.html", view=view, words=site.words, target=target)
    return Artifact(path, with_languages(html).encode())
