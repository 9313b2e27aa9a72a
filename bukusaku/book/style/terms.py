"""Abbreviations that nobody explains, or too late, and terms of the glossary that nobody uses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bukusaku.book.model import Book
from bukusaku.book.records import Source, Term
from bukusaku.book.style.manuscript import Finding, Manuscript, Passage
from bukusaku.diagnostics import Diagnostic, Location

ABBREVIATION = re.compile(r"(?<![\w./&-])(?:[A-Z]{2,}[0-9]?|[A-Z][a-z]?[A-Z]+)(?![\w&]|[./-]\w)")
ROMAN = re.compile(r"M*(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
EVERYDAY = frozenset(
    (
        *("PDF", "CSV", "URL", "QR", "ISBN", "ID", "RI", "OK", "TV", "CD", "DVD", "KM", "KB", "MB"),
        *("GB", "WIB", "WITA", "WIT"),
    )
)
"""What needs no explanation: kinds of files, zones of time, units."""

BEGIN = re.compile(r"(?<!\w)")
ENDINGS = ("nya", "s")
END = re.compile(rf"(?:{'|'.join(ENDINGS)})?(?!\w)")
WORD = re.compile(r"\w+")
NAMED = re.compile(r"\[\[term:([\w-]++)[]|#]")
IN_BRACKETS = re.compile(
    r"[a-z]{2}\w*[”*]?\s\((?:disingkat\s|selanjutnya\s|atau\s)?\Z", re.IGNORECASE
)
REACH = 80
"""Letters before an abbreviation in which the last word before its bracket stands."""

BRACKET_ENDS = re.compile(r"\s?[),;/]")
EXPLAINED = re.compile(
    r"\s\((?=[A-Za-z])(?>[^()]*?[a-z]{3})(?>[^()]*?\s)(?>[^()]*?[a-z]{3})[^()]*+\)"
    r"|,?\s(?:singkatan|kependekan|kepanjangannya|short\sfor|stands\sfor)"
)
DEFINED = re.compile(r"^\*\[([^\]\n]+)\]:", re.MULTILINE)


@dataclass(slots=True)
class _Uses:
    """Where one file first uses each abbreviation, and where it explains it."""

    path: str
    first: dict[str, tuple[Passage, re.Match[str]]] = field(default_factory=dict)
    explained: dict[str, tuple[Passage, re.Match[str]]] = field(default_factory=dict)
    defined: frozenset[str] = frozenset()


def abbreviations(manuscripts: list[Manuscript], book: Book) -> Iterator[Finding]:
    """Abbreviations that the glossary lacks, and those that a reader meets before the explanation.

    What no text explains stands in the glossary; what a text explains, it explains at first.
    """
    for language in book.settings.languages:
        own = [each for each in manuscripts if each.language == language]
        uses = [_uses_of(manuscript) for manuscript in own]
        yield from _unlisted(uses, book)
        yield from _late(_in_order(uses, book))


def _uses_of(manuscript: Manuscript) -> _Uses:
    uses = _Uses(manuscript.source.path)
    uses.defined = frozenset(DEFINED.findall(manuscript.source.text))
    for passage, found in _uses(manuscript):
        kept = uses.explained if is_explained(passage.text, found) else uses.first
        kept.setdefault(found[0], (passage, found))
    return uses


def _unlisted(uses: list[_Uses], book: Book) -> Iterator[Finding]:
    """Each abbreviation without an entry, once: where a page explains it, else at its first use."""
    terms = (term.term for term in book.records("term") if isinstance(term, Term))
    known = {word for term in terms for word in re.findall(r"[\w&]+", term)} | EVERYDAY
    for use in uses:
        for abbreviation, (passage, found) in (use.first | use.explained).items():
            if abbreviation not in known and abbreviation not in use.defined:
                known.add(abbreviation)
                values = {"abbreviation": abbreviation}
                yield passage.finding("style-abbreviation-unknown", found.span(), **values)


def _in_order(uses: list[_Uses], book: Book) -> list[_Uses]:
    """The pages in the order of the book; lists are read anywhere."""
    pages = [
        page.place().path
        for part in book.parts
        for page in (part.introduction, *part.records)
        if page
    ]
    by_path = {use.path.replace(f".{book.language}.", "."): use for use in uses}
    return [by_path[path] for path in pages if path in by_path]


def _late(uses: list[_Uses]) -> Iterator[Finding]:
    """The first use of an abbreviation that is explained only later."""
    explained: dict[str, tuple[int, Location]] = {}
    for number, use in enumerate(uses):
        for abbreviation, (passage, found) in use.explained.items():
            where = passage.place(*found.span())
            explained.setdefault(abbreviation, (number, where))
    told: set[str] = set()
    for number, use in enumerate(uses):
        for abbreviation, (passage, found) in use.first.items():
            page, where = explained.get(abbreviation, (-1, Location("")))
            later = page > number or (page == number and where > passage.place(*found.span()))
            if later and abbreviation not in told:
                told.add(abbreviation)
                values = {"abbreviation": abbreviation, "where": str(where)}
                yield passage.finding("style-abbreviation-late", found.span(), **values)


def _uses(manuscript: Manuscript) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in manuscript.passages:
        if passage.record and passage.record[0] in {Term.KIND, Source.KIND}:
            continue  # the glossary explains itself, and sources are called as they call themselves
        if passage.text.isupper() and " " in passage.text:
            continue
        for found in passage.matches(ABBREVIATION):
            is_title = passage.kind in {"heading", "box"}
            if is_title and not passage.field:
                continue  # a heading is read with the text below it
            if passage.text.startswith(".,", found.end()):
                continue  # a degree behind a name
            if not ROMAN.fullmatch(found[0]):
                yield passage, found


def is_explained(text: str, found: re.Match[str]) -> bool:
    """`badan pusat statistik (BPS)`, `BPS (badan pusat statistik)`, `BPS, singkatan dari …`."""
    start, end = found.span()
    if IN_BRACKETS.search(text, max(0, start - REACH), start):
        return BRACKET_ENDS.match(text, end) is not None
    return EXPLAINED.match(text, end) is not None


def unused_terms(manuscripts: list[Manuscript], book: Book) -> Iterator[Finding]:
    """Terms that no text writes, no reference names and no other term explains itself by."""
    language = book.settings.languages[0]
    texts = [
        _Text(passage.record, passage.text, passage.text.lower())
        for manuscript in manuscripts
        if manuscript.language == language
        for passage in manuscript.passages
    ]
    sources = [each.source.text for each in manuscripts if _holds_sources(each)]
    texts += (_Text(None, text, text.lower()) for text in sources)
    holding = _by_word(texts)
    named = {found for each in manuscripts for found in NAMED.findall(each.source.text)}
    for term in book.records("term"):
        if isinstance(term, Term) and term.id not in named and not _is_used(term, holding):
            where = term.place("term")
            values = {"term": term.term}
            yield Finding(Diagnostic("warning", "style-term-unused", where, values))


class _Text(NamedTuple):
    """Words, whose they are, and how they are found fast."""

    record: tuple[str, str] | None
    text: str
    small: str


def _by_word(texts: Iterable[_Text]) -> Mapping[str, list[_Text]]:
    """The texts that hold a word; by no word at all, every text."""
    holding: dict[str, list[_Text]] = defaultdict(list)
    for text in texts:
        for word in {"", *WORD.findall(text.small)}:
            holding[word].append(text)
    return holding


def _is_used(term: Term, holding: Mapping[str, list[_Text]]) -> bool:
    own = (Term.KIND, term.id)
    return any(
        _is_written(name, text)
        for name in (term.term, term.expansion)
        if name
        for text in _nearest(name.lower(), holding)
        if text.record != own
    )


def _nearest(words: str, holding: Mapping[str, list[_Text]]) -> list[_Text]:
    """The texts that hold the rarest of the words, the last with whatever may end it."""
    found = [holding.get("", [])]
    for word in WORD.finditer(words):
        ends = ("", *ENDINGS) if word.end() == len(words) else ("",)
        found.append([text for end in ends for text in holding.get(word[0] + end, ())])
    return min(found, key=len)


def _is_written(spelling: str, text: _Text) -> bool:
    if spelling.isupper():
        return _stands_in(text.text, spelling)
    return _stands_in(text.small, spelling.lower())


def _stands_in(text: str, words: str) -> bool:
    """Whether the words are there and are no part of others; looked for without a pattern each."""
    at = text.find(words)
    while at >= 0:
        if BEGIN.match(text, at) and END.match(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False


def _holds_sources(manuscript: Manuscript) -> bool:
    """Titles and publishers are printed as they are, so they are no words to judge."""
    first = next(iter(manuscript.passages), None)
    return bool(first and first.record and first.record[0] == Source.KIND)
