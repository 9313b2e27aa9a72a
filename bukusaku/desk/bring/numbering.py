"""The numbered lists of a document that do not begin at 1, which mammoth does not say."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PART = "word/numbering.xml"
STYLES = "word/styles.xml"

Numbered = tuple[str, str]
"""The list that a paragraph belongs to, and its level there; empty where it is in none."""


def late_starts(archive: ZipFile, body: Element) -> Iterator[Element]:
    """The first paragraph of each list that starts later, or that goes on after other words."""
    if PART not in archive.namelist():
        return
    starts = _starts(fromstring(archive.read(PART)))  # noqa: S314  # of a bounded size
    styled = _by_style(fromstring(archive.read(STYLES))) if STYLES in archive.namelist() else {}  # noqa: S314
    begun: set[str] = set()
    last = ""
    for paragraph in body.iter(f"{WORD}p"):
        style = _value(paragraph.find(f"{WORD}pPr/{WORD}pStyle"))
        number, level = _numbered(paragraph) or styled.get(style, ("", ""))
        if level not in {"", "0"} or not (number or _holds_words(paragraph)):
            continue  # within an item, or nothing: neither ends a list
        if number in starts:
            goes_on = number in begun and number != last
            if goes_on or (number not in begun and starts[number] != "1"):
                yield paragraph
            begun.add(number)
        last = number


def _by_style(styles: Element) -> dict[str, Numbered]:
    """What the styles number, themselves or by the one that they are based on."""
    found: dict[str, Numbered] = {}
    based_on: dict[str, str] = {}
    for style in _all(styles, "style"):
        name = _value(style, "styleId")
        based_on[name] = _value(style.find(f"{WORD}basedOn"))
        if numbered := _numbered(style):
            found[name] = numbered
    for name in based_on:
        passed = [name]
        while (below := based_on.get(passed[-1])) and passed[-1] not in found:
            if below in passed:
                break  # in a circle
            passed.append(below)
        if passed[-1] in found:
            found[name] = found[passed[-1]]
    return found


def _numbered(element: Element) -> Numbered | None:
    """What a paragraph or a style says itself."""
    numbered = element.find(f"{WORD}pPr/{WORD}numPr")
    if numbered is None:
        return None
    return _value(numbered.find(f"{WORD}numId")), _value(numbered.find(f"{WORD}ilvl"))


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
