"""Pictures that the content shows, under names that carry their hash."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import PurePosixPath
from posixpath import normpath

from bukusaku.book.model import Book
from bukusaku.book.records import Record
from bukusaku.output.artifact import Artifact
from bukusaku.project import Project
from bukusaku.reading.prose import Image
from bukusaku.site.assets import hashed_name


class Images:
    """Every picture named in a text, in any language, read once."""

    def __init__(self, books: Iterable[Book], project: Project) -> None:
        self._made: dict[str, Artifact] = {}
        for record in chain.from_iterable(book.pages for book in books):
            marks = record.body.marks if record.body else ()
            for mark in marks:
                if isinstance(mark, Image):
                    self._add(project_path(record, mark.target), project)

    def path(self, record: Record, target: str) -> str:
        """Where the picture is on the site that the text of `record` names `target`."""
        return self.picture(record, target).path

    def picture(self, record: Record, target: str) -> Artifact:
        """The picture itself."""
        return self._made[project_path(record, target)]

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """One picture in two folders of the content is one file here."""
        return tuple({made.path: made for made in self._made.values()}.values())

    def _add(self, path: str, project: Project) -> None:
        if path not in self._made:
            content = (project.root / path).read_bytes()
            name = f"images/{PurePosixPath(path).name.lower()}"
            self._made[path] = Artifact(hashed_name(name, content), content)


def project_path(record: Record, target: str) -> str:
    """A path written in a record's file, from the project's root."""
    return normpath(PurePosixPath(record.place().path).parent / target)
