import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from bukusaku.diagnostics import ProblemsError
from bukusaku.press.fonts import missing_glyphs, unpacked
from bukusaku.press.typeset import Typeset
from tests.press.conftest import FONTS, page, set_html

OURS = ("Plus-Jakarta-Sans", "Atkinson-Hyperlegible-Next")
NO_FONTS = "<fontconfig><cachedir>{}</cachedir></fontconfig>"
PRINT_SUM = """
import hashlib
from tests.press.conftest import page, set_html
pdf = set_html(page('<p style="font-family: DejaVu Sans, serif">Kota \\u2192 \\u65e5</p>')).pdf
print(hashlib.sha256(pdf).hexdigest())
"""


def theme_fonts() -> list[bytes]:
    return [file.read_bytes() for file in sorted(FONTS.glob("*.woff2"))]


def test_what_the_book_is_written_in_has_a_glyph() -> None:
    assert (
        missing_glyphs("Aa é – — “ ” ‘ ’ … § × ÷ ² ³ ° ± • · € −\n\u00a0\u00ad", theme_fonts())
        == set()
    )


def test_a_character_no_font_draws_is_told() -> None:
    assert missing_glyphs("kota → 日 日", theme_fonts()) == {"→", "日"}


def test_a_character_one_font_draws_is_not_missing() -> None:
    atkinson, *_, jakarta = theme_fonts()
    assert missing_glyphs("†", [atkinson, jakarta]) == missing_glyphs("†", [jakarta, atkinson])
    assert missing_glyphs("↑", [atkinson]) == {"↑"}
    assert missing_glyphs("↑", [atkinson, jakarta]) == set()


def test_a_font_is_unpacked_once_for_all_layouts() -> None:
    font = theme_fonts()[0]
    again = bytes(bytearray(font))

    assert unpacked(again) is unpacked(font)
    with TTFont(BytesIO(unpacked(font))) as plain, TTFont(BytesIO(font)) as packed:
        assert plain.flavor is None
        assert plain.getBestCmap() == packed.getBestCmap()


@pytest.mark.slow
def test_only_the_themes_fonts_are_in_the_pdf(sample: Typeset, tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(sample.pdf)
    with pikepdf.open(file) as document:
        names = {
            str(font["/BaseFont"])
            for font in document.objects
            if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font"
        }
    assert names
    assert all(name.partition("+")[2].startswith(OURS) for name in names)


@pytest.mark.slow
def test_a_system_font_never_steps_in(tmp_path: Path) -> None:
    asked_for_another = page('<p style="font-family: DejaVu Sans, sans-serif">Kota</p>')
    file = tmp_path / "book.pdf"
    file.write_bytes(set_html(asked_for_another).pdf)
    with pikepdf.open(file) as document:
        fonts = document.pages[0].Resources.Font
        assert all(str(font.BaseFont).partition("+")[2].startswith(OURS) for font in fonts.values())


@pytest.mark.slow
def test_the_fonts_of_the_machine_do_not_change_a_byte(tmp_path: Path) -> None:
    without = tmp_path / "fonts.conf"
    without.write_text(NO_FONTS.format(tmp_path), encoding="utf-8")
    elsewhere = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "TZ": "Asia/Makassar"}
    environments: list[dict[str, str]] = [{}, {"FONTCONFIG_FILE": str(without), **elsewhere}]
    sums = [
        subprocess.run(
            [sys.executable, "-c", PRINT_SUM],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for environment in environments
    ]
    assert sums[0] == sums[1]


@pytest.mark.slow
def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "theirs")
    set_html(page("<p>Kota</p>"))
    assert os.environ["FONTCONFIG_FILE"] == "theirs"


@pytest.mark.slow
def test_a_theme_without_fonts_is_an_error_not_a_crash() -> None:
    with pytest.raises(ProblemsError) as caught:
        set_html(page("<p>Kota</p>"), styles="p { color: red }")
    assert [problem.code for problem in caught.value.diagnostics] == ["press-no-fonts"]
