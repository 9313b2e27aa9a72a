"""What the copy editor finds, what it lets pass, and how it is silenced."""

import struct
from pathlib import Path

import pytest

from tests.book.style.edited import CHAPTER, codes, findings
from tests.books import project_with

PERSON = (
    "- {id: siti, full_name: 'Ir. Siti Wairata, M.Si.', office: Camat, as_of: '2019',"
    " sources: [rencana]}\n"
)
FACT = "- {id: luas, statement: Jumlah kampung., value: 51, unit: kampung, sources: [rencana]}\n"


@pytest.mark.parametrize(
    "text",
    [
        "Rabu, 10 Juli 2019",
        "Rabu–Kamis, 10–11 Juli 2019",
        "Rabu (10/7/2019)",
        "Berita menulis “Kamis 10 Juli 2019”.",
        "Anak-anak dan ibu-ibu hadir.",
        "Warga di Kota Baru dan di kantor.",
        "Ia datang ke luar kota, lalu keluar.",
        "`aktifitas` ditulis dalam kode.",
        "<!-- aktifitas -->Ada kegiatan.",
        "[[role:warga|Para warga]] hadir.",
        "Bab II dan Pasal XIV berlaku.",
        "Badan Penanggulangan (tanpa singkatan) hadir.",
        "Forum Antar Daerah berkumpul di hari pertama.",
        "Anda menunggu di kaki bukit, di sisi jalan.",
        "Kata [catatan: ini] dan [role: warga] dalam kurung siku.",
        "> | Kampung | Lampu |\n> |---|---|\n> | Satu | 3 |",
        "Pilih ya \\| tidak.\nTulis ya \\| tidak.",
        "| Kampung | Lampu |\n|---|---|\n| Satu\t(A) | 3 |\n| Dua\t(B) | 4 |",
        "Loket\n:\tTempat layanan.\n\nBalai\n:\tTempat rapat.",
        '!!! usulan "Satu"\n    Isi.\n!!! usulan "Dua"\n    Isi.\n## Judul',
        '!!! usulan "Satu"\n<!-- catatan -->\n    Isi.',
        '- Loket:\n\n    !!! usulan "Satu"\n        Isi.',
    ],
)
def test_what_is_right_passes(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kamis 10 Juli 2019", "style-weekday"),
        ("Rabu–Jumat, 10–11 Juli 2019", "style-weekday"),
        ("Kamis (10/7/2019)", "style-weekday"),
        ("Hari Kamis tanggal 10 Juli, tahun 2019.", "style-weekday"),
        ("Warga\nyang\nyang hadir.", "style-double-word"),
        ("Warga di lakukan pendataan.", "style-spelling"),
        ("Rapat dibalai.", "style-spelling"),
        ("Tamu di dampingi camat.", "style-spelling"),
        ("Kantor menunggu kabar anda.", "style-spelling"),
        ("Rapat antar desa dimulai.", "style-spelling"),
        ("- *aktifitas* warga", "style-spelling"),
        ("| Kolom |\n|---|\n| resiko |", "style-spelling"),
        ('!!! usulan "Resiko"\n    Isi.', "style-spelling"),
        ("[klik di sini](https://contoh.go.id/)", "style-link-text"),
        ("[peta](https://contoh,go.id/a)", "style-link-malformed"),
        ("[surat](mailto:camat@kantor)", "style-link-malformed"),
    ],
)
def test_what_is_wrong_is_found(text: str, code: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text) == [code]


def test_a_finding_stands_on_its_own_line_of_a_wrapped_paragraph(tmp_path: Path) -> None:
    body = "---\ntitle: Pengantar\n---\nSatu baris.\nDua **aktifitas**.\n"
    (finding,) = findings(project_with(tmp_path / "buku", {CHAPTER: body}))

    assert str(finding.location) == "content/chapters/pengantar.md:5:7"


def test_a_name_is_held_against_people(tmp_path: Path) -> None:
    assert codes(tmp_path, "Camat Wirata hadir.", people=PERSON) == ["style-name-spelling"]


def test_a_declared_variant_of_a_place_is_right(tmp_path: Path) -> None:
    places = "- {id: oesapa, official_name: Oesapa, level: daerah, variants: [Oesappa]}\n"

    assert codes(tmp_path, "Pasar Oesappa.", places=places) == []
    assert codes(tmp_path / "dua", "Pasar Oesaba.", places=places) == ["style-name-spelling"]


