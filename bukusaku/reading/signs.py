"""Python-Markdown that tries nothing in vain: what begins with a sign is tried where the sign is.

Python-Markdown asks each of its processors about each text; of most texts, most find nothing. The
result is the same, as `tests/reading/test_signs.py` holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Self
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import Pattern
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import ETX, STX, AtomicString

BLOCK_SIGNS = {
    "admonition": "! ",
    "empty": ("",),
    "indent": " ",
    "defindent": " ",
    "code": " ",
    "table": "|:-\\",  # in the row below the head
    "hashheader": "#",
    "setextheader": "=-",
    "hr": "*-_",
    "ulist": "*+-",
    "deflist": ":",
    "quote": ">",
    "footnote": "[",
    "abbr": "*",
    "reference": "[",
}
"""With what a line of a block begins where the processor may take it; any other is always asked."""

INLINE_SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""What a text holds where the pattern may find anything; any other is always tried."""

ANY_INLINE_SIGN = re.compile(r"[`\\[!<&*_\n]")
REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""Patterns that find only what the text defines elsewhere."""


class SignedMarkdown(Markdown):
    """Markdown to HTML, the same as the library makes."""

    def __init__(self, extensions: Sequence[str | Extension]) -> None:
        super().__init__(extensions=extensions, output_format="html")
        steps = self.preprocessors
        steps.register(_Whitespace(self), "normalize_whitespace", 30)
        steps.register(_Where(steps["fenced_code_block"], "```", "~~~"), "fenced_code_block", 25)
        steps.register(_Where(steps["html_block"], "<", "&"), "html_block", 20)
        self.treeprocessors.register(_Inline(self), "inline", 20)

    def build_parser(self) -> Self:
        super().build_parser()
        self.parser = _Blocks(self.parser)
        return self

    @cached_property
    def _block_level(self) -> frozenset[str]:
        """The library looks each tag up in a list, several times."""
        return frozenset(self.block_level_elements)

    def is_block_level(self, tag: object) -> bool:
        return isinstance(tag, str) and tag.lower().rstrip("/") in self._block_level


class _Whitespace(NormalizeWhitespace):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        is_usual = not any(sign in text for sign in ("\n ", "\t", "\r", STX, ETX))
        return [*lines, "", ""] if is_usual else super().run(lines)


class _Where(Preprocessor):
    """A step that is taken where one of its signs stands."""

    def __init__(self, step: Preprocessor, *signs: str) -> None:
        super().__init__(step.md)
        self.step = step
        self.signs = signs

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return self.step.run(lines) if any(sign in text for sign in self.signs) else lines


class _Blocks(BlockParser):
    """Asks of a block only those whose sign begins one of its lines."""

    def __init__(self, usual: BlockParser) -> None:
        super().__init__(usual.md)
        self.blockprocessors = usual.blockprocessors
        for processor in self.blockprocessors:
            processor.parser = self

    @cached_property
    def _asked(self) -> list[tuple[frozenset[str], BlockProcessor]]:
        named = self.blockprocessors
        signs = {named[name]: frozenset(signs) for name, signs in BLOCK_SIGNS.items()}
        return [(signs.get(processor, frozenset()), processor) for processor in named]

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        while blocks:
            block = blocks[0]
            begins = {block[:1], *(line.lstrip(" ")[:1] for line in block.split("\n"))}
            for signs, processor in self._asked:
                if signs and signs.isdisjoint(begins):
                    continue
                if processor.test(parent, block) and processor.run(parent, blocks) is not False:
                    break


class _Inline(InlineProcessor):
    """Tries on a text only those whose sign is in it: what they put into it holds no sign."""

    @cached_property
    def _tried(self) -> list[tuple[str, bool, Pattern]]:
        named = self.md.inlinePatterns
        signs = {named[name]: (sign, name in REFERENCES) for name, sign in INLINE_SIGNS.items()}
        return [(*signs.get(pattern, ("", False)), pattern) for pattern in named]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString) or not ANY_INLINE_SIGN.search(data):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for index in range(patternIndex, len(self._tried)):
            sign, needs_references, pattern = self._tried[index]
            again, start = sign in data and (not needs_references or self.md.references), 0
            while again:
                data, again, start = apply(pattern, data, index, start)
        return data
