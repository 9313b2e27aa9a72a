"""Every file of one build: its name, its paper, its pages, and what it says of itself."""

import json
import pickle
import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from bukusaku.book.load import load_book
from bukusaku.book.settings import Format
from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.press.book import render_html
from bukusaku.press.finished import PrintFile, Works
from bukusaku.press.pagination import paginations_as_json, paginations_from
from bukusaku.press.plan import IMPOSED, MINI, TYPESET, jobs
from bukusaku.press.review import REVIEW
from bukusaku.press.works import Press
from bukusaku.project import Project
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from bukusaku.theme.truth import disagreements
from tests.books import FULL, MINIMAL, project_with
from tests.press.conftest import broken_rules
from tests.tools.verapdf import check_pdf

pytestmark = pytest.mark.slow

POINTS_PER_MM = 72 / 25.4
OWN_TEMPLATES = {*MINI, Format.HOW_TO}
SETTINGS = """
formats: [a6, a5-besar, 100x150, cetak-a4]
editions:
  - id: kampung
    title: Edisi kepala kampung
    roles: [kepala-kampung]
    parts: [colophon, "chapter:bentuk-tulisan", dimensions, roles, matrix, sources]
"""


def press(project: Project) -> Press:
    book = load_book(project).book
    return Press(project, book, load_words(Theme(project), "id"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    settings = (FULL / "content" / "book.yaml").read_text("utf-8") + SETTINGS
    folder = tmp_path_factory.mktemp("works") / "buku"
    return project_with(folder, {"book.yaml": settings}, book=FULL)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """With a notice of its own, dimensions, and little ink."""
    written = (FULL / "content/book.yaml").read_text("utf-8")
    approval = "  status: final\n  approved_by: Bupati Sagu Raya\n  approved_on: 2025-02-28\n"
    assert approval in written
    settings = written.replace(approval, "  status: draft\n") + "formats: [a6, cetak-a4-hemat]\n"
    folder = tmp_path_factory.mktemp("draft") / "buku"
    return project_with(folder, {"book.yaml": settings}, book=FULL)


@pytest.fixture(scope="module")
def works(project: Project) -> Works:
    return press(project).make()


@pytest.fixture(scope="module")
def pocket(works: Works) -> PrintFile:
    return works.files[0]


@pytest.fixture(scope="module")
def kampung(works: Works) -> PrintFile:
    return works.files[-1]


@pytest.fixture(scope="module")
def copied(project: Project) -> list[str]:
    """The words of each page of a reading copy."""
    copy = press(project).review()
    return texts(PrintFile(copy.name, copy.content, copy.pages, 0, Format.A6))


def texts(file: PrintFile) -> list[str]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(file.content)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def whole_text(file: PrintFile) -> str:
    return " ".join(texts(file))


def paper(file: PrintFile) -> tuple[int, int]:
    """Width and height in millimetres."""
    with pikepdf.open(BytesIO(file.content)) as document:
        (size,) = {tuple(map(float, page.MediaBox.as_list())) for page in document.pages}
    return round((size[2] - size[0]) / POINTS_PER_MM), round((size[3] - size[1]) / POINTS_PER_MM)


def codes_on(file: PrintFile, page: int) -> list[str]:
    """What a camera reads in the QR codes of a page."""
    document = pypdfium2.PdfDocument(file.content)
    try:
        picture = document[page - 1].render(scale=4).to_pil()
        return [code.text for code in zxingcpp.read_barcodes(picture)]
    finally:
        document.close()


def test_every_format_has_a_row_in_the_plan() -> None:
    assert TYPESET.keys() | IMPOSED.keys() | OWN_TEMPLATES == set(Format)


def test_a_name_tells_edition_and_size_in_lower_case(works: Works) -> None:
    assert [file.name for file in works.files] == [
        "kabupaten-terhubung-a6.pdf",
        "kabupaten-terhubung-a5-besar.pdf",
        "kabupaten-terhubung-100x150.pdf",
        "kabupaten-terhubung-cetak-a4.pdf",
        "kabupaten-terhubung-kampung-a6.pdf",
    ]


def test_what_has_one_layout_is_laid_out_once(project: Project) -> None:
    found = [
        (job.edition, [variant.suffix for variant in job.variants])
        for job in jobs(load_book(project).book)
    ]

    assert found == [(None, ["a6", "a5-besar"]), (None, ["100x150"]), ("kampung", ["a6"])]


def test_each_file_has_the_paper_that_its_name_says(works: Works) -> None:
    assert [paper(file) for file in works.files] == [
        (105, 148),
        (148, 210),
        (100, 150),
        (210, 297),
        (105, 148),
    ]


def test_every_typeset_file_conforms(works: Works, tmp_path: Path) -> None:
    files = [file for file in works.files if file.format in TYPESET]
    for file in files:
        (tmp_path / file.name).write_bytes(file.content)

    assert [broken_rules(file.content) for file in files] == [set()] * len(files)
    assert check_pdf(sorted(tmp_path.iterdir())) == []


def test_page_24_of_the_large_print_is_page_24(works: Works, pocket: PrintFile) -> None:
    large = [page.replace(" ", "") for page in texts(works.files[1])]

    assert large == [page.replace(" ", "") for page in texts(pocket)]


def test_running_text_of_the_large_print_has_12_points(works: Works) -> None:
    with pikepdf.open(BytesIO(works.files[1].content)) as document:
        page = document.pages[0]
        zoom = float(page.MediaBox.as_list()[3]) / (148 * POINTS_PER_MM)

    assert zoom * 8.8 >= 12


def test_the_second_trim_tells_the_same_book(project: Project, works: Works) -> None:
    (_, pocket), (book, narrow), _ = works.told

    assert narrow.anchors == pocket.anchors
    assert book == load_book(project).book
    assert disagreements(book, narrow) == []


def test_an_edition_tells_what_its_own_book_says(works: Works) -> None:
    *_, (book, told) = works.told

    assert book.readers is not None
    assert disagreements(book, told) == []


def test_each_says_the_kode_edisi_on_its_back_its_status_page_and_in_itself(
    project: Project, works: Works
) -> None:
    code = load_book(project).book.code
    for file in works.files:
        with pikepdf.open(BytesIO(file.content)) as document:
            if file.format not in TYPESET:
                continue
            record = json.loads(document.attachments["bukusaku-build.json"].get_file().read_bytes())
            assert code in str(document.docinfo.Keywords)
            assert (record["code"], record["readers"]) == (code, file.edition)
        pages = texts(file)
        assert f"Kode edisi {code}" in pages[-1]
        assert any(f"Kode edisi {code}" in page for page in pages[:4])


def test_an_edition_names_its_readers_on_the_cover_and_over_every_spread(
    kampung: PrintFile,
) -> None:
    cover, *pages = texts(kampung)

    assert "Edisi kepala kampung" in cover
    assert any("Kabupaten Terhubung · Edisi kepala kampung" in page for page in pages)


def test_what_an_edition_leaves_out_is_named_with_its_number(
    kampung: PrintFile, pocket: PrintFile
) -> None:
    assert "tahap kedua (3.2, di buku lengkap)" in whole_text(kampung)
    assert "di buku lengkap" not in whole_text(pocket)


def test_a_source_keeps_its_number_in_an_edition_that_lists_fewer(tmp_path: Path) -> None:
    role = (FULL / "content/roles/warga.md").read_text("utf-8")
    files = {
        "book.yaml": (FULL / "content/book.yaml").read_text("utf-8")
        + "\neditions: [{id: warga, title: Warga, roles: [warga], parts: [roles, sources]}]\n",
        "roles/warga.md": f"{role}\nIni dikutip. [@laporan]\n",
    }
    made = press(project_with(tmp_path / "buku", files, book=FULL)).make()
    (sources,) = (page for page in texts(made.files[-1])[2:] if page.startswith("Sumber "))

    assert "Laporan pembukaan" in sources
    assert "Rencana Kabupaten Terhubung" not in sources
    assert re.findall(r"\b(\d{1,2})\.(?= |$)", sources) == ["2"]


def test_an_edition_without_parts_lists_only_the_roles_it_prints(tmp_path: Path) -> None:
    settings = (FULL / "content/book.yaml").read_text("utf-8")
    settings += "\neditions: [{id: warga, title: Edisi warga, roles: [warga]}]\n"
    made = press(project_with(tmp_path / "buku", {"book.yaml": settings}, book=FULL)).make()
    found = [page for page in texts(made.files[-1]) if "Cari peran Anda" in page]
    roles = [name for name in ("Kepala distrik", "Pendamping", "Warga") if name in found[-1]]

    assert roles == ["Warga"], found


def test_every_link_of_an_edition_leads_to_a_page_of_it(kampung: PrintFile) -> None:
    with pikepdf.open(BytesIO(kampung.content)) as document:
        names = pikepdf.NameTree(document.Root.Names.Dests)
        targets = [
            str(annotation.Dest)
            for page in document.pages
            for annotation in page.get("/Annots", pikepdf.Array())
            if "/Dest" in annotation
        ]
        assert targets
        assert [target for target in targets if target not in names] == []


@pytest.mark.parametrize(
    ("anchor", "address"),
    [
        ("chapter-kata-pengantar", "s/kata-pengantar.html"),
        ("chapter-bentuk-tulisan", "s/bentuk-tulisan.html"),
        ("part-dimensions", "s/dimensions.html"),
        ("dimension-tata-kelola", "s/tata-kelola.html"),
        ("part-stages", "s/stages.html"),
        ("part-roles", "s/roles.html"),
        ("part-matrix", "s/matrix.html"),
    ],
)
def test_the_code_at_an_opener_holds_its_short_address(
    works: Works, pocket: PrintFile, anchor: str, address: str
) -> None:
    page = works.paginations["/a6"].page_of[anchor]

    assert codes_on(pocket, page) == [f"https://buku.sagu.example/{address}"]
    assert f"buku.sagu.example/{address}" in texts(pocket)[page - 1]


def test_a_book_without_an_address_invents_none(tmp_path: Path) -> None:
    file = press(project_with(tmp_path / "buku", {})).make().files[0]

    assert [codes_on(file, page) for page in range(1, file.pages + 1)] == [[]] * file.pages


def test_what_changed_is_told(pocket: PrintFile) -> None:
    assert "Yang berubah sejak edisi 1" in whole_text(pocket)


@pytest.mark.parametrize(("record", "bar"), [("kepala-kampung", True), ("warga", False)])
def test_a_bar_in_the_sea_stands_beside_what_changed(
    works: Works, pocket: PrintFile, record: str, bar: bool
) -> None:
    number = works.paginations["/a6"].page_of[f"role-{record}"]
    document = pypdfium2.PdfDocument(pocket.content)
    image = document[number - 1].render(scale=8 / POINTS_PER_MM).to_pil().convert("RGB")
    document.close()
    left_of_text = round(8 * ((14 if number % 2 else 10) - 3.2))
    column = [image.getpixel((left_of_text, y)) for y in range(image.height)]

    assert (column.count((0x0A, 0x4A, 0x57)) > 8 * 10) is bar


def test_a_draft_says_so_on_every_page_that_is_not_blank(draft: Project) -> None:
    for file in press(draft).make().files:
        silent = [page for page in texts(file) if page and "Draf" not in page]

        assert silent == [], file.name


def test_a_notice_that_says_draft_itself_is_left_as_it_is(tmp_path: Path) -> None:
    settings = (MINIMAL / "content/book.yaml").read_text("utf-8")
    files = {"book.yaml": f"{settings}notice: Masih draf\n"}
    file = press(project_with(tmp_path / "buku", files)).make().files[0]

    assert texts(file)[2].endswith("Masih draf 3") or "3 Masih draf" in texts(file)[2]


def test_a_reading_copy_of_a_draft_says_both_on_every_page(draft: Project) -> None:
    copy = press(draft).review()
    pages = texts(PrintFile(copy.name, copy.content, copy.pages, 0, Format.A6))

    assert all("Draf · Salinan telaah" in page for page in pages if page)


def test_the_same_content_gives_the_same_bytes_in_other_processes(
    project: Project, works: Works, pocket: PrintFile
) -> None:
    alone = Press(project, load_book(project).book, load_words(Theme(project), "id"))
    remembered = paginations_from(paginations_as_json(works.paginations))
    again = alone.pdfs(jobs(alone.book)[0])[0]

    assert again.content == pocket.content
    assert remembered == works.paginations


def test_a_problem_comes_whole_out_of_another_process() -> None:
    problem = ProblemsError([Diagnostic("error", "press-no-fonts", None, {"a": "b"})])

    assert pickle.loads(pickle.dumps(problem)).diagnostics == problem.diagnostics


def test_a_reading_copy_numbers_paragraphs_and_lists_what_is_open(project: Project) -> None:
    copy = press(project).review()
    text = whole_text(PrintFile(copy.name, copy.content, copy.pages, 0, Format.A6))

    assert copy.name == "kabupaten-terhubung-telaah.pdf"
    assert "paraf dan tanggal" in text
    assert "Yang perlu diputuskan" in text
    assert broken_rules(copy.content) == set()
    assert copy.warnings == ()


def test_an_open_point_names_the_page_and_paragraph_where_it_stands(copied: list[str]) -> None:
    for where, point in [
        ("Kepala kampung", "Usul warga sudah ditulis."),
        ("Semua bentuk tulisan", "Usulan: Sebuah usulan."),
    ]:
        (listed,) = re.findall(rf"{where} {re.escape(point)} (\d+) (\d+)", " ".join(copied))
        page, number = listed
        there = copied[int(page) - 1]
        assert point.removeprefix("Usulan: ") in there
        assert number in there.split()


@pytest.mark.parametrize(
    "line",
    [
        "<dd>{n}2, terbitan resmi",
        '<tr id="event-pembukaan">\\s*<td[^>]*>{n}',
        '<p class="region"[^>]*>{n}<b>Kabupaten',
        '<li id="term-[^>]*>{n}',
    ],
)
def test_lines_of_lists_and_rows_of_tables_are_numbered_too(project: Project, line: str) -> None:
    theme = Theme(project)
    html = render_html(load_book(project).book, theme, load_words(theme, "id"), REVIEW)
    number = r'<span class="n" id="n-\d+">\d+</span>'

    assert re.search(line.replace("{n}", number), html)
