"""Ways to tell the office of a mistake: one for a page, and one at the end of each section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from bukusaku.site.messages import message_link
from bukusaku.theme.languages import as_text

if TYPE_CHECKING:
    from bukusaku.site.page_view import PageView

NOT_IN_SECTIONS = frozenset({"index", "search", "download", "accessibility", "colophon"})
"""Pages whose sections are no text of the book: the page's own link is enough."""

NOT_OF_THE_BOOK = "take"
"""The anchor of what the site offers beside the text."""

_HEADING = re.compile(r'<h2\b(?: id="([^"]*)")?[^>]*>(.*?)</h2>', re.DOTALL)
_OPENING = re.compile(r"<section\b[^>]*>\s*\Z")
_CLOSING = re.compile(r"(?<!\s)\s*+</section>\s*+\Z")
_LINE = Markup(
    '\n<p class="report-line" data-search="off"><a class="report" rel="noopener" href="{}">'
    '{}<span class="sr">: {}</span></a></p>'
)


def report_link(view: PageView, section: str = "", anchor: str = "") -> str | None:
    """A message with section and edition filled in; None where the book's contact takes none."""
    settings, words = view.settings, view.words["reading"]
    if settings.contact is None:
        return None
    page = " ".join(filter(None, (view.here.target.number, view.title)))
    text = view.say(
        words["report_text"],
        title=settings.title,
        number=settings.edition.number,
        date=view.day(settings.edition.date),
        section=f"{page}: {section}" if section else page,
        address="#".join(filter(None, (view.canonical, anchor))) if view.canonical else "",
    )
    return message_link(settings.contact, words["report"], text.strip())


def with_reports(view: PageView, body: str) -> Markup:
    """The body of a page with a link at the end of each section (<h2>)."""
    if not view.report_link or view.here.part.name in NOT_IN_SECTIONS:
        return Markup(body)  # noqa: S704  # rendered by our own templates, as below
    before, *sections = _sections(str(body))
    return Markup(before + "".join(_reported(view, section) for section in sections))  # noqa: S704


def _sections(html: str) -> Iterator[str]:
    """What stands before the first heading, then each heading with all up to the next."""
    starts = [0]
    for heading in _HEADING.finditer(html):
        frame = _OPENING.search(html, starts[-1], heading.start())
        starts.append(frame.start() if frame else heading.start())
    for start, end in pairwise([*starts, len(html)]):
        yield html[start:end]


def _reported(view: PageView, section: str) -> str:
    heading = _HEADING.search(section)
    if heading is None or heading[1] == NOT_OF_THE_BOOK:
        return section
    title = as_text(heading[2])
    link = _LINE.format(
        report_link(view, title, heading[1] or ""), view.words["reading"]["report"], title
    )
    closing = _CLOSING.search(section)
    at = closing.start() if closing else len(section.rstrip())
    return f"{section[:at]}{link}{section[at:]}"
