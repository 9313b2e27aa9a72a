"""A table as Markdown, which knows no merged cells: each is told in every place it covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bs4.element import Tag

from bukusaku.desk.bring.lost import Loss, excerpt

SPANS = ("colspan", "rowspan")
MOST = 200
"""Columns; more are no table for a page."""


def table(element: Tag, told: Callable[[Tag], str], lost: list[Loss]) -> str:
    """The table with its first row for a header; one of a single cell is a quotation."""
    rows = _filled(list(_rows(element)), told)
    if not rows:
        return ""
    if len(rows) == len(rows[0]) == 1:
        return "\n".join(f"> {line}".rstrip() for line in rows[0][0].split("<br>"))
    near = excerpt(element.get_text(" "))
    if any(element.find(True, attrs={span: True}) for span in SPANS):
        lost.append(Loss("bring-merged-cells", near))
    if element.find("table"):
        lost.append(Loss("bring-nested-table", near))
    header, *body = rows
    lines = [header, ["---"] * len(header), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _rows(element: Tag) -> Iterator[list[Tag]]:
    """Not those of tables within its cells."""
    for row in element.find_all("tr"):
        if row.find_parent("table") is element:
            yield list(row.find_all(["td", "th"], recursive=False))


def _filled(rows: list[list[Tag]], told: Callable[[Tag], str]) -> list[list[str]]:
    places: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in places:
                column += 1
            text = told(cell)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for right in range(across):
                # A title across the whole table is said once.
                shown = "" if right and len(cells) == 1 else text
                for below in range(down):
                    places.setdefault((row + below, column + right), shown)
            column += across
    width = 1 + max((column for _, column in places), default=-1)
    height = len(rows)
    return [[places.get((row, column), "") for column in range(width)] for row in range(height)]


def _span(cell: Tag, name: str) -> int:
    written = str(cell.get(name, "1"))
    return min(int(written), MOST) if written.isdigit() and int(written) else 1
