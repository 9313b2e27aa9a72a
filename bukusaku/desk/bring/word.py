"""A `.docx` as HTML, by mammoth, with its pictures beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

import mammoth

from bukusaku.desk.bring.lost import Loss, losses
from bukusaku.desk.bring.office import office_file, refused

STYLES = """
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Caption'] => p > em
p[style-name='caption'] => p > em
p[style-name^='toc '] => !
p[style-name='TOC Heading'] => !
p[style-name='table of figures'] => !
p[style-name='Heading 7'] => h6:fresh
p[style-name='heading 7'] => h6:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
r[style-name='Emphasis'] => em
r[style-name='Intense Emphasis'] => em
"""
"""Beside mammoth's own; each is a style that Word brings along."""

FORMATS = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/svg+xml": ".svg",
}
"""The pictures that a book may hold."""

DAMAGED = (BadZipFile, ExpatError, ParseError, KeyError, ValueError, AttributeError, OSError)
"""What mammoth raises for a document whose parts do not fit together."""

MAX_PICTURE = 20 * 2**20
GIVEN_BY_WORD = re.compile(
    r"(?i)(?:a |an )?(?:picture|image|gambar|foto|photo|img|screenshot)?[ _-]*\d*"
    r"|.*\.(?:png|jpe?g|gif|webp|emf|wmf|bmp)"
    r"|.*(?:automatically generated|dibuat secara otomatis|description)(?: .*)?"
)
"""Alternative texts that no person wrote."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document as HTML; each picture by the name that its `src` has there."""

    html: str
    losses: tuple[Loss, ...]
    pictures: dict[str, bytes] = field(default_factory=dict)
    undescribed: tuple[str, ...] = ()
    """The pictures that nobody has told in words yet."""


def read_word(path: Path, stem: str) -> Manuscript:
    """What can be brought; pictures are named `<stem>-1.png` and so on.

    Raises:
        ProblemsError: it is no document that can be opened.
    """
    file = office_file(path, "word/document.xml")
    pictures = _Pictures(stem)
    try:
        lost = losses(file)
        result = mammoth.convert_to_html(file, style_map=STYLES, convert_image=pictures)
    except DAMAGED as error:
        raise refused("bring-damaged", path) from error
    undescribed = tuple(pictures.undescribed)
    return Manuscript(result.value, (*lost, *pictures.losses), pictures.kept, undescribed)


class _Pictures:
    """What mammoth asks for each picture."""

    def __init__(self, stem: str) -> None:
        self.stem = stem
        self.kept: dict[str, bytes] = {}
        self.undescribed: list[str] = []
        self.losses: list[Loss] = []

    def __call__(self, image: Any) -> list[Any]:  # noqa: ANN401  # mammoth has no types
        content = self._content(image)
        suffix = FORMATS.get(image.content_type)
        alt = " ".join((image.alt_text or "").split())
        if content is None or suffix is None or len(content) > MAX_PICTURE:
            is_known = content is None or suffix is not None
            what = "bring-lost-picture" if is_known else "bring-lost-picture-format"
            self.losses.append(Loss(what, alt or image.content_type or ""))
            return []
        name = f"{self.stem}-{len(self.kept) + 1}{suffix}"
        self.kept[name] = content
        if GIVEN_BY_WORD.fullmatch(alt):
            alt = ""
            self.undescribed.append(name)
        return [mammoth.html.element("img", {"src": name, "alt": alt})]

    @staticmethod
    def _content(image: Any) -> bytes | None:  # noqa: ANN401
        """Nothing for one that lies outside of the document: mammoth refuses to fetch it."""
        try:
            with image.open() as stream:
                return bytes(stream.read(MAX_PICTURE + 1))
        except (OSError, KeyError, mammoth.docx.files.ExternalFileAccessIsDisabledError):
            return None
