"""Tidies the HTML of a document before it becomes Markdown; what goes lost is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from bukusaku.desk.bring.lost import Loss
from bukusaku.reading.text import REFUSED

NOTE_LINK = re.compile(r"#(?:foot|end)note-\d+")
NOTE_ID = re.compile(r"(?:foot|end)note-\d+")
BACK = re.compile(r"#(?:foot|end)note-ref-\d+")
EXTERNAL = re.compile(r"(?i)(?:https?://[^\s/?#]\S*|mailto:\S[^\s@]*@\S+|tel:\S+)")
SPACES = re.compile(r"[\s\u00a0\u200b]+")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
EMPHASIS = ("strong", "em")
NOTE = "note"
"""The tag that stands for a reference to a footnote; its text is the note's name."""


def tidied(html: str, lost: list[Loss]) -> tuple[BeautifulSoup, dict[str, Tag]]:
    """The text, and the footnotes by the names that `note` tags hold."""
    soup = BeautifulSoup(html, "html.parser")
    notes = dict(_notes(soup))
    for text in list(soup.find_all(string=True)):
        text.replace_with(NavigableString(SPACES.sub(" ", REFUSED.sub("", text))))
    for link in list(soup.find_all("a")):
        _settle_link(link, lost)
    for name in EMPHASIS:
        _join(soup, name)
    for heading in list(soup.find_all(HEADINGS)):
        _plain_heading(heading, lost)
    for paragraph in list(soup.find_all(["p", *HEADINGS, "li"])):
        if not paragraph.get_text().strip() and not paragraph.find(["img", NOTE]):
            paragraph.decompose()
    soup.smooth()
    return soup, notes


def _notes(soup: BeautifulSoup) -> Iterator[tuple[str, Tag]]:
    """Takes the notes out of the text and leaves `note` tags where they were referred to."""
    for link in list(soup.find_all("a", href=NOTE_LINK)):
        mark = soup.new_tag(NOTE, string=str(link["href"])[1:])
        sup = link.find_parent("sup")
        (sup or link).replace_with(mark)
    for item in list(soup.find_all("li", id=NOTE_ID)):
        parent = item.parent
        for back in item.find_all("a", href=BACK):
            back.decompose()
        yield str(item["id"]), item.extract()
        if parent and not parent.find("li"):
            parent.decompose()


def _settle_link(link: Tag, lost: list[Loss]) -> None:
    """An address stays; all else was a place in the document, or a file beside it."""
    target = str(link.get("href") or "")
    if not EXTERNAL.fullmatch(target):
        if target and not target.startswith("#_Toc"):
            lost.append(Loss("bring-lost-link", link.get_text().strip() or target))
        link.unwrap()


def _join(soup: BeautifulSoup, name: str) -> None:
    """Word cuts one bold word into many; signs that touch other signs would be text."""
    for tag in list(soup.find_all(name)):
        if tag.parent is None:  # joined to the one before it
            continue
        if tag.find_parent(name) or not tag.get_text():
            tag.unwrap()
            continue
        while isinstance(tag.next_sibling, Tag) and tag.next_sibling.name == name:
            tag.extend(list(tag.next_sibling.extract().children))
        if _touches(tag.previous_sibling, tag) or _touches(tag, tag.next_sibling):
            tag.unwrap()


def _touches(first: object, second: object) -> bool:
    """Whether signs would stand against signs, with no space between the words."""
    if not (isinstance(first, Tag) and isinstance(second, Tag)):
        return False
    both_emphasised = first.name in EMPHASIS and second.name in EMPHASIS
    return both_emphasised and " " not in first.get_text()[-1:] + second.get_text()[:1]


def _plain_heading(heading: Tag, lost: list[Loss]) -> None:
    """A heading is words; a picture in it goes before it."""
    for picture in heading.find_all("img"):
        paragraph = BeautifulSoup("<p></p>", "html.parser").p
        if paragraph is not None:
            heading.insert_before(paragraph)
            paragraph.append(picture.extract())
    for note in heading.find_all(NOTE):
        note.decompose()
        lost.append(Loss("bring-lost-heading-note", heading.get_text().strip()))
    words = heading.get_text(" ").split()
    heading.clear()
    heading.append(" ".join(words))
