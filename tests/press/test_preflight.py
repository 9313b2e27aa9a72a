"""What an eye would stumble over: each finding has a small book that shows it."""

from pathlib import Path

import pytest
from PIL import Image

from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import sentence
from bukusaku.press.boxes import printed_pages
from bukusaku.press.fonts import font_files
from bukusaku.press.preflight import preflight
from bukusaku.press.printed import WHITE, contrast
from bukusaku.press.typeset import Stylesheet, typeset
from tests.press.conftest import FONTS, css

FACE = css().partition("@page")[0]
STYLES = (
    FACE
    + """
@page { size: 80mm 100mm; margin: 10mm }
@page bleed { margin: 0; background: #0A4A57 }
html { font: 9pt/12pt "Atkinson Hyperlegible Next"; color: #1B2426; orphans: 1; widows: 1 }
h1, h2, p, ul, table { margin: 0 }
h1, h2 { font-size: 9pt; line-height: 12pt }
.cover { page: bleed; color: white; padding: 8mm; break-after: page }
.new { break-before: page }
"""
)
LINES_TO_A_PAGE = 18  # 80 mm of 12 pt


def lines(count: int) -> str:
    return "<p>Kalimat yang biasa saja.</p>" * count


def findings(body: str, styles: str = "", images: Path | None = None) -> list[Diagnostic]:
    """What is found in a book of one part, "1 Uji", whose first line is its heading."""
    html = (
        '<!doctype html><html lang="id"><title>Buku Uji</title><body>'
        f'<section id="uji"><h1><span>1</span> Uji</h1>{body}</section></body></html>'
    )
    mounts = {"fonts": [FONTS], "images": [images] if images else []}
    made = typeset(html, [Stylesheet("fonts/book.css", STYLES + styles)], mounts)
    return list(
        preflight(tuple(printed_pages(made.document)), font_files(made.document.font_config))
    )


def only(body: str, styles: str = "", images: Path | None = None) -> Diagnostic:
    (finding,) = findings(body, styles, images)
    assert finding.severity == "warning"
    return finding


pytestmark = pytest.mark.slow


def test_a_clean_book_gives_nothing() -> None:
    """Cover, opener, blank and notes pages may be empty; a table may run on, its head repeated."""
    rows = "<tr><td>Satu baris</td><td>Isi</td></tr>" * 30
    table = f"<table><thead><tr><th>Nama</th><th>Isi</th></tr></thead>{rows}</table>"
    body = f"""
      {lines(5)}{table}
      <section class="cover"><p>Pembuka</p></section>
      <h1 class="new">Bagian dua</h1>
      <section class="new" data-fill="4"><p>Catatan</p></section>
    """
    assert findings(body, "thead { display: table-header-group }") == []


def test_a_finding_names_its_page_and_section() -> None:
    body = f'{lines(3)}<h2 class="new"><b>1.2</b> Lurah</h2>{lines(4)}<p class="s">Kecil</p>'
    finding = only(body, ".s { font-size: 6pt }")
    assert (finding.values["page"], finding.values["section"]) == ("2", "1.2 Lurah")
    assert sentence(finding, "en")[0].startswith("page 2, “1.2 Lurah”: “Kecil”")


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        ("<table><tr><td><p>Pertanggungjawaban</p></td></tr></table>", "td p { width: 10mm }"),
        (f'<div class="box">{lines(4)}</div>', ".box { height: 24pt; overflow: hidden }"),
        (f'<div class="box">{lines(4)}</div>', ".box { height: 24pt }"),
        (f'<div class="box">{lines(4)}</div>', ".box { max-height: 24pt }"),
        ('<p class="far">Jauh</p>', ".far { position: absolute; left: 65mm }"),
        ('<p class="wide">Lebar</p>', ".wide { width: 90mm; text-align: right }"),
        (f'<div class="tall">{lines(20)}</div>', ".tall { display: inline-block }"),
    ],
    ids=[
        "word",
        "clipped",
        "spills",
        "spills-over-most",
        "off-the-paper",
        "into-the-margin",
        "taller-than-the-page",
    ],
)
def test_text_out_of_its_box_is_told(body: str, styles: str) -> None:
    assert [finding.code for finding in findings(body, styles)] == ["preflight-overflow"]


def test_text_that_is_placed_in_a_margin_is_meant_to_be_there() -> None:
    assert findings("<p class='tab'>2</p>", ".tab { position: absolute; left: -8mm }") == []


def test_text_over_text_is_told() -> None:
    """What is placed at the foot of a full page."""
    body = f"{lines(LINES_TO_A_PAGE - 1)}<p class='foot'>Di kaki</p>"
    finding = only(body, ".foot { position: absolute; bottom: 2pt }")
    assert (finding.code, finding.values["text"]) == ("preflight-overprint", "Di kaki")
    assert findings(body, ".foot { position: absolute; bottom: -8pt }") == []


