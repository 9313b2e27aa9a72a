"""The shapes: those written one by one, and each block within each container, badly too."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import yaml

WRITTEN = Path(__file__).with_name("written.yaml")

NAMED = re.compile(r"\[([^\[\]\n]+)\]:|#{2,6} ([^\n#{]+)|^([^\n]+)\n---+$", re.MULTILINE)
"""What may be named only once in a text: footnotes, targets of links, headings."""

BLOCKS = {
    "paragraph": "kata *miring* kata",
    "two paragraphs": "satu\n\ndua",
    "list": "- satu\n- dua",
    "numbers": "1. satu\n2. dua",
    "quote": "> kutipan",
    "code": "    kode",
    "fence": "```\nkode\n```",
    "table": "| a | b |\n|---|---|\n| 1 | 2 |",
    "definition": "Istilah\n:   arti",
    "admonition": "!!! note\n    catatan",
    "rule": "***",
    "raw table": "<table>\n<tr><td>1</td></tr>\n</table>",
    "image": "![Gambar bola](../images/bola.svg)",
    "link": "[teks](https://contoh.example/)",
    "raw tag": "<b>tebal</b> <sub>2</sub>",
}
CONTAINERS = {
    "list item": ("- ", "    "),
    "narrow list item": ("- ", "  "),
    "numbered item": ("1. ", "    "),
    "quote": ("> ", "> "),
    "lazy quote": ("> ", ""),
    "quoted item": ("> - ", ">     "),
    "item of a quote": ("- > ", "    > "),
    "item of an item": ("- a\n    - ", "        "),
    "admonition": ("!!! note\n    ", "    "),
    "definition": ("Kata\n:   ", "    "),
    "footnote": ("Kata[^1].\n\n[^1]: ", "    "),
    "paragraph before": ("Kata\n", ""),
}


def shapes() -> dict[str, str]:
    """Every shape by its name; of two that are alike, the first."""
    written: dict[str, str] = yaml.safe_load(WRITTEN.read_text("utf-8"))
    nested = {
        f"{block} in {container}": first + BLOCKS[block].replace("\n", f"\n{rest}")
        for (container, (first, rest)), block in product(CONTAINERS.items(), BLOCKS)
    }
    once: dict[str, str] = {}
    for name, text in (written | nested).items():
        if text not in once.values():
            once[name] = text
    return once


def gathered(texts: dict[str, str], most: int = 15) -> list[list[str]]:
    """The names in groups that can stand in one text: no label or heading stands in it twice."""
    groups: list[tuple[list[str], set[str]]] = []
    for name, text in texts.items():
        words = {word.casefold() for found in NAMED.findall(text) for word in found if word}
        for group, taken in groups:
            if len(group) < most and not words & taken:
                group.append(name)
                taken.update(words)
                break
        else:
            groups.append(([name], words))
    return [group for group, _ in groups]
