"""Tidied HTML as the chapters of a book, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from bs4 import BeautifulSoup
from bs4.element import Tag

from bukusaku.book.fields import MAX_ID
from bukusaku.book.files import DEVICES, INTRODUCTION
from bukusaku.book.suggest import id_from
from bukusaku.desk.bring.lost import Loss
from bukusaku.desk.bring.markdown import BookMarkdown
from bukusaku.desk.bring.soup import HEADINGS

PICTURES = "../images/"
TOP, DEEPEST = 2, 6
"""The levels of headings within a chapter."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter to be."""

    id: str
    title: str
    body: str


def chapters(
    soup: BeautifulSoup, notes: dict[str, Tag], name: str, prefix: str | None, lost: list[Loss]
) -> Iterator[Chapter]:
    """One for each heading of the first level, and one for what stands before them.

    That one has the title of the document, or its `name`.
    """
    title = _title(soup) or name
    parts = _parts(soup, title)
    ids: set[str] = set()
    for heading, elements in parts:
        body = _body(elements, notes, lost)
        if body or heading != title:
            record_id = _free_id(heading, prefix, ids)
            ids.add(record_id)
            yield Chapter(record_id, heading, body)


def _title(soup: BeautifulSoup) -> str:
    """Takes it out of the text."""
    written = soup.find("p", class_="title")
    if not isinstance(written, Tag):
        return ""
    return " ".join(written.extract().get_text(" ").split())


def _parts(soup: BeautifulSoup, title: str) -> list[tuple[str, list[Tag]]]:
    parts: list[tuple[str, list[Tag]]] = [(title, [])]
    for element in soup.find_all(recursive=False):
        if element.name == "h1":
            parts.append((element.get_text(), []))
        else:
            parts[-1][1].append(element)
    return parts


def _body(elements: list[Tag], notes: dict[str, Tag], lost: list[Loss]) -> str:
    root = BeautifulSoup("", "html.parser")
    root.extend(elements)
    _settle_headings(root)
    markdown = BookMarkdown(lost, PICTURES)
    text = markdown.convert_soup(root)
    return "\n\n".join(filter(None, (text.strip(), markdown.footnotes(notes))))


def _settle_headings(root: BeautifulSoup) -> None:
    """No level is skipped, and no two headings have one address."""
    around: list[str] = []
    slugs: set[str] = set()
    for heading in root.find_all(HEADINGS):
        while around and around[-1] >= heading.name:
            around.pop()
        around.append(heading.name)
        heading.name = f"h{min(TOP + len(around) - 1, DEEPEST)}"
        written = id_from(heading.get_text()).get("suggestion", "")
        free = written or "bagian"
        tries = (f"{free}-{number}" for number in count(2))
        while free in slugs:
            free = next(tries)
        slugs.add(free)
        if free != written:
            heading["data-id"] = free


def _free_id(title: str, prefix: str | None, taken: set[str]) -> str:
    words = f"{prefix} {title}" if prefix else title
    fit = id_from(words).get("suggestion", "bab")[: MAX_ID - 4].strip("-")
    if fit in DEVICES or fit == INTRODUCTION:
        fit = f"bab-{fit}"
    tries = (f"{fit}-{number}" for number in count(2))
    return fit if fit not in taken else next(each for each in tries if each not in taken)
