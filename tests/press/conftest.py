"""A small book that holds everything a printed page can hold, set once for all tests."""

from datetime import date
from pathlib import Path

import pytest
from page import validate_pdf_bytes

from bukusaku.press.conform import Attachment, conform
from bukusaku.press.pagination import Pagination
from bukusaku.press.typeset import Stylesheet, Typeset, typeset

SAMPLE = Path(__file__).with_name("sample")
FONTS = Path(__file__).parents[2] / "templates" / "assets" / "fonts"
MOUNTS = {"sample": [SAMPLE], "fonts": [FONTS]}
MANIFEST = Attachment("build.json", b'{"book": 1}', "application/json", "Build", date(2026, 1, 15))


def html() -> str:
    return SAMPLE.joinpath("book.html").read_text(encoding="utf-8")


def css() -> str:
    return SAMPLE.joinpath("book.css").read_text(encoding="utf-8")


def page(body: str) -> str:
    """A whole document around a few elements."""
    return (
        f'<!doctype html><html lang="id"><title>Uji</title><body><h1>Uji</h1>{body}</body></html>'
    )


def set_html(text: str, styles: str | None = None, remembered: Pagination | None = None) -> Typeset:
    """Set HTML with the sample's stylesheet, or another."""
    sheet = Stylesheet("sample/book.css", css() if styles is None else styles)
    return typeset(text, [sheet], MOUNTS, address="sample/book.html", remembered=remembered)


def set_and_conform(body: str) -> bytes:
    return conform(set_html(page(body)).pdf)


def broken_rules(pdf: bytes) -> set[str]:
    """What page-validation finds against PDF/A-3a and PDF/UA-1."""
    reports = [validate_pdf_bytes(pdf, profile=profile) for profile in ("3a", "ua1")]
    return {failure.rule_id for report in reports for failure in report.failures}


@pytest.fixture(scope="session")
def sample() -> Typeset:
    return set_html(html())


@pytest.fixture(scope="session")
def conforming(sample: Typeset) -> bytes:
    return conform(sample.pdf, [MANIFEST])
