"""Finds what needs a place in Markdown source and puts a token where it stands.

References, citations, targets, raw tags, headings and fenced data are found here; what each of
them means in the end is settled on the HTML (see `settle`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.code_spans import code_spans
from bukusaku.reading.fences import FencedBlock
from bukusaku.reading.footnotes import Footnotes
from bukusaku.reading.prose import Citation, Fence, Reference
from bukusaku.reading.raw_html import RawHtml
from bukusaku.reading.source import Source
from bukusaku.reading.standins import Autolink, Dropped, HeadingStart, InText, Standin, Target
from bukusaku.reading.yaml import read_yaml

DATA_LANGUAGES = frozenset({"chart"})

# Groups are atomic, not possessive: Python before 3.11.5 goes on behind what did not fit in those.
SYNTAX = re.compile(
    r"""
      (?P<escape> \\[^\n] )
    | (?P<code> ^~{3,} | `+ )
    | (?P<comment> <!-- )
    | (?P<reference> \[\[ ((?>[^\[\]\n]*+(?:\n(?![ \t]*\n)[^\[\]\n]*+)*)) \]\] (?!\() )
    | (?P<citation> \[ \^?@ [^\[\]\n]*+ \] (?!\() )
    | (?P<definition> ^[ \t>]*+ \[\^ [^\]\n]*+ \]: )
    | (?P<note> \[\^ [^\]\n]++ \] )
    | (?P<target> (?: \]\([ ]* | ^[ \t>]*+(?>(?:(?:[*+:-]|[0-9]+\.)[ \t]++)*)
            \[(?![\^@])[^\[\]\n]*+\]:[ ]*(?:\n[ \t>]*+)?(?=[^\s]++[ ]*(?:["'(]|$)) )
        (?: <(?P<angled>[^<>\n]*+)>
            | (?P<plain>(?>[^\s()<>\\]*+(?:(?:\\.|\([^\s()]*+\))[^\s()<>\\]*+)*)) ) )
    | (?P<address> <[A-Za-z][A-Za-z0-9+.-]*+://[^<>\s]*+> | <[^<>\s!@]++@[^<>\s@]++> )
    | (?P<tag> </?[A-Za-z][^\s/>"'<=`]*+
            (?>[^<>"'\n]*+(?:(?:\n(?![ \t]*\n)|"[^"]*+"|'[^']*+')[^<>"'\n]*+)*) > )
    """,
    re.VERBOSE | re.MULTILINE,
)
SIGN = re.compile(r"[\\`~<\[\]]")
"""With what all of it begins but that which defines something at the head of a line, by `]:`."""
SIGN_OR_HEAD = re.compile(rf"^[ \t>*+:.0-9-]*+(?=\[)|{SIGN.pattern}", re.MULTILINE)
REFERENCE = re.compile(r"([^\s:|#]+):([^\s:|#]+)(?:#([^\s|#]+))?(?:\|([^\S\n]*+\S.*))?")
CITATION = re.compile(r"\[(\^?)@([^\s,;@]+)\]")
HEADING = re.compile(
    r"""^ (?>(?:[ \t]*+ (?: > | (?:[*+-]|[0-9]+\.|:)(?=[ \t]) | \[\^[^\]\n]*+\]: ))*) [ \t]*+
        (?: \#{1,6} | (?=[^\s\#].*\n(?:=+|-+)[ ]*$) )""",
    re.VERBOSE | re.MULTILINE,
)

Span = tuple[int, int, Standin]


def marked(
    source: Source, fences: list[FencedBlock], problems: list[Diagnostic]
) -> tuple[str, list[Standin]]:
    """The source with tokens, and what the token of each number stands for."""
    spans = _Scanner(source, fences, problems).spans()
    text = source.text
    parts: list[str] = []
    position = 0
    for number, (start, end, standin) in enumerate(spans):
        token = f"\ue000{number}\ue001"
        is_block = isinstance(standin, InText) and isinstance(standin.mark, Fence)
        parts += text[position:start], f"\n\n{token}\n\n" if is_block else token
        position = end
    return "".join((*parts, text[position:])), [standin for _, _, standin in spans]


