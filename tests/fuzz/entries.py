"""The doors that text comes in by, each with the rule that must hold for any octets at all."""

from __future__ import annotations

import re
from collections.abc import Callable

from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import formatted
from bukusaku.reading.csv import read_csv
from bukusaku.reading.markdown import read_markdown
from bukusaku.reading.page import read_page
from bukusaku.reading.prose import TOKEN
from bukusaku.reading.source import Source
from bukusaku.reading.svg import svg_complaint
from bukusaku.reading.text import is_plain
from bukusaku.reading.yaml import read_yaml
from tests.hostile.markup import active

STASHED = re.compile("[\x02\x03]|klzzwxh")
"""What Python-Markdown puts aside for a while and should put back."""


def _text(octets: bytes, problems: list[Diagnostic]) -> str | None:
    """As a file's text comes in: decoded, and refused where it holds what no text may."""
    text = octets.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text if is_plain(Source("a", text), problems) else None


def markdown(octets: bytes) -> None:
    problems: list[Diagnostic] = []
    if (text := _text(octets, problems)) is None:
        return
    prose = read_markdown(text, "a.md", "x", problems)
    _assert_told(problems, is_read=prose is not None)
    if prose is not None:
        if not any(problem.severity == "error" for problem in problems):
            assert not STASHED.search(prose.html)
        assert {int(number) for number in TOKEN.findall(prose.html)} == set(range(len(prose.marks)))
        assert active(prose.html) == []


def yaml(octets: bytes) -> None:
    problems: list[Diagnostic] = []
    if (text := _text(octets, problems)) is not None:
        _assert_told(problems, is_read=read_yaml(text, "a.yaml", problems) is not None)


def csv(octets: bytes) -> None:
    problems: list[Diagnostic] = []
    if (text := _text(octets, problems)) is not None:
        _assert_told(problems, is_read=read_csv(text, "a.csv", problems) is not None)


def page(octets: bytes) -> None:
    problems: list[Diagnostic] = []
    if (text := _text(octets, problems)) is not None:
        _assert_told(problems, is_read=read_page(text, "a.md", "x", problems) is not None)


def svg(octets: bytes) -> None:
    svg_complaint(octets)


def _assert_told(problems: list[Diagnostic], *, is_read: bool) -> None:
    assert is_read or problems
    for problem in problems:
        assert problem.location is not None
        assert formatted(problem, "id")
        assert formatted(problem, "en")


ENTRIES: dict[str, Callable[[bytes], None]] = {
    entry.__name__: entry for entry in (markdown, yaml, csv, page, svg)
}
