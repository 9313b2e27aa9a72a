"""What the search knows: every section of the pages, and how much each word says about it."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from bukusaku.output.cache import Recent
from bukusaku.site.lexicon import HEADING, TITLE, Hit, kept_lexicon
from bukusaku.site.sections import Section
from tests.site.built import BuiltSite, read_markup

INDEX_SIZE, TEXT_SIZE = 30_000, 50_000


def data(site: BuiltSite, name: str) -> dict[str, Any]:
    script = site.text(name)
    value: dict[str, Any] = json.loads(script[script.index("=") + 1 :].rstrip(";\n"))
    return value


def weights_of(site: BuiltSite, word: str) -> dict[str, int]:
    """The sections that hold a word, by title, and how much it weighs in each."""
    titles = [title for title, _ in data(site, "search-text.js")["sections"]]
    for line in data(site, "search-index.js")["words"].split("\n"):
        root, *entries = line.split(" ")
        for shape, coded in (entry.split(":") for entry in entries):
            if shape.replace("~", root) == word:
                steps = re.findall("([0-9a-z]+)([A-Z])", coded)
                places = accumulate(int(step, 36) for step, _ in steps)
                weights = (ord(letter) - ord("A") + 1 for _, letter in steps)
                return {titles[at]: weight for at, weight in zip(places, weights, strict=True)}
    return {}


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def test_the_index_and_the_text_are_small(own: BuiltSite) -> None:
    assert packed(own.folder / "search-index.js") <= INDEX_SIZE
    assert packed(own.folder / "search-text.js") <= TEXT_SIZE


def test_every_section_of_the_index_is_there(site: BuiltSite) -> None:
    missing = []
    for path, _, *anchors in data(site, "search-index.js")["pages"]:
        ids = set(read_markup(site.folder / path).ids)
        missing += [f"{path}#{anchor}" for anchor in anchors if anchor not in ids]

    assert missing == []


def test_the_index_and_the_text_tell_of_the_same_sections(site: BuiltSite) -> None:
    pages = data(site, "search-index.js")["pages"]

    assert sum(len(page) - 1 for page in pages) == len(data(site, "search-text.js")["sections"])


def test_abbreviations_of_the_glossary_are_synonyms(own: BuiltSite) -> None:
    synonyms = data(own, "search-index.js")["synonyms"]

    assert ["opd", "organisasi perangkat daerah"] in synonyms


def test_a_word_weighs_most_in_the_title_of_a_page(own: BuiltSite) -> None:
    weights = weights_of(own, "lurah")

    assert max(weights, key=weights.__getitem__) == "Lurah"
    assert weights["Lurah"] > weights["Tugas di tiap tahap"] > 0


def test_words_are_taken_again_only_where_all_that_weighs_them_is_the_same() -> None:
    hit, memory = Hit(Section("", "Lurah", "Warga membaca."), TITLE, "Kepala", 1.0), Recent()
    others = [
        replace(hit, section=hit.section._replace(title="Camat")),
        replace(hit, section=hit.section._replace(text="Warga menulis.")),
        replace(hit, name_weight=HEADING),
        replace(hit, also="Ketua"),
        replace(hit, factor=0.3),
    ]
    kept = [kept_lexicon([each], "id", memory) for each in (hit, *others, hit)]

    assert kept == [kept_lexicon([each], "id", None) for each in (hit, *others, hit)]
    assert len(set(kept)) == len(others) + 1
    assert kept_lexicon([hit], "en", memory) != kept[0]


def test_a_compound_is_also_one_word(own: BuiltSite) -> None:
    assert "Lebih dari Wi-Fi" in weights_of(own, "wifi")
