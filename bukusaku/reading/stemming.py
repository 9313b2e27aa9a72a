"""Words to their stems: *membangun* and *pembangunan* are both "bangun"."""

from __future__ import annotations

from collections.abc import Callable

from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.indonesian_stemmer import IndonesianStemmer

Stem = Callable[[str], str]

# The classes themselves: the library's own factory would take PyStemmer where it is installed,
# and with it, perhaps, another version of the rules.
_STEMMERS = {"id": IndonesianStemmer, "en": EnglishStemmer}


def stemmer(language: str) -> Stem:
    """What gives a word in small letters its stem.

    The page must do the same, in `templates/assets/js/stemming-<language>.js`. In a language
    without rules a word is its own stem, on both sides.
    """
    if language not in _STEMMERS:
        return lambda word: word
    stem: Stem = _STEMMERS[language]().stemWord
    return stem
