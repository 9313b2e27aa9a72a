"""The table of kinds: everything that differs between them but their fields.

Reading, checking, numbering and the site go by this table; a new kind is a new row.
"""

from __future__ import annotations

from dataclasses import dataclass

from bukusaku.book.changes import Change
from bukusaku.book.records import (
    Chapter,
    Dimension,
    Event,
    Fact,
    Person,
    Place,
    Record,
    Role,
    Source,
    Stage,
    Term,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """`plural` names the folder (kinds with pages) or the file (lists) below `content/`.

    `page` is the web page that lists the records of a kind without pages of their own.
    """

    name: str
    plural: str
    model: type[Record]
    page: str | None = None

    @property
    def paged(self) -> bool:
        """Whether each record has a page of its own, and so a Markdown file of its own."""
        return self.page is None


KINDS = (
    Kind("chapter", "chapters", Chapter),
    Kind("dimension", "dimensions", Dimension),
    Kind("stage", "stages", Stage),
    Kind("role", "roles", Role),
    Kind("event", "events", Event, page="agenda"),
    Kind("person", "people", Person, page="facts"),
    Kind("fact", "facts", Fact, page="facts"),
    Kind("source", "sources", Source, page="sources"),
    Kind("term", "glossary", Term, page="glossary"),
    Kind("place", "places", Place, page="places"),
    Kind("change", "changes", Change, page="changes"),
)

KIND_BY_NAME = {kind.name: kind for kind in KINDS}

STANDING_PARTS = (
    "finder",
    "contents",
    "matrix",
    "agenda",
    "places",
    "glossary",
    "index",
    "sources",
    "colophon",
    "changes",
)
"""What `contents` may name beside `chapter:<id>` and the collections."""

SHOWS = {
    "finder": ("role",),
    "matrix": ("role", "stage"),
    "agenda": ("event",),
    "places": ("place",),
    "glossary": ("term",),
    "sources": ("source",),
    "changes": ("change",),
}
"""The kinds that a standing part cannot do without."""

COLLECTION_PARTS = tuple(kind.plural for kind in KINDS if kind.paged and kind.name != "chapter")
