"""Names spelled in two ways: against people and places, and against each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass

from bukusaku.book.model import Book
from bukusaku.book.records import Person, Place
from bukusaku.book.style.dates import MONTHS, WEEKDAYS
from bukusaku.book.style.likeness import distance, is_inflection, is_slip
from bukusaku.book.style.manuscript import Finding, Manuscript, Passage

SHORT = 4
"""Names of so few letters are told only beside another word of theirs."""

WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w-])")
STARTS = re.compile(r"(?:\A|[.!?:;…\n]\s*|[“\"(]|\d\.\s)\Z")


@dataclass(frozen=True, slots=True)
class _Written:
    """A capitalised word where it stands, with the capitalised words beside it."""

    word: str
    passage: Passage
    start: int
    before: str
    after: str
    begins: bool


def names(manuscripts: list[Manuscript], book: Book) -> Iterator[Finding]:
    """A finding for each word that is nearly, but not quite, a name that the book knows."""
    known = _known(book)
    settled = {word for name in known for word in name}
    common = _common(manuscripts)
    words = [
        written
        for manuscript in manuscripts
        for passage in manuscript.passages
        for written in _capitalised(passage, settled, common)
    ]
    neighbours = _Neighbours(known)
    nearest = {written.word: neighbours.of(written.word) for written in words}
    unknown = []
    for written in words:
        if right := _meant(written, nearest[written.word]):
            yield _finding(written, right)
        else:
            unknown.append(written)
    yield from _two_ways(unknown)


def _finding(written: _Written, right: str) -> Finding:
    values = {"written": written.word, "name": right}
    end = written.start + len(written.word)
    return written.passage.finding("style-name-spelling", (written.start, end), **values)


def _known(book: Book) -> list[tuple[str, ...]]:
    """The names of people and places, word by word; a person's words serve alone too."""
    levels = book.settings.levels
    generic = {
        word.lower()
        for level in (levels.region, levels.district, levels.ward)
        if level
        for word in level.name.split()
    }
    known: list[tuple[str, ...]] = []
    for person in book.records("person"):
        if isinstance(person, Person):
            words = [w for w in person.full_name.partition(",")[0].split() if not w.endswith(".")]
            known += (tuple(words), *((word,) for word in words))
    spellings = [book.settings.place]
    for place in book.records("place"):
        if isinstance(place, Place):
            spellings += filter(None, (place.official_name, place.usual_name, *place.variants))
    for spelling in spellings:
        words = [word for word in WORD.findall(spelling) if word.lower() not in generic]
        known.append(tuple(words))
    return list(dict.fromkeys(filter(None, known)))


def _common(manuscripts: list[Manuscript]) -> frozenset[str]:
    """Words that the book also writes small, and the names of days and months."""
    small = {
        word
        for manuscript in manuscripts
        for passage in manuscript.passages
        for word in WORD.findall(passage.text)
        if word[0].islower()
    }
    return frozenset((*small, *WEEKDAYS, *MONTHS))


def _capitalised(passage: Passage, settled: Set[str], common: Set[str]) -> Iterator[_Written]:
    words = list(WORD.finditer(passage.text))
    for index, found in enumerate(words):
        word, start = found[0], found.start()
        if not word[0].isupper() or word.isupper() or word in settled or word.lower() in common:
            continue
        if passage.is_quoted(start) or not passage.is_written(*found.span()):
            continue
        before = words[index - 1] if index else None
        after = words[index + 1] if index + 1 < len(words) else None
        yield _Written(
            word,
            passage,
            start,
            before[0] if before and start - before.end() == 1 else "",
            after[0] if after and after.start() - found.end() == 1 else "",
            STARTS.search(passage.text[max(0, start - 4) : start]) is not None,
        )


class _Neighbours:
    """Finds the names with a word near another without measuring each against each."""

    def __init__(self, known: list[tuple[str, ...]]) -> None:
        self.by_rest: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self.long: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for name in known:
            for at, word in enumerate(name):
                for rest in _rests(word.lower()):
                    self.by_rest.setdefault(rest, []).append((name, at))
                if len(word) >= 8:
                    self.long.setdefault(word[0], []).append((name, at))

    def of(self, word: str) -> list[tuple[tuple[str, ...], int]]:
        """The names of which some word is near, and which word."""
        small = word.lower()
        close = [near for rest in _rests(small) for near in self.by_rest.get(rest, ())]
        if len(word) >= 8:
            close += self.long.get(word[0], ())
        return [
            (name, at)
            for name, at in dict.fromkeys(close)
            if not is_inflection(word, name[at])
            and (is_slip(word, name[at]) or distance(small, name[at].lower()) == 1)
        ]


def _rests(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters."""
    if len(word) < SHORT:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _meant(written: _Written, near: list[tuple[tuple[str, ...], int]]) -> str | None:
    """The name that was meant: its only word, or one whose neighbour stands beside it too."""
    for name, at in near:
        if len(name) == 1 and is_slip(written.word, name[0]):
            return name[0]
        before = name[at - 1] if at else None
        after = name[at + 1] if at + 1 < len(name) else None
        if (before and written.before == before) or (after and written.after == after):
            return name[at]
    return None


def _two_ways(words: list[_Written]) -> Iterator[Finding]:
    """Names that no record holds: one spelling against another, the rarer one is told."""
    counts = Counter(written.word for written in words if not written.begins)
    firsts: dict[str, list[_Written]] = {}
    for written in words:
        firsts.setdefault(written.word, []).append(written)
    spellings = sorted(counts)
    for place, one in enumerate(spellings):
        for other in spellings[place + 1 :]:
            if one[0] != other[0]:
                break
            if is_inflection(one, other):
                continue
            if is_slip(one, other) or _sounds_alike(one, other):
                rare, usual = _rarer(one, other, counts, firsts)
                if _is_same_name(firsts[rare], firsts[usual], counts):
                    yield from (_finding(written, usual) for written in firsts[rare])


def _sounds_alike(one: str, other: str) -> bool:
    """`Maruwei` and `Maruway`: they begin alike and differ in two letters at the most."""
    if min(len(one), len(other)) < 6 or one[:4] != other[:4]:
        return False
    return abs(len(one) - len(other)) < 2 and distance(one.lower(), other.lower()) <= 2


def _rarer(
    one: str, other: str, counts: Counter[str], firsts: dict[str, list[_Written]]
) -> tuple[str, str]:
    if counts[one] != counts[other]:
        return (one, other) if counts[one] < counts[other] else (other, one)
    order = list(firsts)
    return (other, one) if order.index(one) < order.index(other) else (one, other)


def _is_same_name(rare: list[_Written], usual: list[_Written], counts: Counter[str]) -> bool:
    """Whether both stand beside the same other name, or one is far more usual."""
    before = {w.before for w in usual if w.before[:1].isupper()}
    after = {w.after for w in usual if w.after[:1].isupper()}
    if any(w.before in before or w.after in after for w in rare):
        return True
    if not is_slip(rare[0].word, usual[0].word):
        return False
    return len(rare) == 1 and counts[usual[0].word] >= 3 and len(rare[0].word) >= 6
