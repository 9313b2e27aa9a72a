"""Values with places in, a model out; what pydantic finds wrong becomes diagnostics with places."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bukusaku.book.claims import Claim, Model
from bukusaku.book.fields import Settled
from bukusaku.book.indonesian import day_from, field_in_english
from bukusaku.book.suggest import id_from, suggestion
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.document import Document, Scalar, ValuePath

M = TypeVar("M", bound=Model)

CODES = {
    "empty_list": "book-list-empty",
    "extra_forbidden": "book-field-unknown",
    "final_not_approved": "book-final-not-approved",
    "general_with_value": "book-general-with-value",
    "greater_than_equal": "book-number-too-small",
    "int_from_float": "book-not-an-integer",
    "language_twice": "book-language-twice",
    "less_than_equal": "book-number-too-large",
    "model_type": "book-not-a-mapping",
    "missing": "book-field-missing",
    "not_a_choice": "book-not-a-choice",
    "not_a_day": "book-not-a-day",
    "not_a_flag": "book-not-a-flag",
    "not_a_language": "book-not-a-language",
    "not_a_number": "book-not-a-number",
    "not_a_size": "book-not-a-size",
    "not_an_address": "book-not-an-address",
    "period_without_start": "book-period-without-start",
    "range_reversed": "book-range-reversed",
    "role_duties_elsewhere": "book-role-duties-elsewhere",
    "sourced_without_source": "book-sourced-without-source",
    "standing_not_here": "book-standing-not-here",
    "string_pattern_mismatch": "book-id-pattern",
    "string_too_long": "book-id-too-long",
    "string_too_short": "book-field-empty",
    "string_type": "book-not-text",
    "tuple_type": "book-not-a-list",
    "unavailable_with_value": "book-unavailable-with-value",
}

AT_FIELD = {
    "final_not_approved": "status",
    "range_reversed": "end",
    "role_duties_elsewhere": "duties",
    "sourced_without_source": "standing",
    "standing_not_here": "standing",
}
"""Which field to show for a mistake of a whole model."""


def validated(
    model: type[M],
    document: Document,
    problems: list[Diagnostic],
    settled: Mapping[str, object] | None = None,
    refused: Container[Location | None] | None = None,
) -> M | None:
    """The model that the document holds, or None where it cannot be made; mistakes are reported.

    `settled` are fields that do not come from the document. One that is written all the same, and
    any other unknown field, is reported and left out: the rest is still judged. What reading has
    `refused` (an impossible date, an alias) is not judged again; who reads many documents into
    one list of problems gives those places, so that none has to look through all of them.
    """
    if not isinstance(document.value, Mapping):
        values = {"example": _example(model)}
        problems.append(Diagnostic("error", "book-not-a-mapping", document.place(()), values))
        return None
    written = dict(document.value)
    for name in sorted(written.keys() & (_settled(model) | (settled or {}).keys())):
        del written[name]
        if name == "id":
            place = document.keys.get((name,)) or document.place((name,))
            problems.append(Diagnostic("error", "book-id-in-page", place))
        else:
            problems.append(_unknown_field(model, document, (name,)))
    refused = refused_in(problems) if refused is None else refused
    return _made(model, written | dict(settled or {}), document, problems, refused)


def refused_in(problems: Iterable[Diagnostic]) -> set[Location | None]:
    """Where reading has refused something."""
    return {problem.location for problem in problems if not problem.code.startswith("book-")}


def _made(
    model: type[M],
    value: object,
    document: Document,
    problems: list[Diagnostic],
    refused: Container[Location | None],
) -> M | None:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        details = error.errors(include_url=False)
    told = list(_told(details, model, document))
    problems += (problem for problem in told if problem.location not in refused)
    unknown = [_path(detail) for detail in details if detail["type"] == "extra_forbidden"]
    # Rules about a whole model are tried only where all its fields are right.
    if len(unknown) == len(details):
        return _made(model, _without(value, unknown), document, problems, refused)
    return None


def _told(
    details: list[ErrorDetails], model: type[Model], document: Document
) -> Iterator[Diagnostic]:
    """One diagnostic for each mistake; a field that is missing since it is misspelt counts once."""
    misspelt: set[ValuePath] = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            told = _unknown_field(model, document, _path(detail))
            misspelt.add((*_path(detail)[:-1], told.values.get("suggestion", "")))
            yield told
    for detail in details:
        if detail["type"] != "extra_forbidden" and _path(detail) not in misspelt:
            yield _problem(detail, model, document)


def _problem(detail: ErrorDetails, model: type[Model], document: Document) -> Diagnostic:
    kind, path = detail["type"], _path(detail)
    context = {name: str(value) for name, value in detail.get("ctx", {}).items()}
    if kind.endswith("_with_value"):
        path = (*path, context["field"])
    elif kind in AT_FIELD:
        path = (*path, AT_FIELD[kind])
    field = next((part for part in reversed(path) if isinstance(part, str)), "")
    values = {"field": field, "written": _written(detail["input"])} | context
    values |= _way_out(kind, values, model, path)
    if kind == "missing" and field == "standing" and issubclass(_model_at(model, path[:-1]), Claim):
        return Diagnostic("error", "book-claim-without-standing", document.place(path), values)
    if kind == "string_type" and isinstance(detail["input"], Scalar | None):
        return Diagnostic("error", "book-field-empty", document.place(path), values)
    return Diagnostic("error", CODES[kind], document.place(path), values)


def _way_out(
    kind: str, values: Mapping[str, str], model: type[Model], path: ValuePath
) -> Mapping[str, str]:
    """What a sentence may propose beside the field's name and what was written."""
    if kind == "string_pattern_mismatch":
        return id_from(values["written"])
    if kind == "not_a_choice":
        return suggestion(values["written"], values["known"].split(", "))
    if CODES[kind] == "book-not-a-day":
        day = day_from(values["written"])
        return {"suggestion": day} if day else {}
    if kind == "model_type":
        return {"example": _example(_model_at(model, path))}
    return {}


