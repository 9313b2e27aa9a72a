"""Where everything in a book is: on which page of the site, and under which anchor.

Anchors are the same on the site and in the PDF, so one `Address` serves both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.model import Book, Part
from bukusaku.book.records import Dimension, Introduction, Record


@dataclass(frozen=True, slots=True)
class Address:
    """`page` is relative to the site's root; `anchor` names the place in the whole book.

    `top` tells that the anchor is the page itself, so that a link needs no fragment.
    """

    page: str
    anchor: str
    top: bool = False


_PAGES = {"home": "index.html", "finder": "roles/index.html", "index": "a-z.html"}
"""Pages not named after what they hold; "index" is the book's index, not the site's."""


def address(target: Record | Part | str, fragment: str | None = None) -> Address:
    """Where a record, a part or a page of the site is; `fragment` is a heading's slug."""
    if isinstance(target, str):
        return Address(_PAGES.get(target, f"{target}.html"), f"part-{target}", top=True)
    if isinstance(target, Part):
        return _part_address(target)
    return _record_address(target, fragment)


def _part_address(part: Part) -> Address:
    if part.name == "chapter":
        return _record_address(part.records[0], None)
    if part.records:
        return Address(f"{part.name}/index.html", f"part-{part.name}", top=True)
    return address(part.name)


def _record_address(record: Record, fragment: str | None) -> Address:
    anchor = f"{record.anchor}--{fragment}" if fragment else record.anchor
    if isinstance(record, Introduction):
        return Address(f"{record.id}/index.html", anchor, top=not fragment)
    kind = KIND_BY_NAME[record.KIND]
    if kind.paged:
        return Address(f"{kind.plural}/{record.id}.html", anchor, top=not fragment)
    return Address(f"{kind.page}.html", anchor)


def short_pages(book: Book) -> dict[str, Record | Part]:
    """What has an opener in print, by the short address that is printed there: `s/lurah.html`.

    The same in every edition. Of two things of one name the later goes by its anchor.
    """
    found: dict[str, Record | Part] = {}
    for target in _with_openers(book.whole or book):
        name = f"s/{_short_name(target)}.html"
        found[f"s/{address(target).anchor}.html" if name in found else name] = target
    return found


def former_short_pages(book: Book) -> dict[str, Record | Part]:
    """What older prints call by an id that it no longer has; a name in use is not among them."""
    now = short_pages(book)
    former = {
        f"s/{name}.html": target
        for target in _with_openers(book.whole or book)
        for name in _former_ids(target)
    }
    return {page: target for page, target in former.items() if page not in now}


def _with_openers(book: Book) -> Iterable[Record | Part]:
    for part in book.parts:
        yield part
        yield from (record for record in part.records if isinstance(record, Dimension))


def _former_ids(target: Record | Part) -> tuple[str, ...]:
    if isinstance(target, Part):
        return target.records[0].renamed if target.name == "chapter" else ()
    return target.renamed


def _short_name(target: Record | Part) -> str:
    if isinstance(target, Part):
        return target.records[0].id if target.name == "chapter" else target.name
    return target.id
