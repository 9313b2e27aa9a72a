"""No text takes any pattern of the package long: not even one that is made against it."""

from __future__ import annotations

import re
import signal
from random import Random
from time import process_time
from types import FrameType

import pytest

from bukusaku.book.foreign import OPEN
from bukusaku.book.style.body import COMMENT
from bukusaku.book.style.names import STARTS
from bukusaku.book.style.terms import IN_BRACKETS
from bukusaku.reading.limits import LEVEL
from bukusaku.reading.syntax import SYNTAX
from bukusaku.reading.yaml_errors import SLIPS
from tests.hostile.patterns import PACKAGE, Attack, Use, repeats_group_possessively, uses, worst

SHORT, LONG = 2_000, 200_000
SECONDS = 1
"""For the long text, and thrice as many as any pattern takes on a busy computer."""

QUADRATIC = SECONDS * (SHORT / LONG) ** 2
"""Seconds for the short text below which even such a pattern has enough of them for the long."""

MOST = 150
"""Attacks on one pattern: those with many words in them are tried with a sample."""

HTML = "each < in finished HTML is closed, and no text holds another"
BOUNDED = {
    STARTS.pattern: "four letters are looked at",
    IN_BRACKETS.pattern: "eighty letters are looked at",
    **{pattern.pattern: "asked only where a line begins" for pattern, _ in SLIPS},
    SYNTAX.pattern: "limits have counted its brackets",
    LEVEL.pattern: "all digits in what NESTING found have their dot",
    COMMENT.pattern: "the text is cut behind the last end of a comment",
    r"unexpected extra arguments? \((.*)\)": "one line of a shell",
    r"/\*.*?\*/": "style sheets of a theme",
    r'url\("?([^")]+)"?\)': "style sheets of a theme",
    "<[^>]*>": HTML,
    "<[^>]*>|[^<]+": HTML,
}
"""Patterns that would need long for some text, and why it never is that text."""

PARTS = sorted(folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").is_file())


@pytest.mark.skipif(not hasattr(signal, "SIGVTALRM"), reason="nothing ends a search in time here")
@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_no_text_takes_a_pattern_longer_than_its_length(part: str) -> None:
    slow = [
        f"{use.place}: {use.way} {use.pattern.pattern!r} for {attack}"
        for use in uses(part)
        if use.pattern.pattern not in BOUNDED and not _is_for_html(use)
        if (attack := _slow(use))
    ]

    assert slow == []


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Before 3.11.5 Python goes on behind what did not fit; what is atomic `(?>(…)*)` is right."""
    found = [use for part in PARTS for use in uses(part) if repeats_group_possessively(use.pattern)]

    assert found == []


@pytest.mark.parametrize("group", [r"a(?:b+c)*+d", r"(?:x|a(?:\[[^]]*\])?+)+", r"(?>(?:ab)++)"])
def test_such_a_pattern_is_found(group: str) -> None:
    assert repeats_group_possessively(re.compile(group))
    assert not repeats_group_possessively(re.compile(r"(?>(?:b++c)*)[\w]*+.?+a{2,}+"))


SQUARE = (r"\w+@\w+!", r"a\s*b?\s*c", r"<!--.*?-->", r"(?:\s|x+)+y", r"(?:(?:ab|a)b?)+c")
LINEAR = (r"(?<!\w)\w++@", r"a\s*+b?\s*+c", r"<!--[^<]*?-->", r"[a-z]{2,}", r"(?<!\s)\s++x")


@pytest.mark.slow
def test_a_pattern_that_takes_long_is_found_by_what_it_repeats() -> None:
    patterns = [re.compile(pattern) for pattern in SQUARE + LINEAR]
    slow = [pattern.pattern for pattern in patterns if _slow(Use(pattern, "search", "here"))]

    assert slow == list(SQUARE)


def _is_for_html(use: Use) -> bool:
    """Whether it reads what was made of the texts, which hold no `<` of their own there."""
    pattern = str(use.pattern.pattern)
    makes = use.place.split(".")[1] in {"press", "site", "theme"}
    return pattern.startswith((OPEN, '<div class="')) or (makes and pattern.startswith("<"))


def _slow(use: Use) -> Attack | None:
    """An attack that the pattern does not withstand."""
    attacks = worst(use.pattern)
    if len(attacks) > MOST:
        attacks = Random(MOST).sample(attacks, MOST)
    spent = {}
    for attack in attacks:
        spent[attack] = _spent(use, attack.text(SHORT), SECONDS / 20)
        if spent[attack] >= SECONDS / 20:
            return attack  # even in a straight line, the long text would take longer
    for attack in sorted(attacks, key=spent.__getitem__, reverse=True)[:4]:
        if spent[attack] > QUADRATIC and _spent(use, attack.text(LONG), SECONDS) >= SECONDS:
            return attack
    return None


class _LateError(Exception):
    pass


def _late(_signal: int, _frame: FrameType | None) -> None:
    raise _LateError


def _spent(use: Use, text: str, limit: float) -> float:
    """Seconds of the processor, and no more than the limit."""
    before = signal.signal(signal.SIGVTALRM, _late)
    start = process_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, limit)
        use.ask(text)
    except _LateError:
        return limit
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return process_time() - start
