"""Where the values of a record come from."""

from __future__ import annotations

from bukusaku.reading.document import Document


class Origin:
    """The document of a record, with the place of each value.

    Equal to any other, so that records compare by content.
    """

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin)

    def __hash__(self) -> int:
        return 0
