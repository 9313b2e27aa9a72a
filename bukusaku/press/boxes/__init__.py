"""The only readers of WeasyPrint's private boxes."""

from bukusaku.press.boxes.links import anchor_pages, keep_outermost_links, name_links
from bukusaku.press.boxes.pages import printed_pages

__all__ = ["anchor_pages", "keep_outermost_links", "name_links", "printed_pages"]
