"""Every fact of the founding article is told, with its source, and no sentence is copied."""

import hashlib
import re
from pathlib import Path

import pytest
import yaml

from tests.kupang.written import (
    CONTENT,
    FACTS,
    FILES,
    FOUNDING,
    PEOPLE,
    PRINTED,
    ROOT,
    SOURCES,
    WORD,
    page,
    plain,
)

FOUNDING_FACTS = {
    "S01": ("pimpinan-kota-2019", "dipimpin Jefri Riwu Kore bersama Hermanus Man"),
    "S02": ("kota-yang-dituju", "bersih, cerdas, aman, dan nyaman"),
    "S03": ("nama-kegiatan", "menggelar Gerakan Menuju Kupang Smart City"),
    "S04": ("tempat-kegiatan", "Tempatnya Neo Hotel Kupang"),
    "S05": ("tanggal-bimtek-1", "Berita menulis “Kamis 10 Juli 2019”."),
    "S06": ("yang-ikut", "semua perangkat daerah, para camat, dan semua lurah"),
    "S07": ("sambutan-pj-sekda", "sambutan dibawakan"),
    "S08": ("permintaan-dukungan", "Semua perangkat daerah, camat, dan lurah diminta mendukung"),
    "S09": ("dua-persiapan", "SDM dan infrastruktur perlu disiapkan"),
    "S10": ("tujuan-persiapan", "dikelola dan dimanfaatkan"),
    "S11": ("prakarsa-pusat", "Kota Kupang termasuk dalam seratus yang disiapkan"),
    "S12": ("lama-kegiatan", "selama dua hari"),
    "S13": ("peserta-delegasi", "sebagai delegasi kantor atau wilayahnya"),
    "S14": ("agen-perubahan", "diharapkan menjadi agen perubahan"),
    "S15": ("empat-tahapan", "laporan panitia menyebut empat tahapan"),
    "S16": ("ketua-panitia", "Ketua Panitia"),
    "S17": ("dicanangkan-2017", "dicanangkan sejak 2017"),
    "S18": ("muara-buku-saku", "Muaranya sebuah buku saku"),
    "S19": ("pembimbing-2019", "dibimbing langsung oleh tenaga ahli Kementerian Kominfo"),
    "S20": ("sasaran-2018", "Sasaran terbanyak ada pada 2018"),
    "S21": ("tiga-agenda", "Bimtek 1, penyusunan masterplan, dan peluncuran hotspot"),
}


@pytest.mark.parametrize(("fact", "phrase"), FOUNDING_FACTS.values(), ids=FOUNDING_FACTS)
def test_a_founding_fact_is_recorded_and_told_in_the_prose(fact: str, phrase: str) -> None:
    assert FOUNDING in FACTS[fact]["sources"]
    assert phrase.lower() in PRINTED.lower()


def test_the_founding_article_is_the_first_source_with_its_writer_and_editor() -> None:
    """S22."""
    first = SOURCES[0]

    assert first["id"] == FOUNDING
    assert (first["authors"], first["editors"]) == (["Joe Tkikhau"], ["Rony Banase"])
    assert first["publisher"] == "Garda Indonesia"


@pytest.mark.parametrize(
    ("person", "name", "office"),
    [
        ("jefri-riwu-kore", "Dr. Jefirstson R. Riwu Kore, M.M., M.H.", "Wali Kota Kupang"),
        ("hermanus-man", "dr. Hermanus Man", "Wakil Wali Kota Kupang"),
        ("elvianus-wairata", "Ir. Elvianus Wairata, M.Si.", "Pj. Sekda Kota Kupang"),
        ("wildrian-ronald-otta", "Wildrian Ronald Otta, SSTP., MM.", "Ketua Panitia"),
    ],
)
def test_the_people_of_july_2019_stand_with_their_office_of_that_time(
    person: str, name: str, office: str
) -> None:
    record = PEOPLE[person]

    assert (record["full_name"], record["office"]) == (name, office)
    assert record["as_of"].startswith("saat itu")
    assert FOUNDING in record["sources"]


def test_the_chart_shows_the_recorded_targets_of_the_three_years() -> None:
    _, body = page("chapters/apa-dan-mengapa.md")
    found = re.search(r"```chart\n(.*?)```", body, re.DOTALL)
    assert found
    chart = yaml.safe_load(found[1])
    bars = {bar["label"]: str(bar["value"]) for bar in chart["bars"]}

    assert bars == {year: FACTS[f"sasaran-{year}"]["value"] for year in ("2017", "2018", "2019")}
    assert bars == {"2017": "25", "2018": "50", "2019": "25"}
    assert chart["unit"] == "kota/kabupaten"
    assert FOUNDING in chart["sources"]


RUN = 8
RUNS = frozenset((ROOT / "tests/data/garda-2019-runs.txt").read_text("ascii").split())


def digest(words: list[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:12]


def copied(text: str, runs: frozenset[str]) -> list[str]:
    """The runs of words in `text` whose digests are among `runs`."""
    words = WORD.findall(plain(text).lower())
    windows = (words[start : start + RUN] for start in range(len(words) - RUN + 1))
    return [" ".join(window) for window in windows if digest(window) in runs]


def test_a_run_is_found_whatever_its_capitals_marks_and_citations() -> None:
    runs = frozenset({digest(["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"])})
    text = "Kata: “Satu, DUA [[term:x|tiga]] empat.” [@lain]\nLima enam (tujuh) delapan sembilan."

    assert copied(text, runs) == ["satu dua tiga empat lima enam tujuh delapan"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CONTENT).as_posix())
def test_no_run_of_eight_words_is_the_founding_articles(path: Path) -> None:
    assert copied(path.read_text("utf-8"), RUNS) == []
