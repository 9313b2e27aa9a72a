"""Every page in a real browser: accessible, quiet, light, and never wider than the screen."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from tests.site.built import BuiltSite
from tests.tools.axe import MODES, Mode, check_pages
from tests.tools.nu import check_html

pytestmark = pytest.mark.slow

FIRST_VIEW = 60_000
FIRST_VIEW_WITHOUT_FONTS = 25_000
STYLE = 10_000
WIDTHS = """() => {
    const root = document.documentElement;
    const widths = [root.scrollWidth];
    root.dataset.letters = "3";
    widths.push(root.scrollWidth);
    root.style.fontSize = "200%";
    widths.push(root.scrollWidth);
    return widths;
}"""
COMPRESSED = {".html", ".css", ".js", ".svg"}
OF_TEST_BOOKS = {
    "bilingual": Mode("light"),
    "minimal": Mode("narrow-dark", width=320, scheme="dark"),
}


@dataclass
class Visit:
    """What one page did while it was shown."""

    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


def watched(tab: Page) -> Visit:
    visit = Visit()
    tab.on("console", lambda message: visit.messages.append(message.text))
    tab.on("pageerror", lambda error: visit.messages.append(str(error)))

    def remember(request: Request) -> None:
        visit.requests.append(request.url)

    tab.on("request", remember)
    return visit


def weight(addresses: list[str], *, fonts: bool) -> int:
    """Bytes on the wire: text compressed, each file once."""
    total = 0
    for address in set(addresses):
        path = Path(unquote(urlsplit(address).path))
        if path.suffix == ".woff2" and not fonts:
            continue
        content = path.read_bytes()
        total += len(gzip.compress(content, 9) if path.suffix in COMPRESSED else content)
    return total


def test_the_html_and_the_drawings_are_valid(site: BuiltSite) -> None:
    messages = check_html([*site.pages, *site.folder.rglob("*.svg")])

    assert [str(message) for message in messages if message.severity == "error"] == []


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_axe_finds_no_violation(own: BuiltSite, browser: Browser, mode: Mode) -> None:
    assert _violations(own, browser, mode) == []


@pytest.mark.parametrize("name", OF_TEST_BOOKS)
def test_axe_finds_no_violation_in_what_the_own_book_lacks(
    name: str, request: pytest.FixtureRequest, browser: Browser
) -> None:
    assert _violations(request.getfixturevalue(name), browser, OF_TEST_BOOKS[name]) == []


def _violations(site: BuiltSite, browser: Browser, mode: Mode) -> list[str]:
    found = check_pages(
        browser,
        site.addresses,
        width=mode.width,
        scheme=mode.scheme,
        text=mode.text,
        scripts=mode.scripts,
    )
    return [str(violation) for violation in found]


def test_no_page_is_wider_than_a_small_phone(site: BuiltSite, browser: Browser) -> None:
    """Neither with the usual letters, nor with our largest, nor with text of twice the size."""
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        tab = context.new_page()
        wide = {}
        for address in site.addresses:
            tab.goto(address)
            widths = tab.evaluate(WIDTHS)
            if max(widths) > 320:
                wide[address] = widths

    assert wide == {}


def test_pages_are_light_say_nothing_and_ask_for_nothing_from_elsewhere(
    site: BuiltSite, browser: Browser
) -> None:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        tab = context.new_page()  # one for all: each new one costs more than what it shows
        visit = watched(tab)
        for address in site.addresses:
            visit.requests.clear()
            tab.goto(address)
            tab.evaluate("document.fonts.ready.then(() => null)")

            assert visit.messages == [], address
            assert all(url.startswith(site.folder.as_uri()) for url in visit.requests), address
            assert weight(visit.requests, fonts=True) <= FIRST_VIEW, address
            assert weight(visit.requests, fonts=False) <= FIRST_VIEW_WITHOUT_FONTS, address


def test_the_style_sheet_is_small(full: BuiltSite) -> None:
    (css,) = (full.folder / "assets").glob("site.*.css")

    assert len(gzip.compress(css.read_bytes(), 9)) <= STYLE


def test_the_site_works_from_a_folder_of_a_host(own: BuiltSite, browser: Browser) -> None:
    """Served below a folder; whatever else is asked for would fail, and be told."""

    def serve(route: Route) -> None:
        path = own.folder / urlsplit(route.request.url).path.removeprefix("/buku/saku/")
        route.fulfill(path=path) if path.is_file() else route.abort()

    with browser.new_context() as context:
        context.route("**/*", serve)
        tab = context.new_page()
        visit = watched(tab)
        tab.goto("http://kota.example/buku/saku/index.html")
        tab.click(".role-groups a")
        tab.click(".menu:has(.menu-parts) > summary")
        tab.click(".menu-parts a >> nth=0")
        tab.evaluate("document.fonts.ready.then(() => null)")

    assert visit.messages == []
    assert all(url.startswith("http://kota.example/buku/saku/") for url in visit.requests)


def test_the_contents_of_the_book_stand_beside_the_text_where_there_is_room(
    own: BuiltSite, browser: Browser
) -> None:
    """A phone has the menu for that; what it shows below a text is the rest of this part."""
    link = '.book a[href="../glossary.html"]'
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto((own.folder / "roles/lurah.html").as_uri())
        tab.set_viewport_size({"width": 1280, "height": 800})
        assert tab.is_visible(link)

        tab.set_viewport_size({"width": 360, "height": 740})
        assert not tab.is_visible(link)
        assert tab.is_visible('.book a[href="camat.html"]')
