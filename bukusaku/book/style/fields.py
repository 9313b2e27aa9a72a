"""The words in the fields of a record or of the settings, each as a passage with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bukusaku.book.claims import Model
from bukusaku.book.style.manuscript import Manuscript, Passage
from bukusaku.book.translate_fields import NOT_WORDS
from bukusaku.book.validation import models_in
from bukusaku.book.words import holds_words
from bukusaku.reading.document import Document, Scalar, Value, ValuePath

HEADINGS = frozenset(("title", "plain_title", "subtitle", "name", "head", "program", "place"))
FARTHEST = 300
"""How far, in characters, the next sign of a value may stand: past an indent or a line end."""


def field_passages(
    manuscript: Manuscript, document: Document, model: type[Model] | None, kind: str
) -> Iterator[Passage]:
    """The words of one document; of a translation, which has no `model`, all there are."""
    record_id = document.value.get("id") if isinstance(document.value, Mapping) else None
    record = (kind, record_id.text) if isinstance(record_id, Scalar) else None
    for path, scalar in _words(document.value, model, ()):
        name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        if scalar.text.strip():
            yield Passage(
                manuscript.source,
                manuscript.language,
                "heading" if name in HEADINGS else "field",
                scalar.text,
                _offsets(scalar.text, manuscript, document, path),
                name,
                record,
            )


def _words(
    value: Value, model: type[Model] | None, path: ValuePath
) -> Iterator[tuple[ValuePath, Scalar]]:
    if isinstance(value, Scalar):
        if model is None and path and path[-1] not in NOT_WORDS:
            yield path, value
    elif isinstance(value, Mapping):
        for name, held in value.items():
            for inner in _held(model).get(name, ()) if model else (None,):
                yield from _words(held, inner, (*path, name))
    else:
        for index, item in enumerate(value):
            yield from _words(item, model, (*path, index))


@cache
def _held(model: type[Model]) -> dict[str, tuple[type[Model] | None, ...]]:
    """The models in each field of a model; None in one that holds words itself."""
    return {
        name: (None,) if holds_words(field) else tuple(models_in(field.annotation))
        for name, field in model.model_fields.items()
    }


def _offsets(
    text: str, manuscript: Manuscript, document: Document, path: ValuePath
) -> Sequence[int]:
    """Where each character was written, past quotes, indents and the signs of blocks."""
    written = manuscript.source.text
    start = position = manuscript.offset(document.place(path))
    if written.startswith(("'", '"'), start) and not text.startswith(written[start]):
        position += 1
    if written.startswith(text, position):
        return range(position, position + len(text))
    offsets: list[int] = []
    for character in text:
        if not character.isspace():
            found = written.find(character, position, position + FARTHEST)
            if found < 0:  # an escape: the place of the value must do
                return [start] * len(text)
            position = found
        offsets.append(position)
        position += 1
    return offsets
