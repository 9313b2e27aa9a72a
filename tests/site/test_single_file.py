"""The whole book in one file: all of it is there, nothing is loaded, no script is needed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import pairwise
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from bukusaku.book.outline import Section, outline
from bukusaku.book.settings import ONE_FILE
from bukusaku.output.artifact import Artifact
from bukusaku.site.sitemap import HOME, SITE_ONLY, sitemap
from bukusaku.site.told import told_by
from bukusaku.theme.addresses import address
from bukusaku.theme.truth import disagreements
from tests.site.built import BuiltSite, headings, read_markup
from tests.site.test_browser import watched
from tests.tools.axe import check_pages
from tests.tools.nu import check_html

MOST = 500_000
ELSEWHERE = ("http:", "https:", "mailto:", "tel:")


def anchors(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield section.anchor
        yield from anchors(section.children)


def test_it_is_small_enough_to_be_sent(own: BuiltSite) -> None:
    assert own.single.stat().st_size < MOST


def test_its_name_tells_the_book(own: BuiltSite) -> None:
    assert own.single.name == "kupang-smart-city-satu-berkas.html"


def test_the_page_for_downloads_leads_to_it_and_tells_its_size(own: BuiltSite) -> None:
    html = own.text("download.html")

    assert f'href="{own.single.name}"' in html
    assert f"HTML, {round(own.single.stat().st_size / 1000)} kB" in html


def test_each_language_has_its_own(bilingual: BuiltSite) -> None:
    (english,) = (bilingual.folder / "en").glob(f"*-{ONE_FILE}")

    assert '<html lang="en">' in english.read_text("utf-8")
    assert '<html lang="id">' in bilingual.single.read_text("utf-8")


def test_every_section_of_the_book_is_there_once(site: BuiltSite) -> None:
    """The finder of the printed book is the site's page of the roles."""
    ids = Counter(read_markup(site.single).ids)
    wanted = [anchor for anchor in anchors(outline(site.book)) if anchor != "part-finder"]

    assert wanted
    assert {anchor: ids[anchor] for anchor in wanted if ids[anchor] != 1} == {}


def test_every_page_of_the_site_that_is_of_the_book_is_there(site: BuiltSite) -> None:
    ids = read_markup(site.single).ids
    pages = [p for p in sitemap(site.book).pages if p.part.name not in {HOME.name, *SITE_ONLY}]

    assert [page.path for page in pages if address(page.target).anchor not in ids] == []


def test_it_says_all_that_the_book_says_in_its_order(site: BuiltSite) -> None:
    told = told_by([Artifact("buku.html", site.single.read_bytes())])

    assert [str(finding) for finding in disagreements(site.book, told)] == []


def test_no_id_stands_twice(site: BuiltSite) -> None:
    ids = Counter(read_markup(site.single).ids)

    assert [anchor for anchor, count in ids.items() if count > 1] == []


def test_every_link_leads_to_a_place_in_it_or_to_another_site(site: BuiltSite) -> None:
    """Those of the search are filled, or caught, by its script."""
    markup = read_markup(site.single)
    places = {f"#{anchor}" for anchor in markup.ids}
    links = [target for target in markup.targets if not target.startswith(("data:", *ELSEWHERE))]

    assert links
    assert [
        link for link in set(links) - places if not (link.startswith("?q=") or link == "#")
    ] == []


def test_headings_begin_with_the_title_and_skip_none(site: BuiltSite) -> None:
    levels = list(headings(site.single))

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_its_policy_lets_nothing_in_and_allows_only_what_stands_in_it(site: BuiltSite) -> None:
    html = unescape(site.single.read_text("utf-8"))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)

    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]
    assert "'self'" not in policy[1]
    assert "http" not in policy[1]


@pytest.mark.slow
def test_it_is_valid(site: BuiltSite) -> None:
    messages = check_html([site.single])

    assert [str(message) for message in messages if message.severity == "error"] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("width", "scheme", "text"), [(1280, "light", 100), (320, "dark", 100), (1280, "dark", 200)]
)
def test_axe_finds_no_violation_in_it(
    site: BuiltSite, browser: Browser, width: int, scheme: Literal["light", "dark"], text: int
) -> None:
    addresses = [site.single.as_uri()]
    violations = check_pages(browser, addresses, width=width, scheme=scheme, text=text)

    assert [str(violation) for violation in violations] == []


@pytest.mark.slow
@pytest.mark.parametrize("scripts", [True, False])
def test_it_asks_for_nothing_says_nothing_and_fits_a_small_phone(
    scripts: bool, site: BuiltSite, browser: Browser
) -> None:
    with browser.new_context(
        viewport={"width": 320, "height": 640}, java_script_enabled=scripts
    ) as context:
        tab = context.new_page()
        seen = watched(tab)
        tab.goto(site.single.as_uri())
        wide = tab.locator("html").bounding_box()

    assert seen.messages == []
    assert [url for url in seen.requests if not url.startswith("data:")] == [site.single.as_uri()]
    assert wide
    assert wide["width"] == 320


@pytest.mark.slow
def test_without_scripts_a_line_of_the_contents_leads_to_its_section(
    own: BuiltSite, browser: Browser
) -> None:
    with browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, reduced_motion="reduce"
    ) as context:
        tab = context.new_page()
        tab.goto(own.single.as_uri())
        tab.get_by_role("banner").get_by_role("link", name="Daftar isi").click()
        tab.locator(".contents a", has_text="Lurah").first.click()
        box = tab.locator("#role-lurah").bounding_box()

        assert tab.url.endswith("#role-lurah")
        assert box
        assert 0 < box["y"] < 370


@pytest.mark.slow
def test_its_search_leads_to_a_place_in_it(own: BuiltSite, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        tab = context.new_page()
        seen = watched(tab)
        tab.goto(own.single.as_uri())
        tab.get_by_role("searchbox").fill("tugas lurah")
        tab.locator("#search-results a").first.click()

        assert tab.url.partition("#")[2].startswith("role-lurah")
        assert tab.locator("#search-results mark").count() > 0
        assert seen.messages == []


@pytest.mark.slow
def test_an_example_of_the_search_is_looked_up_where_the_reader_is(
    own: BuiltSite, browser: Browser
) -> None:
    """A viewer of files may have no address to add a query to."""
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        tab = context.new_page()
        tab.goto(own.single.as_uri())
        tab.evaluate("self.here = true")
        tab.locator(".chips a").first.click()
        expect(tab.locator("#search-results a").first).to_be_visible()

        assert tab.evaluate("self.here")


@pytest.mark.slow
def test_without_scripts_there_is_no_search_that_does_nothing(
    own: BuiltSite, browser: Browser
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(own.single.as_uri())

        assert not tab.locator("#search-query").is_visible()
        assert not tab.locator(".bar-search").is_visible()


@pytest.mark.slow
def test_its_ticks_are_kept_on_the_device_and_it_says_so(own: BuiltSite, browser: Browser) -> None:
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto(own.single.as_uri())
        tab.check(".tasks input >> nth=1")
        tab.reload()

        assert tab.is_checked(".tasks input >> nth=1")
        assert not tab.is_checked(".tasks input >> nth=0")
        assert tab.locator("text=Centang hanya disimpan di perangkat ini.").first.is_visible()
