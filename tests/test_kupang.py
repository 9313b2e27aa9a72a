"""The truth of the Kupang book: what it must say, on whose word, and what it may never say.

It is read as plain YAML, CSV and text, so that these tests know nothing of the program.
"""

import csv
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bukusaku.book.load import load_book
from bukusaku.project import Project

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
FOUNDING = "garda-2019"

WORD = re.compile(r"[^\W_]+")
MARKUP = re.compile(r"\[\^?@[a-z0-9-]+\]|```.*?```|\{#[^}]*\}|^!!!\s\w+", re.DOTALL | re.MULTILINE)
REFERENCE = re.compile(r"\[\[[a-z]+:([^\]|]+)(?:\|([^\]]+))?\]\]")

# --- reading -----------------------------------------------------------------------------------


def listed(name: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = yaml.safe_load((CONTENT / name).read_text("utf-8"))
    return records


def pages(folder: str = "*") -> Iterator[tuple[str, dict[str, Any], str]]:
    """Each Markdown file: its path below `content/`, its front matter and its body."""
    for path in sorted(CONTENT.glob(f"{folder}/*.md")):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        yield path.relative_to(CONTENT).as_posix(), yaml.safe_load(front), body


def page(path: str) -> tuple[dict[str, Any], str]:
    return next((front, body) for name, front, body in pages() if name == path)


def plain(text: str) -> str:
    """Markdown without citations, data blocks and the marks of references."""
    return REFERENCE.sub(lambda found: found[2] or found[1], MARKUP.sub("", text))


def sentences(body: str) -> Iterator[str]:
    """The sentences of a body; each line of a list or a heading is at least one."""
    blocks = re.split(r"\n\s*\n|\n(?=\s*(?:[-#>:|]|\d+\.\s))", plain(body))
    for block in blocks:
        yield from re.split(r"(?<=[.?!:])\s+(?=[A-Z“])", " ".join(block.split()))


BOOK: dict[str, Any] = yaml.safe_load((CONTENT / "book.yaml").read_text("utf-8"))
FILES = sorted(path for path in CONTENT.rglob("*") if path.suffix in {".yaml", ".csv", ".md"})
SOURCES = listed("sources.yaml")
FACTS = {fact["id"]: fact for fact in listed("facts.yaml")}
PEOPLE = {person["id"]: person for person in listed("people.yaml")}
EVENTS = {event["id"]: event for event in listed("events.yaml")}
PLACES = list(csv.DictReader((CONTENT / "places.csv").read_text("utf-8").splitlines()))
PRINTED = "\n".join(" ".join(plain(body).split()) for _, _, body in pages())
EVERYTHING = "\n".join(path.read_text("utf-8") for path in FILES)

# --- no sentence is copied ---------------------------------------------------------------------

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


# --- every fact of the founding article --------------------------------------------------------

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
    "S21": ("tiga-agenda", "Masterplan Kupang Smart City disusun"),
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


# --- where sources disagree --------------------------------------------------------------------


def test_bimtek_1_is_on_the_two_days_and_the_articles_weekday_is_set_right() -> None:
    event = EVENTS["bimtek-1-kupang"]
    _, body = page("chapters/juli-2019.md")

    assert (event["start"].isoformat(), event["end"].isoformat()) == ("2019-07-10", "2019-07-11")
    assert re.search(r"“Kamis 10 Juli 2019”\.\S+ Hari itu Rabu", body)


@pytest.mark.parametrize("spelling", ["Wirata", "Komunikasi dan Informasi"])
def test_a_spelling_of_the_article_is_only_quoted(spelling: str) -> None:
    written = len(re.findall(spelling, PRINTED))

    assert written == PRINTED.count(f"“{spelling}”") == 1


def test_the_three_agenda_items_are_not_the_four_stages() -> None:
    _, body = page("chapters/juli-2019.md")

    assert "laporan panitia menyebut empat tahapan" in body
    assert "Nama tahapannya tidak dicetak" in body
    assert "Apakah itu yang dimaksud panitia, belum pasti" in body


def test_the_start_of_the_program_stands_on_the_committees_report() -> None:
    assert "Menurut laporan panitia, program ini dicanangkan sejak 2017" in PRINTED


def test_the_road_map_lasts_about_ten_years() -> None:
    assert FACTS["jangka-peta-jalan"]["value"] == "sekitar sepuluh tahun"


def test_only_the_names_in_doubt_are_marked_unconfirmed() -> None:
    in_doubt = {row["official_name"] for row in PLACES if row["name_confirmed"] == "false"}

    assert in_doubt == {
        *("Bello", "Batu Plat", "Airmata", "Bakunase Dua", "Naikoten Satu", "Naikoten Dua"),
        "Lai Lai Bisi Kopan",
    }


def test_a_place_is_named_with_its_level() -> None:
    """Four names are both a kecamatan's and a kelurahan's."""
    levels = {"kecamatan": "Kecamatan ", "kelurahan": "Kelurahan "}
    for path, _, body in pages():
        for found in re.finditer(r"(\w+ )\[\[place:(kecamatan|kelurahan)-", body):
            assert found[1] == levels[found[2]], path


def test_there_are_6_kecamatan_and_51_kelurahan() -> None:
    count = dict.fromkeys(("region", "district", "ward"), 0)
    for row in PLACES:
        count[row["level"]] += 1

    assert count == {"region": 1, "district": 6, "ward": 51}
    assert (FACTS["kecamatan"]["value"], FACTS["kelurahan"]["value"]) == ("6", "51")


def test_the_areas_of_the_kecamatan_add_up_to_the_citys() -> None:
    areas = {row["level"]: 0.0 for row in PLACES}
    for row in PLACES:
        areas[row["level"]] += float(row["area_km2"] or 0)

    assert round(areas["district"], 2) == round(areas["region"], 2) == 180.27


# --- what is never printed ---------------------------------------------------------------------

NEVER = [
    r"34 persen|34\s?%",
    r"Grahitandaru",
    r"almarhum",
    r"Hadjoh|Fahrensy|Funay|Christian Widodo|Serena Francis|Pilkada",
    r"\b(?:107|165) (?:daerah|kota|kabupaten)",
    r"\b(?:45|50) kelurahan",
    r"2019[–-]20(?:28|29)",
    r"agen of change|agent of change",
    r"\b(?:10|7) hari kerja",
    r"\bBuku [123]\b",
    r"[Gg]elombang (?:ke|pertama|kedua|ketiga)",
    r"slideplayer|kupdf|docplayer|123dok",
    r"\bISBN \d|@\w+\.go\.id|\(0380\)",
]


@pytest.mark.parametrize("pattern", NEVER)
def test_what_no_source_bears_is_never_printed(pattern: str) -> None:
    assert re.findall(pattern, EVERYTHING) == []


def test_no_law_stands_on_a_sharing_site() -> None:
    laws = [source for source in SOURCES if source.get("publisher") == "Republik Indonesia"]

    assert len(laws) == 7
    assert all(law["copy_read"] and "scribd" not in law.get("url", "") for law in laws)


def test_the_book_is_a_draft_of_nobody_s_office() -> None:
    assert BOOK["edition"]["status"] == "draf"
    assert not {"publisher", "contact", "url"} & set(BOOK)
    assert BOOK["notice"] == "Draf contoh, bukan terbitan resmi Pemerintah Kota Kupang"


def test_the_colophon_tells_the_motif_and_that_there_is_no_isbn() -> None:
    colophon = next(
        part
        for part in BOOK["contents"]["front"]
        if isinstance(part, dict) and part["part"] == "colophon"
    )

    assert "Motif digambar untuk buku ini, diilhami bunga sepe." in colophon["summary"]
    assert "Buku ini tanpa ISBN." in colophon["summary"]


# --- standing ----------------------------------------------------------------------------------

ELSEWHERE = {
    "tangerang-2019": "Tangerang",
    "sleman-2021": "Sleman",
    "tegal-2023": "Tegal",
    "bontang-1-2019": "Bontang",
    "bontang-3-2019": "Bontang",
    "bontang-4-2019": "Bontang",
    "luwu-utara-2022": "Luwu Utara",
    "cirebon-2017": "Cirebon",
    "buleleng-2023": "Buleleng",
    "kukar-2020": "Kutai Kartanegara",
    "yogyakarta-2020": "Yogyakarta",
    "cilegon-2018": "Cilegon",
}


def items() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each duty, output and checklist item, with the path of its page."""
    for path, front, _ in pages():
        for field in ("duties", "outputs", "checklist"):
            entries = front.get(field, ())
            if not isinstance(entries, str):
                yield from ((path, entry) for entry in entries)


def test_what_another_district_did_names_that_district() -> None:
    for path, item in items():
        told = " ".join(item.get(key, "") for key in ("what", "text", "note"))
        for source in item.get("sources", ()):
            assert ELSEWHERE.get(source, "") in told, path


def test_a_duty_or_item_is_sourced_or_a_proposal() -> None:
    for path, item in items():
        assert bool(item.get("sources")) != (item.get("standing") == "usulan"), path


def test_dewan_and_forum_have_no_duties() -> None:
    assigned = {item.get("role") for _, item in items()}
    for role in ("dewan-smart-city", "forum-smart-city"):
        front = next(front for path, front, _ in pages("roles") if role in path)
        assert front["duties"] == "unavailable"
        assert role not in assigned


def test_a_proposal_in_the_prose_is_headed_for_whom_it_is() -> None:
    for path, _, body in pages():
        for title in re.findall(r"^!!! usulan (.*)$", body, re.MULTILINE):
            assert title.startswith('"Usulan untuk '), path


def test_the_plans_and_the_inferred_year_are_marked() -> None:
    marks = {name: event.get("certainty") for name, event in EVENTS.items()}

    assert marks["citynet-2019"] == marks["evaluasi-2020"] == "direncanakan"
    assert marks["evaluasi-2023"] == "disimpulkan"
    assert EVENTS["bimtek-4-kupang"]["standing"] == "belum tersedia"


def test_names_of_aspects_without_a_source_are_marked_unconfirmed() -> None:
    doubtful = {
        aspect["foreign_name"]
        for _, front, _ in pages("dimensions")
        for aspect in front.get("aspects", ())
        if aspect.get("name_confirmed") is False
    }

    assert doubtful == {"transaction", "harmony", "health", "mobility"}


def test_no_dimension_has_a_number_for_a_target() -> None:
    dimensions = [front for path, front, _ in pages("dimensions") if "index" not in path]

    assert [front["indicators"] for front in dimensions] == ["unavailable"] * 6
    assert [len(front["aspects"]) for front in dimensions] == [3] * 6


def test_every_source_is_cited() -> None:
    elsewhere = "\n".join(path.read_text("utf-8") for path in FILES if path.name != "sources.yaml")

    assert [s["id"] for s in SOURCES if not re.search(rf"\b{s['id']}\b", elsewhere)] == []


# --- how it reads ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [path for path, _, _ in pages()])
def test_an_intinya_is_three_short_sentences_at_most(path: str) -> None:
    front, _ = page(path)
    summary = front.get("summary", ())

    assert len(summary) <= 3
    assert all(len(WORD.findall(sentence)) <= 12 for sentence in summary)
    assert summary or path == "chapters/intinya.md"


def test_the_whole_book_is_told_in_ten_sentences() -> None:
    _, body = page("chapters/intinya.md")
    points = re.findall(r"^\d+\. (.*)$", body, re.MULTILINE)

    assert len(points) == 10
    assert all(len(list(sentences(point))) == 1 for point in points)


def test_sentences_are_short() -> None:
    lengths = sorted(len(WORD.findall(s)) for _, _, body in pages() for s in sentences(body))

    assert lengths[-1] <= 25
    assert sum(length <= 15 for length in lengths) / len(lengths) > 0.85


def test_the_book_loads_without_an_error_or_a_warning() -> None:
    loaded = load_book(Project(root=ROOT, output=ROOT / "output"))

    assert loaded.warnings == ()
