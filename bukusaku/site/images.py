"""Pictures that the content shows, under names that carry their hash."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from bukusaku.book.links import shown_pictures, written_path
from bukusaku.book.model import Book
from bukusaku.book.records import Record
from bukusaku.output.artifact import Artifact
from bukusaku.project import Project, octets_of
from bukusaku.reading.picture import pixels
from bukusaku.site.assets import hashed_name

TEXT_WIDTH = 720
"""Of the widest column of text; a narrower one shrinks what stands in it."""

_ROOT = re.compile(r"<svg\b[^>]*>")
_MEASURE = re.compile(r"""\s(width|height)\s*=\s*["']\s*(\d+(?:\.\d+)?)(?:px)?\s*["']""")
_BOX = re.compile(
    r"""\sviewBox\s*=\s*["']\s*(?:[^\s,"']+[\s,]+){2}(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)\s*["']"""
)


class Images:
    """Every picture named in a text, in any language, read once."""

    def __init__(self, books: Iterable[Book], project: Project) -> None:
        self.by_path: dict[str, Artifact] = {}
        for path in shown_pictures(books):
            content = octets_of(project.root / path)
            name = f"images/{PurePosixPath(path).name.lower()}"
            self.by_path[path] = Artifact(hashed_name(name, content), content)

    def path(self, record: Record, target: str) -> str:
        """Where the picture is on the site that the text of `record` names `target`."""
        return self.picture(record, target).path

    def picture(self, record: Record, target: str) -> Artifact:
        """The picture itself."""
        return self.by_path[written_path(record, target)]

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """One picture in two folders of the content is one file here."""
        return tuple({made.path: made for made in self.by_path.values()}.values())


def size_of(name: str, content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; a drawing that says none is as wide as the text."""
    if not name.endswith(".svg"):
        return pixels(content)
    root = _ROOT.search(content.decode("utf-8", "replace"))
    said = dict(_MEASURE.findall(root[0])) if root else {}
    if {"width", "height"} <= said.keys():
        return round(float(said["width"])), round(float(said["height"]))
    box = _BOX.search(root[0]) if root else None
    if box is None or not float(box[1]) or not float(box[2]):
        return None
    return TEXT_WIDTH, max(1, round(TEXT_WIDTH * float(box[2]) / float(box[1])))
