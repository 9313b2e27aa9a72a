"""What of a book is words: what a translation may say otherwise, and all that it may say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, get_args

from pydantic.fields import FieldInfo

from bukusaku.book.claims import Model
from bukusaku.book.fields import Settled, Translated
from bukusaku.book.foreign import Foreign, has_letters
from bukusaku.book.records import PageRecord
from bukusaku.book.validation import models_in


@cache
def translated_fields(model: type[Model]) -> frozenset[str]:
    """The fields of a model that hold words, themselves or deeper down."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if Settled not in field.metadata and (holds_words(field) or _leads_to_words(field))
    )


def holds_words(field: FieldInfo) -> bool:
    """Whether a translation may say otherwise what the field itself says."""
    inner = (getattr(option, "__metadata__", ()) for option in get_args(field.annotation))
    return Translated in field.metadata or any(Translated in metadata for metadata in inner)


def _leads_to_words(field: FieldInfo) -> bool:
    return any(translated_fields(model) for model in models_in(field.annotation))


def untranslated(page: PageRecord) -> Literal["whole", "part"] | None:
    """How much of a page stands in another language than its book."""
    own = page.title if page.title_language else None  # is in that language in every book
    texts = (text for text in _texts(page) if has_letters(text) and text is not own)
    foreign_ones = [isinstance(text, Foreign) for text in texts]
    if page.body and page.body.html:
        foreign_ones.append(page.body.language is not None)
    if not any(foreign_ones):
        return None
    return "whole" if all(foreign_ones) else "part"


def _texts(model: Model) -> Iterator[str]:
    for name in translated_fields(type(model)):
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Model):
                yield from _texts(item)
            elif item:
                yield item


def words_hash(original: Model) -> str:
    """What a translation notes of its original, to be found when the original changes."""
    words = _words(original)
    if isinstance(original, PageRecord) and original.body:
        words["body"] = original.body.text.strip()
    text = json.dumps(words, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _words(model: Model) -> dict[str, Any]:
    fields = translated_fields(type(model))
    return {name: _plain(value) for name in fields if (value := getattr(model, name))}


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return _words(value)
    return list(map(_plain, value)) if isinstance(value, tuple) else value
