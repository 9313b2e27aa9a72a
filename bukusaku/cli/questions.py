"""Questions to an editor, each asked until its answer can be used."""

from __future__ import annotations

from typing import Any

import click

from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import Language, formatted

HOW_TO_ANSWER: dict[Language, str] = {
    "id": "Tekan Enter untuk menerima saran di dalam [ ], atau ketik jawaban lain.",
    "en": "Press Enter to accept what is suggested in [ ], or type another answer.",
}
QUESTIONS: dict[Language, dict[str, str]] = {
    "id": {
        "starter": "Isi awal: smart-city (enam dimensi, empat bimtek) atau kosong",
        "place": "Nama daerah (contoh: Kota Ambon)",
        "program": "Nama program",
        "region": "Sebutan daerah, huruf kecil (contoh: kota, kabupaten)",
        "district": "Sebutan bagian daerah (contoh: kecamatan, distrik)",
        "ward": "Sebutan wilayah terkecil (contoh: kelurahan, desa)",
        "head": "Sebutan kepala {level}",
        "languages": "Bahasa buku, yang asli lebih dulu (contoh: id,en)",
    },
    "en": {
        "starter": "What it starts with: smart-city (six dimensions, four bimteks) or kosong",
        "place": "Name of the place (example: Kota Ambon)",
        "program": "Name of the program",
        "region": "What it is, in small letters (example: kota, kabupaten)",
        "district": "What its parts are called (example: kecamatan, distrik)",
        "ward": "What the smallest parts are called (example: kelurahan, desa)",
        "head": "What the head of a {level} is called",
        "languages": "Languages of the book, the original first (example: id,en)",
    },
}


class LanguageCodes(click.ParamType):  # type: ignore[type-arg]  # no generic in older ones
    """`id,en`: languages that have words of the interface, the original first."""

    name = "languages"

    def convert(
        self,
        value: str,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        from bukusaku.desk.new import interface_languages

        codes = tuple(dict.fromkeys(code.strip().lower() for code in value.split(",")))
        if not set(codes) <= set(interface_languages()):
            self.fail(value, param, ctx)
        return codes


def asked(
    question: str, suggested: str, kind: click.Choice[Any] | LanguageCodes, language: Language
) -> Any:  # noqa: ANN401  # what the kind makes of the answer
    """The answer as its kind; one that is none of its kind is told and asked again."""
    while True:
        written = " ".join(click.prompt(question, default=suggested, type=str).split())
        try:
            return kind.convert(written, None, None)
        except click.BadParameter:
            click.echo(formatted(_unfit(written, kind), language), err=True)


def _unfit(written: str, kind: click.Choice[Any] | LanguageCodes) -> Diagnostic:
    from bukusaku.book.suggest import suggestion

    if isinstance(kind, LanguageCodes):
        return Diagnostic("error", "usage-no-language", None, language_values(written))
    values = {"written": written, "choices": ", ".join(kind.choices)}
    return Diagnostic(
        "error", "usage-no-such-answer", None, values | suggestion(written, kind.choices)
    )


def language_values(written: str) -> dict[str, str]:
    """What the sentence about a language that cannot be used is filled with."""
    from bukusaku.desk.new import interface_languages

    return {"written": written, "known": ", ".join(interface_languages())}