def _example(model: type[Model]) -> str:
    """A field that the model must have; its own ones come after those it inherits."""
    return [name for name, field in model.model_fields.items() if field.is_required()][-1]


def _unknown_field(model: type[Model], document: Document, path: ValuePath) -> Diagnostic:
    name, around = str(path[-1]), _model_at(model, path[:-1])
    place = document.keys.get(path) or document.place(path)
    values = {"field": name, **_field_meant(name, around)}
    return Diagnostic("error", "book-field-unknown", place, values)


@lru_cache
def _field_meant(name: str, model: type[Model]) -> Mapping[str, str]:
    """Cached for tables, each row of which has the names of the header."""
    known = sorted(model.model_fields.keys() - _settled(model))
    return suggestion(field_in_english(name, known), known)


@cache
def _settled(model: type[Model]) -> frozenset[str]:
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if Settled in field.metadata)


def _path(detail: ErrorDetails) -> ValuePath:
    return detail["loc"]


def _written(value: object) -> str:
    if isinstance(value, Scalar):
        return value.text
    return "" if isinstance(value, Mapping | list | tuple) else str(value)


def _model_at(model: type[Model], path: ValuePath) -> type[Model]:
    """The model of the value at `path`."""
    for part in path:
        if isinstance(part, str):
            model = next(models_in(model.model_fields[part].annotation))
    return model


def models_in(annotation: object) -> Iterator[type[Model]]:
    """The models that a field with this annotation may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def _without(value: object, paths: list[ValuePath]) -> object:
    """The value with the mapping entries at `paths` left out."""
    drop = {path[0] for path in paths if len(path) == 1}
    deeper: dict[str | int, list[ValuePath]] = {}
    for path in paths:
        if len(path) > 1:
            deeper.setdefault(path[0], []).append(path[1:])
    if isinstance(value, Mapping):
        return {
            name: _without(item, deeper[name]) if name in deeper else item
            for name, item in value.items()
            if name not in drop
        }
    if isinstance(value, list | tuple):
        return [
            _without(item, deeper[index]) if index in deeper else item
            for index, item in enumerate(value)
        ]
    return value
