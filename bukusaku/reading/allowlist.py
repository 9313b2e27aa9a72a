"""Which HTML may stand in a book, and whose word it is: the editor's, or Markdown's."""

from __future__ import annotations


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


INLINE = _words(
    "abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong"
    " sub sup time u var wbr"
)
TABLE = _words("caption col colgroup table tbody td tfoot th thead tr")
VOID = _words("br col wbr")
RAW = INLINE | TABLE
"""Tags that an editor may write."""

MARKDOWN = _words("a h1 h2 h3 h4 h5 h6 img")
"""Tags that only Markdown writes, with places for what they lead to."""

GENERATED = MARKDOWN | _words("blockquote dd div dl dt hr li ol p pre ul")
"""All tags that Markdown writes beside those that an editor may write too."""

ACTIVE = _words(
    "applet audio base button embed form frame frameset iframe input link math meta noscript"
    " object option param script select slot style svg template textarea video"
)
"""Tags that run, fetch or ask for something."""

ATTRIBUTES = {
    "abbr": {"title"},
    "bdo": {"dir"},
    "col": {"span"},
    "colgroup": {"span"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
"""Attributes that an editor may write, beside `ANY_ATTRIBUTES`."""

ANY_ATTRIBUTES = {"lang"}

GENERATED_ATTRIBUTES = {
    "*": ANY_ATTRIBUTES | {"id", "class"},
    "a": {"href", "role", "title"},
    "img": {"src", "alt", "title"},
}