class _Scanner:
    """One pass from left to right, so that code hides what is in it, and so do comments.

    What each group of `SYNTAX` finds goes to the method of its name, which may say where to go on.
    """

    def __init__(
        self, source: Source, fences: list[FencedBlock], problems: list[Diagnostic]
    ) -> None:
        self.source = source
        self.text = source.text
        self.problems = problems
        self.fences = {fence.start: fence for fence in fences}
        self.code = code_spans(source.text)
        self.signs = SIGN_OR_HEAD if "]:" in self.text else SIGN
        self.html = RawHtml(self.text)
        self.notes = Footnotes(source)
        self.found: list[Span] = []
        self.shown: list[FencedBlock] = []

    def spans(self) -> list[Span]:
        """What was found, in order, none inside another."""
        self._scan(0, len(self.text))
        for end, problem in self.html.unclosed():
            self.found.append((end, end, Dropped("", self.source.between(end), problem)))
        self.problems += self.notes.unused()
        self.found.sort(key=_place)
        self.found += self._headings()
        return sorted(self.found, key=_place)

    def _scan(self, position: int, end: int) -> None:
        while found := self._next(position, end):
            skip_to = getattr(self, f"_{found.lastgroup}")(found)
            position = skip_to or found.end()

    def _next(self, position: int, end: int) -> re.Match[str] | None:
        signs = self.signs.finditer(self.text, position, end)
        found = (SYNTAX.match(self.text, sign.start(), end) for sign in signs)
        return next(filter(None, found), None)

    def _add(self, start: int, end: int, kind: Callable[..., Standin], *values: object) -> None:
        standin = kind(self.text[start:end], self.source.between(start, end), *values)
        self.found.append((start, end, standin))

    def _drop(self, start: int, end: int, code: str) -> None:
        values = {"written": _on_one_line(self.text[start:end])}
        problem = Diagnostic("error", code, self.source.between(start, end), values)
        self._add(start, end, Dropped, problem)

    def _escape(self, found: re.Match[str]) -> None:
        """An escaped character means nothing to us."""

    def _code(self, found: re.Match[str]) -> int:
        fence = self.fences.get(found.start())
        if fence is None:
            return self._inline_code(found)
        self.shown.append(fence)
        if fence.language in DATA_LANGUAGES:
            start, end = fence.inside
            location = self.source.between(fence.start, fence.inside[0] - 1)
            document = read_yaml(
                self.text[start:end],
                self.source.path,
                self.problems,
                first_line=self.source.first_line + fence.row + 1,
            )
            if document is not None:
                mark = Fence(fence.language, document, location)
                self.found.append((fence.start, fence.end, InText("", location, mark)))
        return fence.end

    def _inline_code(self, found: re.Match[str]) -> int:
        """Nothing in it reaches out of it. Should the parser see no code here, the tokens serve."""
        ticks = len(found[0])
        end = self.code.get(found.start(), found.end())
        outside, self.html = self.html, RawHtml(self.text)
        self._scan(found.end(), end - ticks)
        self.html = outside
        return end

    def _comment(self, found: re.Match[str]) -> int | None:
        end = self.text.find("-->", found.end(), found.endpos)
        if end < 0:
            self._drop(*found.span(), "html-comment-unclosed")
            return None
        self._add(found.start(), end + len("-->"), Dropped)
        return end + len("-->")

    def _reference(self, found: re.Match[str]) -> None:
        written = _on_one_line(found[0][2:-2])
        parts = REFERENCE.fullmatch(written)
        if parts is None:
            self._drop(*found.span(), "reference-malformed")
            return
        location = self.source.between(*found.span())
        kind, record_id, fragment, label = parts.groups()
        label = label.strip() if label else None
        self._add(*found.span(), InText, Reference(kind, record_id, fragment, label, location))

    def _citation(self, found: re.Match[str]) -> None:
        parts = CITATION.fullmatch(found[0])
        if parts is None:
            self._drop(*found.span(), "citation-malformed")
            return
        location = self.source.between(*found.span())
        self._add(*found.span(), InText, Citation(parts[2], parts[1] == "^", location))

    def _definition(self, found: re.Match[str]) -> None:
        self.notes.define(found)

    def _note(self, found: re.Match[str]) -> None:
        if not self.notes.use(found[0][2:-1]):
            self._drop(*found.span(), "footnote-undefined")

    def _target(self, found: re.Match[str]) -> None:
        group = "plain" if found["angled"] is None else "angled"
        self._add(*found.span(group), Target)

    def _address(self, found: re.Match[str]) -> None:
        shown = found[0][1:-1]
        target = shown if "://" in shown else f"mailto:{shown}"
        self._add(*found.span(), Autolink, shown, target)

    def _tag(self, found: re.Match[str]) -> None:
        start, end = found.span()
        stays, problem = self.html.judged(found, self.source.between(start, end))
        if not stays:
            self._add(start, end, Dropped, problem)
        elif problem:
            self._add(end, end, Dropped, problem)

    def _headings(self) -> Iterator[Span]:
        """Where headings may begin, outside of all that was found and of what is shown as code."""
        starts = [start for start, _, _ in self.found]
        fences = [fence.start for fence in self.shown]
        for found in filter(None, (HEADING.match(self.text, at) for at in self.source.starts)):
            at = found.end()
            if (fence := bisect_right(fences, at)) and at < self.shown[fence - 1].end:
                continue
            before = bisect_left(starts, at) - 1
            if before >= 0 and at < self.found[before][1]:
                continue
            line_end = self.text.find("\n", at)
            text = self.text[at : line_end if line_end >= 0 else None]
            indent = len(text) - len(text.lstrip())
            place = self.source.between(at + indent, at + len(text.rstrip()))
            yield at, at, HeadingStart("", place)


def _place(span: Span) -> tuple[int, int]:
    return span[:2]


def _on_one_line(written: str) -> str:
    """Freed of the line ends, and the quote marks after them, of a wrapped paragraph."""
    return re.sub(r"(?<![ \t])[ \t]*+\n[ \t>]*", " ", written)
