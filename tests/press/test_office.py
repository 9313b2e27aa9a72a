"""Sheets of a true book, its mini book, and the pictures that tell how to bind them."""

import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from bukusaku.book.load import load_book
from bukusaku.book.settings import Format
from bukusaku.diagnostics import ProblemsError
from bukusaku.press.mini import points_of
from bukusaku.press.office import Office
from bukusaku.press.plan import MINI
from bukusaku.press.view import PrintView
from bukusaku.project import Project
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, project_with
from tests.press.conftest import broken_rules
from tests.press.test_sheets import numbered_pages

pytestmark = pytest.mark.slow

TEMPLATES = Path(__file__).parents[2] / "templates"
PT_PER_MM = 72 / 25.4
FILE = "kabupaten-terhubung-a6.pdf"
PRINTED = (Format.A4, Format.F4, Format.A5_BOOKLET, Format.A4_FRONTS, Format.A4_BACKS, Format.MINI)


def office_of(root: Path) -> Office:
    project = Project(root, root / "output")
    theme = Theme(project)
    return Office(theme, PrintView(load_book(project).book, theme, load_words(theme, "id")))


@pytest.fixture(scope="module")
def office() -> Office:
    return office_of(FULL)


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


def greys(pdf: bytes) -> list[Image.Image]:
    """Every side at two dots a millimetre."""
    document = pypdfium2.PdfDocument(pdf)
    images = [page.render(scale=2 / PT_PER_MM).to_pil().convert("L") for page in document]
    document.close()
    return images


# --- sheets ---------------------------------------------------------------------------------------


def test_the_first_sheet_says_how_to_print_it_and_what_can_be_read_aloud(office: Office) -> None:
    pdf = office.sheets(numbered_pages(105, 148, 8), Format("cetak-a4")).content
    first, *others = texts(pdf)
    assert "ukuran asli, 100 %" in first
    assert "95,2 %" in first
    assert FILE in first
    assert not any("100 %" in text for text in others)


@pytest.mark.parametrize("name", ["cetak-a4", "cetak-f4", "cetak-a5"])
def test_no_word_of_the_label_is_cut_off(office: Office, name: str) -> None:
    pdf = office.sheets(numbered_pages(105, 148, 4), Format(name)).content
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    width, height = page.get_size()
    margin = 5 * PT_PER_MM - 0.1
    for number in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(number)
        assert margin <= left <= right <= width - margin
        assert margin <= bottom <= top <= height - margin
    document.close()


def test_a_thick_book_says_how_many_sheets_each_signature_has(office: Office) -> None:
    pdf = office.sheets(numbered_pages(105, 148, 84), Format("cetak-a4")).content
    told = [(n, text) for n, text in enumerate(texts(pdf), start=1) if "Lipatan" in text]
    assert [number for number, _ in told] == [1, 15, 29]
    assert "Lipatan 1 dari 3: 7 lembar" in told[0][1]
    assert "Lipatan 3 dari 3: 7 lembar" in told[2][1]


def test_a_sheet_is_titled_for_paper_only(office: Office) -> None:
    pdf = office.sheets(numbered_pages(105, 148, 4), Format("cetak-f4")).content
    with pikepdf.open(BytesIO(pdf)) as document:
        assert "F4" in str(document.docinfo.Title)
        assert "hanya untuk kertas" in str(document.docinfo.Title)
        assert FILE in str(document.docinfo.Subject)


@pytest.mark.parametrize("made", ["sheets", "mini", "how_to"])
def test_each_says_code_edition_and_date_in_its_metadata(office: Office, made: str) -> None:
    pdf = {
        "sheets": lambda: office.sheets(numbered_pages(105, 148, 4), Format("cetak-a4")).content,
        "mini": lambda: office.mini({}).content,
        "how_to": lambda: office.how_to(PRINTED, 16).content,
    }[made]()
    with pikepdf.open(BytesIO(pdf)) as document, document.open_metadata() as metadata:
        for keywords in (str(document.docinfo.Keywords), str(metadata["pdf:Keywords"])):
            assert office.view.book.code in keywords
            assert "Edisi 2 · 1 Maret 2025" in keywords
        assert "id" in metadata["dc:language"]


