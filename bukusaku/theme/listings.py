"""Records in the order and the groups that both site and pocket book list them in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bukusaku.book.model import Book
from bukusaku.book.records import Event, Fact, Person, Place, PlaceLevel, Role, Term

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """Roles that share `group`; `name` is empty for those without."""

    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Facts that share a topic; `name` is empty for those without."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class District:
    """A place with those that belong to it; `place` is None for wards without a parent."""

    place: Place | None
    wards: tuple[Place, ...]


def role_groups(book: Book) -> tuple[RoleGroup, ...]:
    """The roles by group, groups in the order in which their first role comes."""
    groups = _grouped(book.roles, lambda role: role.group or "")
    return tuple(RoleGroup(name, roles) for name, roles in groups)


def topics(book: Book) -> tuple[Topic, ...]:
    """The facts by topic, topics in the order in which their first fact comes."""
    facts = (record for record in book.records(Fact.KIND) if isinstance(record, Fact))
    return tuple(
        Topic(name, group) for name, group in _grouped(facts, lambda fact: fact.topic or "")
    )


def people(book: Book) -> tuple[Person, ...]:
    """Who held which office."""
    return tuple(person for person in book.records(Person.KIND) if isinstance(person, Person))


def terms(book: Book) -> tuple[Term, ...]:
    """The glossary by alphabet, whatever the case of the letters."""
    found = (record for record in book.records(Term.KIND) if isinstance(record, Term))
    return tuple(sorted(found, key=lambda term: (term.term.casefold(), term.id)))


def districts(book: Book) -> tuple[District, ...]:
    """Each district with its wards; wards without a district come last."""
    places = [record for record in book.records(Place.KIND) if isinstance(record, Place)]
    wards = [place for place in places if place.level is PlaceLevel.WARD]
    found = [place for place in places if place.level is PlaceLevel.DISTRICT]
    listed = [
        District(place, tuple(ward for ward in wards if ward.parent == place.id)) for place in found
    ]
    ids = {place.id for place in found}
    rest = tuple(ward for ward in wards if ward.parent not in ids)
    return (*listed, District(None, rest)) if rest else tuple(listed)


def regions(book: Book) -> tuple[Place, ...]:
    """The place that the book is about; more than one only if the content says so."""
    places = (record for record in book.records(Place.KIND) if isinstance(record, Place))
    return tuple(place for place in places if place.level is PlaceLevel.REGION)


def happenings(book: Book) -> tuple[Event, ...]:
    """The events by day; one without a day stays behind the one it is written after."""
    dated: list[tuple[date, int, Event]] = []
    last = date.min
    for position, event in enumerate(book.records(Event.KIND)):
        if isinstance(event, Event):
            last = event.start or last
            dated.append((last, position, event))
    return tuple(event for _, _, event in sorted(dated, key=lambda entry: entry[:2]))


def _grouped(
    records: Iterable[R], name: Callable[[R], str]
) -> tuple[tuple[str, tuple[R, ...]], ...]:
    groups: dict[str, list[R]] = {}
    for record in records:
        groups.setdefault(name(record), []).append(record)
    return tuple((key, tuple(group)) for key, group in groups.items())
