"""What an office keeps in spreadsheets stands in the book as the same words and numbers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from bukusaku.book.load import load_book
from bukusaku.book.records import Event, Place, Stage, Term
from bukusaku.desk.bring.document import Brought
from bukusaku.desk.bring.table import Wanted, bring_table
from bukusaku.diagnostics import ProblemsError
from bukusaku.project import Project
from tests.books import project_with

Rows = list[list[object]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_with(tmp_path / "buku", {})


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    def made(rows: Rows, *merged: str) -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
        path = tmp_path / "tabel.xlsx"
        book.save(path)
        return path

    return made


def _codes(refused: pytest.ExceptionInfo[ProblemsError]) -> list[str]:
    return [problem.code for problem in refused.value.diagnostics]


def _told(brought: Brought) -> dict[str, str]:
    return {found.code: found.values["where"] for found in brought.told}


def test_a_glossary_has_its_terms_and_says_what_nobody_vouches_for(
    project: Project, workbook: Callable[..., Path]
) -> None:
    path = workbook(
        [
            ["No", "Istilah", "Kepanjangan", "Arti", "Sumber", "Contoh"],
            [1, "OPD", "organisasi perangkat daerah", None, None, "biru"],
            [None, None, None, None, None, None],
            [2, "Titik: lampu", None, 'Tempat "lampu" #1.', None, None],
            [3, "Rencana", None, "Yang akan dikerjakan.", "rencana", None],
        ]
    )
    brought = bring_table(project, path, Wanted("glossary"))
    book = load_book(project).book

    terms = [book.find("term", name) for name in ("opd", "titik-lampu", "rencana")]
    assert all(isinstance(term, Term) for term in terms)
    assert [str(term.standing) for term in terms if isinstance(term, Term)] == [
        "general",
        "proposal",
        "sourced",
    ]
    assert isinstance(terms[1], Term)
    assert terms[1].meaning == 'Tempat "lampu" #1.'
    assert _told(brought) == {
        "bring-row-general": "2",
        "bring-row-proposal": "4",
        "bring-column-skipped": "Contoh",
    }
    assert (brought.rows, brought.entries) == (3, ("glossary",))


def test_places_keep_their_zeros_and_find_their_parents(tmp_path: Path) -> None:
    levels = "  district: {name: distrik, head: kepala distrik}\n  ward: {name: kampung, head: x}\n"
    project = project_with(tmp_path / "buku", {})
    settings = project.content / "book.yaml"
    text = settings.read_text("utf-8").replace("contents:", f"{levels}contents:")
    settings.write_text(text, "utf-8")
    path = tmp_path / "wilayah.csv"
    path.write_bytes(
        "sep=;\r\nKode;Tingkat;Nama;Induk;Luas (km²)\r\n"
        "0101;distrik;Rawa;;1.234,5\r\n0102;kampung;Rawa;Rawa;\r\n".encode("cp1252")
    )
    brought = bring_table(project, path, Wanted("places"))
    book = load_book(project).book

    larger, smaller = book.find("place", "rawa"), book.find("place", "rawa-2")
    assert isinstance(larger, Place)
    assert isinstance(smaller, Place)
    assert (larger.code, larger.area_km2, smaller.parent) == ("0101", 1234.5, "rawa")
    assert _told(brought)["bring-row-renamed"] == "3: rawa-2"


def test_a_column_may_be_called_as_the_book_calls_the_level(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    settings = project.content / "book.yaml"
    levels = "  district: {name: distrik, head: kepala}\n  ward: {name: kampung, head: kepala}\n"
    settings.write_text(
        settings.read_text("utf-8").replace("contents:", f"{levels}contents:"), "utf-8"
    )
    (project.content / "places.yaml").write_text(
        "- {id: rawa, official_name: Distrik Rawa, level: district}\n", "utf-8"
    )
    path = tmp_path / "wilayah.tsv"
    path.write_bytes("Distrik\tKampung\tTingkat\nDistrik Rawa\tSagu\tward\n".encode("utf-16"))
    bring_table(project, path, Wanted("places"))

    place = load_book(project).book.find("place", "sagu")
    assert isinstance(place, Place)
    assert place.parent == "rawa"


def test_days_are_read_as_offices_write_them(
    project: Project, workbook: Callable[..., Path]
) -> None:
    path = workbook(
        [
            ["Kegiatan", "Tanggal", "Tempat", "Tahap"],
            ["Rapat", date(2025, 3, 4), "Aula", "Persiapan"],
            ["Lokakarya", "Kamis, 6 Maret 2025", "Aula", None],
            ["Penutupan", "07/03/2025", None, None],
            ["Panen", None, None, None],
        ],
        "C2:C3",
    )
    bring_table(project, path, Wanted("events"))
    book = load_book(project).book

    events = [book.find("event", name) for name in ("rapat", "lokakarya", "penutupan", "panen")]
    starts = [event.start for event in events if isinstance(event, Event)]
    assert starts == [date(2025, 3, 4), date(2025, 3, 6), date(2025, 3, 7), None]
    venues = [event.venue for event in events if isinstance(event, Event)]
    assert venues == ["Aula", "Aula", None, None]


def test_duties_go_to_the_end_of_their_stage(
    project: Project, workbook: Callable[..., Path]
) -> None:
    page = project.content / "stages" / "persiapan.md"
    before = page.read_text("utf-8")
    path = workbook(
        [["Tahap", "Peran", "Sebagai", "Tugas"],
         ["Persiapan", "kepala-kampung", "ikut serta", "Menghadiri rapat."]]
    )  # fmt: skip
    brought = bring_table(project, path, Wanted("duties"))

    after = page.read_text("utf-8")
    added = (
        '  - role: "kepala-kampung"\n    level: "ikut serta"\n    what: "Menghadiri rapat."\n'
        '    standing: "usulan"\n'
    )
    head, tail = before.rsplit("---\n", 1)
    assert after == f"{head}{added}---\n{tail}"
    assert brought.paths == ("content/stages/persiapan.md",)
    stage = load_book(project).book.find("stage", "persiapan")
    assert isinstance(stage, Stage)
    assert len(stage.duties) == 2


def test_a_stage_may_be_named_for_all_rows(project: Project, workbook: Callable[..., Path]) -> None:
    rows: Rows = [["Peran", "Tingkat", "Tugas"], ["kepala-kampung", "diberi tahu", "Membaca."]]
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, workbook(rows), Wanted("duties"))
    bring_table(project, workbook(rows), Wanted("duties", stage="Persiapan"))

    assert _codes(refused) == ["bring-duty-without-stage"]
    stage = load_book(project).book.find("stage", "persiapan")
    assert isinstance(stage, Stage)
    assert len(stage.duties) == 2


@pytest.mark.parametrize("duties", ["duties: belum tersedia", "duties: []"])
def test_duties_not_written_in_lines_are_left_as_they_are(
    project: Project, workbook: Callable[..., Path], duties: str
) -> None:
    page = project.content / "stages" / "lain.md"
    page.write_text(f"---\ntitle: Lain\nsummary: Ada.\n{duties}\n---\n", "utf-8")
    before = page.read_bytes()
    rows: Rows = [["Peran", "Tingkat", "Tugas"], ["kepala-kampung", "diberi tahu", "Membaca."]]
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, workbook(rows), Wanted("duties", stage="lain"))

    assert _codes(refused) == ["bring-duties-unfit"]
    assert page.read_bytes() == before


def test_every_wrong_row_is_told_at_its_cell_and_nothing_is_written(
    project: Project, workbook: Callable[..., Path]
) -> None:
    path = workbook(
        [
            ["Kegiatan", "Tanggal", "Tahap", "Kepastian"],
            ["Rapat", "besok", None, None],
            ["Rapat besar", date(2025, 3, 4), "Persiapn", None],
            ["Rapat kecil", date(2025, 3, 4), None, "mungkin"],
            ["Rapat lagi", "31/02/2025", None, None],
        ]
    )
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, path, Wanted("events"))

    found = refused.value.diagnostics
    assert [(str(problem.location), problem.code) for problem in found] == [
        ("tabel.xlsx:2:2", "book-not-a-day"),
        ("tabel.xlsx:3:3", "bring-no-such-record"),
        ("tabel.xlsx:4:4", "book-not-a-choice"),
        ("tabel.xlsx:5:2", "impossible-date"),
    ]
    assert found[1].values["suggestion"] == "persiapan"
    assert not (project.content / "events.yaml").exists()


def test_a_list_keeps_what_it_had_and_takes_no_id_twice(
    project: Project, workbook: Callable[..., Path]
) -> None:
    path = project.content / "glossary.yaml"
    path.write_bytes(b"# catatan\r\n- {id: opd, term: OPD, standing: umum, expansion: x}\r\n")
    before = path.read_bytes()
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, workbook([["Istilah", "Arti"], ["OPD", "x"]]), Wanted("glossary"))
    bring_table(project, workbook([["Istilah", "Arti"], ["PAD", "x"]]), Wanted("glossary"))

    assert _codes(refused) == ["bring-id-taken"]
    assert path.read_bytes().startswith(before)
    assert {term.id for term in load_book(project).book.records("term")} == {"opd", "pad"}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["Istilah", "Arti"]], "bring-no-rows"),
        ([["Buah", "Harga"], ["pisang", 1]], "bring-no-column"),
        ([["Istilah", "Kata"], ["a", "b"]], "bring-column-twice"),
        ([["Istilah", "Arti"], ["火", "api"]], "bring-no-id"),
    ],
)
def test_a_table_that_says_too_little_is_refused(
    project: Project, workbook: Callable[..., Path], rows: Rows, code: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, workbook(rows), Wanted("glossary"))

    assert _codes(refused)[0] == code


def test_a_number_reads_as_it_is_shown(project: Project, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Istilah", "Arti"])
    sheet.append([71, 0.5])
    sheet["A2"].number_format = "0000"
    book.save(tmp_path / "tabel.xlsx")
    bring_table(project, tmp_path / "tabel.xlsx", Wanted("glossary"))

    term = load_book(project).book.find("term", "0071")
    assert isinstance(term, Term)
    assert (term.term, term.meaning) == ("0071", "0.5")


def test_a_formula_without_its_result_is_told_at_its_cell(
    project: Project, workbook: Callable[..., Path]
) -> None:
    path = workbook([["Istilah", "Kepanjangan"], ["OPD", '="Organisasi "&"Perangkat"']])
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, path, Wanted("glossary"))

    (problem,) = refused.value.diagnostics
    assert (problem.code, str(problem.location)) == ("bring-formula", "tabel.xlsx:2:2")


def test_a_level_is_chosen_among_the_names_that_the_book_gives(
    project: Project, workbook: Callable[..., Path]
) -> None:
    path = workbook([["Nama", "Tingkat"], ["Sagu", "kabupatn"]])
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, path, Wanted("places"))

    (problem,) = refused.value.diagnostics
    assert (problem.code, problem.values["suggestion"]) == ("bring-no-such-level", "kabupaten")


def test_a_stage_that_is_not_there_is_told_once(
    project: Project, workbook: Callable[..., Path]
) -> None:
    path = workbook([["Peran", "Tugas"], ["Lurah", "Mendata"], ["Camat", "Mendata"]])
    with pytest.raises(ProblemsError) as refused:
        bring_table(project, path, Wanted("duties", stage="bimtek-9"))

    assert [problem.code for problem in refused.value.diagnostics] == ["bring-no-such-record"]
