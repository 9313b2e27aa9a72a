"""Where the pieces of a figure are."""

from __future__ import annotations

from datetime import date

from bukusaku.book.claims import Standing
from bukusaku.book.records import Bar, Chart, Event
from bukusaku.theme.figures import WIDTH, Timeline, bar_chart, timeline

INITIALS = tuple("JFMAMJJASOND")


def chart(**bars: float) -> Chart:
    made = tuple(Bar(label=label, value=value) for label, value in bars.items())
    return Chart(title="Titik", label="Tahun", bars=made)


def event(number: int, start: date | None, end: date | None = None) -> Event:
    standing = Standing.PROPOSAL if start else Standing.UNAVAILABLE
    return Event(id=f"e{number}", title=f"E {number}", start=start, end=end, standing=standing)


def drawn(*events: Event) -> Timeline:
    return timeline(events, INITIALS)


def test_bars_are_as_high_as_their_values() -> None:
    low, high = bar_chart(chart(a=25, b=50)).bars

    assert high.height == 2 * low.height
    assert high.y + high.height == low.y + low.height
    assert (low.is_peak, high.is_peak) == (False, True)


def test_a_chart_of_zeros_has_flat_bars() -> None:
    assert [bar.height for bar in bar_chart(chart(a=0, b=0)).bars] == [0, 0]


def test_bars_lie_where_their_labels_are_long() -> None:
    figure = bar_chart(chart(**{"a": 1, "Urusan kependudukan": 2, "Urusan perizinan": 3}))

    assert figure.lying
    assert all(shape.value_x < WIDTH for shape in figure.bars)


def test_each_year_with_events_has_a_row_and_others_have_none() -> None:
    figure = drawn(event(1, date(2018, 4, 25)), event(2, date(2020, 1, 1)))

    assert [row.year for row in figure.years] == [2018, 2020]


def test_a_mark_has_the_number_of_its_row_in_the_table() -> None:
    figure = drawn(event(1, date(2019, 1, 1)), event(2, None), event(3, date(2019, 9, 1)))

    assert [mark.number for mark in figure.years[0].marks] == [1, 3]


def test_marks_of_near_days_do_not_lie_on_each_other() -> None:
    (row,) = drawn(event(1, date(2019, 7, 10)), event(2, date(2019, 7, 11))).years
    first, second = row.marks

    assert second.y >= first.y + 19


def test_marks_stay_inside_the_year() -> None:
    (row,) = drawn(event(1, date(2019, 1, 1)), event(2, date(2019, 12, 31))).years

    assert row.marks[0].x >= 44
    assert row.marks[1].x + row.marks[1].width <= WIDTH


def test_an_event_across_new_year_has_a_mark_in_both_years() -> None:
    figure = drawn(event(1, date(2019, 11, 1), date(2020, 2, 1)))

    assert [[mark.number for mark in row.marks] for row in figure.years] == [[1], [1]]
