"""A book and a theme to the finished pocket book: rendered, typeset, made to conform."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bukusaku.book.model import Book
from bukusaku.diagnostics import Diagnostic
from bukusaku.press.boxes import printed_pages
from bukusaku.press.conform import Attachment, conform
from bukusaku.press.cropmarks import add_crop_marks
from bukusaku.press.fonts import font_files
from bukusaku.press.preflight import preflight
from bukusaku.press.printed import running_text
from bukusaku.press.typeset import Pagination, Stylesheet, typeset
from bukusaku.press.variants import POCKET, Variant
from bukusaku.press.view import CONTENT_MOUNT, PrintView
from bukusaku.project import Project
from bukusaku.theme.environment import Theme
from bukusaku.theme.truth import Told

THEME_MOUNT = "theme"
STYLESHEETS = ("tokens.css", "print.css", "print-covers.css", "print-parts.css")

# WeasyPrint breaks a last line early when a space behind it would not have fitted.
_SPACE_BEFORE_END = re.compile(r"\s+(?=</(?:p|li|dd|dt|td|th|h[1-6])>)")


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished file; `pagination` makes the next typesetting of nearly the same book quicker."""

    name: str
    content: bytes
    pages: int
    pagination: Pagination
    told: Told
    warnings: tuple[Diagnostic, ...] = ()


def render_pdf(
    book: Book,
    theme: Theme,
    words: Mapping[str, Any],
    *,
    project: Project,
    remembered: Pagination | None = None,
    attachments: Sequence[Attachment] = (),
    variant: Variant = POCKET,
) -> Pdf:
    """The pocket book in A6, or a variant of it.

    Raises:
        ProblemsError: a template is wrong, or it asks for what the press may not fetch.
    """
    html = render_html(book, theme, words)
    mounts = {THEME_MOUNT: theme.folders, CONTENT_MOUNT: (project.content,)}
    made = typeset(html, list(_stylesheets(theme, variant)), mounts, remembered=remembered)
    pdf = add_crop_marks(made.pdf) if variant.has_crop_marks else made.pdf
    printed, fonts = tuple(printed_pages(made.document)), font_files(made.document.font_config)
    return Pdf(
        name=file_name(book, variant),
        content=conform(pdf, attachments),
        pages=len(made.document.pages),
        pagination=made.pagination,
        told=Told.of("PDF", made.pagination.page_of, running_text(printed)),
        warnings=(*map(_as_warning, made.messages), *preflight(printed, fonts)),
    )


def render_html(book: Book, theme: Theme, words: Mapping[str, Any]) -> str:
    """The whole book as one document, before it has pages."""
    html = theme.render("print/book.html", view=PrintView(book, theme, words))
    return _SPACE_BEFORE_END.sub("", html)


def file_name(book: Book, variant: Variant = POCKET) -> str:
    """`nama-buku-a6.pdf`: what a phone shows in its list of downloads."""
    plain = unicodedata.normalize("NFKD", book.settings.title).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall("[a-z0-9]+", plain.lower()))
    return f"{slug or 'buku-saku'}-{variant.suffix}.pdf"


def _stylesheets(theme: Theme, variant: Variant) -> Iterator[Stylesheet]:
    for name in (f"assets/css/{sheet}" for sheet in (*STYLESHEETS, *variant.stylesheets)):
        if path := theme.find(name):
            yield Stylesheet(f"{THEME_MOUNT}/{name}", path.read_text("utf-8"))


def _as_warning(message: str) -> Diagnostic:
    return Diagnostic("warning", "press-message", None, {"message": message})
