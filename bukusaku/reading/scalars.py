"""What a scalar means: YAML's words, numbers and dates, without its surprises."""

from __future__ import annotations

import re
from datetime import date

Plain = str | int | float | bool | date | None

WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")
FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def meaning(text: str) -> Plain:
    """The value of an unquoted scalar; all that is no word, number or date is text.

    So `no`, `ya`, `08:30` and `0380` stay as written, as do numbers too long for a field to hold.
    Raises ValueError for a date that no calendar has.
    """
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    if FLOAT.fullmatch(text):
        return float(text)
    if written := DATE.fullmatch(text):
        year, month, day = map(int, written.groups())
        return date(year, month, day)
    return text
