"""Page numbers, filling pages and what is told; `target-counter` is the second opinion."""

import logging
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pydyf
import pypdfium2
import pytest
from PIL import Image

from bukusaku.diagnostics import ProblemsError
from bukusaku.press.boxes import list_pages_once
from bukusaku.press.pagination import Pagination
from bukusaku.press.typeset import Stylesheet, Typeset, typeset
from tests.press.conftest import MOUNTS, css, html, page, set_html

pytestmark = pytest.mark.slow

FACE = css().partition("@page")[0]


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return texts


def test_every_page_is_listed_by_its_own_reference() -> None:
    list_pages_once()
    pdf = pydyf.PDF()
    for number in range(1, 4):
        page_of_pdf = pydyf.Dictionary()
        pdf.add_page(page_of_pdf)

        assert len(pdf.page_references) == number
        assert pdf.page_references[-1] == page_of_pdf.reference


def test_page_numbers_are_those_of_target_counter(sample: Typeset) -> None:
    counted = set_html(
        re.sub('data-page-of="([^"]+)"', r'data-target="#\1"', html()).replace(
            'data-fill="4"', "data-once"
        ),
        css().replace("attr(data-p)", "target-counter(attr(data-target), page)"),
    )
    assert page_texts(sample.pdf) == page_texts(counted.pdf)


def test_a_page_number_is_the_page_the_words_stand_on(sample: Typeset) -> None:
    texts = page_texts(sample.pdf)
    number = sample.pagination.page_of["bab-satu--kedua"]
    assert "Bagian kedua" in texts[number - 1]
    assert f"Bagian kedua {number}" in texts[1]


def test_remembered_numbers_save_a_layout(sample: Typeset) -> None:
    again = set_html(html(), remembered=sample.pagination)
    assert (sample.rounds, again.rounds) == (2, 1)
    assert again.pdf == sample.pdf


def test_wrongly_remembered_numbers_do_no_harm(sample: Typeset) -> None:
    wrong = Pagination(dict.fromkeys(sample.pagination.page_of, 99), filling=3)
    assert set_html(html(), remembered=wrong).pdf == sample.pdf


@pytest.mark.parametrize("extra", [0, 1, 2, 3])
def test_filling_pages_make_a_multiple_of_four(extra: int) -> None:
    breaks = '<p style="break-before: page">Isi</p>' * extra
    notes = '<div class="notes" data-fill="4" id="n">Catatan</div>'
    made = set_html(page(f'{breaks}{notes}<p class="back">Akhir</p>'))
    texts = page_texts(made.pdf)
    assert len(texts) == 4 * (1 + extra // 3)
    assert "Akhir" in texts[-1]
    assert sum("Catatan" in text for text in texts) == made.pagination.filling == (2 - extra) % 4


def test_a_reference_to_nothing_is_an_error() -> None:
    with pytest.raises(ProblemsError) as caught:
        set_html(page('<p><span class="page" data-page-of="tiada"></span></p>'))
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.values) == ("press-dead-page-reference", {"anchor": "tiada"})


def test_numbers_that_move_what_they_count_are_an_error() -> None:
    """The target is on page 2 if its number is printed as 1, and on page 1 if as 2."""
    chases_itself = page(
        '<p class="p" data-page-of="x"></p><p id="x">Tujuan</p>'
        "<style>.p[data-p='1'] { break-after: page }</style>"
    )
    with pytest.raises(ProblemsError) as caught:
        set_html(chases_itself)
    assert [problem.code for problem in caught.value.diagnostics] == ["press-unsettled-pages"]


def test_what_weasyprint_says_is_returned_and_printed_nowhere(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.WARNING):
        made = set_html(page("<p>Kota →</p>"), FACE + "p { colour: red }")
    assert [message.partition(":")[0] for message in made.messages] == [
        "sample/book.css",
        ".notdef glyph rendered for Unicode string unsupported by fonts",
    ]
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_the_sample_is_set_without_a_word(sample: Typeset) -> None:
    assert sample.messages == ()


def test_the_same_html_gives_the_same_bytes(sample: Typeset) -> None:
    assert replace(set_html(html()), document=None) == replace(sample, document=None)


@pytest.mark.parametrize(("pixels", "printed"), [(1500, 600), (400, 400)])
def test_a_photograph_is_as_fine_as_a_print_shop_asks_and_no_finer(
    tmp_path: Path, pixels: int, printed: int
) -> None:
    """It is two inches wide."""
    Image.effect_noise((pixels, pixels), 90).convert("RGB").save(tmp_path / "foto.jpg")
    text = page('<img src="/foto/foto.jpg" alt="Pasar" style="width: 2in">')
    made = typeset(text, [Stylesheet("sample/book.css", css())], MOUNTS | {"foto": [tmp_path]})
    with pikepdf.open(BytesIO(made.pdf)) as document:
        images = [image for each in document.pages for image in each.get_images().values()]
        widths = [int(image.Width) for image in images]

    assert widths == [printed]
