"""Every page as a host serves it, with the site's headers: refused nothing, and moving little."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.books import bilingual_project
from tests.site.built import BuiltSite, build_site
from tests.site.host import serving

pytestmark = pytest.mark.slow

REMEMBER = """window.refused = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.refused.push(`${violatedDirective} ${blockedURI}`));
window.shift = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""

DRAWN = """document.fonts.ready.then(() => new Promise(done =>
    requestAnimationFrame(() => setTimeout(() => done(window.shift), 50))))"""

OPEN_ALL = """document.querySelectorAll("details").forEach(part => { part.open = true; });
    new Promise(done => requestAnimationFrame(() => done(window.refused)))"""

PAINTED = """new Promise(done => new PerformanceObserver(() => done())
    .observe({ type: "paint", buffered: true }))"""

LITTLE = 0.05
"""A shift that a line which breaks elsewhere may make; from 0.1 it is called bad."""

LATE = ["index.html", "chapters/bentuk-tulisan.html", "sources.html", "search.html"]
"""Pages whose lines break elsewhere in another face."""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A phone on its first visit to each page."""
    with browser.new_context(
        viewport={"width": 360, "height": 740}, service_workers="block"
    ) as context:
        context.add_init_script(REMEMBER)
        yield context.new_page()


@pytest.mark.parametrize("name", ["bilingual", "own"])
def test_no_page_is_refused_anything_and_little_moves(
    request: pytest.FixtureRequest, tab: Page, name: str, measured: Callable[[str], None]
) -> None:
    """That a page from a disk says nothing at all is seen where all pages are weighed."""
    site: BuiltSite = request.getfixturevalue(name)
    refused, shifts = [], {}
    tab.on("pageerror", lambda error: refused.append(str(error)))
    with serving(site.folder) as host:
        pages = [host.url(page.removeprefix(f"{site.folder.as_uri()}/")) for page in site.addresses]
        for address in (*pages, site.single.as_uri()):
            tab.goto(address)
            shifts[address] = tab.evaluate(DRAWN)
            refused += [f"{address}: {what}" for what in tab.evaluate(OPEN_ALL)]
    measured(f"CLS of {len(shifts)} pages: at most {max(shifts.values()):.4f}")

    assert refused == []
    assert {page: shift for page, shift in shifts.items() if shift >= LITTLE} == {}


@pytest.mark.parametrize("path", LATE)
def test_little_moves_when_the_faces_come_late(bilingual: BuiltSite, tab: Page, path: str) -> None:
    """Those of the device that stand in for them have their measures."""
    with serving(bilingual.folder) as host:
        host.faces.clear()
        tab.goto(host.url(path), wait_until="domcontentloaded")
        tab.evaluate(PAINTED)
        tab.wait_for_timeout(150)  # after 100 ms a browser draws without them
        host.faces.set()

        assert tab.evaluate(DRAWN) < LITTLE


def test_the_faces_are_asked_for_before_the_style_sheet_names_them(
    full: BuiltSite, tab: Page
) -> None:
    with serving(full.folder) as host:
        tab.goto(host.url("index.html"))
        asked = [path.partition(".")[2].rpartition(".")[2] for path in host.asked]

    first = asked[: asked.index("svg")] if "svg" in asked else asked
    assert first.count("woff2") == 3


def test_the_file_to_send_is_kept_not_shown(full: BuiltSite, tab: Page) -> None:
    """So the headers need not allow pages what only this file does."""
    with serving(full.folder) as host, tab.expect_download() as download:
        tab.goto(host.url("index.html"))
        tab.evaluate(f"location.href = '{full.single.name}'")

    assert download.value.suggested_filename == full.single.name


@pytest.mark.parametrize("asked", ["en/tak-ada.html", "roles/tak-ada.html", "en/roles/x.html"])
def test_links_of_the_page_for_a_wrong_address_lead_somewhere(
    tmp_path: Path, browser: Browser, asked: str
) -> None:
    """The host shows the root's page at any address, of a book that does not know its own."""
    project = bilingual_project(tmp_path / "book")
    settings = project.content / "book.yaml"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if not line.startswith("url:")), "utf-8")
    site = build_site(project, tmp_path / "site")
    page = site.text("404.html")
    with browser.new_context() as context, serving(site.folder) as host:
        tab = context.new_page()
        tab.route(host.url(asked), lambda route: route.fulfill(body=page, content_type="text/html"))
        tab.goto(host.url(asked))
        links = tab.eval_on_selector_all("a", "links => links.map(link => link.href)")
        found = [tab.request.get(link).status for link in links]

    assert len(links) == 6
    assert set(found) == {200}