def test_a_heading_alone_at_the_foot_of_a_page_is_told() -> None:
    filled = lines(LINES_TO_A_PAGE - 2)
    body = f'{filled}<h2>Sendiri</h2><div class="new">{lines(5)}</div>'
    finding = only(body)
    assert finding.code == "preflight-lone-heading"
    assert (finding.values["page"], finding.values["section"]) == ("1", "Sendiri")


def test_a_heading_alone_at_the_foot_of_a_column_is_told() -> None:
    column = f"{lines(2)}<h2>Sendiri</h2>"
    body = f'<div class="two">{column}<p class="break">Lanjut</p>{lines(2)}</div>'
    styles = ".two { columns: 2 } .break { break-before: column }"
    assert only(body, styles).code == "preflight-lone-heading"


def test_a_heading_with_a_line_below_it_is_not_alone() -> None:
    assert findings(f"{lines(LINES_TO_A_PAGE - 3)}<h2>Berdua</h2>{lines(8)}") == []


def test_a_table_row_on_two_pages_is_told() -> None:
    row = f"<tr><td>{lines(6)}</td></tr>"
    finding = only(f"<h2>Tabel</h2><table>{row * 4}</table>")
    assert (finding.code, finding.values["page"]) == ("preflight-cut-row", "1")
    assert finding.values["section"] == "Tabel"


def test_a_page_with_a_line_or_two_is_told() -> None:
    finding = only(f"<h2>Panjang</h2>{lines(LINES_TO_A_PAGE)}")
    assert finding.code == "preflight-sparse-page"
    assert finding.values == {"page": "2", "section": "Panjang", "percent": "11"}


def test_small_type_is_told_once_for_a_paragraph() -> None:
    finding = only(f"<p class='s'>{'Kecil sekali. ' * 20}</p>", ".s { font-size: 6.5pt }")
    assert (finding.code, finding.values["size"]) == ("preflight-small-type", "6.5")


def test_small_type_in_a_drawing_is_measured_as_printed() -> None:
    """Of 240 units on 60 mm, one is 0.71 points."""
    drawing = (
        '<svg viewBox="0 0 240 40" font-size="12"><g><text y="20">Cukup</text>'
        '<text y="40" font-size="9">Kecil</text></g></svg>'
    )
    finding = only(drawing, "svg { width: 60mm; display: block }")
    assert (finding.code, finding.values["text"]) == ("preflight-small-type", "Kecil")
    assert finding.values["size"] == "6.4"


def test_an_image_of_few_pixels_is_told(tmp_path: Path) -> None:
    Image.new("RGB", (240, 120)).save(tmp_path / "kecil.png")
    image = '<img src="/images/kecil.png" alt="Gedung">'
    finding = only(image, "img { width: 60mm }", tmp_path)
    assert finding.code == "preflight-coarse-image"
    assert (finding.values["name"], finding.values["dpi"]) == ("Gedung", "102")
    assert findings(image, "img { width: 40mm }", tmp_path) == []


def test_a_decoration_is_not_looked_at(tmp_path: Path) -> None:
    Image.new("RGB", (10, 10)).save(tmp_path / "hias.png")
    body = '<img src="/images/hias.png" alt=""><p class="s" aria-hidden="true">→</p>'
    assert findings(body, "img { width: 60mm } .s { font-size: 4pt }", tmp_path) == []


@pytest.mark.parametrize(
    ("styles", "ratio"),
    [
        (".c { color: #888 }", "3.54"),
        (".c { color: white; background: #8A8A8A }", "3.45"),
        (".c { color: rgba(0, 0, 0, .4) }", "2.84"),
        (".c { color: black; opacity: .4 }", "2.84"),
        ("@page { background: #444 } .c { color: #888 } h1 { color: white }", "2.74"),
    ],
    ids=["on-paper", "on-a-box", "see-through", "faded", "on-the-page"],
)
def test_low_contrast_is_told(styles: str, ratio: str) -> None:
    finding = only('<div class="c"><p>Pudar</p></div>', styles)
    assert (finding.code, finding.values["ratio"]) == ("preflight-low-contrast", ratio)


@pytest.mark.parametrize("font", ["font-size: 18pt", "font-size: 14pt; font-weight: 700"])
def test_large_text_needs_less_contrast(font: str) -> None:
    assert findings('<p class="c">Besar</p>', f".c {{ color: #888; line-height: 2; {font} }}") == []


def test_a_character_without_a_glyph_is_told_where_it_stands() -> None:
    finding = only(f"{lines(2)}<h2>Panah</h2><p>Kota → desa</p>")
    assert finding.code == "preflight-missing-glyph"
    assert finding.values == {"page": "1", "section": "Panah", "characters": "→ (U+2192)"}


def test_running_heads_are_looked_at_too() -> None:
    finding = only(lines(5), '@page { @top-left { content: "Kepala →"; font-size: 8pt } }')
    assert finding.code == "preflight-missing-glyph"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), WHITE) == pytest.approx(21)
    assert contrast(WHITE, (118 / 255,) * 3) == pytest.approx(4.54, abs=0.005)
