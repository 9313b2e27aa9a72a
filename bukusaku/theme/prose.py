"""Prose to HTML for one medium: each token becomes what its mark means there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from bukusaku.book.records import PageRecord
from bukusaku.reading.prose import TOKEN, Citation, Fence, Heading, Image, Link, Mark, Reference

if TYPE_CHECKING:
    from bukusaku.theme.view import View

_NUMBERED_HEADING = re.compile(r'<h2 id="\ue000(\d+)\ue001"[^>]*>')
_HEADING_TAG = re.compile(r"(</?h)([2-6])\b")
_TWO_CITATIONS = '</a></sup><sup class="cite"><a'
_WITH_COMMA = "</a>, <a"  # one raised pair of numbers, not one long number
_FENCE_PARAGRAPH = re.compile("<p>(\ue000([0-9]+)\ue001)</p>")


def render_prose(view: View, record: PageRecord, shift: int = 0) -> Markup:
    """The body of a record; `shift` moves its headings down by so many levels."""
    if record.body is None:
        return Markup("")
    marks = record.body.marks
    html = _FENCE_PARAGRAPH.sub(
        lambda paragraph: _bare_if_fence(paragraph, marks), record.body.html
    )
    if record.KIND == "chapter" and record.number:
        html = _with_heading_numbers(html, record.number)
    html = _without_gaps(html)
    if shift:
        html = _HEADING_TAG.sub(lambda tag: f"{tag[1]}{min(6, int(tag[2]) + shift)}", html)
    resolve = _Resolver(view, record)
    html = TOKEN.sub(lambda token: resolve(int(token[1]), marks[int(token[1])]), html)
    html = html.replace(_TWO_CITATIONS, _WITH_COMMA)
    for slug in sorted(filter(None, view.changed_sections(record))):
        html = _with_bar(html, f"{record.anchor}--{slug}")
    return Markup(html)  # noqa: S704


def _bare_if_fence(paragraph: re.Match[str], marks: tuple[Mark, ...]) -> str:
    """A fence stands for a block, which may not be inside a paragraph."""
    is_fence = isinstance(marks[int(paragraph[2])], Fence)
    return paragraph[1] if is_fence else paragraph[0]


def _without_gaps(html: str) -> str:
    """No heading skips a level: readers of the page, of its tags and of its contents count on it.

    The copy editor tells who wrote it; what is built keeps the standards all the same.
    """
    open_levels: list[int] = []

    def lifted(tag: re.Match[str]) -> str:
        level = int(tag[2])
        if not tag[1].startswith("</"):
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
            open_levels.append(level)
        return f"{tag[1]}{len(open_levels) + 1}"

    return _HEADING_TAG.sub(lifted, html)


def _with_heading_numbers(html: str, number: str) -> str:
    """Second-level headings of a numbered chapter carry theirs: "3.2"."""
    count = 0

    def numbered(tag: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f'{tag[0]}<span class="number">{number}.{count}</span> '

    return _NUMBERED_HEADING.sub(numbered, html)


def _with_bar(html: str, anchor: str) -> str:
    """A section in an element of its own: what stands up to the next heading of its level."""
    start = re.search(rf'<h([2-6]) id="{re.escape(anchor)}"', html)
    if start is None:
        return html
    after = re.compile(rf"<h[2-{start[1]}] id=").search(html, start.end())
    begin, end = start.start(), after.start() if after else len(html)
    section = html[begin:end]
    if section.count("<div") != section.count("</div"):  # in a block that ends before the section
        return html
    return f'{html[:begin]}<div class="changed">\n{section}</div>\n{html[end:]}'


class _Resolver:
    """Makes of each mark of one record what it is in the view's medium."""

    def __init__(self, view: View, record: PageRecord) -> None:
        self._view = view
        self._record = record
        self._charts = iter(record.charts)
        self._marked_terms: set[str] = set()

    def __call__(self, number: int, mark: Mark) -> str:
        match mark:
            case Reference():
                return self._view.spot(self._record, number, self._reference(mark))
            case Citation():
                return self._citation(mark)
            case Link():
                return escape(self._view.link_target(self._record, mark.target))
            case Image():
                return self._image(mark)
            case Heading():
                return f"{self._record.anchor}--{mark.slug}"
            case Fence():
                return self._view.chart(next(self._charts))

    def _image(self, mark: Image) -> str:
        """What stands in the quotes of `src`, and the size that comes after them."""
        source = escape(self._view.image_source(self._record, mark.target))
        size = self._view.image_size(self._record, mark.target)
        return f'{source}" width="{size[0]}" height="{size[1]}' if size else source

    def _reference(self, mark: Reference) -> str:
        record = self._view.book.get(mark.kind, mark.id)
        label = mark.label or self._view.name(record, mark.fragment)
        if mark.kind == "term":  # a term is marked once a page, so that text stays quiet
            if mark.id in self._marked_terms:
                return escape(label)
            self._marked_terms.add(mark.id)
        return self._view.link(record, label, mark.fragment)

    def _citation(self, mark: Citation) -> str:
        return self._view.superscript(mark.source) if mark.superscript else ""
