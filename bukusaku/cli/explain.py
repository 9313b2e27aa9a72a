"""The command that tells more about a code."""

from __future__ import annotations

import sys

import click

from bukusaku.cli.frame import common, language_of
from bukusaku.cli.misuse import MISUSE
from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import STYLE, WAY_OUT, Language, all_sentences, formatted

LABELS: dict[Language, tuple[str, str, str, str]] = {
    "id": ("mengapa", "keliru", "betul", "biarkan"),
    "en": ("why", "wrong", "right", "let be"),
}


@click.command(short_help="Jelaskan sebuah kode temuan. (Explain the code of a finding.)")
@click.argument("code", metavar="KODE")
@common
@click.pass_context
def explain(context: click.Context, code: str) -> None:
    """Jelaskan sebuah kode temuan, yang ditulis check di bawah temuan itu.
    (Explain the code of a finding, which check writes below it.)

    \b
    Contoh (examples):
      bukusaku explain style-weekday
      bukusaku explain check-dead-id
    """
    language = language_of(context)
    code = code.strip().lower()
    if code not in all_sentences():
        click.echo(formatted(_unknown(code), language), err=True)
        sys.exit(MISUSE)
    click.echo("\n".join(_lines(code, language)))


def _unknown(code: str) -> Diagnostic:
    from bukusaku.book.suggest import suggestion

    values = {"code": code, **suggestion(code, all_sentences())}
    if f"{STYLE}{code}" in all_sentences():
        values["suggestion"] = f"{STYLE}{code}"
    return Diagnostic("error", "explain-unknown", None, values)


def _lines(code: str, language: Language) -> list[str]:
    """The sentence, its ways out and, for what the copy editor finds, why and an example."""
    from bukusaku.diagnostics.explanations import EXAMPLES, REASONS

    sentence, *ways_out = all_sentences()[code][language]
    lines = [code, f"  {_shown(sentence)}"]
    lines += (f"  = {WAY_OUT[language]}: {_shown(way)}" for way in ways_out if way)
    why, wrong, right, let_be = LABELS[language]
    if code in REASONS:
        lines += ["", f"{why}: {REASONS[code][language]}"]
    if code in EXAMPLES:
        for label, example in zip((wrong, right), EXAMPLES[code], strict=True):
            lines += ["", f"{label}:", *(f"  {line}" for line in example.splitlines())]
    if code in EXAMPLES:
        lines += ["", f"{let_be}:", f"  <!-- bukusaku: biarkan {code} -->"]
        lines += [f"  # bukusaku: biarkan {code}"]
    return lines


def _shown(sentence: str) -> str:
    """What a sentence is filled with, in a form that nobody takes for its text."""

    class Shown(dict[str, str]):
        def __missing__(self, name: str) -> str:
            return f"‹{name}›"

    return sentence.format_map(Shown())
