"""No page does what its policy forbids: served with the host's headers."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.books import bilingual_project
from tests.site.built import BuiltSite, build_site
from tests.site.host import serving

pytestmark = pytest.mark.slow

REMEMBER = """window.refused = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.refused.push(`${location.pathname}: ${violatedDirective} ${blockedURI}`));"""

OPEN_ALL = """document.querySelectorAll("details").forEach(part => { part.open = true; });
    new Promise(done => requestAnimationFrame(() => done(window.refused)))"""


@pytest.mark.parametrize("name", ["bilingual", "own"])
def test_no_page_is_refused_anything(
    request: pytest.FixtureRequest, browser: Browser, name: str
) -> None:
    """That a page from a disk says nothing at all is seen where all pages are weighed."""
    site: BuiltSite = request.getfixturevalue(name)
    refused = []
    with browser.new_context() as context, serving(site.folder) as host:
        context.add_init_script(REMEMBER)
        tab = context.new_page()
        tab.on("pageerror", lambda error: refused.append(str(error)))
        pages = [host.url(page.removeprefix(f"{site.folder.as_uri()}/")) for page in site.addresses]
        for address in (*pages, host.url(site.single.name), site.single.as_uri()):
            tab.goto(address)
            refused += tab.evaluate(OPEN_ALL)

    assert refused == []


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
