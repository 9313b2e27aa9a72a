"""Texts that we ship with gaps, `__title__`, and how an editor's words are put into them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

SHIPPED = Path(__file__).resolve().parent
GAP = re.compile(r"__([a-z]+(?:_[a-z]+)*)__")
QUOTED = frozenset((".yaml", ".md"))
"""In these files gaps stand in double quotes, where YAML asks for escapes."""


def filled(text: str, values: Mapping[str, str], suffix: str = "") -> str:
    """The text with every gap filled; a gap without a value is a KeyError, a bug of ours."""
    escape = in_quotes if suffix in QUOTED else str
    return GAP.sub(lambda gap: escape(values[gap[1]]), text)


def in_quotes(value: str) -> str:
    """JSON's escapes are YAML's too."""
    return json.dumps(value, ensure_ascii=False)[1:-1]
