"""What a document holds that a book cannot take over, and near which words it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from bukusaku.desk.bring.numbering import WORD, late_starts

EXCERPT = 40

KINDS = {
    "bring-moved-text-box": ("txbxContent",),
    "bring-lost-comment": ("commentReference",),
    "bring-lost-deletion": ("del", "moveFrom"),
    "bring-kept-insertion": ("ins", "moveTo"),
    "bring-lost-equation": ("oMath",),
    "bring-lost-chart": ("chart",),
    "bring-lost-drawing": ("relIds", "wgp", "wsp"),
    "bring-lost-object": ("OLEObject",),
    "bring-lost-table-of-contents": (),
}
KIND_BY_TAG = {tag: kind for kind, tags in KINDS.items() for tag in tags}
SEPARATE = re.compile(r"word/(?:header|footer)\d*\.xml")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True)
class Loss:
    """`kind` is the code of the sentence that tells it; `near` the words around it."""

    kind: str
    near: str = ""


def losses(file: BytesIO) -> list[Loss]:
    """Each thing once for each paragraph it is in, in order."""
    with ZipFile(file) as archive:
        parts = archive.namelist()
        body = fromstring(archive.read("word/document.xml"))  # noqa: S314  # of a bounded size
        renumbered = [_text(paragraph) for paragraph in late_starts(archive, body)]
        running = [fromstring(archive.read(name)) for name in parts if SEPARATE.fullmatch(name)]  # noqa: S314
    found = list(dict.fromkeys(_in_body(body)))
    found += [Loss("bring-lost-list-start", excerpt(text)) for text in renumbered]
    if any(_text(part).strip() for part in running):
        found.append(Loss("bring-lost-running-heads"))
    return found


def _in_body(body: Element) -> Iterator[Loss]:
    near = ""
    for paragraph in body.iter(f"{WORD}p"):
        near = excerpt(_text(paragraph)) or near
        for kind in dict.fromkeys(_kinds(paragraph)):
            yield Loss(kind, near)


def _kinds(paragraph: Element) -> Iterator[str]:
    """Not of what older programs get instead, nor of the paragraphs within a text box."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        name = element.tag.rpartition("}")[2]
        if name in KIND_BY_TAG and not _is_mark_only(element):
            yield KIND_BY_TAG[name]
        if name == "instrText" and (element.text or "").strip().upper().startswith("TOC "):
            yield "bring-lost-table-of-contents"
        if element.tag != FALLBACK and name != "txbxContent":
            waiting += reversed(element)


def _is_mark_only(element: Element) -> bool:
    """Of a paragraph's end, which holds no words; or the shape around a text box."""
    if element.tag.rpartition("}")[2] in {"wsp", "wgp"}:
        return element.find(f".//{WORD}txbxContent") is not None
    return element.tag in {f"{WORD}ins", f"{WORD}del"} and not len(element)


def excerpt(text: str) -> str:
    """Its first words, by which an editor finds the place."""
    text = " ".join(text.split())
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]} …"


def _text(element: Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{WORD}t"))
