"""Spellings against the standard, words written twice, and two kinds of quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bukusaku.book.style.manuscript import Finding, Manuscript, Passage

LISTS = Path(__file__).parent / "lists"
WORD = re.compile(r"(?<![\w-])\w+")
ENDINGS = ("nya", "lah", "kah", "pun", "ku", "mu", "")
APART = re.compile(r"\b(?P<di>[Dd]i)[ \n](?P<verb>[a-z]+)(?P<ending>nya|lah)?\b")
NO_VERBS = frozenset(("pekan", "ikan", "rekan", "makan", "akan", "bukan"))
"""Words in -kan after which *di* is a place, or that are no verbs."""

TWICE = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]+)[ \n]+(?P<again>(?P=word))(?![\w-])", re.IGNORECASE
)
TRUE_DOUBLES = {"en": frozenset(("had", "that"))}
QUOTE = re.compile('["“”]')
APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def wording(manuscript: Manuscript) -> Iterator[Finding]:
    """Spellings and double words of one file."""
    for passage in manuscript.passages:
        if manuscript.language == "id":
            yield from _spellings(passage)
            yield from _verbs_apart(passage)
            yield from _prepositions_joined(passage)
        yield from _double_words(passage)


@cache
def _listed() -> dict[str, str]:
    """The standard for each spelling of the list; one with a `*` may have an ending."""
    lines = (LISTS / "spelling-id.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if not line.startswith("#"))
    return {written: standard for written, _, standard in pairs if standard}


@cache
def _standards() -> dict[str, str]:
    return {written.removesuffix("*"): standard for written, standard in _listed().items()}


@cache
def _patterns() -> dict[str, list[str]]:
    """What to try at a word, by that word: one pattern for all the list takes long to compile."""
    patterns: dict[str, list[str]] = {}
    for written in sorted(_listed(), key=lambda written: not written.endswith("*")):
        spelling = written.removesuffix("*")
        endings = ENDINGS if written.endswith("*") else ("",)
        ending = rf"(?P<ending>{'|'.join(endings)})(?!\w)"
        pattern = rf"(?P<word>{re.escape(spelling)}){ending}".replace(r"\ ", r"\s")
        first, *others = re.findall(r"\w+", spelling)
        for begun in {first} if others else {first + ending for ending in endings}:
            patterns.setdefault(begun, []).append(pattern)
    return patterns


def _misspelt(text: str) -> Iterator[re.Match[str]]:
    """Where the text has a spelling of the list."""
    if _patterns().keys().isdisjoint(WORD.findall(text.lower())):
        return
    end = 0
    for word in WORD.finditer(text):
        tried = _patterns().get(word[0].lower(), ()) if word.start() >= end else ()
        matches = (re.compile(each, re.IGNORECASE).match(text, word.start()) for each in tried)
        if found := next(filter(None, matches), None):
            end = found.end()
            yield found


@cache
def _words_of(name: str) -> tuple[str, ...]:
    lines = (LISTS / name).read_text("utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _joined() -> re.Pattern[str]:
    """`ditaman`, `kepasar`: a preposition written as a prefix."""
    return re.compile(rf"(?<![\w-])([Dd]i|[Kk]e)({'|'.join(_words_of('places-id.txt'))})(?!\w)")


def _spellings(passage: Passage) -> Iterator[Finding]:
    for found in passage.own(_misspelt(passage.text)):
        standard = _standards()[re.sub(r"\s", " ", found["word"].lower())] + found["ending"]
        better = _in_case_of(found[0], standard)
        is_name = " " in found[0] and found[0].istitle()
        if better != found[0] and not found[0].isupper() and not is_name:
            values = {"written": found[0], "standard": better}
            yield passage.finding("style-spelling", found.span(), better, **values)


def _verbs_apart(passage: Passage) -> Iterator[Finding]:
    """`di lakukan`, `di tulis`: before a verb, *di* is a prefix."""
    for found in passage.matches(APART):
        verb = found["verb"] + (found["ending"] or "")
        if _is_verb(found["verb"]) or _is_verb(verb):
            together = found["di"] + verb
            values = {"written": " ".join(found[0].split()), "standard": together}
            yield passage.finding("style-spelling", found.span(), together, **values)


def _prepositions_joined(passage: Passage) -> Iterator[Finding]:
    """`ditaman`, `kepasar`: before a place, *di* and *ke* are words of their own."""
    for found in passage.matches(_joined()):
        apart = f"{found[1]} {found[2]}"
        values = {"written": found[0], "standard": apart}
        yield passage.finding("style-spelling", found.span(), apart, **values)


def _is_verb(word: str) -> bool:
    """`lakukan`, `tulis`, `tulisi`: by its ending, or in the list, as it stands or without -i."""
    in_kan = word.endswith("kan") and len(word) > 5 and word not in NO_VERBS
    roots = _words_of("verbs-id.txt")
    return in_kan or word in roots or (word.endswith("i") and word[:-1] in roots)


def _double_words(passage: Passage) -> Iterator[Finding]:
    exceptions = TRUE_DOUBLES.get(passage.language, frozenset())
    for found in passage.matches(TWICE):
        word, again = found["word"], found["again"]
        is_name = again[0].isupper() and not again.isupper()
        if word.lower() in exceptions or is_name:
            continue
        values = {"written": word, "hyphened": f"{word}-{again}"}
        safe = word if word.lower() in _words_of("function-words.txt") else None
        code = "style-double-word" if safe else "style-double-word-or-hyphen"
        yield passage.finding(code, found.span(), safe, **values)


def _in_case_of(written: str, standard: str) -> str:
    return standard[0].upper() + standard[1:] if written[0].isupper() else standard


def quotes(manuscripts: list[Manuscript]) -> Iterator[Finding]:
    """Straight quotes in a language whose texts have curly ones, and the other way round."""
    for language in dict.fromkeys(manuscript.language for manuscript in manuscripts):
        passages = [
            passage
            for manuscript in manuscripts
            if manuscript.language == language
            for passage in manuscript.passages
        ]
        for pattern, straight in ((QUOTE, '"'), (APOSTROPHE, "'")):
            yield from _mixed(passages, pattern, straight)


def _mixed(passages: list[Passage], pattern: re.Pattern[str], straight: str) -> Iterator[Finding]:
    signs = [
        (passage, found)
        for passage in passages
        for found in pattern.finditer(passage.text)
        if passage.is_written(*found.span())
    ]
    straights = [sign for sign in signs if sign[1][0] == straight]
    curly = [sign for sign in signs if sign[1][0] != straight]
    if not straights or not curly:
        return
    for passage, found in straights if len(straights) <= 2 * len(curly) else curly:
        written = found[0]
        better = _curled(passage.text, found.start(), straight) if written == straight else None
        values = {"written": written, "other": better or straight}
        yield passage.finding("style-quotes-mixed", found.span(), better, **values)


def _curled(text: str, at: int, straight: str) -> str:
    if straight == "'":
        return "’"
    return "“" if at == 0 or text[at - 1] in " \n([–—/-" else "”"
