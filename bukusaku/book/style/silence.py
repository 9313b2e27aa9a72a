"""Comments by which an editor tells the copy editor to let something be.

    <!-- bukusaku: biarkan style-long-sentence -->      in Markdown
    # bukusaku: biarkan style-spelling                  in YAML, or as a row of a CSV file

At the end of a line it speaks of that line; on a line of its own, of what comes next: a paragraph
in Markdown, a value or a record in YAML, a row in CSV, whatever separators Excel put behind it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bukusaku.book.style.manuscript import Finding, Manuscript
from bukusaku.book.suggest import suggestion
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.diagnostics.sentences import STYLE, all_sentences
from bukusaku.reading.fences import fenced_blocks, without

SILENCER = re.compile(
    r"<!--\s*bukusaku:\s*(?:biarkan|allow)\b(?P<marked>(?:(?!<!--)[^\n])*?)-->"
    r"|(?:^|(?<=\s))\#[ ]*bukusaku:[ ]*(?:biarkan|allow)\b(?P<plain>[^\n]*)",
    re.MULTILINE,
)
CODE_SPAN = re.compile(r"(?<!`)(`++)[^`\n]+\1")
ONLINE = "style-link-dead"


@dataclass(frozen=True, slots=True)
class _Silencer:
    """One code that is not to be told between two lines, and where that is said."""

    code: str
    first: int
    last: int
    where: Location


def heard(
    findings: Iterable[Finding], manuscripts: Iterable[Manuscript], *, online: bool
) -> Iterator[Finding]:
    """The findings that nobody silenced, and what is wrong with the silencers.

    Offline nobody knows whether a silencer of `ONLINE` findings has anything to silence.
    """
    silencers: dict[tuple[str, str], list[_Silencer]] = defaultdict(list)
    for silencer in (each for manuscript in manuscripts for each in _silencers(manuscript)):
        silencers[silencer.where.path, silencer.code].append(silencer)
    used: set[_Silencer] = set()
    for finding in findings:
        where = finding.location
        silent = [
            silencer
            for silencer in silencers.get((where.path, finding.diagnostic.code), ())
            if silencer.first <= (where.line or 0) <= silencer.last
        ]
        used.update(silent)
        if not silent:
            yield finding
    for silencer in (each for told in silencers.values() for each in told):
        if silencer not in used and (online or silencer.code != ONLINE):
            yield _idle(silencer)


def _idle(silencer: _Silencer) -> Finding:
    codes = [code for code in all_sentences() if code.startswith(STYLE)]
    values = {"code": silencer.code}
    if silencer.code in codes:
        return Finding(Diagnostic("warning", "style-silencer-idle", silencer.where, values))
    values |= suggestion(silencer.code, codes)
    return Finding(Diagnostic("warning", "style-silencer-unknown", silencer.where, values))


def _silencers(manuscript: Manuscript) -> Iterator[_Silencer]:
    source = manuscript.source
    text = source.text
    if "bukusaku:" not in text:
        return
    shown = [block for block in fenced_blocks(source, []) or [] if block.language != "chart"]
    text = without(shown, text)
    text = CODE_SPAN.sub(lambda found: " " * len(found[0]), text)
    rows, below = text.split("\n"), _texts_below(source.lines)
    ends = {"marked": _ends(source.lines), "plain": _ends(source.lines, by_indent=True)}
    for found in SILENCER.finditer(text):
        place = source.between(*found.span())
        row = (place.line or 1) - 1
        rest = rows[row].replace(found[0], "").strip()
        group = "plain" if found["marked"] is None else "marked"
        first = row if rest else below[row]
        last = row if rest else ends[group][first]
        codes = list(re.finditer(r"[^\s,;]+", found[group]))
        for code in codes:
            start = found.start(group) + code.start()
            where = source.between(start, start + len(code[0]))
            yield _Silencer(code[0], first + 1, last + 1, where)
        if not codes:
            yield _Silencer("", first + 1, last + 1, place)


def _texts_below(lines: list[str]) -> list[int]:
    """For each row, that of the first line below which is neither blank nor such a comment."""
    below = [len(lines)]
    for row in range(len(lines) - 1, 0, -1):
        line = lines[row].strip()
        below.append(row if line and not SILENCER.fullmatch(line) else below[-1])
    return below[::-1]


def _ends(lines: list[str], *, by_indent: bool = False) -> list[int]:
    """For each row the last of the paragraph that goes on there, or of the YAML value."""
    ends = list(range(len(lines) + 1))
    for row in reversed(range(len(lines))):
        while (below := ends[row] + 1) < len(lines) and lines[below].strip():
            if by_indent and _indent(lines[below]) <= _indent(lines[row]):
                break
            ends[row] = ends[below]
    return ends


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
