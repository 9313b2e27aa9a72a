"""What an office prints: the book on sheets, the mini book on one, and how to bind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bukusaku.book.printouts import printout_name
from bukusaku.book.settings import Format
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.press.book import warnings_of
from bukusaku.press.boxes import printed_pages
from bukusaku.press.conform import Attachment, conform
from bukusaku.press.imposition import label_box, signature_sizes
from bukusaku.press.instructions import instructions
from bukusaku.press.mini import Panel, set_mini
from bukusaku.press.plan import IMPOSED, is_economical
from bukusaku.press.schemes import SCHEMES, Scheme
from bukusaku.press.sheets import About, impose, page_count
from bukusaku.press.typeset import Stylesheet, Typeset, typeset
from bukusaku.press.view import PrintView
from bukusaku.theme.environment import Theme
from bukusaku.theme.languages import with_languages

THEME_MOUNT = "theme"


@dataclass(frozen=True, slots=True)
class Printout:
    """A finished file."""

    content: bytes
    pages: int
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """The book as its templates see it, and the theme that they are in."""

    theme: Theme
    view: PrintView

    def sheets(self, pdf: bytes, wanted: Format) -> Printout:
        """A finished book on sheets."""
        signature = self.view.settings.sheets_per_signature
        scheme = replace(IMPOSED[wanted].scheme, signature=signature)
        box, _ = label_box(scheme)
        labels = self._set(
            "label",
            width=max(box.width, box.height),
            percent=self._percent(scheme),
            signatures=signature_sizes(page_count(pdf), signature),
            accessible=self._accessible,
        )
        return self._imposed(pdf, scheme, wanted, labels=labels.pdf)

    def mini(self, page_of: Mapping[str, int], wanted: Format = Format.MINI) -> Printout:
        """What the book says in short, on eight panels; `page_of` tells where it says more.

        Raises:
            ProblemsError: not even the names fit.
        """

        def setting(panels: Sequence[Panel]) -> Typeset:
            return self._set(
                "mini",
                panels=panels,
                page_of=page_of,
                accessible=self._accessible,
                is_economical=is_economical(wanted),
            )

        made = set_mini(self.view, setting)
        warnings = self._warnings(made, wanted)
        return self._imposed(made.pdf, SCHEMES["mini"], wanted, warnings=warnings)

    def how_to(
        self, formats: Iterable[Format], pages: int, attachments: tuple[Attachment, ...] = ()
    ) -> Printout:
        """How to print, cut, fold and bind what is made of a book of so many pages, in pictures.

        A PDF that can be read aloud.
        """
        told = instructions(formats, pages, self.view.settings.sheets_per_signature, self._file)
        made = self._set("howto", told=told, percent=self._percent)
        return Printout(
            conform(made.pdf, attachments),
            len(made.document.pages),
            self._warnings(made, Format.HOW_TO),
        )

    @property
    def _accessible(self) -> str:
        """The file that can be read aloud."""
        return self._file(Format.A6)

    def _file(self, wanted: Format) -> str:
        return printout_name(self.view.settings, wanted.suffix, self.view.book.readers)

    def _percent(self, scheme: Scheme) -> str:
        """By how much the pages are enlarged."""
        return self.view.number(100 * scheme.scale, 1)

    def _imposed(
        self,
        pdf: bytes,
        scheme: Scheme,
        wanted: Format,
        *,
        labels: bytes | None = None,
        warnings: tuple[Diagnostic, ...] = (),
    ) -> Printout:
        words = self.view.words
        what = words["site"]["downloads"][wanted.value]
        about = About(
            title=words["sheets"]["title"].format(title=self.view.title, what=what),
            subject=words["sheets"]["subject"].format(file=self._accessible),
            keywords=self.view.keywords,
        )
        content = impose(pdf, scheme, about, labels=labels)
        return Printout(content, page_count(content), warnings)

    def _warnings(self, made: Typeset, wanted: Format) -> tuple[Diagnostic, ...]:
        printed = tuple(printed_pages(made.document))
        return tuple(warnings_of(made, printed, Location(self._file(wanted))))

    def _set(self, name: str, **values: object) -> Typeset:
        """Typeset `print/<name>.html`, which has a stylesheet of the same name."""
        html = with_languages(self.theme.render(f"print/{name}.html", view=self.view, **values))
        sheets = [
            Stylesheet(f"{THEME_MOUNT}/{sheet}", text)
            for sheet in ("assets/css/tokens.css", "assets/css/paper.css", f"assets/css/{name}.css")
            if (text := self.theme.read(sheet))
        ]
        mounts = {THEME_MOUNT: self.theme.folders}
        return typeset(html, sheets, mounts, address=f"{THEME_MOUNT}/print/{name}.html")
