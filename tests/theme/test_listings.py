"""Records in the order and the groups in which a reader looks for them."""

from __future__ import annotations

from datetime import date

import pytest

from bukusaku.book.load import load_book
from bukusaku.book.model import Book, Collection
from bukusaku.book.records import Event, Place, PlaceLevel, Term
from bukusaku.theme.listings import districts, happenings, role_groups, terms
from tests.books import FULL, project_of


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(project_of(FULL)).book


def with_records(book: Book, kind: str, *records: Event | Place | Term) -> Book:
    others = tuple(c for c in book.collections if c.kind != kind)
    return book.model_copy(
        update={"collections": (*others, Collection(kind=kind, records=records))}
    )


def event(name: str, start: date | None) -> Event:
    return Event.model_validate(
        {
            "id": name,
            "title": name,
            "start": start,
            "standing": "proposal" if start else "unavailable",
        }
    )


def place(name: str, level: PlaceLevel, parent: str | None = None) -> Place:
    return Place(id=name, official_name=name, level=level, parent=parent)


def test_an_event_without_a_day_stays_behind_the_one_before_it(book: Book) -> None:
    dated = with_records(
        book,
        "event",
        event("kedua", date(2020, 1, 1)),
        event("tak-bertanggal", None),
        event("pertama", date(2019, 1, 1)),
    )

    assert [e.id for e in happenings(dated)] == ["pertama", "kedua", "tak-bertanggal"]


def test_terms_go_by_the_alphabet_whatever_their_case(book: Book) -> None:
    mixed = with_records(
        book,
        "term",
        *(Term.model_validate({"id": t, "term": t.upper(), "standing": "general"}) for t in "ca"),
        Term.model_validate({"id": "b", "term": "b", "standing": "general"}),
    )

    assert [term.id for term in terms(mixed)] == ["a", "b", "c"]


def test_a_ward_without_a_district_is_still_listed(book: Book) -> None:
    placed = with_records(
        book,
        "place",
        place("utara", PlaceLevel.DISTRICT),
        place("satu", PlaceLevel.WARD, "utara"),
        place("dua", PlaceLevel.WARD),
    )
    first, rest = districts(placed)

    assert [ward.id for ward in first.wards] == ["satu"]
    assert rest.place is None
    assert [ward.id for ward in rest.wards] == ["dua"]


def test_roles_of_a_group_stand_together(book: Book) -> None:
    groups = role_groups(book)

    assert len({group.name for group in groups}) == len(groups)
    assert sum(len(group.roles) for group in groups) == len(book.roles)
