"""Imposed PDFs are read back: where each page number stands, and what the file says of itself."""

from dataclasses import replace
from io import BytesIO
from itertools import product

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name

from bukusaku.press.schemes import SCHEMES, Layout, Scheme, Sides
from bukusaku.press.sheets import About, impose
from tests.press.paper import (
    Ink,
    Printed,
    cut_level,
    fold_and_read,
    fold_mini_and_read,
    print_by_hand,
    print_on_both_sides,
)

PT_PER_MM = 72 / 25.4
PAGES = 20


def numbered_pages(width: float, height: float, pages: int) -> bytes:
    """Pages in the middle of which their number stands, in two digits, on a ground that bleeds."""
    document = pikepdf.new()
    for number in range(1, pages + 1):
        page = document.add_blank_page(page_size=(width * PT_PER_MM, height * PT_PER_MM))
        page.Resources = Dictionary(
            Font=Dictionary(
                F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            )
        )
        middle = f"{width * PT_PER_MM / 2 - 30} {height * PT_PER_MM / 2 - 20}"
        page.Contents = document.make_stream(
            f"0.8 g 0 0 1000 1000 re f 0 g BT /F 50 Tf {middle} Td ({number:02}) Tj ET".encode()
        )
    buffer = BytesIO()
    document.Root.Lang = "id"
    document.save(buffer, deterministic_id=True)
    return buffer.getvalue()


BOOK = numbered_pages(105, 148, PAGES)
MINI = numbered_pages(74, 105, 8)


def imposed(scheme: Scheme, labels: bytes | None = None) -> bytes:
    book = MINI if scheme.layout is Layout.MINI else BOOK
    return impose(book, scheme, About("Buku", "Untuk kertas"), labels=labels)


def printed(pdf: bytes) -> list[Printed]:
    """What stands where on each page of a PDF, by the boxes of its digits."""
    document = pypdfium2.PdfDocument(pdf)
    sides = [_printed(document[number]) for number in range(len(document))]
    document.close()
    return sides


def _printed(page: pypdfium2.PdfPage) -> Printed:
    text = page.get_textpage()
    digits = [
        (text.get_text_range(n, 1), text.get_charbox(n))
        for n in range(text.count_chars())
        if text.get_text_range(n, 1).isdigit()
    ]
    inks = []
    for (tens, left), (ones, right) in zip(digits[::2], digits[1::2], strict=True):
        x, y = (left[0] + right[2]) / 2, (left[1] + left[3]) / 2
        upside_down = right[0] < left[0]
        inks.append(Ink(int(tens + ones), x / PT_PER_MM, y / PT_PER_MM, upside_down))
    width, height = page.get_size()
    return Printed(width / PT_PER_MM, height / PT_PER_MM, tuple(inks))


def ids(scheme: Scheme) -> str:
    return scheme.name


BOOKLETS = [scheme for scheme in SCHEMES.values() if scheme.layout is Layout.BOOKLET]


@pytest.mark.parametrize(
    "scheme", [scheme for scheme in BOOKLETS if scheme.sides is Sides.BOTH], ids=ids
)
def test_page_numbers_of_a_folded_pdf_are_in_order(scheme: Scheme) -> None:
    sheets = print_on_both_sides(printed(imposed(scheme)), flip=scheme.flip)
    piles = [sheets] if scheme.copies == 1 else list(zip(*map(cut_level, sheets), strict=True))
    for pile in piles:
        assert fold_and_read(pile, scheme.signature) == list(range(1, PAGES + 1))


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_page_numbers_of_a_pair_printed_by_hand_are_in_order(paper: str) -> None:
    schemes = [SCHEMES[f"cetak-{paper}-{which}"] for which in ("1-depan", "2-belakang")]
    fronts, backs = (printed(imposed(scheme)) for scheme in schemes)
    for pile in zip(*map(cut_level, print_by_hand(fronts, backs)), strict=True):
        assert fold_and_read(pile, schemes[0].signature) == list(range(1, PAGES + 1))


@pytest.mark.parametrize("name", ["cetak-a4", "cetak-f4-sisi-pendek", "cetak-a5"])
def test_page_numbers_of_two_signatures_are_in_order(name: str) -> None:
    scheme = replace(SCHEMES[name], signature=3)
    sheets = print_on_both_sides(printed(imposed(scheme)), flip=scheme.flip)
    piles = [sheets] if scheme.copies == 1 else list(zip(*map(cut_level, sheets), strict=True))
    for pile in piles:
        assert fold_and_read(pile, 3) == list(range(1, PAGES + 1))


