"""The book for little ink, and the one for a print shop: page for page the pocket book."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from bukusaku.book.load import load_book
from bukusaku.press.book import Pdf, render_pdf
from bukusaku.press.variants import ECONOMY, POCKET, PRINT_SHOP, Variant
from bukusaku.project import Project
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.press.conftest import broken_rules

pytestmark = pytest.mark.slow

BOOK = Path(__file__).parents[1] / "books" / "full"
PT_PER_MM = 72 / 25.4
ZOOM = 4
LEAST_CONTRAST = 4.5
LETTER_OR_DIGIT = re.compile(r"[^\W_]")
LINEAR_BELOW = 0.04045


def render(variant: Variant) -> Pdf:
    project = Project(BOOK, BOOK / "output")
    theme = Theme(project)
    book = load_book(project).book
    return render_pdf(book, theme, load_words(theme, "id"), project=project, variant=variant)


@pytest.fixture(scope="module")
def pocket() -> Pdf:
    return render(POCKET)


@pytest.fixture(scope="module")
def economy() -> Pdf:
    return render(ECONOMY)


@pytest.fixture(scope="module")
def print_shop() -> Pdf:
    return render(PRINT_SHOP)


def grey_pages(pdf: bytes) -> Iterator[tuple[pypdfium2.PdfPage, Image.Image]]:
    """Each page as a printer without colours would print it."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page, page.render(scale=ZOOM).to_pil().convert("L")
    document.close()


def contrast(image: Image.Image) -> float:
    """Of the darkest and the lightest grey, as WCAG reckons it."""
    darkest, lightest = greys(image)
    return (luminance(lightest) + 0.05) / (luminance(darkest) + 0.05)


def greys(image: Image.Image) -> tuple[int, int]:
    """The darkest and the lightest."""
    darkest, lightest = image.getextrema()
    assert isinstance(darkest, int)
    assert isinstance(lightest, int)
    return darkest, lightest


def luminance(grey: int) -> float:
    share = grey / 255
    return share / 12.92 if share <= LINEAR_BELOW else ((share + 0.055) / 1.055) ** 2.4


def test_variants_have_the_pages_of_the_pocket_book(
    pocket: Pdf, economy: Pdf, print_shop: Pdf
) -> None:
    assert economy.pagination == pocket.pagination
    assert print_shop.pagination == pocket.pagination


def test_variants_have_names_of_their_own(pocket: Pdf, economy: Pdf, print_shop: Pdf) -> None:
    assert len({pocket.name, economy.name, print_shop.name}) == 3


def test_variants_have_no_more_to_report_than_the_pocket_book(
    pocket: Pdf, economy: Pdf, print_shop: Pdf
) -> None:
    reported = [
        [(warning.code, warning.values) for warning in pdf.warnings]
        for pdf in (pocket, economy, print_shop)
    ]
    assert reported[1] == reported[0]
    assert reported[2] == reported[0]


def test_variants_keep_both_standards(economy: Pdf, print_shop: Pdf) -> None:
    assert not broken_rules(economy.content)
    assert not broken_rules(print_shop.content)


# --- little ink -----------------------------------------------------------------------------------


def test_an_economical_page_is_mostly_white(economy: Pdf) -> None:
    shares = []
    for _, image in grey_pages(economy.content):
        histogram = image.histogram()
        shares.append(sum(histogram[:200]) / sum(histogram))
    assert max(shares) < 0.3  # one page holds two black pictures


def test_grey_text_of_an_economical_page_stands_out(economy: Pdf) -> None:
    weak = []
    for page, image in grey_pages(economy.content):
        text = page.get_textpage()
        height = page.get_height()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            words = text.get_text_bounded(left, bottom, right, top).strip()
            area = image.crop(
                tuple(round(ZOOM * edge) for edge in (left, height - top, right, height - bottom))
            )
            if LETTER_OR_DIGIT.search(words) and contrast(area) < LEAST_CONTRAST:
                weak.append(words)
    assert not weak


def test_an_economical_book_takes_less_ink_than_the_pocket_book(pocket: Pdf, economy: Pdf) -> None:
    assert ink(economy) < 0.6 * ink(pocket)


def ink(pdf: Pdf) -> int:
    return sum(
        (255 - grey) * pixels
        for _, image in grey_pages(pdf.content)
        for grey, pixels in enumerate(image.histogram())
    )


# --- for a print shop ----------------------------------------------------------------------------


def test_the_paper_lies_around_the_bleed_and_the_bleed_around_the_page(print_shop: Pdf) -> None:
    with pikepdf.open(BytesIO(print_shop.content)) as document:
        for page in document.pages:
            trim, bleed, media = (
                [float(edge) / PT_PER_MM for edge in box.as_list()]
                for box in (page.TrimBox, page.BleedBox, page.MediaBox)
            )
            assert trim == pytest.approx([0, 0, 105, 148], abs=0.01)
            assert bleed == pytest.approx([-3, -3, 108, 151], abs=0.01)
            assert media == pytest.approx([-10, -10, 115, 158], abs=0.01)


def test_the_ground_of_the_cover_fills_the_bleed_and_no_more(print_shop: Pdf) -> None:
    _, image = next(grey_pages(print_shop.content))
    bleed = [round(ZOOM * PT_PER_MM * edge) for edge in (7, 7, 118, 161)]
    inside = image.crop((bleed[0] + 2, bleed[1] + 2, bleed[2] - 2, bleed[1] + 20))
    assert greys(inside)[1] < 128
    beside_corner = image.crop((bleed[0] + 80, 0, bleed[2] - 80, bleed[1] - 2))
    assert greys(beside_corner) == (255, 255)


def test_crop_marks_stand_at_the_corners_outside_the_bleed(print_shop: Pdf) -> None:
    _, image = next(grey_pages(print_shop.content))
    left, top = (round(ZOOM * PT_PER_MM * 10) for _ in range(2))
    above = image.crop((left - 3, 0, left + 3, round(ZOOM * PT_PER_MM * 6)))
    beside = image.crop((0, top - 3, round(ZOOM * PT_PER_MM * 6), top + 3))
    assert greys(above)[0] < 128
    assert greys(beside)[0] < 128


def test_figures_are_told_to_be_where_the_pocket_book_has_them(
    pocket: Pdf, print_shop: Pdf
) -> None:
    assert figure_boxes(print_shop.content)
    assert figure_boxes(print_shop.content) == figure_boxes(pocket.content)


def figure_boxes(pdf: bytes) -> list[list[float]]:
    with pikepdf.open(BytesIO(pdf)) as document:
        return sorted(
            [round(float(edge), 1) for edge in each.A.BBox.as_list()]
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure
        )
