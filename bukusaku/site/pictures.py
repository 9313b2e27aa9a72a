"""The pictures that chats show of a link: one for each kind of page, drawn by the theme."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

from markupsafe import Markup

from bukusaku.book.model import Book
from bukusaku.output.artifact import Artifact
from bukusaku.site.assets import hashed_name
from bukusaku.site.sitemap import HOME, Page
from bukusaku.theme.environment import Theme

FOLDER = "assets/share"
FACE = "assets/fonts/plus-jakarta-sans-latin-700-normal.woff2"
BAND = "assets/img/band-dark.svg"
REPEAT = '<svg id="band" y="490" width="150" height="131.25" '
"""How one repeat of the band begins in the drawing: a whole number of them fills its width."""

LINE = 19
"""Letters of a title on one line."""

KIND_OF_PART = {"dimensions": "dimension", "stages": "stage", "roles": "role"}


def kind_of(page: Page) -> str:
    """`home`, `dimension`, `stage`, `role`, `chapter`, or `list` for all the others."""
    if page.record:
        return page.record.KIND
    return HOME.name if page.part.name == HOME.name else KIND_OF_PART.get(page.part.name, "list")


class Pictures:
    """Each is made when a page first asks for it."""

    def __init__(self, book: Book, theme: Theme, words: Mapping[str, Any]) -> None:
        self._book = book
        self._theme = theme
        self._words = words["pictures"]
        self._made: dict[str, Artifact] = {}

    def path(self, page: Page) -> str:
        """Where the picture for a page is."""
        kind = kind_of(page)
        if kind not in self._made:
            content = self._drawn(self._words[kind])
            self._made[kind] = Artifact(hashed_name(f"{FOLDER}/{kind}.png", content), content)
        return self._made[kind].path

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        return tuple(self._made.values())

    def _drawn(self, label: str) -> bytes:
        from bukusaku.theme.raster import png_of  # noqa: PLC0415  # heavy; few builds need it

        settings = self._book.settings
        svg = self._theme.render(
            "site/picture.svg",
            title=wrap(str(settings.title), LINE)[:3],
            label=str(label),
            place=str(settings.place),
            band=Markup(self._theme.read(BAND).replace("<svg ", REPEAT, 1)),  # noqa: S704
        )
        face = self._theme.find(FACE)
        if face is None:
            raise FileNotFoundError(FACE)  # ours are always there
        return png_of(svg, face)