def test_page_numbers_of_a_folded_mini_book_are_in_order() -> None:
    (side,) = printed(imposed(SCHEMES["mini"]))
    assert fold_mini_and_read(side) == list(range(1, 9))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["cetak-a4", "cetak-f4", "cetak-a5"])
@pytest.mark.parametrize("signature", [10, 2])
def test_printed_page_numbers_of_a_typeset_book_are_in_order(
    name: str, signature: int, conforming: bytes
) -> None:
    """In one signature and in two; the covers and the opener, which bleed, print no number."""
    scheme = replace(SCHEMES[name], signature=signature)
    pdf = impose(conforming, scheme, About("Buku"))
    sheets = print_on_both_sides(feet(pdf, scheme.copies), flip=scheme.flip)
    piles = [sheets] if scheme.copies == 1 else list(zip(*map(cut_level, sheets), strict=True))
    for pile in piles:
        assert fold_and_read(pile, signature) == [None, 2, None, *range(4, 12), None]


def feet(pdf: bytes, rows: int) -> list[Printed]:
    """The lowest words of each page, if they are a number, on sides where all stand upright."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        width, height = page.get_size()
        text, inks = page.get_textpage(), []
        boxes = sorted(
            (text.get_rect(n) for n in range(text.count_rects())), key=lambda box: box[1]
        )
        for column, row in product(range(2), range(rows)):
            left, bottom = column * width / 2, row * height / rows
            inside = [
                box
                for box in boxes
                if left <= box[0] < left + width / 2 and bottom <= box[1] < bottom + height / rows
            ]
            lowest = text.get_text_bounded(*inside[0]).strip() if inside else ""
            if lowest.isdigit():
                inks.append(Ink(int(lowest), inside[0][0] / PT_PER_MM, inside[0][1] / PT_PER_MM))
        found.append(Printed(width / PT_PER_MM, height / PT_PER_MM, tuple(inks)))
    document.close()
    return found


@pytest.mark.parametrize("scheme", BOOKLETS, ids=ids)
def test_the_margins_of_every_side_stay_white(scheme: Scheme) -> None:
    """Rendered at 2 dots a millimetre; the grounds of the pages bleed."""
    document = pypdfium2.PdfDocument(imposed(scheme))
    for page in document:
        image = page.render(scale=2 / PT_PER_MM).to_pil().convert("L")
        printable = (10, 10, image.width - 10, image.height - 10)
        darkest, _ = image.crop(printable).getextrema()
        assert darkest < 255
        image.paste(255, printable)
        assert image.getextrema()[0] > 250  # a shade for the edges of what ends at the margin
    document.close()


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=ids)
def test_the_same_book_gives_the_same_bytes(scheme: Scheme) -> None:
    assert imposed(scheme) == imposed(scheme)


def test_a_sheet_says_what_it_is_and_asks_to_be_printed_as_it_is() -> None:
    with pikepdf.open(BytesIO(imposed(SCHEMES["cetak-a4"]))) as document:
        assert document.Root.Lang == "id"
        assert document.docinfo.Title == "Buku"
        assert document.docinfo.Subject == "Untuk kertas"
        wishes = document.Root.ViewerPreferences
        assert wishes.PrintScaling == Name("/None")
        assert wishes.Duplex == Name.DuplexFlipLongEdge


def test_files_printed_by_hand_ask_for_one_side() -> None:
    with pikepdf.open(BytesIO(imposed(SCHEMES["cetak-a4-1-depan"]))) as document:
        assert document.Root.ViewerPreferences.Duplex == Name.Simplex


def test_a_label_stands_on_the_first_front_of_each_signature() -> None:
    labels = numbered_pages(90, 2.5, 2)
    scheme = replace(SCHEMES["cetak-a4"], signature=3)
    assert labelled(imposed(scheme, labels)) == [True, *[False] * 5, True, *[False] * 3]


def test_backs_carry_no_label() -> None:
    labels = numbered_pages(90, 2.5, 1)
    assert not any(labelled(imposed(SCHEMES["cetak-a4-2-belakang"], labels)))


def labelled(pdf: bytes) -> list[bool]:
    with pikepdf.open(BytesIO(pdf)) as document:
        return ["/Label" in page.Resources.XObject for page in document.pages]


def test_two_copies_share_what_they_draw() -> None:
    assert len(imposed(SCHEMES["cetak-a4"])) < 2 * len(BOOK)