def test_the_how_to_names_the_edition_that_it_is_for(office: Office) -> None:
    (first, *_) = texts(office.how_to(PRINTED, 16).content)

    assert f"Kode edisi {office.view.book.code}" in " ".join(first.split())


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Format.A4_SHORT_EDGE, ["A4", "balik di sisi pendek"]),
        (Format.F4_FRONTS_ECONOMY, ["F4", "sisi depan", "hemat tinta"]),
        (Format.A5_BOOKLET_BACKS, ["A5", "A4", "sisi belakang"]),
        (Format.MINI_ECONOMY, ["A4", "hemat tinta"]),
    ],
)
def test_a_title_tells_paper_side_and_ink(office: Office, wanted: Format, words: list[str]) -> None:
    pages = numbered_pages(105, 148, 4)
    made = office.mini({}, wanted) if wanted in MINI else office.sheets(pages, wanted)
    with pikepdf.open(BytesIO(made.content)) as document:
        title = str(document.docinfo.Title)

    assert [word for word in words if word not in title] == []


# --- the mini book --------------------------------------------------------------------------------


def test_the_mini_book_is_one_side_of_one_sheet(office: Office) -> None:
    pdf = office.mini({}).content
    with pikepdf.open(BytesIO(pdf)) as document:
        (page,) = document.pages
        sizes = [float(edge) / PT_PER_MM for edge in page.MediaBox.as_list()]
    assert sizes == pytest.approx([0, 0, 297, 210], abs=0.01)


def test_the_mini_book_tells_the_pages_of_the_whole_book(office: Office) -> None:
    role = office.view.book.records("role")[0]
    (text,) = texts(office.mini({role.anchor: 91}).content)
    assert "91" in text


@pytest.mark.parametrize("wanted", [Format.MINI, Format.MINI_ECONOMY])
def test_the_mini_book_leaves_the_margins_white(office: Office, wanted: Format) -> None:
    (image,) = greys(office.mini({}, wanted).content)
    image.paste(255, (10, 10, image.width - 10, image.height - 10))
    darkest, _ = image.getextrema()
    assert darkest > 250  # type: ignore[operator]


def test_an_economical_mini_book_takes_half_the_ink(office: Office) -> None:
    (rich,) = greys(office.mini({}).content)
    (poor,) = greys(office.mini({}, Format.MINI_ECONOMY).content)
    assert ink(poor) < ink(rich) / 2


def ink(image: Image.Image) -> int:
    return sum((255 - grey) * pixels for grey, pixels in enumerate(image.histogram()))


POINTS = """---
title: Ringkasnya
---
1. Tiap [[role:warga]] boleh mengusulkan lampu. [@laporan]
2. Usul **ditulis** oleh [[role:kepala-kampung|kepalanya]]. [^@laporan]

Sesudah itu ada teks lain.
"""


def with_points(folder: Path, points: str = POINTS) -> Office:
    """The full book, whose front matter has a chapter of points."""
    settings = (FULL / "content/book.yaml").read_text("utf-8")
    files = {
        "book.yaml": settings.replace("front: [colophon,", "front: [colophon, chapter:ringkasnya,"),
        "chapters/ringkasnya.md": points,
    }
    return office_of(project_with(folder, files, book=FULL).root)


def test_the_mini_book_holds_the_points_of_a_chapter_in_plain_words(tmp_path: Path) -> None:
    office = with_points(tmp_path / "buku")
    text = " ".join(texts(office.mini({}).content)[0].split())

    assert points_of(office.view) == (
        "Tiap Warga boleh mengusulkan lampu.",
        "Usul ditulis oleh kepalanya.",
    )
    assert all(point in text for point in points_of(office.view))


