"""A site in two languages: the same pages, and nothing in it without its language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bukusaku.book.foreign import Foreign
from bukusaku.theme.languages import with_languages
from tests.books import bilingual_project
from tests.site.built import BuiltSite, build_site, read_markup

SWITCH = re.compile(
    r'<a class="bar-link" rel="alternate" lang="(\w+)" hreflang="\1" href="([^"]+)"'
)
FOR_ANY_ADDRESS = {"404.html", "offline.html"}
LETTER = re.compile("letter-[0-9]+")


def pairs(site: BuiltSite) -> list[tuple[Path, Path]]:
    """Each page of the book's own language, with the same in English."""
    english = site.folder / "en"
    pages = (page for page in site.pages if page.is_relative_to(english))
    return [(site.folder / page.relative_to(english), page) for page in pages]


def switch(page: Path) -> tuple[str, Path]:
    found = SWITCH.search(page.read_text("utf-8"))
    assert found, page
    return found[1], (page.parent / found[2]).resolve()


def test_every_page_is_there_in_both_languages(bilingual: BuiltSite) -> None:
    own = {page for page, _ in pairs(bilingual)}
    english = {page for _, page in pairs(bilingual)}
    short = set((bilingual.folder / "s").iterdir())  # from paper, which is in one language

    assert set(bilingual.pages) - english - short == own


def test_the_switch_keeps_the_page(bilingual: BuiltSite) -> None:
    shown = [
        pair
        for pair in pairs(bilingual)
        if 'http-equiv="refresh"' not in pair[0].read_text() and pair[0].name not in FOR_ANY_ADDRESS
    ]

    for own, english in shown:
        assert switch(own) == ("en", english.resolve())
        assert switch(english) == ("id", own.resolve())


def test_a_book_in_one_language_shows_no_switch(full: BuiltSite) -> None:
    for page in full.pages:
        assert "hreflang" not in page.read_text("utf-8")


def test_search_engines_are_told_of_each_language(bilingual: BuiltSite) -> None:
    head = bilingual.text("en/roles/warga.html")

    for language, address in (("id", "roles"), ("x-default", "roles"), ("en", "en/roles")):
        whole = f"https://buku.sagu.example/{address}/warga.html"
        assert f'<link rel="alternate" hreflang="{language}" href="{whole}">' in head


def test_anchors_are_the_same_in_both_languages(bilingual: BuiltSite) -> None:
    """Words differ, so their order does: lists by alphabet have the same anchors in another."""
    for own, english in pairs(bilingual):
        anchors = [
            {anchor for anchor in read_markup(page).ids if not LETTER.fullmatch(anchor)}
            for page in (own, english)
        ]

        assert anchors[0] == anchors[1], own


def test_a_page_says_its_language(bilingual: BuiltSite) -> None:
    for own, english in pairs(bilingual):
        assert '<html lang="id">' in own.read_text("utf-8")
        assert '<html lang="en">' in english.read_text("utf-8")


@pytest.mark.parametrize("page", ["agenda", "a-z", "contents", "index", "matrix"])
def test_a_list_that_waits_in_part_says_so(bilingual: BuiltSite, page: str) -> None:
    notice = '<p class="untranslated">'

    assert notice in bilingual.text(f"en/{page}.html")
    assert notice not in bilingual.text(f"{page}.html")


def test_a_list_that_is_translated_says_nothing(bilingual: BuiltSite) -> None:
    assert "untranslated" not in bilingual.text("en/download.html")


def test_what_is_not_found_is_said_in_every_language(bilingual: BuiltSite) -> None:
    for_all, english = bilingual.text("404.html"), bilingual.text("en/404.html")

    assert "Halaman ini tidak ada" in for_all
    assert '<section lang="en">' in for_all
    assert "Halaman ini" not in english


def test_the_page_without_a_network_and_the_icon_speak_each_language(
    bilingual: BuiltSite,
) -> None:
    manifest = json.loads(bilingual.text("en/manifest.webmanifest"))

    assert '<html lang="en">' in bilingual.text("en/offline.html")
    assert (manifest["lang"], manifest["start_url"], manifest["scope"]) == (
        "en",
        "index.html",
        "../",
    )
    assert all((bilingual.folder / "en" / icon["src"]).is_file() for icon in manifest["icons"])
    assert json.loads(bilingual.text("manifest.webmanifest"))["lang"] == "id"
    assert 'data-folder="en/"' in bilingual.text("en/index.html")


def test_what_is_translated_has_no_mark(bilingual: BuiltSite) -> None:
    page = bilingual.text("en/chapters/bentuk-tulisan.html")

    assert "References</h2>" in page
    assert 'lang="id"' not in page.partition("<main")[2].partition("sources-here")[0]


def test_words_that_wait_are_marked_with_their_own_language(bilingual: BuiltSite) -> None:
    page = bilingual.text("en/roles/kepala-distrik.html")

    assert '<span lang="id">Kepala distrik</span></h1>' in page
    assert '<li><span lang="id">Kepala distrik memeriksa usul.</span></li>' in page


