"""Facts that should have been looked at again, and numbers in texts that are not the facts'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bukusaku.book.mentions import sources_of
from bukusaku.book.model import Book
from bukusaku.book.records import Fact
from bukusaku.book.style.length import sentences
from bukusaku.book.style.manuscript import Finding, Manuscript, Passage
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.cache import key_of

ONES = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
SPELLED = {word: number for number, word in enumerate(ONES, 1)} | {
    "sepuluh": 10,
    "sebelas": 11,
    "seratus": 100,
}
SPELLED |= {f"{word} belas": number + 10 for number, word in enumerate(ONES, 1) if number > 1}
SPELLED |= {f"{word} puluh": number * 10 for number, word in enumerate(ONES, 1) if number > 1}
SPELLED |= {
    f"{tens} puluh {one}": ten * 10 + number
    for ten, tens in enumerate(ONES, 1)
    if ten > 1
    for number, one in enumerate(ONES, 1)
}
IN_WORDS = (
    rf"(?:{'|'.join(ONES[1:])})(?: belas| puluh(?: (?:{'|'.join(ONES)}))?)?"
    r"|satu|sepuluh|sebelas|seratus"
)
"""Any of `SPELLED`, without trying one after the other."""

NUMBER = rf"\d{{1,3}}(?:[.]\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?|(?:{IN_WORDS})"
ANY_NUMBER = re.compile(rf"(?<![\w.,/–-])(?:Rp\s?)?({NUMBER})(?![\w/–-]|[.,]\d)", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ELSEWHERE = re.compile(r"\b(?:[Dd]i|[Dd]ari|Kota|Kabupaten|Provinsi|Desa)\s([A-Z]\w+)")
LABELLED = re.compile(r"\[\[fact:([a-z0-9-]+)(?:#[^\[\]|]*+)?\|([^\[\]]*+)\]\]")
LETTERS = re.compile(r"[^\W\d_]{4,}")
SAYS_NOTHING = (
    *("jumlah", "banyak", "menurut", "pada", "dalam", "yang", "dari", "dengan", "untuk", "oleh"),
    *("sekitar", "adalah", "ialah", "memiliki", "punya", "terdiri", "atas", "seluruh", "semua"),
    *("disebut", "tahun", "berlangsung", "lama"),
)


@dataclass(frozen=True, slots=True)
class _Figure:
    """What is needed to know a fact again in a sentence."""

    fact: Fact
    number: str
    unit: str
    words: frozenset[str]
    statement: frozenset[str]
    years: frozenset[str]
    names: frozenset[str]
    sources: frozenset[str]


def overdue(book: Book, today: date) -> Iterator[Finding]:
    """Facts whose day of review is past."""
    for fact in book.records(Fact.KIND):
        if isinstance(fact, Fact) and fact.review_by and fact.review_by < today:
            where = fact.place("review_by")
            values = {"day": fact.review_by.isoformat()}
            yield Finding(Diagnostic("warning", "style-fact-overdue", where, values))


class Figures:
    """The facts of a book that have a number and a unit, and what finds them in texts."""

    def __init__(self, book: Book) -> None:
        self._language = book.settings.languages[0]
        self._figures = [figure for fact in book.records(Fact.KIND) if (figure := _figure(fact))]
        self._by_id = {figure.fact.id: figure for figure in self._figures}

    @property
    def key(self) -> str:
        """The same only where the same would be found."""
        return key_of(self._language, *(repr(figure.fact) for figure in self._figures))

    def differing(self, manuscript: Manuscript) -> Iterator[Finding]:
        """Numbers in the book's own language that stand where a fact's value should."""
        if not self._figures or manuscript.language != self._language:
            return
        yield from _labels(manuscript, self._by_id)
        for passage in manuscript.passages:
            if ANY_NUMBER.search(passage.text):
                told = [*_told_in(passage, self._counted, self._figures)]
                yield from told or _repeated(passage, self._figures)

    @cached_property
    def _counted(self) -> re.Pattern[str]:
        """A number before the unit of a fact."""
        units = sorted({re.escape(f.unit) for f in self._figures}, key=len, reverse=True)
        return re.compile(
            rf"(?<![\w.,/–-])(?P<number>{NUMBER})\s(?P<unit>{'|'.join(units)})(?!\w|/)",
            re.IGNORECASE,
        )


def _told_in(
    passage: Passage, counted: re.Pattern[str], figures: list[_Figure]
) -> Iterator[Finding]:
    for found in passage.matches(counted):
        yield from _judged(passage, found, figures)


def _repeated(passage: Passage, figures: list[_Figure]) -> Iterator[Finding]:
    """A sentence that says what the statement of a fact says, with another number."""
    if passage.record and passage.record[0] == Fact.KIND:
        return
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        numbers = [n for n in ANY_NUMBER.finditer(sentence) if not YEAR.fullmatch(n[1])]
        if len(numbers) != 1:
            continue
        said = {word[:5] for word in LETTERS.findall(sentence.lower())}
        years, number = set(YEAR.findall(sentence)), _plain(numbers[0][1])
        at, to = (start + place for place in numbers[0].span(1))
        for figure in figures:
            if number == figure.number or not years <= figure.years:
                continue
            alike = len(figure.statement & said) / max(1, len(figure.statement | said))
            if alike >= 0.75 and passage.is_written(at, to):
                values = _told(numbers[0][1], figure)
                yield passage.finding("style-fact-number", (at, to), **values)
                return


def _figure(fact: object) -> _Figure | None:
    if not isinstance(fact, Fact) or not fact.value or not fact.unit or not fact.value[0].isdigit():
        return None
    said = f"{fact.statement} {fact.as_of or ''}"
    unit = fact.unit.lower()
    words = {word[:5] for word in LETTERS.findall(fact.statement.lower())}
    silent = {word[:5] for word in (*SAYS_NOTHING, *LETTERS.findall(unit))}
    return _Figure(
        fact,
        _plain(fact.value),
        unit,
        frozenset(words - silent),
        frozenset(words),
        frozenset(YEAR.findall(said)),
        frozenset(re.findall(r"\b[A-Z]\w+", said)),
        frozenset(sources_of(fact)),
    )


def _plain(number: str) -> str:
    """`442.758` and `dua puluh` as digits; the comma of a fraction stays."""
    spelled = SPELLED.get(" ".join(number.lower().split()))
    return str(spelled) if spelled else number.replace(".", "").strip()


def _labels(manuscript: Manuscript, figures: dict[str, _Figure]) -> Iterator[Finding]:
    """`[[fact:kelurahan|52 kelurahan]]`, where the fact says 51."""
    for found in LABELLED.finditer(manuscript.source.text):
        figure = figures.get(found[1])
        written = re.search(rf"\b(?:{NUMBER})\b", found[2], re.IGNORECASE)
        if figure and written and _plain(written[0]) != figure.number:
            where = manuscript.source.between(*found.span(2))
            values = _told(written[0], figure)
            yield Finding(Diagnostic("warning", "style-fact-number", where, values))


def _judged(passage: Passage, found: re.Match[str], figures: list[_Figure]) -> Iterator[Finding]:
    number, unit = _plain(found["number"]), found["unit"].lower()
    if YEAR.fullmatch(number) and "." not in found["number"]:
        return
    alike = [figure for figure in figures if figure.unit == unit]
    own = [f for f in alike if passage.record == (Fact.KIND, f.fact.id)]
    if own:
        differ = [f for f in own if f.number != number and passage.field == "statement"]
        differ = [f for f in differ if not _names_number(passage.text, f)]
    elif any(figure.number == number for figure in alike):
        return
    else:
        differ = [f for f in alike if _is_about(passage, found, number, f)]
    if differ:
        values = _told(found["number"], differ[0])
        yield passage.finding("style-fact-number", found.span("number"), **values)


def _names_number(text: str, figure: _Figure) -> bool:
    """Whether the statement also says the value itself."""
    return any(_plain(written) == figure.number for written in re.findall(NUMBER, text))


def _is_about(passage: Passage, found: re.Match[str], number: str, figure: _Figure) -> bool:
    """Whether the sentence speaks of what the fact is about, in the same year and place."""
    at = found.start()
    spans = sentences(passage.text)
    start, end = next(((s, e) for s, e in spans if s <= at < e), (0, len(passage.text)))
    sentence = passage.text[start:end]
    years = set(YEAR.findall(sentence))
    if years and figure.years and not years & figure.years:
        return False
    if any(name not in figure.names for name in ELSEWHERE.findall(sentence)):
        return False
    if set(re.findall(r"\b(?:satu|setiap|tiap|per|beberapa)\b", passage.text[max(0, at - 8) : at])):
        return False
    said = {word[:5] for word in LETTERS.findall(sentence.lower())}
    share = len(said & figure.words) / len(figure.words) if figure.words else 0.0
    if share >= 0.5:
        return True
    return _is_near(number, figure.number) and (
        share > 0 or not figure.words or bool(figure.sources & passage.cites) or len(number) > 2
    )


def _is_near(number: str, right: str) -> bool:
    """One digit other, or two swapped: what a slip makes of a number of two digits and more."""
    if len(number) != len(right) or len(number) < 2:
        return False
    differing = [index for index, (a, b) in enumerate(zip(number, right, strict=True)) if a != b]
    if len(differing) == 1:
        return True
    return len(differing) == 2 and sorted(number) == sorted(right)


def _told(written: str, figure: _Figure) -> dict[str, str]:
    value = f"{figure.fact.value} {figure.fact.unit}"
    return {"written": written, "value": value, "id": figure.fact.id}
