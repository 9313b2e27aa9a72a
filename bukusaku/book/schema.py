"""What may be written in a file, as a JSON Schema: the models seen from an editor's side.

The models say what a record is; their validators let it be written in more than one way (a number
for a text, one item for a list, `belum tersedia` for what is not known). Both are told here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from bukusaku.book.claims import Claim, Standing
from bukusaku.book.fields import Choice, Settled
from bukusaku.book.kinds import Kind
from bukusaku.book.records import Dimension, Introduction, PageRecord, Role, Stage
from bukusaku.book.settings import ContentsEntry, Settings

Schema = dict[str, Any]

SCALARS = ["string", "number", "boolean"]
"""A text is what was written, though YAML may take it for a number or a yes."""

NOT_KNOWN: Schema = {"enum": [*Standing.UNAVAILABLE.indonesian, Standing.UNAVAILABLE.value]}
MAY_BE_UNKNOWN: dict[type[BaseModel], tuple[str, ...]] = {
    Dimension: ("indicators",),
    Stage: ("when", "duties"),
    Role: ("duties",),
}
"""Fields that may say `belum tersedia` instead of their value."""


def settings_schema() -> Schema:
    """Of `book.yaml`."""
    return _schema(Settings)


def kind_schema(kind: Kind) -> Schema:
    """Of a list of records, or of a page's front matter."""
    if not kind.paged:
        record = _schema(kind.model)
        return {"type": "array", "$defs": record.pop("$defs", {}), "items": record}
    return _schema(kind.model)


def introduction_schema() -> Schema:
    """Of the front matter of a collection's `index.md`."""
    return _schema(Introduction)


def _schema(model: type[BaseModel]) -> Schema:
    told = model.model_json_schema(schema_generator=_AsWritten)
    for definition in (told, *told.get("$defs", {}).values()):
        definition.pop("title", None)
        definition.pop("description", None)  # a docstring, for those who read the code
    return told


class _AsWritten(GenerateJsonSchema):
    """Schemas of what editors write, not of what the models hold."""

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        model = schema["cls"]
        told = super().model_schema(schema)
        for name in _not_written(model):
            told["properties"].pop(name, None)
            if name in told.get("required", ()):
                told["required"].remove(name)
        if issubclass(model, Claim):
            self._sources_stand_for_standing(told)
        for name in MAY_BE_UNKNOWN.get(model, ()):
            value = told["properties"].get(name)
            told["properties"][name] = {"anyOf": [NOT_KNOWN, value]} if value else NOT_KNOWN
        if model is Settings:
            told["properties"]["budgets"] = {
                "type": "object",
                "additionalProperties": {"type": "string"},
            }
        if model is ContentsEntry:
            return {"anyOf": [{"type": "string"}, told]}
        return told

    @staticmethod
    def _sources_stand_for_standing(told: Schema) -> None:
        told["required"] = [name for name in told.get("required", ()) if name != "standing"]
        told["anyOf"] = [{"required": ["standing"]}, {"required": ["sources"]}]

    def enum_schema(self, schema: core_schema.EnumSchema) -> Schema:
        members = [member for member in schema["members"] if isinstance(member, Choice)]
        indonesian = [word for member in members for word in member.indonesian]
        english = [member.value for member in members]
        return {"enum": list(dict.fromkeys([*indonesian, *english]))}

    def str_schema(self, schema: core_schema.StringSchema) -> Schema:
        return {**super().str_schema(schema), "type": SCALARS}

    def bool_schema(self, schema: core_schema.BoolSchema) -> Schema:  # noqa: ARG002
        return {"enum": [True, False, "ya", "tidak"]}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> Schema:
        """A list of words may be one word; a field that was left empty is no list at all."""
        told = super().tuple_schema(schema)
        items = told.get("items")
        one = [items] if isinstance(items, dict) and {"type", "enum"} & items.keys() else []
        return {"anyOf": [told, *one, {"type": "null"}]}

    def is_instance_schema(self, schema: core_schema.IsInstanceSchema) -> Schema:  # noqa: ARG002
        return {}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """Without the default, which is a value of the model and not what one would write."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def _not_written(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if any(mark is Settled or isinstance(mark, Settled) for mark in field.metadata):
            yield name
    if issubclass(model, PageRecord):
        yield "id"  # a page's id is its file's name
