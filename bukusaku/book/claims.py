"""What may be said about the world, and on whose word: standings and the claims that carry them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from bukusaku.book.fields import (
    Choice,
    Day,
    Flag,
    Id,
    Ids,
    Integer,
    Number,
    Text,
    Words,
    choice,
    is_empty,
)
from bukusaku.reading.document import Scalar

# Pydantic would look through all that is installed for plugins, which may change what it does.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class Model(BaseModel):
    """Frozen, and strict about names: an unknown field is an error, one left empty is not there.

    What validates a model is built with the first of them: no command needs those of all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_fields(cls, fields: object) -> object:
        if not isinstance(fields, Mapping):
            return fields
        return {
            name: value
            for name, value in fields.items()
            if not (is_empty(value) and name in cls.model_fields)
        }


class Standing(Choice):
    """On whose word a claim stands."""

    SOURCED = "sourced", "bersumber"
    PROPOSAL = "proposal", "usulan"
    UNAVAILABLE = "unavailable", "belum tersedia"
    GENERAL = "general", "umum"


class Claim(Model):
    """Something said about the world. Without `standing`, sources make it sourced.

    `VALUES` names the fields an unavailable claim may not have.
    """

    VALUES: ClassVar[tuple[str, ...]] = ()
    STANDINGS: ClassVar[tuple[Standing, ...]] = (
        Standing.SOURCED,
        Standing.PROPOSAL,
        Standing.UNAVAILABLE,
    )

    standing: Annotated[Standing, choice(Standing)]
    sources: Ids = ()
    note: Words | None = None

    @model_validator(mode="before")
    @classmethod
    def _sourced_by_its_sources(cls, fields: object) -> object:
        if not isinstance(fields, Mapping) or _is_written(fields, "standing"):
            return fields
        return (
            {**fields, "standing": Standing.SOURCED} if _is_written(fields, "sources") else fields
        )

    @model_validator(mode="after")
    def _standing_is_kept(self) -> Claim:
        if self.standing not in self.STANDINGS:
            raise PydanticCustomError("standing_not_here", "no {standing}", {"standing": "umum"})
        if self.standing is Standing.SOURCED and not self.sources:
            raise PydanticCustomError("sourced_without_source", "sourced without source")
        if self.standing in {Standing.UNAVAILABLE, Standing.GENERAL}:
            self._refuse_values()
        return self

    def _refuse_values(self) -> None:
        for name in self.VALUES:
            if getattr(self, name) is not None:
                raise PydanticCustomError(
                    f"{self.standing}_with_value", "{field} is given", {"field": name}
                )


def _is_written(fields: Mapping[str, Any], name: str) -> bool:
    return name in fields and not is_empty(fields[name])


def is_unavailable(value: object) -> bool:
    """Whether a whole field says only that it is not known."""
    words = {Standing.UNAVAILABLE.value, *Standing.UNAVAILABLE.indonesian}
    return isinstance(value, Scalar) and value.text in words


def spread_unavailable(fields: object, name: str) -> object:
    """Reads `duties: unavailable`, where a list is expected, as a flag of its own."""
    if not isinstance(fields, Mapping) or not is_unavailable(fields.get(name)):
        return fields
    kept = {key: value for key, value in fields.items() if key != name}
    return {**kept, f"{name}_unavailable": True}


class Item(Claim):
    """One line of a list: an output, a checklist item."""

    text: Words


class Aspect(Claim):
    """A part of a dimension. `foreign_name` prints in italics beside the name."""

    name: Words
    foreign_name: Text | None = None
    name_confirmed: Flag = True


class Indicator(Claim):
    """A measure with where it starts and where it should arrive."""

    VALUES = ("baseline", "target", "year")

    name: Words
    unit: Words | None = None
    baseline: Number | None = None
    target: Number | None = None
    year: Integer | None = None


class Level(Choice):
    """How a role takes part in a stage."""

    RESPONSIBLE = "responsible", "bertugas"
    TAKES_PART = "takes_part", "ikut serta"
    INFORMED = "informed", "diberi tahu"


class Duty(Claim):
    """What one role does in one stage; `elsewhere` is the place it is on record for instead."""

    role: Id
    level: Annotated[Level, choice(Level)]
    what: Words
    elsewhere: Words | None = None


class Period(Claim):
    """When something is; `end` is the last day. `when: unavailable` alone says it is not known."""

    VALUES = ("start", "end")

    start: Day | None = None
    end: Day | None = None

    @model_validator(mode="after")
    def _days_in_order(self) -> Period:
        if self.start is None and self.standing is not Standing.UNAVAILABLE:
            raise PydanticCustomError("period_without_start", "no start")
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError("range_reversed", "ends before it starts")
        return self
