"""A finished layout to what an eye would stumble over on paper, each with its section and page.

A decoration (`aria-hidden`, `alt=""`, a background picture) is nobody's to read and not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bukusaku.diagnostics import Diagnostic
from bukusaku.press.fonts import missing_glyphs
from bukusaku.press.printed import Area, Colour, Picture, PrintedPage, Text, contrast

SLACK = 1.0
"""How far text may stand out, in CSS pixels: letter-spacing behind a last letter, rounding."""

TOUCHING = 3.0
"""How far two texts may reach into each other: what is empty above and below the letters."""

SPARSE_PAGE = "preflight-sparse-page"

LEAST_FILLED = 0.2
LEAST_POINTS = 7.0
LEAST_DPI = 150
LEAST_CONTRAST, LEAST_CONTRAST_LARGE = 4.5, 3.0
LARGE, LARGE_BOLD = 18.0, 14.0
EXCERPT = 40


def preflight(pages: Sequence[PrintedPage], fonts: Iterable[bytes]) -> tuple[Diagnostic, ...]:
    """Warnings in the order of the pages; the same thing on one page is told once.

    `fonts` are all that the book may use.
    """
    missing = missing_glyphs("".join(text.text for page in pages for text in page.texts), fonts)
    following = (*pages[1:], None)
    findings = [
        finding
        for page, next_page in zip(pages, following, strict=True)
        for finding in _findings(page, next_page, missing)
    ]
    return tuple({_identity(finding): finding for finding in findings}.values())


def _findings(
    page: PrintedPage, following: PrintedPage | None, missing: set[str]
) -> Iterator[Diagnostic]:
    for text in page.texts:
        yield from _text_findings(page, text, missing)
    for piece in page.body:
        if isinstance(piece, Picture):
            yield from _coarse_image(page, piece)
    yield from _overprinted(page)
    yield from _lone_headings(page)
    yield from _sparse_page(page)
    if following:
        yield from _cut_rows(page, following)


def _text_findings(page: PrintedPage, text: Text, missing: set[str]) -> Iterator[Diagnostic]:
    words = _excerpt(text.text)
    if not text.area.within(text.room, SLACK):
        yield _finding("preflight-overflow", page, text.section, text=words)
    if text.size < LEAST_POINTS:
        yield _finding(
            "preflight-small-type",
            page,
            text.section,
            text=words,
            size=f"{text.size:.1f}",
            least=f"{LEAST_POINTS:g}",
        )
    if lacking := missing.intersection(text.text):
        characters = ", ".join(f"{one} (U+{ord(one):04X})" for one in sorted(lacking))
        yield _finding("preflight-missing-glyph", page, text.section, characters=characters)
    yield from _low_contrast(page, text, words)


def _low_contrast(page: PrintedPage, text: Text, words: str) -> Iterator[Diagnostic]:
    if text.colour is None:
        return
    is_large = text.size >= (LARGE_BOLD if text.bold else LARGE)
    least = LEAST_CONTRAST_LARGE if is_large else LEAST_CONTRAST
    ratio = contrast(text.colour, text.background)
    if ratio < least:
        yield _finding(
            "preflight-low-contrast",
            page,
            text.section,
            text=words,
            colour=_hexadecimal(text.colour),
            background=_hexadecimal(text.background),
            ratio=f"{int(ratio * 100) / 100:g}",  # never rounded up to what is asked for
            least=f"{least:g}",
        )


def _overprinted(page: PrintedPage) -> Iterator[Diagnostic]:
    """Text over text, as where something placed at the foot of a page grows into what is above."""
    above: list[Text] = []
    texts = (text for text in page.texts if text.colour is not None)  # those in drawings are apart
    for text in sorted(texts, key=lambda text: text.area.top):
        above = [other for other in above if other.area.bottom > text.area.top + TOUCHING]
        if any(_is_over(text.area, other.area) for other in above):
            yield _finding("preflight-overprint", page, text.section, text=_excerpt(text.text))
        above.append(text)


def _is_over(one: Area, other: Area) -> bool:
    shared = one.shared_with(other)
    return min(shared.right - shared.left, shared.bottom - shared.top) > TOUCHING


def _coarse_image(page: PrintedPage, picture: Picture) -> Iterator[Diagnostic]:
    if picture.dpi is not None and picture.dpi < LEAST_DPI - 0.5:
        dpi = f"{picture.dpi:.0f}"
        yield _finding(
            "preflight-coarse-image",
            page,
            picture.section,
            name=picture.name,
            dpi=dpi,
            least=str(LEAST_DPI),
        )


def _lone_headings(page: PrintedPage) -> Iterator[Diagnostic]:
    """Those below other text with nothing below themselves: the last of a page, or of a column."""
    below_text = False
    for piece, following in pairwise((*page.body, None)):
        if not (isinstance(piece, Text) and piece.is_heading):
            below_text = True
        elif below_text and not page.may_be_empty and _is_last(piece, following):
            yield _finding("preflight-lone-heading", page, piece.section)


def _is_last(heading: Text, following: Text | Picture | None) -> bool:
    return following is None or following.area.bottom <= heading.area.top


def _sparse_page(page: PrintedPage) -> Iterator[Diagnostic]:
    if page.may_be_empty or page.opens_part:
        return
    lowest = max((piece.area.bottom for piece in page.body), default=page.content.top)
    filled = (lowest - page.content.top) / (page.content.bottom - page.content.top)
    if filled < LEAST_FILLED:
        percent = f"{max(0.0, filled) * 100:.0f}"
        yield _finding(SPARSE_PAGE, page, page.section, percent=percent)


def _cut_rows(page: PrintedPage, following: PrintedPage) -> Iterator[Diagnostic]:
    for row, section in page.rows.items():
        if row in following.rows:
            yield _finding("preflight-cut-row", page, section)


# --- telling --------------------------------------------------------------------------------------


def _finding(code: str, page: PrintedPage, section: str, **values: str) -> Diagnostic:
    where = {"page": str(page.number), "section": _excerpt(section, 80)}
    return Diagnostic("warning", code, None, {**where, **values})


def _identity(finding: Diagnostic) -> Sequence[str]:
    """The words are left out: a paragraph in too small type is one mistake, not one for a line."""
    told = (f"{name}={value}" for name, value in finding.values.items() if name != "text")
    return (finding.code, *told)


def _excerpt(text: str, length: int = EXCERPT) -> str:
    words = " ".join(text.split())
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


def _hexadecimal(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in colour)
