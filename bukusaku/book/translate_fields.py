"""The words of one document put into one model, field by field; all else stays the original's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from bukusaku.book.claims import Model
from bukusaku.book.fields import as_list, is_empty
from bukusaku.book.foreign import Foreign, foreign
from bukusaku.book.settings import Contents, ContentsEntry
from bukusaku.book.suggest import suggestion
from bukusaku.book.words import holds_words, translated_fields
from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.document import Document, Scalar, Value, ValuePath

C = TypeVar("C", bound=Contents)
M = TypeVar("M", bound=Model)

NOT_WORDS = ("id", "original")
"""Fields by which a translation finds its original and knows it again."""


@dataclass(slots=True)
class Translator:
    """`document` holds the words; without one all of a model stays in its `original` language.

    The items of a list are translated one by one in the order of the original, and one that is
    left empty stays as it is. Entries of the contents are found by their part.
    """

    document: Document | None
    original: str
    problems: list[Diagnostic]

    def translated(self, model: M) -> M:
        """The model with every word that the document has for it."""
        return self._model(model, self.document.value if self.document else None, ())

    def _model(self, model: M, written: Value | None, path: ValuePath) -> M:
        """What is written at `path`, put in place of the model's words."""
        if isinstance(model, Contents):
            return self._contents(model, written, path)
        fields = self._fields(model, written, path)
        update = {
            name: self._value(model, name, fields.get(name), (*path, name))
            for name in sorted(translated_fields(type(model)))
        }
        return model.model_copy(update=update)

    def _fields(self, model: Model, written: Value | None, path: ValuePath) -> Mapping[str, Value]:
        """The fields that may be translated; the others are reported."""
        if written is None or is_empty(written):
            return {}
        known = translated_fields(type(model))
        if not isinstance(written, Mapping):
            self._report("book-not-a-mapping", path, example=min(known))
            return {}
        for name in written:
            if name in known or (not path and name in NOT_WORDS):
                continue
            if name in type(model).model_fields:
                self._report("translation-not-words", (*path, name), field=name)
            else:
                near = suggestion(name, sorted(known))
                self._report("book-field-unknown", (*path, name), field=name, **near)
        return {name: value for name, value in written.items() if not is_empty(value)}

    def _value(self, model: Model, name: str, written: Value | None, path: ValuePath) -> Any:
        original = getattr(model, name)
        if written is not None and not original:
            self._report("translation-of-nothing", path, field=name)
        elif holds_words(type(model).model_fields[name]):
            return self._words(original, written, path)
        elif isinstance(original, Model):
            return self._model(original, written, path)
        elif original:
            return self._items(original, written, path)
        return original

    def _words(self, original: Any, written: Value | None, path: ValuePath) -> Any:
        if isinstance(original, tuple):
            return self._list(original, written, path)
        if written is None:
            known = not original or isinstance(original, Foreign)
            return original if known else foreign(original, self.original)
        if isinstance(written, Scalar) and written.text.strip():
            return written.text.strip()
        self._report("book-not-text", path, field=path[-1])
        return original

    def _list(
        self, original: tuple[str, ...], written: Value | None, path: ValuePath
    ) -> tuple[str, ...]:
        """A list of sentences is translated whole: another language may need more or fewer."""
        if written is None:
            return tuple(foreign(text, self.original) for text in original)
        items = as_list(written)
        if isinstance(items, list | tuple) and all(isinstance(item, Scalar) for item in items):
            texts = tuple(filter(None, (item.text.strip() for item in items)))
            return texts or self._list(original, None, path)
        self._report("book-not-a-list", path, field=path[-1])
        return original

    def _items(
        self, original: tuple[Model, ...], written: Value | None, path: ValuePath
    ) -> tuple[Model, ...]:
        if written is None:
            return tuple(self._model(item, None, path) for item in original)
        if isinstance(written, Scalar | Mapping):
            self._report("book-not-a-list", path, field=path[-1])
            return original
        if len(written) != len(original):
            expected, found = str(len(original)), str(len(written))
            self._report("translation-items", path, field=path[-1], expected=expected, found=found)
            return original
        return tuple(
            self._model(item, value, (*path, index))
            for index, (item, value) in enumerate(zip(original, written, strict=True))
        )

    def _contents(self, contents: C, written: Value | None, path: ValuePath) -> C:
        """`contents: {agenda: {title: …}}`: the order is the original's."""
        fields: Mapping[str, Value] = written if isinstance(written, Mapping) else {}
        if written is not None and not isinstance(written, Mapping):
            self._report("book-not-a-mapping", path, example="agenda")
        entries = (*contents.front, *contents.main, *contents.back)
        parts = [entry.part for entry in entries]
        for name in fields:
            if name not in parts:
                near = suggestion(name, parts)
                self._report("book-part-unknown", (*path, name), part=name, **near)

        def said(entry: ContentsEntry) -> ContentsEntry:
            return self._model(entry, fields.get(entry.part), (*path, entry.part))

        matters = ("front", "main", "back")
        update = {name: tuple(map(said, getattr(contents, name))) for name in matters}
        return contents.model_copy(update=update)

    def _report(self, code: str, path: ValuePath, **values: str | int) -> None:
        document = self.document
        if document is None:  # nothing is written, so nothing can be wrong
            return
        place = document.keys.get(path) or document.place(path)
        texts = {name: str(value) for name, value in values.items()}
        self.problems.append(Diagnostic("error", code, place, texts))
