"""A book and a theme to the finished pocket book: rendered, typeset, made to conform."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from time import process_time
from typing import Any

from bukusaku.book.model import Book
from bukusaku.book.printouts import printout_name
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.output.waste import without_garbage_collection
from bukusaku.press.boxes import printed_pages
from bukusaku.press.conform import Attachment, conform
from bukusaku.press.cropmarks import add_crop_marks
from bukusaku.press.enlarge import cut_to, zoom_to
from bukusaku.press.fonts import font_files
from bukusaku.press.pagination import Pagination
from bukusaku.press.preflight import SPARSE_PAGE, preflight
from bukusaku.press.printed import PrintedPage, running_text
from bukusaku.press.review import REVIEW, ReviewView
from bukusaku.press.typeset import (
    Stylesheet,
    Typeset,
    typeset,
)
from bukusaku.press.variants import POCKET, Variant
from bukusaku.press.view import CONTENT_MOUNT, PrintView
from bukusaku.project import Project
from bukusaku.theme.environment import Theme
from bukusaku.theme.languages import with_languages
from bukusaku.theme.truth import Told

THEME_MOUNT = "theme"
STYLESHEETS = (
    "tokens.css",
    "print.css",
    "print-covers.css",
    "print-parts.css",
    "print-editions.css",
)

MISSING_GLYPH = ".notdef glyph"
"""How WeasyPrint's message about one begins."""

VIEWS: Mapping[str, type[PrintView]] = {REVIEW.template: ReviewView}
"""What a template sees of the book, where that is more than the usual."""

# WeasyPrint breaks a last line early when a space behind it would not have fitted.
_SPACE_BEFORE_END = re.compile(r"(?<!\s)\s++(?=</(?:p|li|dd|dt|td|th|h[1-6])>)")


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished file; `pagination` makes the next typesetting of nearly the same book quicker.

    `seconds` is the time of the processor, not of waiting for it; the first of one layout has
    that of the layout.
    """

    name: str
    content: bytes
    pages: int
    pagination: Pagination
    told: Told
    warnings: tuple[Diagnostic, ...] = ()
    seconds: float = field(default=0.0, compare=False)


def render_pdf(
    book: Book,
    theme: Theme,
    words: Mapping[str, Any],
    *,
    project: Project,
    variant: Variant = POCKET,
) -> Pdf:
    """The pocket book in A6, or a variant of it, alone."""
    return render_pdfs(book, theme, words, project=project, variants=(variant,))[0]


@without_garbage_collection()
def render_pdfs(  # noqa: PLR0913  # one call, its options by name
    book: Book,
    theme: Theme,
    words: Mapping[str, Any],
    *,
    project: Project,
    variants: Sequence[Variant],
    remembered: Pagination | None = None,
    attachments: Sequence[Attachment] = (),
) -> tuple[Pdf, ...]:
    """Variants of one layout: it is laid out once and painted for each.

    Raises:
        ProblemsError: a template is wrong, or it asks for what the press may not fetch.
    """
    started = process_time()
    html = render_html(book, theme, words, variants[0])
    mounts = {THEME_MOUNT: theme.folders, CONTENT_MOUNT: (project.content,)}
    made = typeset(html, list(_stylesheets(theme, variants[0])), mounts, remembered=remembered)
    printed = tuple(printed_pages(made.document))
    name = printout_name(book.settings, variants[0].suffix, book.readers)
    medium = f"PDF ({book.readers.title})" if book.readers else "PDF"
    first = Pdf(
        name=name,
        content=b"",
        pages=len(made.document.pages),
        pagination=made.pagination,
        told=Told.of(medium, made.pagination.page_of, running_text(printed)),
        warnings=tuple(
            warning
            for warning in warnings_of(made, printed, Location(name))
            if not (variants[0].is_to_write_on and warning.code == SPARSE_PAGE)
        ),
    )
    pdfs = []
    for variant in variants:
        content = conform(_dressed(made, variant), attachments)
        seconds, started = process_time() - started, process_time()
        name = printout_name(book.settings, variant.suffix, book.readers)
        pdfs.append(replace(first, name=name, content=content, seconds=seconds))
    return tuple(pdfs)


def _dressed(made: Typeset, variant: Variant) -> bytes:
    """The pages as the variant wants them."""
    if variant.has_crop_marks:
        return add_crop_marks(made.pdf)
    if variant.paper:
        zoom = zoom_to(variant.paper, made.document.pages[0].height)
        return cut_to(made.enlarged(zoom), variant.paper)
    return made.pdf


def render_html(
    book: Book, theme: Theme, words: Mapping[str, Any], variant: Variant = POCKET
) -> str:
    """The whole book as one document, before it has pages."""
    view = VIEWS.get(variant.template, PrintView)(book, theme, words)
    html = theme.render(variant.template, view=view)
    return with_languages(_SPACE_BEFORE_END.sub("", html))


def _stylesheets(theme: Theme, variant: Variant) -> Iterator[Stylesheet]:
    for name in (f"assets/css/{sheet}" for sheet in (*STYLESHEETS, *variant.stylesheets)):
        if text := theme.read(name):
            yield Stylesheet(f"{THEME_MOUNT}/{name}", text)


def warnings_of(
    made: Typeset, printed: Sequence[PrintedPage], file: Location
) -> Iterator[Diagnostic]:
    """What WeasyPrint said and what preflight found; of missing glyphs both do, once by place."""
    for message in made.messages:
        if not message.startswith(MISSING_GLYPH):
            yield Diagnostic("warning", "press-message", file, {"message": message})
    for finding in preflight(printed, font_files(made.document.font_config)):
        yield replace(finding, location=file)
