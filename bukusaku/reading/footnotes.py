"""Which footnotes a text defines, and which of them it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.source import Source

DEFINITION = re.compile(r"^[ \t>]*+\[\^([^\]\n]*+)\]:", re.MULTILINE)


class Footnotes:
    """The footnotes of one text, told of as they are met."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.names = frozenset(DEFINITION.findall(source.text) if "]:" in source.text else ())
        self.used: set[str] = set()
        self.definitions: list[re.Match[str]] = []

    def define(self, found: re.Match[str]) -> None:
        """Remember the definition, to tell later if nothing uses it."""
        self.definitions.append(found)

    def use(self, name: str) -> bool:
        """Whether there is such a footnote."""
        self.used.add(name)
        return name in self.names

    def unused(self) -> Iterator[Diagnostic]:
        """A report for each definition that no text points to."""
        for found in self.definitions:
            written = found[0].lstrip(" \t>")
            if written[2:-2] not in self.used:
                place = self.source.between(found.end() - len(written), found.end())
                yield Diagnostic("warning", "footnote-unused", place, {"written": written[:-1]})
