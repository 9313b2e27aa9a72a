"""Records as lines of YAML that a book reads as the same text."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bukusaku.reading.scalars import meaning

LISTS = frozenset(("sources", "variants", "audience"))


def item(texts: Mapping[str, str], indent: str = "") -> str:
    """One item of a list, a line for each field."""
    lines = [f"{name}: {_value(name, text)}" for name, text in texts.items() if text]
    return "".join(
        f"{indent}{'  ' if number else '- '}{line}\n" for number, line in enumerate(lines)
    )


def _value(name: str, text: str) -> str:
    if name in LISTS:
        return f"[{', '.join(_scalar(part.strip()) for part in text.split(';') if part.strip())}]"
    return _scalar(text)


def _scalar(text: str) -> str:
    """Numbers and days plain, so that they are such; words in quotes, whatever they look like."""
    value = meaning(text)
    is_plain = value is not None and not isinstance(value, str | bool)
    return text if is_plain else json.dumps(text, ensure_ascii=False)
