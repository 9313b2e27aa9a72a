"""Every regular expression of the package, and for each the texts that it would do worst with."""

from __future__ import annotations

import ast
import builtins
import importlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations, product
from pathlib import Path
from typing import Any

import bukusaku

PACKAGE = Path(bukusaku.__file__).parent
WAYS = ("match", "fullmatch", "search", "findall", "finditer", "sub", "split")
LETTERS = [*map(chr, range(32, 127)), *"\n\t\xa0éÁ“’–…\ue000\ue001\xff"]
ENDS = ("", "\n", "\0", " .", "Z", '"')
"""What may follow a run, so that it was all in vain."""

HALF = 1_000


@dataclass(frozen=True)
class Use:
    """A pattern, a way in which the package asks it, and where."""

    pattern: re.Pattern[Any]
    way: str
    place: str = field(compare=False)

    def ask(self, text: str) -> None:
        """As the package does, to the end."""
        given = text.encode("utf-8") if isinstance(self.pattern.pattern, bytes) else text
        if self.way in {"match", "fullmatch", "search"}:
            getattr(self.pattern, self.way)(given)
        else:
            for _ in self.pattern.finditer(given):
                pass


# --- the source to its patterns -------------------------------------------------------------------


def uses(part: str) -> list[Use]:
    """What the source of a part asks of patterns, each way of each pattern once."""
    found = dict.fromkeys(_uses(PACKAGE / part))
    asked = {use.pattern for use in found if use.way != "compile"}
    # What is asked by a name that we do not know may be asked for all that it finds.
    return [use for use in found if use.way != "compile"] + [
        Use(use.pattern, "finditer", use.place)
        for use in found
        if use.way == "compile" and use.pattern not in asked
    ]


def _uses(folder: Path) -> Iterator[Use]:
    for file in sorted(folder.rglob("*.py")):
        text = file.read_text("utf-8")
        name = ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)
        if "import re\n" not in text and "TOKEN" not in text:
            continue
        names = vars(importlib.import_module(name.removesuffix(".__init__")))
        for node in ast.walk(ast.parse(text)):
            place = f"{name}:{getattr(node, 'lineno', 0)}"
            for pattern, way in _in_node(node, names):
                yield Use(pattern, way, place)


def _in_node(node: ast.AST, names: dict[str, Any]) -> Iterator[tuple[re.Pattern[Any], str]]:
    """`PATTERN.way`, `passage.matches(PATTERN)`, `re.way(…)`, and functions that give a pattern."""
    match node:
        case ast.Attribute(ast.Name(name), way) if way in WAYS:
            found = names.get(name), way
        case ast.Call(ast.Attribute(_, "matches"), [ast.Name(name)]):
            found = names.get(name), "finditer"
        case ast.Call(ast.Attribute(ast.Name("re"), way)) if way in {*WAYS, "compile"}:
            found = _made(node, names), way
        case ast.FunctionDef(name, ast.arguments([], [], None, [], [], None, [])) if name in names:
            gives_one = node.returns and "re.Pattern" in ast.unparse(node.returns)
            made = names[name]() if gives_one else None
            found = (made[0] if isinstance(made, tuple) else made), "finditer"
        case _:
            return
    pattern, way = found
    if isinstance(pattern, re.Pattern):
        yield pattern, way


class _Unknown(str):
    """What only a run of the program would know."""

    __slots__ = ()

    def __getattr__(self, _name: str) -> _Unknown:
        return self


class _Names(dict[str, Any]):
    def __missing__(self, name: str) -> _Unknown:
        if hasattr(builtins, name):
            raise KeyError(name)
        return _Unknown("kata")


def _made(call: ast.Call, names: dict[str, Any]) -> object:
    """The pattern as the call has it made: what is said first, and the flags."""
    flags = [word.value for word in call.keywords if word.arg == "flags"]
    flags += [each for each in call.args[1:] if ast.unparse(each).startswith("re.")]
    source = ", ".join(map(ast.unparse, (*call.args[:1], *flags)))
    return eval(f"re.compile({source})", {"re": re}, _Names(names))


# --- a pattern to the texts -----------------------------------------------------------------------


