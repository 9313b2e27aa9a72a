"""Markdown of every shape that strains a page, from a seed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random

SYLLABLES = ("ba", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "di", "ki", "li", "su")
VOCABULARY = tuple("".join(pair) for pair in product(SYLLABLES, SYLLABLES))
ARABIC = "كتاب الجيب للمدينة الذكية في كل بيت"
JAVANESE = "ꦧꦸꦏꦸ ꦱꦏꦸ ꦏꦸꦛ ꦥꦶꦤ꧀ꦠꦼꦂ ꦲꦏ꧀ꦱꦫꦗꦮ"
COLUMNS, ROWS = 12, 15
DEPTH = 10
"""The deepest list that reading allows."""


def words(random: Random, count: int) -> str:
    return " ".join(random.choices(VOCABULARY, k=count))


def sentence(random: Random, count: int = 12) -> str:
    return f"{words(random, count).capitalize()}."


def paragraph(random: Random, count: int = 60) -> str:
    return " ".join(sentence(random) for _ in range(count // 12))


def sections(random: Random, count: int, length: int) -> Iterator[str]:
    """So many headings of two levels, each with a paragraph below it."""
    for number in range(1, count + 1):
        level = "##" if number % 3 else "###"
        yield f"{level} {words(random, 3).capitalize()} {number}"
        yield paragraph(random, length)


def wide_table(random: Random) -> str:
    """A table of twelve columns; one cell in ten is empty, one in ten is long."""
    header = [words(random, 1).capitalize() for _ in range(COLUMNS)]
    rows = [[_cell(random) for _ in range(COLUMNS)] for _ in range(ROWS)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (header, ["---"] * COLUMNS, *rows))


def _cell(random: Random) -> str:
    return random.choice(["", words(random, 8), *(str(random.randrange(10_000)) for _ in range(8))])


def deep_list(random: Random) -> str:
    """Bullets and numbers in turn, ten levels down and back."""
    depths = [*range(DEPTH), *range(DEPTH - 2, -1, -1)]
    return "\n".join(
        f"{'    ' * depth}{'1.' if depth % 2 else '-'} {words(random, 4)}" for depth in depths
    )


def long_words(random: Random) -> Iterator[str]:
    """Words that fit no line, in a paragraph, a list, a table, a heading and an address."""
    one, other = ("".join(random.choices(VOCABULARY, k=count)) for count in (20, 60))
    yield f"## {one}"
    yield f"{sentence(random)} {other} {sentence(random)}"
    yield f"- {other}\n- `{other}`\n- <https://{one[:40]}.example/{other}>"
    yield f"| Satu | Dua |\n|---|---|\n| {one} | {other} |"


def foreign_scripts(random: Random, number: int) -> Iterator[str]:
    """Runs from right to left and of stacked letters, with and without their language."""
    yield f'{sentence(random)} <span lang="ar">{ARABIC}</span> {sentence(random)}'
    yield f'{sentence(random)} <span lang="jv-Java">{JAVANESE}</span> {sentence(random)}'
    yield f'<bdo dir="rtl" lang="ar">{ARABIC}</bdo> {words(random, 6)} {JAVANESE}.'
    yield f"## {JAVANESE} dan {ARABIC} {number}"
    yield f"| Aksara | Tulisan |\n|---|---|\n| Arab | {ARABIC} |\n| Jawa | {JAVANESE} |"
    yield f"- {ARABIC}\n- {JAVANESE}"
