"""A book's content with something else in every field that takes words."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import AfterValidator, BaseModel

from bukusaku.book.fields import AtLeastOne, Settled
from bukusaku.book.kinds import KINDS
from bukusaku.book.records import Introduction
from bukusaku.book.settings import Settings


def text_fields(model: type[BaseModel]) -> Iterator[tuple[str, ...]]:
    """The way to each field of the model, and of those in it, that takes any words at all."""
    for name, field in model.model_fields.items():
        parts = [*_parts(field.annotation), *field.metadata]
        for part in parts:
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from ((name, *path) for path in text_fields(part))
        if str in parts and not any(map(_is_narrow, parts)):
            yield (name,)


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)


def _is_narrow(part: object) -> bool:
    """Whether it lets in less than any words, or nothing that an editor writes."""
    is_checked = isinstance(part, AfterValidator) and part is not AtLeastOne
    return is_checked or part is Settled or getattr(part, "pattern", None) is not None


def words_of_every_model() -> dict[str, set[tuple[str, ...]]]:
    """By file or folder of content, which fields take words."""
    models = {kind.plural: kind.model for kind in KINDS}
    return {name: set(text_fields(model)) for name, model in models.items()} | {
        "book": set(text_fields(Settings)),
        "index": set(text_fields(Introduction)),
    }


def put_into(content: Path, payload: str) -> set[tuple[str, tuple[str, ...]]]:
    """Add the payload to all words of the content; tells which fields were there to take it."""
    put: set[tuple[str, tuple[str, ...]]] = set()
    fields = words_of_every_model()
    for file in sorted(content.rglob("*.*")):
        name = file.stem if file.parent == content or file.stem == "index" else file.parent.name
        if name in fields:
            WRITERS[file.suffix](file, _Put(name, fields[name], payload, put))
    return put


@dataclass(frozen=True)
class _Put:
    """Adds the payload to the words of one file."""

    name: str
    words: set[tuple[str, ...]]
    payload: str
    put: set[tuple[str, tuple[str, ...]]]

    def into(self, value: Any, path: tuple[str, ...] = ()) -> Any:  # noqa: ANN401  # any YAML
        """The value with the payload in its words, and in those that it might have had."""
        if isinstance(value, list):
            return [self.into(item, path) for item in value]
        if isinstance(value, dict):
            could = {way[-1]: "Kata" for way in self.words if way[:-1] == path}
            held = {key: word for key, word in could.items() if key not in value.keys() | VALUES}
            return {key: self.into(item, (*path, key)) for key, item in (held | value).items()}
        if path in self.words and path[-1] not in KEYS and value is not None:
            if value == "belum tersedia":
                return value
            self.put.add((self.name, path))
            return f"{value} {self.payload}"
        return value


def _write_yaml(file: Path, put: _Put) -> None:
    value = put.into(yaml.safe_load(file.read_text("utf-8")))
    file.write_text(yaml.safe_dump(value, allow_unicode=True), "utf-8")


def _write_page(file: Path, put: _Put) -> None:
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    value = yaml.safe_dump(put.into(yaml.safe_load(front)), allow_unicode=True)
    bar = {"label": "a", "value": 1}
    chart = put.into({"title": "a", "unit": "a", "label": "a", "bars": [bar]}, ("charts",))
    drawn = f"```chart\n{yaml.safe_dump(chart, allow_unicode=True)}```\n"
    file.write_text(f"---\n{value}---\n{body}\n{drawn}", "utf-8")


def _write_csv(file: Path, put: _Put) -> None:
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter=";"))
    written = [put.into({key: cell for key, cell in row.items() if cell}) for row in rows]
    columns = list(dict.fromkeys(key for row in written for key in row))
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, columns, delimiter=";", restval="")
        writer.writeheader()
        writer.writerows(written)


WRITERS: dict[str, Callable[[Path, _Put], None]] = {
    ".csv": _write_csv,
    ".md": _write_page,
    ".yaml": _write_yaml,
}
KEYS = frozenset({"part", "parts", "brief", "code", "file", "where"})
"""Words that name something else of the book: any other is refused as unknown."""

VALUES = frozenset({"value", "meaning", *KEYS})
"""What may not be added where it was left out."""
