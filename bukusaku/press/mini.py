"""What the mini book says: the whole book in short, on six panels of nearly one height."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from bukusaku.book.model import Part
from bukusaku.book.records import Dimension, PageRecord, Stage
from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.press.boxes import printed_pages
from bukusaku.press.typeset import Typeset
from bukusaku.press.units import PX_PER_MM
from bukusaku.press.view import PrintView
from bukusaku.reading.prose import Mark, Reference

TEXT_PANELS = 6
MOST_SENTENCES = 3
WIDEST_GAP = 4.0  # millimetres; further apart, entries no longer belong together
SLACK = 0.3
LETTERS = 700
"""About what a panel holds of points, which are printed whole."""

COLLECTIONS = ("dimensions", "stages", "roles")
_POINTS = re.compile(r"\s*<ol>((?:(?!<[ou]l).)*?)</ol>", re.DOTALL)
_POINT = re.compile("<li>(.*?)</li>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A point, or a record in short; `anchor` is where the whole book says more."""

    number: str | None
    title: str = ""
    plain: str | None = None
    sentences: tuple[str, ...] = ()
    anchor: str | None = None
    colour: str | None = None

    @property
    def letters(self) -> int:
        return sum(map(len, (self.title, self.plain or "", *self.sentences)))


@dataclass(frozen=True, slots=True)
class Panel:
    """Entries below a heading, which only the first panel of several has.

    `sentences` are how many of each summary are printed, `gap` how much further apart entries
    stand than they must, in millimetres.
    """

    title: str | None
    entries: tuple[Entry, ...]
    has_points: bool = False
    sentences: int = MOST_SENTENCES
    gap: float = 0.0


def set_mini(
    view: PrintView, setting: Callable[[Sequence[Panel]], Typeset], *, with_points: bool = True
) -> Typeset:
    """The panels as `setting` typesets them, with as much of each summary as there is room for.

    Points that do not fit whole give way to summaries.

    Raises:
        ProblemsError: not even the names fit.
    """
    panels = list(_panels(view, points_of(view) if with_points else ()))
    made = setting(panels)
    while (full := _overfull(made, panels)) is not None:
        panel = panels[full]
        if panel.has_points:
            return set_mini(view, setting, with_points=False)
        if panel.sentences == 0:
            raise ProblemsError([Diagnostic("error", "press-mini-too-long", None)])
        panels[full] = replace(panel, sentences=panel.sentences - 1)
        made = setting(panels)
    return setting([replace(panel, gap=_gap(made, n, panel)) for n, panel in enumerate(panels)])


def _overfull(made: Typeset, panels: Sequence[Panel]) -> int | None:
    """The first panel that needs more than its page."""
    page_of = made.pagination.page_of
    ids = range(1, len(panels) + 1)
    return next((n - 1 for n in ids if page_of[f"end-of-panel-{n}"] > page_of[f"panel-{n}"]), None)


def _gap(made: Typeset, number: int, panel: Panel) -> float:
    """What is left of a panel, shared out between its entries."""
    page = list(printed_pages(made.document))[number + 1]
    lowest = max(piece.area.bottom for piece in page.body)
    room = (page.content.bottom - lowest) / PX_PER_MM - SLACK
    return max(0.0, min(WIDEST_GAP, room / max(1, len(panel.entries) - 1)))


# --- what stands on them --------------------------------------------------------------------------


def _panels(view: PrintView, points: Sequence[str]) -> Iterator[Panel]:
    groups = [group for group in _groups(view, points) if group.entries]
    for group, count in zip(groups, _counts(groups), strict=True):
        for n, entries in enumerate(_shared_out(group.entries, count)):
            yield replace(group, entries=entries, title=group.title if n == 0 else None)


def _groups(view: PrintView, points: Sequence[str]) -> Iterator[Panel]:
    """Each as if there were one panel for it."""
    if points:
        entries = (Entry(str(n), sentences=(point,)) for n, point in enumerate(points, start=1))
        yield Panel(view.words["essentials"], tuple(entries), has_points=True)
    else:
        yield Panel(view.words["essentials"], tuple(_summaries(view)))
    for part in view.book.parts:
        if part.name in COLLECTIONS:
            yield Panel(view.name(part), tuple(_entry(view, record) for record in part.records))


def points_of(view: PrintView) -> tuple[str, ...]:
    """The list of points that a chapter of the front matter begins with, if one does."""
    for part in view.book.parts:
        if part.name == "chapter" and part.matter == "front":
            found = _points_of_chapter(view, part.records[0])
            if found:
                return found
    return ()


def _points_of_chapter(view: PrintView, chapter: PageRecord) -> tuple[str, ...]:
    """In plain words: nothing here can be followed, and sources stand in the whole book."""

    def in_words(mark: Mark) -> str:
        if not isinstance(mark, Reference):
            return ""
        record = view.book.get(mark.kind, mark.id)
        return escape(mark.label or view.name(record, mark.fragment))

    listed = _POINTS.match(chapter.body.resolve(in_words)) if chapter.body else None
    if not listed:
        return ()
    return tuple(Markup(point).striptags() for point in _POINT.findall(listed[1]))  # noqa: S704


def _summaries(view: PrintView) -> Iterator[Entry]:
    for part in view.book.parts:
        if part.number and part.summary and part.name not in COLLECTIONS:
            yield _entry(view, part)


def _entry(view: PrintView, target: Part | PageRecord) -> Entry:
    return Entry(
        number=target.number,
        title=view.name(target),
        plain=_plain(view, target),
        sentences=target.summary,
        anchor=view.anchor(target),
        colour=target.colour if isinstance(target, Dimension) else None,
    )


def _plain(view: PrintView, target: Part | PageRecord) -> str | None:
    if isinstance(target, Stage):
        return str(view.period(target.when))
    return target.plain_title if isinstance(target, Dimension) else None


def _counts(groups: Sequence[Panel]) -> list[int]:
    """How many panels each group has: points what they need, then the longest one more each."""
    counts = [1 for _ in groups]

    def crowd(n: int) -> float:
        return _letters(groups[n].entries) / counts[n]

    while sum(counts) < TEXT_PANELS:
        growing = [n for n, group in enumerate(groups) if counts[n] < len(group.entries)]
        crowded = [n for n in growing if crowd(n) > LETTERS]
        if not crowded:
            break
        points = [n for n in crowded if groups[n].has_points]
        counts[max(points or crowded, key=crowd)] += 1
    return counts


def _shared_out(entries: tuple[Entry, ...], count: int) -> Iterator[tuple[Entry, ...]]:
    """In their order, each panel with about as many letters as those that remain."""
    for remaining in range(count, 0, -1):
        goal, end = _letters(entries) / remaining, 1
        latest = len(entries) - remaining + 1
        while end < latest and _letters(entries[: end + 1]) <= goal + entries[end].letters / 2:
            end += 1
        end = latest if remaining == 1 else end
        yield entries[:end]
        entries = entries[end:]


def _letters(entries: Sequence[Entry]) -> int:
    return sum(entry.letters for entry in entries)