def test_titles_of_laws_are_not_counted(tmp_path: Path) -> None:
    law = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"
    short = f"Menurut {law}, warga dari semua kampung boleh bertanya kapan saja kepada kantor."
    rest = "dan kepada siapa saja yang hadir di balai pada hari itu atau pagi hari sesudahnya"
    long = f"{short[:-1]} {rest}."

    assert codes(tmp_path, short) == []
    assert codes(tmp_path / "dua", long) == ["style-long-sentence"]


def test_a_number_of_another_place_is_no_slip(tmp_path: Path) -> None:
    assert codes(tmp_path, "Kota Ambon terdiri atas 50 kampung.", facts=FACT) == []
    assert codes(tmp_path / "dua", "Ada 15 kampung.", facts=FACT) == ["style-fact-number"]


def test_a_review_is_due_after_its_day(tmp_path: Path) -> None:
    def facts(day: str) -> str:
        return FACT.replace(", sources", f", review_by: {day}, sources")

    assert codes(tmp_path, facts=facts("2026-11-24")) == []
    assert codes(tmp_path / "dua", facts=facts("2026-11-23")) == ["style-fact-overdue"]


@pytest.mark.parametrize(
    ("octets", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(8) + struct.pack(">II", 4000, 10), "style-image-large"),
        (b"GIF89a" + struct.pack("<HH", 10, 3000), "style-image-large"),
        (
            b"\xff\xd8\xff\xc0\x00\x11\x08" + struct.pack(">HH", 3000, 10) + bytes(9),
            "style-image-large",
        ),
        (b"\x89PNG\r\n\x1a\n" + bytes(1_000_001), "style-image-heavy"),
    ],
)
def test_an_image_that_no_page_can_hold_is_found(octets: bytes, code: str, tmp_path: Path) -> None:
    project = project_with(
        tmp_path / "buku",
        {CHAPTER: "---\ntitle: Pengantar\n---\n![Balai dari depan](../images/balai.png)\n"},
    )
    image = project.content / "images" / "balai.png"
    image.parent.mkdir()
    image.write_bytes(octets)

    assert [finding.diagnostic.code for finding in findings(project)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Ada aktifitas. <!-- bukusaku: biarkan style-spelling -->",
        "<!-- bukusaku: biarkan style-spelling -->\nAda aktifitas.",
        "<!-- bukusaku: biarkan style-spelling -->\n\n- Ada\n- aktifitas",
        "<!-- bukusaku: allow style-spelling, style-double-word -->\nAda aktifitas yang yang baik.",
    ],
)
def test_a_comment_lets_a_finding_be(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text) == []


def test_a_comment_reaches_no_further_than_its_paragraph(tmp_path: Path) -> None:
    text = "<!-- bukusaku: biarkan style-spelling -->\nAda aktifitas.\n\nAda resiko."

    assert codes(tmp_path, text) == ["style-spelling"]


@pytest.mark.parametrize(
    "text",
    [
        "- {id: a, statement: Ada resiko., sources: [rencana]}  # bukusaku: biarkan style-spelling",
        "# bukusaku: biarkan style-spelling\n- id: a\n  statement: Ada resiko.\n  standing: usulan",
    ],
)
def test_a_comment_in_yaml_does_the_same(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path, facts=text) == []


def test_a_comment_in_csv_is_a_row_above(tmp_path: Path) -> None:
    rows = [
        "id;statement;standing",
        "# bukusaku: biarkan style-spelling;;",
        "a;Ada resiko.;usulan",
        "b;Ada resiko.;usulan",
    ]
    project = project_with(tmp_path / "buku", {"facts.csv": "\n".join(rows)})
    places = [finding.location for finding in findings(project)]

    assert [(place.path, place.line) for place in places] == [("content/facts.csv", 4)]


def test_a_comment_shown_as_code_silences_nothing(tmp_path: Path) -> None:
    block = "```text\n# bukusaku: biarkan style-spelling\n```"

    assert codes(tmp_path / "satu", block) == []
    assert codes(tmp_path, "Tulis `<!-- bukusaku: biarkan style-spelling -->` di sana.") == []


def test_rules_of_indonesian_do_not_judge_english(tmp_path: Path) -> None:
    original = project_with(tmp_path / "asli", {})
    settings = (original.content / "book.yaml").read_text("utf-8")
    settings = settings.replace("languages: [id]", "languages: [en]")
    text = "---\ntitle: Pengantar\n---\nThe analisa of the the plan, read [here](https://a.example/).\n"
    project = project_with(tmp_path / "buku", {"book.yaml": settings, CHAPTER: text})

    found = sorted(finding.diagnostic.code for finding in findings(project))
    assert found == ["style-double-word", "style-link-text"]
