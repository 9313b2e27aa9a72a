"""HTML to whatever in it could run, fetch, ask or lead where nobody meant to go."""

from __future__ import annotations

import re
from html.parser import HTMLParser

ACTIVE = re.compile(
    "animate|applet|audio|base|button|embed|form|foreignobject|frame|frameset|iframe|input|link"
    "|math|meta|noscript|object|param|portal|script|select|set|slot|style|svg|template|textarea"
    "|use|video"
)
LEADING = re.compile(
    "action|background|cite|data|formaction|href|longdesc|manifest|ping|poster|src|srcset"
    "|xlink:href"
)
HARMLESS = re.compile(r"[#?]|\ue000[0-9]+\ue001|https?://|mailto:|tel:|[\w./%#-]+\Z")


def active(html: str) -> list[str]:
    """Each tag and attribute that is more than text, as a browser would read it."""
    found = _Found()
    found.feed(html)
    found.close()
    return found.things


class _Found(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.things: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ACTIVE.fullmatch(tag):
            self.things.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "srcdoc", "is"}:
                self.things.append(f"<{tag} {name}>")
            elif LEADING.fullmatch(name) and value and not HARMLESS.match(value.strip()):
                self.things.append(f"<{tag} {name}={value}>")

    def handle_comment(self, data: str) -> None:
        self.things.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.things.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.things.append(f"<?{data}>")
