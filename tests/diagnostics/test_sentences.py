"""Every finding has a sentence in both languages, and no sentence is left over."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import bukusaku
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.diagnostics.sentences import all_sentences, formatted, sentence

PACKAGE = Path(bukusaku.__file__).parent
CODE_ARGUMENT = {"Diagnostic": 1, "_dead": 0, "_error": 0, "_report": 0, "refuse": 0}
"""Which argument is a code, of whatever makes a diagnostic."""

PROPER_NAMES = ("Pango", "Windows")


def _sources() -> Iterator[ast.Module]:
    for path in PACKAGE.rglob("*.py"):
        if path.parent.name != "sentences":
            yield ast.parse(path.read_text("utf-8"))


def _literals() -> set[str]:
    nodes = (node for tree in _sources() for node in ast.walk(tree))
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def _codes_in_calls() -> Iterator[str]:
    for node in (node for tree in _sources() for node in ast.walk(tree)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            position = CODE_ARGUMENT.get(name)
            if position is not None and len(node.args) > position:
                code = node.args[position]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    yield code.value


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_sentence_is_told_in_both_languages_with_as_many_ways_out() -> None:
    lengths = {
        code: {language: len(texts) for language, texts in languages.items()}
        for code, languages in all_sentences().items()
    }

    assert {code for code, told in lengths.items() if set(told) != {"id", "en"}} == set()
    assert {code for code, told in lengths.items() if told["id"] != told["en"]} == set()


def test_both_languages_tell_the_same_values() -> None:
    """A choice is told in the words of each language."""
    differing = {
        code
        for code, languages in all_sentences().items()
        if _placeholders(languages["id"][0]) != _placeholders(languages["en"][0])
    }

    assert differing == set()


def test_sentences_are_lower_case_without_a_full_stop() -> None:
    texts = {
        text
        for languages in all_sentences().values()
        for texts in languages.values()
        for text in texts
        if text
    }
    upper = {text for text in texts if text[0].isupper() and not text.startswith(PROPER_NAMES)}

    assert upper == set()
    assert {text for text in texts if text.endswith(".")} == set()


def test_every_code_that_the_program_uses_has_a_sentence() -> None:
    used = set(_codes_in_calls())

    assert used
    assert used - all_sentences().keys() == set()


def test_every_sentence_is_used() -> None:
    """The output part names its codes without the prefix that they all share."""
    literals = _literals()
    unused = {
        code
        for code in all_sentences()
        if code not in literals and code.removeprefix("output-") not in literals
    }

    assert unused == set()


def test_the_nearest_word_is_told_before_what_there_is() -> None:
    values = {"id": "lura", "kind": "role", "suggestion": "lurah", "known": "camat, lurah"}
    _, way_out = sentence(Diagnostic("error", "check-dead-id", None, values), "en")

    assert way_out == "did you mean 'lurah'?"


def test_without_a_near_word_it_is_told_what_there_is() -> None:
    values = {"id": "bupati", "kind": "role", "known": "camat, lurah"}
    _, way_out = sentence(Diagnostic("error", "check-dead-id", None, values), "en")

    assert way_out == "there are: camat, lurah"


def test_without_any_value_for_it_no_way_out_is_told() -> None:
    values = {"target": "../roles/bupati.md"}

    assert sentence(Diagnostic("error", "check-dead-link", None, values), "en")[1] is None


def test_a_kind_is_told_in_the_language_of_the_message() -> None:
    values = {"id": "bupati", "kind": "role"}
    diagnostic = Diagnostic("error", "check-dead-id", None, values)

    assert "peran 'bupati'" in sentence(diagnostic, "id")[0]
    assert "role 'bupati'" in sentence(diagnostic, "en")[0]


def test_the_mark_stands_under_the_place() -> None:
    where = Location("content/facts.yaml", 3, 6, 4, "id: ribu")
    report = formatted(Diagnostic("error", "yaml-empty", where), "en")

    assert report.splitlines()[1:3] == ["   3 | id: ribu", "     |      ^^^"]


def test_of_a_long_line_only_the_place_is_shown() -> None:
    where = Location("content/facts.yaml", 3, 500, 3, "x" * 499 + "abc" + "x" * 499)
    _, line, mark, *_ = formatted(Diagnostic("error", "yaml-empty", where), "en").splitlines()

    assert len(line) < 120
    assert line[mark.index("^") : mark.rindex("^") + 1] == "abc"
