"""The numbered lists of a document that do not begin at 1, which mammoth does not say."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PART = "word/numbering.xml"


def late_starts(archive: ZipFile, body: Element) -> Iterator[Element]:
    """The first paragraph of each list that starts later, or that goes on after other words."""
    if PART not in archive.namelist():
        return
    starts = _starts(fromstring(archive.read(PART)))  # noqa: S314  # of a bounded size
    begun: set[str] = set()
    last = ""
    for paragraph in body.iter(f"{WORD}p"):
        number = _value(paragraph.find(f"{WORD}pPr/{WORD}numPr/{WORD}numId"))
        level = _value(paragraph.find(f"{WORD}pPr/{WORD}numPr/{WORD}ilvl"))
        if level not in {"", "0"} or not (number or _holds_words(paragraph)):
            continue  # within an item, or nothing: neither ends a list
        if number in starts:
            goes_on = number in begun and number != last
            if goes_on or (number not in begun and starts[number] != "1"):
                yield paragraph
            begun.add(number)
        last = number


def _starts(numbering: Element) -> dict[str, str]:
    """Where each list that counts starts, at its outermost level."""
    levels = {
        _value(each, "abstractNumId"): each.find(f"{WORD}lvl")
        for each in _all(numbering, "abstractNum")
    }
    found: dict[str, str] = {}
    for each in _all(numbering, "num"):
        level = levels.get(_value(each.find(f"{WORD}abstractNumId")))
        if level is None or _value(level.find(f"{WORD}numFmt")) in {"bullet", "none"}:
            continue
        override = each.find(f"{WORD}lvlOverride[@{WORD}ilvl='0']/{WORD}startOverride")
        start = override if override is not None else level.find(f"{WORD}start")
        found[_value(each, "numId")] = _value(start) or "1"
    return found


def _holds_words(paragraph: Element) -> bool:
    return any((part.text or "").strip() for part in paragraph.iter(f"{WORD}t"))


def _all(numbering: Element, name: str) -> list[Element]:
    return numbering.findall(f"{WORD}{name}")


def _value(element: Element | None, attribute: str = "val") -> str:
    return "" if element is None else element.get(f"{WORD}{attribute}", "")
