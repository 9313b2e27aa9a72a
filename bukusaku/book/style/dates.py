"""Days of the week that do not fit their dates, and days that no month has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bukusaku.book.style.manuscript import Finding, Manuscript, Passage

DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
WEEKDAYS = {day.lower(): number for days in DAYS.values() for number, day in enumerate(days)} | {
    "jum'at": 4,
    "jum’at": 4,
    "ahad": 6,
}
MONTHS = {
    name: number
    for names in (
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "january february march april may june july august september october november december",
        "jan feb mar apr mei jun jul agu sep okt nov des",
        "jan pebruari mar apr may jun jul aug sep oct nopember dec",
    )
    for number, name in enumerate(names.split(), 1)
}
DAY = "|".join(WEEKDAYS)
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
TO = r"\s?(?:[-–—/]|sampai(?:\sdengan)?|hingga|dan|s\.d\.|and|to|until)\s?"
DATE = (
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:{TO}(?P<d2>\d{{1,2}}))?\s(?P<m>{MONTH})\b\.?(?:,?\s(?P<y>\d{{4}})\b)?"
    rf"|(?P<em>{MONTH})\s(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?(?:{TO}(?P<ed2>\d{{1,2}}))?(?:,?\s(?P<ey>\d{{4}})\b)"
    r"|(?P<nd>\d{1,2})[/.-](?P<nm>\d{1,2})[/.-](?P<ny>\d{4})\b"
    r"|(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})\b)"
)
BETWEEN = r"(?:,?\s\(?|\s?\(|,)(?:tanggal\s|tgl\.?\s|pada\s(?:tanggal\s)?|the\s)?"
DATED = re.compile(
    rf"(?:\b(?P<w>{DAY})(?:{TO}(?P<w2>{DAY}))?\b{BETWEEN})?(?<![\d/.-]){DATE}"
    rf"(?:\s?\(?(?:jatuh\spada\s)?(?:hari\s)?(?P<after>(?<=\()(?:{DAY}))\))?",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
LATER_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def dates(manuscript: Manuscript) -> Iterator[Finding]:
    """Every date of one file that cannot be, by the calendar."""
    for passage in manuscript.passages:
        if DIGIT.search(passage.text):
            for found in passage.matches(DATED):
                yield from _judged(passage, found)


def _judged(passage: Passage, found: re.Match[str]) -> Iterator[Finding]:
    try:
        first, last = _days(found, passage)
    except ValueError:
        values = {"written": " ".join(found[0].split())}
        yield passage.finding("style-date-impossible", found.span(), **values)
        return
    for group, day in (("w", first), ("w2", last), ("after", first)):
        if found[group] and day and not _fits(found, found[group], day):
            told = DAYS["en" if passage.language == "en" else "id"][day.weekday()]
            values = {"written": found[group], "date": _told(found), "right": told}
            yield passage.finding("style-weekday", found.span(), **values)
            return


def _days(found: re.Match[str], passage: Passage) -> tuple[date | None, date | None]:
    """The first and the last day, None where no year is told.

    Raises:
        ValueError: no month has such a day.
    """
    if found["nd"]:
        day, month = int(found["nd"]), int(found["nm"])
        if month > 12 >= day and passage.language != "id":
            day, month = month, day
        if month > 12:
            return None, None  # a number of something, not a date
        only = date(int(found["ny"]), month, day)
        return only, only
    if found["iy"]:
        only = date(int(found["iy"]), int(found["im"]), int(found["id"]))
        return only, only
    month = MONTHS[(found["m"] or found["em"]).lower()]
    year = found["y"] or found["ey"]
    if not year and (later := LATER_YEAR.search(passage.text, found.end(), found.end() + 60)):
        year = later[0]
    first, last = found["d"] or found["ed"], found["d2"] or found["ed2"]
    if not year:
        date(2000, month, int(first))
        return None, None
    start = date(int(year), month, int(first))
    return start, date(int(year), month, int(last)) if last else start


def _fits(found: re.Match[str], written: str, day: date) -> bool:
    """English readers may mean the month first in 7/10/2019."""
    weekday = WEEKDAYS[written.lower()]
    if day.weekday() == weekday:
        return True
    if found["nd"] and day.day <= 12 and written.title() in DAYS["en"]:
        return date(day.year, day.day, day.month).weekday() == weekday
    return False


def _told(found: re.Match[str]) -> str:
    start = min(found.start(name) for name in ("d", "em", "nd", "iy") if found[name])
    end = max(found.end(name) for name in ("y", "m", "ey", "ny", "id") if found[name])
    return " ".join(found.string[start:end].split())
