"""Both standards at once, by two validators, and each thing that they and a reader look for."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from bukusaku.press.conform import AMBIGUOUS_END, conform
from bukusaku.press.typeset import Typeset
from tests.press.conftest import MANIFEST, broken_rules, page, set_html
from tests.tools.verapdf import check_pdf

pytestmark = pytest.mark.slow


def spoilt(pdf: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        spoil(document)
        buffer = BytesIO()
        document.save(buffer)
    return buffer.getvalue()


# Both standards


def test_the_sample_conforms_by_verapdf(conforming: bytes, tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(conforming)
    assert check_pdf([file]) == []


def test_the_sample_conforms_by_page_validation(conforming: bytes) -> None:
    assert broken_rules(conforming) == set()


def test_both_validators_find_what_weasyprint_leaves_out(sample: Typeset, tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(sample.pdf)
    assert {"5-1", "7.2-20"} <= {failure.rule for failure in check_pdf([file])}
    assert {"PDFUA1-ID-PART-001", "PDFA3A-METADATA-FILTER-001"} <= broken_rules(sample.pdf)


def no_title(document: pikepdf.Pdf) -> None:
    del document.Root.ViewerPreferences


def no_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def no_font(document: pikepdf.Pdf) -> None:
    for font in document.objects:
        if isinstance(font, pikepdf.Dictionary) and "/FontFile2" in font:
            del font["/FontFile2"]


def no_structure(document: pikepdf.Pdf) -> None:
    del document.Root.StructTreeRoot


def no_colours(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents


SPOILERS = [no_title, no_language, no_font, no_structure, no_colours]


@pytest.mark.parametrize("spoil", SPOILERS)
def test_page_validation_finds_a_broken_pdf(
    conforming: bytes, spoil: Callable[[pikepdf.Pdf], None]
) -> None:
    assert broken_rules(spoilt(conforming, spoil))


def test_verapdf_finds_each_broken_pdf(conforming: bytes, tmp_path: Path) -> None:
    files = [tmp_path / f"{spoil.__name__}.pdf" for spoil in SPOILERS]
    for file, spoil in zip(files, SPOILERS, strict=True):
        file.write_bytes(spoilt(conforming, spoil))
    assert {failure.path for failure in check_pdf(files)} == {str(file) for file in files}


# What a reader of the file meets


def test_the_same_pdf_gives_the_same_bytes(sample: Typeset, conforming: bytes) -> None:
    assert conform(sample.pdf, [MANIFEST]) == conforming


def test_title_language_and_dates_are_the_books(conforming: bytes) -> None:
    with pikepdf.open(BytesIO(conforming)) as document:
        assert document.docinfo.Title == "Buku Contoh"
        assert document.docinfo.CreationDate == "D:20260115"
        assert document.Root.Lang == "id"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert "/ModDate" not in document.docinfo


def test_metadata_can_be_read_uncompressed(conforming: bytes) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in conforming


def test_page_labels_count_from_the_cover(conforming: bytes) -> None:
    document = pypdfium2.PdfDocument(conforming)
    labels = [document.get_page_label(number) for number in range(len(document))]
    document.close()
    assert labels == [str(number) for number in range(1, 13)]


def test_bookmarks_are_the_headings(conforming: bytes) -> None:
    document = pypdfium2.PdfDocument(conforming)
    outline = [(item.level, item.get_title()) for item in document.get_toc()]
    document.close()
    assert outline == [
        (0, "Buku Contoh"),
        (1, "Isi"),
        (1, "Bab satu"),
        (2, "Apa yang berubah bagi warga"),
        (3, "Sebelum datang"),
        (3, "Daftar bersarang"),
        (2, "Bagian kedua"),
        (1, "Tabel dan gambar"),
        (2, "Tabel panjang"),
        (1, "Sumber"),
        (1, "Indeks"),
    ]


def test_the_manifest_travels_inside(conforming: bytes) -> None:
    with pikepdf.open(BytesIO(conforming)) as document:
        file = document.attachments["build.json"]
        assert file.get_file().read_bytes() == MANIFEST.content
        assert file.relationship == "/Data"
        assert document.Root.AF[0].UF == "build.json"


def test_a_link_is_called_by_its_words(conforming: bytes) -> None:
    with pikepdf.open(BytesIO(conforming)) as document:
        contents = [str(note.Contents) for note in document.pages[1].Annots]
        footnote = [str(note.Contents) for note in document.pages[3].Annots if "/Dest" in note]
    assert contents == ["Bab satu 3", "Bagian kedua 5", "Tabel dan gambar 6", "Indeks 10"]
    assert footnote == ["bagian kedua, hlm. 5", "Sumber 1"]


def test_no_stream_ends_in_a_carriage_return() -> None:
    """The checksum of this attachment would; page-validation finds such a stream too short."""
    pdf = conform(set_html(page("<p>Kota</p>")).pdf, [replace(MANIFEST, content=b"\x0c")])
    assert AMBIGUOUS_END not in pdf
    assert broken_rules(pdf) == set()
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.attachments["build.json"].get_file().read_bytes() == b"\x0c"


def test_no_stream_that_saving_makes_ends_in_a_carriage_return() -> None:
    """One of 256 would; what they hold differs by the length of a text."""
    plain = set_html(page("<p>Kota</p>")).pdf
    for length in range(1000):
        assert AMBIGUOUS_END not in conform(plain, [replace(MANIFEST, description="y" * length)])
