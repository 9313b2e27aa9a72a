"""What an office prints: the book on sheets, the mini book on one, and how to bind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.press.conform import Attachment, conform
from bukusaku.press.imposition import label_box, signature_sizes
from bukusaku.press.schemes import SCHEMES, Scheme
from bukusaku.press.sheets import About, impose, page_count
from bukusaku.press.typeset import Stylesheet, Typeset, typeset
from bukusaku.press.view import PrintView
from bukusaku.theme.environment import Theme

THEME_MOUNT = "theme"
PANELS = 8
MOST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Printout:
    """A finished file."""

    content: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Office:
    """The book as its templates see it, and the theme that they are in."""

    theme: Theme
    view: PrintView

    def sheets(self, pdf: bytes, scheme: Scheme, accessible: str) -> bytes:
        """A finished book on sheets; `accessible` names the file that can be read aloud."""
        box, _ = label_box(scheme)
        labels = self._set(
            "label",
            width=max(box.width, box.height),
            percent=self._percent(scheme),
            signatures=signature_sizes(scheme, page_count(pdf)),
            accessible=accessible,
        )
        return self._imposed(pdf, scheme, accessible, labels.pdf)

    def mini(
        self, page_of: Mapping[str, int], accessible: str, *, is_economical: bool = False
    ) -> bytes:
        """What the book says in short, on eight panels; `page_of` tells where it says more.

        As many sentences of each summary as there is room for.

        Raises:
            ProblemsError: not even the names fit.
        """
        for sentences in range(MOST_SENTENCES, -1, -1):
            panels = self._set(
                "mini",
                page_of=page_of,
                accessible=accessible,
                is_economical=is_economical,
                sentences=sentences,
            )
            if len(panels.document.pages) == PANELS:
                return self._imposed(panels.pdf, SCHEMES["mini"], accessible)
        raise ProblemsError([Diagnostic("error", "press-mini-too-long", None)])

    def how_to(self, attachments: tuple[Attachment, ...] = ()) -> Printout:
        """How to print, cut, fold and bind, in pictures; a PDF that can be read aloud."""
        percent = {name: self._percent(SCHEMES[f"cetak-{name}"]) for name in ("a4", "f4", "a5")}
        made = self._set("howto", percent=percent)
        return Printout(conform(made.pdf, attachments), len(made.document.pages))

    def _percent(self, scheme: Scheme) -> str:
        """By how much the pages are enlarged."""
        return self.view.number(100 * scheme.scale, 1)

    def _imposed(
        self, pdf: bytes, scheme: Scheme, accessible: str, labels: bytes | None = None
    ) -> bytes:
        words = self.view.words["sheets"]
        about = About(
            title=words["title"].format(title=self.view.title, paper=scheme.paper),
            subject=words["subject"].format(file=accessible),
            keywords=self.view.keywords,
        )
        return impose(pdf, scheme, about, labels=labels)

    def _set(self, name: str, **values: object) -> Typeset:
        """Typeset `print/<name>.html`, which has a stylesheet of the same name."""
        html = self.theme.render(f"print/{name}.html", view=self.view, **values)
        sheets = [
            Stylesheet(f"{THEME_MOUNT}/{sheet}", path.read_text("utf-8"))
            for sheet in ("assets/css/tokens.css", "assets/css/paper.css", f"assets/css/{name}.css")
            if (path := self.theme.find(sheet))
        ]
        mounts = {THEME_MOUNT: self.theme.folders}
        return typeset(html, sheets, mounts, address=f"{THEME_MOUNT}/print/{name}.html")