def test_points_that_fill_more_than_the_panels_give_way_to_summaries(tmp_path: Path) -> None:
    line = "1. Satu pokok yang cukup panjang untuk mengisi dua baris di muka buku mini.\n"
    office = with_points(tmp_path / "buku", f"---\ntitle: Ringkasnya\n---\n{90 * line}")
    (text,) = texts(office.mini({}).content)

    assert "Satu pokok" not in text
    assert "Yang sudah lewat dan yang direncanakan." in " ".join(text.split())


def test_without_such_a_chapter_the_mini_book_holds_summaries(office: Office) -> None:
    (text,) = texts(office.mini({}).content)

    assert points_of(office.view) == ()
    assert "Yang sudah lewat dan yang direncanakan." in " ".join(text.split())


def test_what_preflight_finds_in_a_mini_book_is_told_with_its_file(tmp_path: Path) -> None:
    shutil.copytree(FULL / "content", tmp_path / "content")
    looks = (TEMPLATES / "assets/css/mini.css").read_text("utf-8")
    sheet = tmp_path / "templates/assets/css/mini.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(f"{looks}\nhtml {{ font-size: 5pt }}", "utf-8")
    warnings = office_of(tmp_path).mini({}).warnings

    assert {warning.code for warning in warnings} == {"preflight-small-type"}
    assert {str(warning.location) for warning in warnings} == {"kabupaten-terhubung-mini.pdf"}


@pytest.mark.parametrize("wanted", [Format.MINI, Format.MINI_ECONOMY])
def test_preflight_finds_nothing_in_what_the_theme_makes(office: Office, wanted: Format) -> None:
    assert office.mini({}, wanted).warnings == office.how_to(PRINTED, 16).warnings == ()


def test_a_mini_book_with_too_many_names_is_refused(tmp_path: Path) -> None:
    shutil.copytree(FULL / "content", tmp_path / "content")
    roles = tmp_path / "content" / "roles"
    for number in range(200):
        (roles / f"peran-{number}.md").write_text(
            f"---\ntitle: Peran {number}\nsummary: Satu kalimat.\nduties: unavailable\n---\n",
            "utf-8",
        )
    with pytest.raises(ProblemsError) as caught:
        office_of(tmp_path).mini({})
    assert [problem.code for problem in caught.value.diagnostics] == ["press-mini-too-long"]


# --- how to make books ----------------------------------------------------------------------------


def test_the_how_to_is_two_pages_that_keep_both_standards(office: Office) -> None:
    made = office.how_to(PRINTED, 16)
    assert made.pages == 2
    assert not broken_rules(made.content)


def test_the_how_to_tells_the_scales(office: Office) -> None:
    first, _ = texts(office.how_to(PRINTED, 16).content)
    assert all(f"{percent}\N{NO-BREAK SPACE}%" in first for percent in ("95,2", "97,6", "134,2"))


def test_the_how_to_names_the_files_that_are_made_and_no_others(office: Office) -> None:
    text = " ".join(texts(office.how_to([Format.A6, Format.A5_BOOKLET], 16).content))

    assert "kabupaten-terhubung-cetak-a5.pdf" in text
    assert not any(word in text for word in ("cetak-a4", "F4", "Buku mini", "1-depan", "cutter"))


@pytest.mark.parametrize(("pages", "is_told"), [(40, False), (44, True)])
def test_the_how_to_tells_of_signatures_where_there_are_several(
    office: Office, pages: int, is_told: bool
) -> None:
    text = " ".join(" ".join(texts(office.how_to(PRINTED, pages).content)).split())

    assert ("2 lipatan: 6 + 5 lembar" in text) is is_told


def test_every_picture_of_the_how_to_is_described_and_there() -> None:
    how_to = office_of(FULL).view.words["sheets"]["how_to"]
    steps = [step for name, of in how_to.items() if name.endswith("_steps") for step in of]
    pictures = TEMPLATES / "print" / "pictures"
    assert all(step["alt"] and step["text"] for step in steps)
    assert {step["picture"] for step in steps} == {path.stem for path in pictures.iterdir()}
