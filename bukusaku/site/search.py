"""The search of the site: two scripts of data, made from the finished pages.

`search-index.js` is enough to rank: every word of the book under its stem, with the sections that
hold it and how much it weighs there. `search-text.js` is enough to show: titles and text. Both
have fixed names, so that a new edition changes no page; the index carries the hash of its text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bukusaku.book.foreign import Foreign
from bukusaku.book.kinds import KINDS
from bukusaku.book.records import Fact, Place, Record
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.artifact import Artifact
from bukusaku.output.cache import Memory
from bukusaku.site.extract import Sections
from bukusaku.site.lexicon import BODY, HEADING, TITLE, Hit, kept_lexicon, words_of
from bukusaku.site.sections import Section, read_sections
from bukusaku.site.sitemap import HOME, Page
from bukusaku.site.view import SiteView

INDEX = "search-index.js"
TEXT = "search-text.js"

SIGNPOSTS = frozenset({"contents", "index"})
"""Pages that only lead to others: found by their title, as home is and by its first words too."""

FACTORS = {"agenda": 0.75, "facts": 0.6, "sources": 0.35}
"""Lists that back the pages of the book come after the pages that tell the same."""

SENTENCES = ("event-", "fact-", "source-")
"""Entries of lists that are called by a whole sentence: its words are text, not a name."""

SEARCHED = 600_000
"""How many letters of text a search may lead to; of more, each section gets its share."""


def search_files(
    view: SiteView,
    pages: Iterable[tuple[Page, Sections]],
    notices: list[Diagnostic] | None = None,
    memory: Memory | None = None,
) -> list[Artifact]:
    """The index and the text for pages and what is found on them; `view` is that of any page.

    That not all of the text is searched is told among the `notices`.
    """
    also = view.words["search"]["also"]
    whole = [(page, sections) for page, sections in pages if sections]
    shown = _within(SEARCHED, whole, [] if notices is None else notices)
    hits = [hit for page, sections in shown for hit in _hits(page, sections, also)]
    text = _script("searchText", {"sections": [[h.section.title, h.section.text] for h in hits]})
    index = {
        "text": hashlib.sha256(text).hexdigest()[:10],
        "pages": [
            [page.path, sections[0].title, *(section.anchor for section in sections[1:])]
            for page, sections in shown
        ],
        "words": kept_lexicon(hits, view.language, memory),
        "synonyms": _synonyms(view),
        "languages": _languages(view),
        "ignored": " ".join(words_of(view.words["search"]["ignored"])),
    }
    return [
        Artifact(view.folder + INDEX, _script("searchIndex", index)),
        Artifact(view.folder + TEXT, text),
    ]


def _script(name: str, value: Mapping[str, Any]) -> bytes:
    """JSON as a script, since a page opened from a disk may fetch nothing else."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"self.{name}={data};\n".encode()


class Finder:
    """What a search may lead to, as it stands on finished pages; `view` is that of any page."""

    def __init__(self, view: SiteView) -> None:
        listed = (record for kind in KINDS if not kind.paged for record in view.records(kind.name))
        self._entries = {record.anchor: _title(view, record) for record in listed}

    def sections(self, page: Page, html: str) -> Sections:
        """The sections of a page, itself first; none of the page of the search."""
        if page.part.name == "search":
            return ()
        if page.part.name in SIGNPOSTS:
            head = html.partition("</h1>")[0]
            return (Section("", read_sections(head, self._entries)[0].title, ""),)
        first, *others = read_sections(html, self._entries)
        if page.part.name == HOME.name:
            return (first,)
        return (first, *(section for section in others if section.title))


def _title(view: SiteView, record: Record) -> str:
    match record:
        case Place():
            return view.place_title(record)
        case Fact():
            return record.statement
        case _:
            return record.name


def _hits(page: Page, sections: Sequence[Section], also: Mapping[str, str]) -> Iterator[Hit]:
    plain_title = page.record.plain_title if page.record else also.get(page.part.name)
    factor = FACTORS.get(page.part.name, 1.0)
    for section in sections:
        if not section.anchor:
            yield Hit(section, TITLE, plain_title or "", factor)
        elif section.anchor.startswith(SENTENCES):
            yield Hit(section, BODY / 2, "", factor)
        else:
            yield Hit(section, HEADING, "", factor)


def _within(
    limit: int, shown: list[tuple[Page, Sections]], notices: list[Diagnostic]
) -> list[tuple[Page, Sections]]:
    """The pages with no more text than a phone can load: of a large book, how sections begin."""
    lengths = [len(section.text) for _, sections in shown for section in sections]
    if sum(lengths) <= limit:
        return shown
    room = limit // len(lengths)
    notices.append(Diagnostic("warning", "site-search-shortened", None, {"letters": str(room)}))
    return [(page, tuple(_beginning(each, room) for each in found)) for page, found in shown]


def _beginning(section: Section, room: int) -> Section:
    if len(section.text) <= room:
        return section
    return section._replace(text=f"{section.text[:room].rpartition(' ')[0]} …")


def _languages(view: SiteView) -> dict[str, str]:
    """The titles in another language than this book's, wherever a result shows them."""
    titles = (page.title for page in view.book.pages)
    return {title: title.language for title in titles if isinstance(title, Foreign)}


def _synonyms(view: SiteView) -> list[list[str]]:
    """Each term of the glossary with what it stands for."""
    pairs = (
        (" ".join(words_of(t.term)), " ".join(words_of(t.expansion or ""))) for t in view.terms()
    )
    return [[term, expansion] for term, expansion in pairs if expansion]