@dataclass(frozen=True)
class Attack:
    """A run of something after what must stand before it, or both again and again; and an end."""

    start: str
    run: str
    end: str = ""
    often: int = 0
    """How often the run stands before each new start; 0 is without another start."""

    def text(self, length: int) -> str:
        """The attack in about so many letters."""
        again = self.start + self.run * self.often
        if self.often:
            return again * (length // len(again)) + self.end
        return self.start + self.run * (length // len(self.run)) + self.end


def worst(pattern: re.Pattern[Any]) -> list[Attack]:
    """Runs of all that it repeats, begun as it asks and never ended."""
    parts = _Parts(pattern)
    several = list(permutations(parts.letters[:7], 2))
    runs = [("", letter) for letter in parts.letters]
    runs += [("", one + other) for one, other in several]
    runs += parts.runs()
    attacks = [Attack(start, run, end) for (start, run), end in product(runs, ENDS) if run]
    attacks += [
        Attack(start, run, often=often) for start, run in runs if start and run for often in (1, 20)
    ]
    attacks += [Attack(one * HALF, other, ENDS[-1]) for one, other in several]
    return list(dict.fromkeys(attacks))


Node = tuple[object, Any]
Tree = Sequence[Node]

ONE_LETTER = frozenset({"ANY", "IN", "LITERAL", "NOT_LITERAL"})


def repeats_group_possessively(pattern: re.Pattern[Any]) -> bool:
    """Whether more than one letter is repeated by `*+`, `++` or `?+`, at any place in it."""
    return _repeats_group(_Parts(pattern).tree)


def _repeats_group(tree: Tree) -> bool:
    return any(
        (str(node[0]) == "POSSESSIVE_REPEAT" and not _is_letter(node[1][2]))
        or any(map(_repeats_group, _below(node)))
        for node in tree
    )


def _is_letter(tree: Tree) -> bool:
    return len(tree) == 1 and str(tree[0][0]) in ONE_LETTER


class _Parts:
    """The tree of a pattern, with letters for each of its classes."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        written = pattern.pattern
        if isinstance(written, bytes):
            written = written.decode("latin-1")
        parser: Any = importlib.import_module("re._parser")  # as the interpreter itself reads it
        self.tree = parser.parse(written, pattern.flags & ~re.LOCALE)
        self._classes: list[list[str]] = []
        self._collect(self.tree)
        kinds = {
            frozenset(n for n, each in enumerate(self._classes) if letter in each): letter
            for letter in reversed(LETTERS)
        }
        common = sorted(kinds, key=len, reverse=True)
        self.letters = [kinds[kind] for kind in common if kind][:14]
        """One of each kind, those first that fit most of the classes."""

    def _collect(self, tree: Tree) -> None:
        for node in tree:
            if letters := _letters(node):
                self._classes.append(letters)
            for below in _below(node):
                self._collect(below)

    def runs(self) -> Iterator[tuple[str, str]]:
        """For each repetition what must stand before it, and what it repeats."""
        yield from self._runs(self.tree, "")

    def _runs(self, tree: Tree, start: str) -> Iterator[tuple[str, str]]:
        for node in tree:
            if "REPEAT" in str(node[0]):
                yield from ((start, run) for run in self._fitting(node[1][2])[:4])
            for below in _below(node):
                yield from self._runs(below, start)
            start += self._fitting([node])[0]
            yield "", start[:200]

    def _fitting(self, tree: Tree) -> list[str]:
        """A few texts that fit a part, the first of them short."""
        fits = [""]
        for node in tree:
            fits = [one + more for one in fits[:3] for more in self._some(node)[:3]]
        return list(dict.fromkeys(fits))

    def _some(self, node: Node) -> list[str]:
        operator, value = node
        if letters := _letters(node):
            known = [letter for letter in self.letters if letter in letters]
            return known or letters[:1]
        match str(operator):
            case "BRANCH":
                return [self._fitting(branch)[0] for branch in value[1]]
            case "SUBPATTERN":
                return self._fitting(value[3])
            case "ATOMIC_GROUP":
                return self._fitting(value)
            case name if "REPEAT" in name:
                fewest, most, below = value
                once = self._fitting(below)
                return [text * max(fewest, min(1, most)) for text in once]
        return [""]


def _below(node: Node) -> list[Tree]:
    operator, value = node
    match str(operator):
        case "BRANCH":
            return list(value[1])
        case "SUBPATTERN":
            return [value[3]]
        case "ATOMIC_GROUP":
            return [value]
        case "ASSERT" | "ASSERT_NOT":
            return [value[1]]
        case name if "REPEAT" in name:
            return [value[2]]
    return []


def _letters(node: Node) -> list[str]:
    """Those that fit where the tree asks for one letter."""
    operator, value = node
    match str(operator):
        case "LITERAL":
            return [chr(value)]
        case "NOT_LITERAL":
            return [letter for letter in LETTERS if ord(letter) != value]
        case "ANY":
            return LETTERS
        case "IN":
            is_other = str(value[0][0]) == "NEGATE"
            fits = [letter for letter in LETTERS if any(_is_in(letter, one) for one in value)]
            return [one for one in LETTERS if one not in fits] if is_other else fits
    return []


CATEGORIES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}


def _is_in(letter: str, node: Node) -> bool:
    operator, value = node
    match str(operator):
        case "LITERAL":
            return bool(ord(letter) == value)
        case "RANGE":
            return bool(value[0] <= ord(letter) <= value[1])
        case "CATEGORY":
            name = str(value).removeprefix("CATEGORY_")
            fits = re.match(CATEGORIES[name.removeprefix("NOT_")], letter) is not None
            return fits != name.startswith("NOT_")
    return False
