"""The page and Python reduce words to the same stems."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bukusaku.reading.stemming import stemmer
from tests.site.built import BuiltSite

STARTS = "/di/ke/me/mem/men/meng/meny/pem/pen/peng/peny/ter/be/ber/bel/pe/per/pel/memper/keber"
ROOTS = "ajar/kerja/bangun/perintah/apu/sapu/urah/tulis/informasi/yatakan/eri/x/a"
ENDS = "/i/an/kan/ku/mu/nya/kah/lah/pun/kannya/annyalah/inyapun"


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("membangun", "bangun"),
        ("pembangunan", "bangun"),
        ("kelurahan", "lurah"),
        ("menyapu", "sapu"),
        ("memerintahkan", "perintah"),
        ("belajar", "ajar"),
        ("kota", "kota"),
    ],
)
def test_a_word_is_reduced_to_its_stem(word: str, stem: str) -> None:
    assert stemmer("id")(word) == stem


def test_a_language_without_rules_leaves_words_as_they_are() -> None:
    assert stemmer("xx")("membangun") == "membangun"


@pytest.mark.slow
def test_page_and_python_agree_on_every_word(
    own: BuiltSite, browser: Browser, templates: Path
) -> None:
    """Those of the whole book, and made-up ones with every pair of affixes."""
    book = set(re.findall("[a-z]+", " ".join(page.read_text("utf-8") for page in own.pages)))
    made_up = {"".join(parts) for parts in product(*(t.split("/") for t in (STARTS, ROOTS, ENDS)))}
    words = sorted(book | made_up)
    source = (templates / "assets" / "js" / "stemming-id.js").read_text("utf-8")
    with browser.new_context() as context:
        stems = context.new_page().evaluate(
            f"words => {{ {source}; return words.map(stem) }}", words
        )

    stem = stemmer("id")
    assert len(words) > 4_000
    assert dict(zip(words, stems, strict=True)) == {word: stem(word) for word in words}