def test_a_text_that_waits_is_marked_as_a_whole(bilingual: BuiltSite) -> None:
    page = bilingual.text("en/chapters/kata-pengantar.html")

    assert '<div lang="id">\n<p>Selamat membaca.</p>\n</div>' in page


def test_a_heading_that_waits_is_marked_wherever_it_is_named(bilingual: BuiltSite) -> None:
    contents = bilingual.text("en/contents.html")

    assert '<span lang="id">Kata pengantar</span>' in contents
    assert "<span>References</span>" in contents


def test_no_mark_stands_where_only_text_may(bilingual: BuiltSite) -> None:
    page = bilingual.text("en/roles/kepala-distrik.html")

    assert "<title>Kepala distrik – Connected Regency</title>" in page
    assert '<meta name="description" content="Kepala distrik memeriksa usul.">' in page


def test_no_token_is_left_in_any_file(bilingual: BuiltSite) -> None:
    for file in bilingual.folder.rglob("*"):
        if file.suffix in {".html", ".js", ".xml", ".webmanifest"}:
            assert not set("\ue002\ue003\ue004") & set(file.read_text("utf-8")), file


def test_a_mark_escapes_what_it_holds() -> None:
    words = Foreign('Tanya & jawab <b>"1"</b>', "id").__html__()

    assert with_languages(f'<a title="{words}">{words}</a>') == (
        '<a title="Tanya &amp; jawab &lt;b&gt;&quot;1&quot;&lt;/b&gt;">'
        '<span lang="id">Tanya &amp; jawab &lt;b&gt;&quot;1&quot;&lt;/b&gt;</span></a>'
    )


def test_a_page_that_waits_says_so(bilingual: BuiltSite) -> None:
    notice = "This page has not been translated yet. It is in Indonesian."

    assert notice in bilingual.text("en/roles/warga.html")
    assert notice not in bilingual.text("en/stages/tahap-1.html")
    assert notice not in bilingual.text("roles/warga.html")


def test_a_page_that_waits_in_part_says_so(bilingual: BuiltSite) -> None:
    """Its title is translated, its text and one of its lists are not."""
    notice = "Part of this page has not been translated yet and is in Indonesian."

    assert notice in bilingual.text("en/dimensions/tata-kelola.html")


def test_what_is_no_word_is_the_original_s(bilingual: BuiltSite) -> None:
    page = bilingual.text("en/dimensions/tata-kelola.html")

    assert 'class="colour-blue"' in page
    assert "Days for a letter" in page


def test_days_and_numbers_are_written_as_the_language_does(bilingual: BuiltSite) -> None:
    assert "3–7 March 2025" in bilingual.text("en/stages/tahap-1.html")
    assert "3–7 Maret 2025" in bilingual.text("stages/tahap-1.html")


def test_files_are_not_published_twice(bilingual: BuiltSite) -> None:
    """Pictures, fonts, scripts and PDFs are those of the root."""
    names = {path.name for path in (bilingual.folder / "en").rglob("*") if path.is_file()}

    assert not [name for name in names if not name.endswith((".html", ".js", ".webmanifest"))]
    assert {name for name in names if name.endswith(".js")} == {"search-index.js", "search-text.js"}
    assert 'href="../buku-saku.pdf"' in bilingual.text("en/download.html")


def test_a_pdf_tells_that_it_is_in_another_language(bilingual: BuiltSite) -> None:
    assert "This PDF is in Indonesian." in bilingual.text("en/download.html")
    assert "PDF ini dalam bahasa" not in bilingual.text("download.html")


def test_the_same_content_gives_the_same_bytes(bilingual: BuiltSite, tmp_path: Path) -> None:
    again = build_site(bilingual_project(tmp_path / "book"), tmp_path / "site")
    files = [path.relative_to(again.folder) for path in again.folder.rglob("*") if path.is_file()]

    assert len(files) > 80
    for file in files:
        assert (again.folder / file).read_bytes() == (bilingual.folder / file).read_bytes(), file


@pytest.mark.slow
def test_a_search_in_english_leads_to_english_pages(bilingual: BuiltSite, browser: Browser) -> None:
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto(f"{(bilingual.folder / 'en/search.html').as_uri()}?q=village+head")
        first = tab.locator(".result-link").first
        first.wait_for()
        first.click()

        assert tab.url.split("#")[0] == (bilingual.folder / "en/roles/kepala-kampung.html").as_uri()


@pytest.mark.slow
def test_the_switch_is_large_enough_to_touch(bilingual: BuiltSite, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        tab = context.new_page()
        tab.goto((bilingual.folder / "en/index.html").as_uri())
        box = tab.get_by_role("link", name="Bahasa Indonesia").bounding_box()

        assert box
        assert min(box["width"], box["height"]) >= 24
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320
