"""Days, numbers and the names of languages as a language writes them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal


@lru_cache(1024)  # every page tells the day of its edition
def day(value: date, language: str) -> str:
    """`10 Juli 2019`."""
    return format_date(value, "d MMMM y", locale=language)


def period(start: date, end: date | None, language: str) -> str:
    """`10–11 Juli 2019`; babel's own intervals shorten the months."""
    if end is None or end == start:
        return day(start, language)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, language)}"
    if start.year == end.year:
        return f"{format_date(start, 'd MMMM', locale=language)} – {day(end, language)}"
    return f"{day(start, language)} – {day(end, language)}"


def month_initials(language: str) -> tuple[str, ...]:
    """J, F, M… to stand over the months of a year."""
    names = get_month_names("narrow", context="stand-alone", locale=language)
    return tuple(names[month] for month in range(1, 13))


def number(value: float, language: str, decimals: int | None = None) -> str:
    """`86,91`; `decimals` keeps the columns of a table even."""
    pattern = None if decimals is None else "#,##0." + "0" * decimals
    return format_decimal(value, format=pattern, locale=language)


def language_name(code: str, language: str) -> str:
    """What `language` calls the language of a code: `Inggris`, `Indonesian`."""
    return str(Locale.parse(language).languages.get(code, code))
