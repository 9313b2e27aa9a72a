"""Ways out: the word that was probably meant, or what there is to choose from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from bukusaku.diagnostics.sentences import KINDS

SHOWN = 12
"""How many words a sentence lists at most."""


def suggestion(written: str, known: Iterable[str]) -> dict[str, str]:
    """Values for a sentence: the known word closest to what was written, or what there is."""
    words = list(known)
    if near := get_close_matches(written, words, 1):
        return {"suggestion": near[0]}
    return {"known": _listed(words)} if words else {}


def kind_in_english(word: str) -> str:
    """A kind's name for the word that messages use for it: `role` for `peran`."""
    names = {told: name for words in KINDS.values() for name, told in words.items()}
    return names.get(word, word)


def id_from(text: str) -> dict[str, str]:
    """Values for a sentence: what was written as an id, where anything of it can be one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    fit = "-".join(re.findall("[a-z0-9]+", plain))
    return {"suggestion": fit} if fit else {}


def _listed(words: list[str]) -> str:
    more = ["…"] if len(words) > SHOWN else []
    return ", ".join([*words[:SHOWN], *more])
