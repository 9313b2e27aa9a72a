"""Sentences and paragraphs that ask too much of a reader's breath."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bukusaku.book.style.manuscript import Finding, Manuscript, Passage

SENTENCE_WORDS = 25
PARAGRAPH_WORDS = 90

WORD = re.compile(r"[^\W_]+(?:[-–'’.,/][^\W_]+)*")
END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]]*+(?=\s+[\"“‘'(\[]*[A-Z0-9À-Þ])|\Z")
ABBREVIATED = re.compile(
    r"(?:\b(?:pj|plt|plh|dr|drs|dra|ir|h|hj|prof|sdr|no|nomor|jl|jln|hlm|dll|dsb|dst|a\.n|u\.p|st|mr"
    r"|mrs|ms|vs|etc|e\.g|i\.e|tgl|kab|kec|kel)|\b[A-Z]|\.[A-Za-z]{1,2})\Z",
    re.IGNORECASE,
)
SMALL = (
    "dan|atas|di|ke|dari|dalam|serta|bagi|pada|untuk|yang|oleh|dengan|terhadap|tentang|antara|atau"
)
NAMED = r"(?:\s(?!Nomor\s)[A-Z]\w++){1,9}"
"""Whose law it is: so few words that each may be tried as the first, and never the number."""

LAW = re.compile(
    rf"(?:Rancangan\s)?(?:Undang-Undang|UU|Peraturan{NAMED}|PP|Perpres|Permen\w*|Perda|Perwali"
    rf"|Perbup|Pergub|Keputusan{NAMED}|Kepmen\w*|Keppres|Instruksi{NAMED}|Inpres)"
    r"(?:\s(?:dan|(?!Nomor\s)[A-Z]\w++)){0,9}"
    r"\s(?:(?:Nomor|No\.)\s[\w./-]+(?:\sTahun\s\d{4})?|\d+/\d{4})"
    rf"(?:\s(?i:tentang)(?:\s(?:{SMALL}))*(?:\s[A-Z][\w-]*(?:,(?=\s(?:dan\s|serta\s)?[A-Z]))?"
    rf"(?:\s(?:{SMALL}))*(?=\s[A-Z]|[\s.,;:)]|\Z))*)?"
)


def lengths(manuscript: Manuscript) -> Iterator[Finding]:
    """Sentences over 25 words and paragraphs over 90; titles of laws do not count."""
    for passage in manuscript.passages:
        if passage.kind not in {"heading", "box"}:
            yield from _long(passage)


def _long(passage: Passage) -> Iterator[Finding]:
    if passage.text.count(" ") + passage.text.count("\n") < SENTENCE_WORDS:
        return
    total = 0
    for start, end in sentences(passage.text):
        words = _words(passage.text[start:end])
        total += words
        if words > SENTENCE_WORDS:
            values = {"words": str(words), "limit": str(SENTENCE_WORDS)}
            yield passage.finding("style-long-sentence", (start, end), **values)
    if total > PARAGRAPH_WORDS and passage.kind == "paragraph":
        values = {"words": str(total), "limit": str(PARAGRAPH_WORDS)}
        yield passage.finding("style-long-paragraph", (0, len(passage.text)), **values)


def _words(sentence: str) -> int:
    return len(WORD.findall(LAW.sub("", sentence)))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each; the full stop of `Pj.`, `No.` or `M.Si.` ends none."""
    start = 0
    for found in END.finditer(text):
        if found[0].startswith(".") and ABBREVIATED.search(text, start, found.start()):
            continue
        sentence = text[start : found.end()]
        if stripped := sentence.strip():
            indent = sentence.index(stripped[0])
            yield start + indent, start + indent + len(stripped)
        start = found.end()
