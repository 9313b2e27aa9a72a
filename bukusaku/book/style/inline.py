"""A run of Markdown to the words that a reader sees, each sign with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bukusaku.book.style.manuscript import Link
from bukusaku.reading.source import Source

TARGET = r"\([ ]*+<?(?P<{0}>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s[^()]*+)?\)"
SIGN = re.compile(
    rf"""
      \\(?P<escaped>[!-/:-@\[-`{{-~])
    | (?P<code>(?<!(?<!\\)`)(?P<ticks>`++).+?(?P=ticks)(?!`))
    | \[\[(?P<kind>[^\s:|#\[\]]+):(?P<id>[^\s:|#\[\]]+)(?:\#[^|\[\]]*)?
        (?:\|(?P<label>[^\[\]]*))?\]\]
    | \[\^?@(?P<source>[^\[\]\s]*)\]
    | (?P<note>\[\^[^\[\]\s]+\])
    | !\[(?P<alt>[^\[\]]*)\]{TARGET.format("file")}
    | \[(?P<shown>(?:[^\[\]]|\[\[[^\[\]]*\]\])*)\]{TARGET.format("target")}
    | <(?P<address>[A-Za-z][A-Za-z0-9+.-]*://[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>
    | (?P<tag></?[A-Za-z][^<>]*>)
    | (?P<attributes>\{{:?[ ]*[#.][^{{}}\n]*\}})
    | (?P<emphasis>\*{{1,3}}|(?<!\w)_{{1,3}}(?=\S)|(?<=\S)_{{1,3}}(?!\w))
    """,
    re.VERBOSE | re.DOTALL,
)
CODE = "\u2060"
"""Stands for code, which is no word of any language."""

Name = Callable[[str, str], str]
"""What a reference to a kind and an id prints."""


@dataclass(slots=True)
class Inline:
    """What is seen of one run of text."""

    name: Name
    characters: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    cites: set[str] = field(default_factory=set)
    found: list[tuple[str, str, int, int, bool]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.characters)

    def links(self, source: Source) -> Iterator[Link]:
        """Links and images, each with its place."""
        for text, target, start, end, is_image in self.found:
            yield Link(text, target, source.between(start, end), is_image)

    def read(self, text: str, offsets: list[int]) -> None:
        """Add what is seen of `text`, whose signs stand at `offsets`."""
        position = 0
        for sign in SIGN.finditer(text):
            self._keep(text[position : sign.start()], offsets[position : sign.start()])
            self._sign(sign, offsets)
            position = sign.end()
        self._keep(text[position:], offsets[position:])

    def _keep(self, text: str, offsets: list[int]) -> None:
        self.characters += text
        self.offsets += offsets

    def _insert(self, text: str, at: int) -> None:
        self.characters += text
        self.offsets += [at] * len(text)

    def _sign(self, sign: re.Match[str], offsets: list[int]) -> None:
        at = offsets[sign.start()]
        if sign["escaped"]:
            self._keep(sign["escaped"], [at + 1])
        elif sign["code"]:
            self._insert(CODE, at)
        elif sign["kind"]:
            self._reference(sign, offsets)
        elif sign["source"]:
            self.cites.add(sign["source"])
        elif sign["file"] is not None:
            self._link(sign["alt"], sign["file"], sign.span("alt"), offsets, is_image=True)
        elif sign["target"] is not None:
            start, end = sign.span("shown")
            before = len(self.characters)
            self.read(sign["shown"], offsets[start:end])
            shown = "".join(self.characters[before:])
            self._link(shown, sign["target"], (start, end), offsets)
        elif sign["address"]:
            self._insert(CODE, at)
            self._link(sign["address"], sign["address"], sign.span("address"), offsets)

    def _reference(self, sign: re.Match[str], offsets: list[int]) -> None:
        if sign["label"]:
            span = sign.span("label")
            self._keep(sign["label"], offsets[slice(*span)])
            self._link(sign["label"], "", span, offsets)
        else:
            self._insert(self.name(sign["kind"], sign["id"]), offsets[sign.start()])

    def _link(
        self,
        text: str,
        target: str,
        span: tuple[int, int],
        offsets: list[int],
        *,
        is_image: bool = False,
    ) -> None:
        start = offsets[min(span[0], len(offsets) - 1)]
        end = offsets[span[1] - 1] + 1 if span[1] > span[0] else start + 1
        self.found.append((text, target, start, end, is_image))


def visible(text: str, spans: list[tuple[int, int]], name: Name) -> Inline:
    """What is seen of the lines at `spans`, read as one."""
    joined, offsets = "", list[int]()
    for start, end in spans:
        if offsets:
            joined += "\n"
            offsets.append(offsets[-1] + 1)
        joined += text[start:end]
        offsets += range(start, end)
    inline = Inline(name)
    inline.read(joined, offsets)
    return inline
