"""Where sources disagree, what is never printed, and on whose word each statement stands."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.kupang.written import (
    BOOK,
    EVENTS,
    EVERYTHING,
    FACTS,
    FILES,
    PLACES,
    PRINTED,
    SOURCES,
    page,
    pages,
)


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
    assert "Berita itu tidak menyebut nama tahapannya" in body
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
        told = " ".join(item.get(key, "") for key in ("what", "elsewhere", "text", "note"))
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
