"""The page and Python reduce words to the same stems."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bukusaku.reading.stemming import stemmer
from tests.site.built import BuiltSite

AFFIXES = {
    "id": (
        "/di/ke/me/mem/men/meng/meny/pem/pen/peng/peny/ter/be/ber/bel/pe/per/pel/memper/keber",
        "ajar/kerja/bangun/perintah/apu/sapu/urah/tulis/informasi/yatakan/eri/x/a",
        "/i/an/kan/ku/mu/nya/kah/lah/pun/kannya/annyalah/inyapun",
    ),
    "en": (
        "/a/y/gener/commun/past/over/un/arsen/sky/say",
        "ab/hop/hopp/proc/succ/exc/inn/out/cann/even/dy/tri/ow/eg/fall/ost/grat/olog/publ/y/box/1a",
        (
            "/s/ss/sses/us/ies/ied/eed/eedly/ed/edly/ing/ingly/y/ly/li/ational/ation/ization"
            "/iveness/fulness/ousness/ogist/ogi/alism/ability/bly/ably/ative/alize/icate/icity/ical"
            "/ful/ness/lessly/ement/ment/ent/ant/ance/er/ion/sion/al/e/l/le/ll/ate/ator/bed/ted"
            "/ting/ized/inging"
        ),
    ),
}
"""Prefixes, roots and endings that set each rule going."""

EXCEPTIONS = """
    skis skies idly gently ugly early only singly sky news howe atlas cosmos bias andes dying lying
    tying inning outing canning evening herring earring proceed succeed exceed agreed feed adding
    egged offed hoping hopping falling controlled rolling happiness national relational generalize
    communities community universal organization organised village villages regional heads pastes
    youth boyish sayings flies ties gas this kiwis abyss gaps cries by say adoption replacement
"""
"""Words for which English has a rule of their own, and some more."""


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


def test_english_words_of_one_family_have_one_stem() -> None:
    assert {*map(stemmer("en"), ("connect", "connected", "connecting", "connection"))} == {
        "connect"
    }


def test_a_language_without_rules_leaves_words_as_they_are() -> None:
    assert stemmer("xx")("membangun") == "membangun"


@pytest.mark.slow
@pytest.mark.parametrize("language", AFFIXES)
def test_page_and_python_agree_on_every_word(
    own: BuiltSite, bilingual: BuiltSite, browser: Browser, templates: Path, language: str
) -> None:
    """Those of whole books, and made-up ones with every pair of affixes."""
    pages = [page.read_text("utf-8").lower() for page in (*own.pages, *bilingual.pages)]
    made_up = {
        "".join(parts) for parts in product(*(part.split("/") for part in AFFIXES[language]))
    }
    found = {*re.findall("[a-z0-9]+", " ".join(pages)), *EXCEPTIONS.split()}
    words = sorted((found | made_up) - {""})
    source = (templates / "assets" / "js" / f"stemming-{language}.js").read_text("utf-8")
    with browser.new_context() as context:
        stems = context.new_page().evaluate(
            f"words => {{ {source}; return words.map(stem) }}", words
        )

    stem = stemmer(language)
    assert len(words) > 4_000
    assert dict(zip(words, stems, strict=True)) == {word: stem(word) for word in words}
