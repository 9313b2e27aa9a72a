"""Sections to the words that a search finds them by: each under its stem, with its weight."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import filterfalse

from bukusaku.output.cache import Memory, key_of, remembered
from bukusaku.reading.stemming import Stem, stemmer
from bukusaku.site.sections import Section

TITLE, HEADING, BODY = 6.0, 4.0, 2.0
"""The most that a word can weigh by standing in a page's title, a section's, or its text."""

SATURATION = 1.2
LEVELS = 26
"""Weights are whole numbers from 1 to this, one letter each: roots, so that small ones differ."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SPACES = {code: " " for code in range(128) if not chr(code).isalnum()}
_OTHER = re.compile(r"[^\x00-\x7f]")
_COMPOUND = re.compile(r"\b([^\W\d_]+)-([^\W\d_]+)\b")


@dataclass(frozen=True, slots=True)
class Hit:
    """A section as the index knows it; `also` are words for it that it does not show."""

    section: Section
    name_weight: float
    also: str
    factor: float


def words_of(text: str) -> list[str]:
    """The words of a text as they are looked up: small letters without accents, and digits."""
    if not text.isascii():
        text = _OTHER.sub(lambda letter: _without_accents(letter[0]), text)
    return text.translate(_SPACES).lower().split()


@cache
def _without_accents(letter: str) -> str:
    """A letter as ASCII has it; a space for a sign that it does not have."""
    parts = filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", letter))
    return "".join(part if part.isascii() else " " for part in parts)


def kept_lexicon(hits: Sequence[Hit], language: str, memory: Memory | None) -> str:
    """The lexicon, made only where the memory has none of the same: of a large book the search
    knows but how sections begin, and most edits are of what comes after.
    """
    said = [(*hit.section[1:], hit.name_weight, hit.also, hit.factor) for hit in hits]
    key = key_of("lexicon", language, json.dumps(said))
    return remembered(memory, key, lambda: lexicon(hits, stemmer(language)))


def lexicon(hits: Sequence[Hit], stem: Stem) -> str:
    """A line for each stem: `lurah ke~an:1A2C ~:0Z`.

    After a word, with its stem as `~`, come the sections that hold it: how many after the one
    before, to base 36 in small letters, and its weight as a capital.
    """
    texts = [words_of(hit.section.text) for hit in hits]
    average = sum(map(len, texts)) / max(1, len(hits)) or 1
    postings: dict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = defaultdict(int)
    for number, (hit, text) in enumerate(zip(hits, texts, strict=True)):
        counts = Counter([*text, *_joined(hit.section.text)])
        named = _named(hit)
        room = SATURATION * (0.4 + 0.6 * counts.total() / average)
        for word, count in {**dict.fromkeys(named, 0), **counts}.items():
            letter = _letter(named.get(word, 0), count, room, hit.factor)
            postings[word].append(_base36(number - last[word]) + letter)
            last[word] = number
    families: dict[str, list[str]] = defaultdict(list)
    for word in sorted(postings):
        families[stem(word)].append(word)
    return "\n".join(
        " ".join([root, *(_entry(root, word, postings[word]) for word in words)])
        for root, words in sorted(families.items())
    )


def _entry(root: str, word: str, postings: Sequence[str]) -> str:
    return f"{word.replace(root, '~', 1)}:{''.join(postings)}"


def _named(hit: Hit) -> dict[str, float]:
    """What the words of a section's name weigh by that."""
    name, also = _indexed(hit.section.title), _indexed(hit.also)
    one = hit.name_weight / (0.7 + 0.3 * len(name) ** 0.5)  # of two words says more than of ten
    return dict.fromkeys(also, hit.name_weight / 2) | dict.fromkeys(name, one)


@lru_cache(4096)  # in sections of one length, most words are said once
def _letter(name_weight: float, count: int, room: float, factor: float) -> str:
    """How much a word says about a section that has `room` for others."""
    weight = name_weight + BODY * count / (count + room)
    level = round(LEVELS * (weight / ((TITLE + BODY) / factor)) ** 0.5)
    return chr(ord("A") + max(1, min(LEVELS, level)) - 1)


def _indexed(text: str) -> list[str]:
    return [*words_of(text), *_joined(text)]


def _joined(text: str) -> list[str]:
    """ "wifi" for "Wi-Fi"; a word said twice ("warga-warga") is one."""
    if "-" not in text:
        return []
    joined = (first + second for first, second in _COMPOUND.findall(text) if first != second)
    return words_of(" ".join(joined))


@cache
def _base36(value: int) -> str:
    digits = ""
    while value >= 36:
        value, rest = divmod(value, 36)
        digits = _DIGITS[rest] + digits
    return _DIGITS[value] + digits
