"""Words in another language than the book that they stand in."""

from __future__ import annotations

from html import escape

OPEN, BETWEEN, CLOSE = "\ue002", "\ue003", "\ue004"
"""Around foreign words in HTML, until all of the page is there; refused in content."""


class Foreign(str):
    """Words that know their language.

    Where a template prints them they tell it by tokens, which the finished page turns into marks:
    a template need not know what was translated.
    """

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str, language: str) -> Foreign:
        foreign = super().__new__(cls, text)
        foreign.language = language
        return foreign

    def __reduce__(self) -> tuple[type[Foreign], tuple[str, str]]:
        """For pickle: records are kept from one build to the next."""
        return Foreign, (str(self), self.language)

    def __html__(self) -> str:
        return f"{OPEN}{self.language}{BETWEEN}{escape(self)}{CLOSE}"


def foreign(text: str, language: str) -> str:
    """The text with its language; what has no letters is in none."""
    return Foreign(text, language) if has_letters(text) else text


def has_letters(text: str) -> bool:
    """Whether a text is in any language at all."""
    return any(map(str.isalpha, text))
