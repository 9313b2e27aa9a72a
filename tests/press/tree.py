"""The structure tree of a PDF as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf


@dataclass(frozen=True)
class Node:
    """One structure element; `page` counts from 0, `marks` number stretches of its content."""

    kind: str
    page: int | None
    alt: str
    scope: str
    box: tuple[float, ...]
    marks: tuple[int, ...]
    children: tuple[Node, ...]

    def kinds(self) -> list[str]:
        return [child.kind for child in self.children]

    def all(self, kind: str = "") -> list[Node]:
        """This and those below, in reading order."""
        return [node for node in self._walk() if kind in {"", node.kind}]

    def _walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child._walk()


def structure_tree(pdf: bytes) -> Node:
    with pikepdf.open(BytesIO(pdf)) as document:
        return _node(document.Root.StructTreeRoot.K[0])


def _node(element: pikepdf.Object) -> Node:
    kids: list[pikepdf.Object | int] = [*element.get("/K", pikepdf.Array())]
    attributes = element.get("/A", pikepdf.Dictionary())
    return Node(
        kind=str(element.S).removeprefix("/"),
        page=int(element.Pg.StructParents) if "/Pg" in element else None,
        alt=str(element.get("/Alt", "")),
        scope=str(attributes.get("/Scope", "")).removeprefix("/"),
        box=tuple(float(edge) for edge in attributes.get("/BBox", pikepdf.Array()).as_list()),
        marks=tuple(kid for kid in kids if isinstance(kid, int)),
        children=tuple(
            _node(kid) for kid in kids if isinstance(kid, pikepdf.Object) and "/S" in kid
        ),
    )
