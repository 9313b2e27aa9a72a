"""The only readers of WeasyPrint's private boxes."""

from bukusaku.press.boxes.links import anchor_pages, keep_outermost_links, name_links
from bukusaku.press.boxes.pages import printed_pages
from bukusaku.press.boxes.tags import list_pages_once

__all__ = [
    "anchor_pages",
    "keep_outermost_links",
    "list_pages_once",
    "name_links",
    "printed_pages",
]
