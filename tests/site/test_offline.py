"""The book on a device, in a real browser: whole after one visit, and never of two editions."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bukusaku.project import PACKAGE_FOLDER
from bukusaku.site.sitemap import sitemap
from tests.books import FULL, project_with
from tests.site.built import BuiltSite, build_site
from tests.site.host import Host, serving
from tests.site.test_browser import watched
from tests.tools.axe import AXE
from tests.tools.icons import FOLDER, ICONS, draw

pytestmark = pytest.mark.slow

OLD, NEW = "Kabupaten Terhubung", "Kabupaten Lebih Terhubung"
NOTICE = "#new-edition button"


@pytest.fixture(scope="session")
def newer(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The next edition of the full book: another title, on every page, and another colour."""
    project = project_with(tmp_path_factory.mktemp("newer") / "buku", {}, book=FULL)
    settings = project.content / "book.yaml"
    settings.write_text(settings.read_text("utf-8").replace(OLD, NEW), "utf-8")
    tokens = project.templates / "assets" / "css" / "tokens.css"
    tokens.parent.mkdir(parents=True)
    shutil.copy(PACKAGE_FOLDER.parent / "templates" / "assets" / "css" / "tokens.css", tokens)
    tokens.write_text(tokens.read_text("utf-8").replace("--cover: #0A4A57", "--cover: #123456"))
    return build_site(project, tmp_path_factory.mktemp("newer-site"))


@pytest.fixture
def host(full: BuiltSite) -> Iterator[Host]:
    with serving(full.folder) as host:
        yield host


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        yield context


def visit(context: BrowserContext, host: Host, path: str = "index.html") -> Page:
    """A first visit, until the whole book is on the device."""
    tab = context.new_page()
    tab.goto(host.url(path))
    tab.evaluate("navigator.serviceWorker.ready.then(() => null)")
    return tab


def publish(host: Host, site: BuiltSite, tab: Page) -> None:
    """Another edition at the same address, and the browser has looked for it."""
    host.published = site.folder
    host.asked.clear()
    while host.asked.count("sw.js") < 2:  # the first may have begun before
        tab.evaluate(
            "navigator.serviceWorker.getRegistration().then(r => r.update()).catch(() => null)"
        )


def edition(tab: Page) -> tuple[bool, str]:
    """Of the page by its words, and of its style sheet by the colour it gives."""
    ground = tab.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--cover').trim()"
    )
    return NEW in tab.title(), ground


WHOLLY_OLD = (False, "#0A4A57")
WHOLLY_NEW = (True, "#123456")


def paths(site: BuiltSite) -> list[str]:
    """Of every page of the book."""
    return [page.path for page in sitemap(site.book).pages]


def test_every_page_can_be_read_without_a_network_after_one_visit(
    own: BuiltSite, context: BrowserContext
) -> None:
    with serving(own.folder) as host:
        visit(context, host).close()
        context.set_offline(True)
        tab = context.new_page()
        seen = watched(tab)
        for path in paths(own):
            tab.goto(host.url(path))
            tab.evaluate("document.fonts.ready.then(() => null)")

            assert own.book.settings.title in tab.title(), path
            assert seen.messages == [], path


def test_the_address_of_a_folder_leads_to_its_page_without_a_network(
    context: BrowserContext, host: Host
) -> None:
    tab = visit(context, host)
    context.set_offline(True)
    tab.goto(host.url("roles/"))

    assert tab.locator("h1").inner_text() != ""
    assert OLD in tab.title()


def test_the_search_answers_without_a_network(context: BrowserContext, host: Host) -> None:
    tab = visit(context, host)
    context.set_offline(True)
    tab.goto(host.url("search.html?q=peran"))

    expect(tab.locator("#search-results li").first).to_be_visible()


def test_what_is_not_kept_is_told_without_a_network(context: BrowserContext, host: Host) -> None:
    tab = visit(context, host)
    context.set_offline(True)
    tab.goto(host.url("buku-saku.pdf"))

    assert tab.locator("h1").inner_text() == "Perlu sambungan"


def test_what_is_not_kept_is_told_in_the_language_of_its_part(
    context: BrowserContext, bilingual: BuiltSite
) -> None:
    with serving(bilingual.folder) as host:
        tab = visit(context, host, "en/index.html")
        context.set_offline(True)
        tab.goto(host.url("en/never-there.html"))

        assert tab.locator("html").get_attribute("lang") == "en"


def test_a_new_edition_is_announced_and_used_only_when_wanted(
    context: BrowserContext, host: Host, newer: BuiltSite
) -> None:
    tab = visit(context, host)
    tab.goto(host.url("stages/index.html"))
    publish(host, newer, tab)
    expect(tab.locator(NOTICE).first).to_be_visible()

    for path in paths(newer):
        tab.goto(host.url(path))
        assert edition(tab) == WHOLLY_OLD, path

    tab.goto(host.url("index.html"))
    with tab.expect_navigation():
        tab.locator(NOTICE).first.click()
    for path in paths(newer):
        tab.goto(host.url(path))
        assert edition(tab) == WHOLLY_NEW, path
    expect(tab.locator(NOTICE)).to_have_count(0)


def test_every_tab_goes_over_to_the_new_edition_together(
    context: BrowserContext, host: Host, newer: BuiltSite
) -> None:
    first = visit(context, host)
    first.goto(host.url("index.html"))
    second = context.new_page()
    second.goto(host.url("contents.html"))
    publish(host, newer, first)
    with second.expect_navigation():
        first.locator(NOTICE).first.click()

    first.wait_for_function("document.title.includes('Lebih')")
    assert edition(first) == edition(second) == WHOLLY_NEW


def test_a_reader_may_put_the_new_edition_off(
    context: BrowserContext, host: Host, newer: BuiltSite
) -> None:
    tab = visit(context, host)
    tab.reload()
    publish(host, newer, tab)
    tab.locator(NOTICE).last.click()

    expect(tab.locator(NOTICE)).to_have_count(0)
    assert edition(tab) == WHOLLY_OLD


@pytest.mark.parametrize("what", ["fails", "is of another edition"])
def test_a_new_edition_that_does_not_arrive_whole_leaves_the_old_one(
    what: str, context: BrowserContext, host: Host, newer: BuiltSite, tmp_path: Path
) -> None:
    """As when the network goes, or when a host is between two publications."""
    tab = visit(context, host)
    tab.reload()
    broken = tmp_path / "site"
    shutil.copytree(newer.folder, broken)
    if what == "fails":
        host.failing = {"contents.html"}
    else:
        shutil.copy(host.published / "contents.html", broken)
    publish(host, BuiltSite(broken, newer.book), tab)
    context.set_offline(True)
    for path in ("contents.html", "index.html"):
        tab.goto(host.url(path))

        assert edition(tab) == WHOLLY_OLD
    expect(tab.locator(NOTICE)).to_have_count(0)

    context.set_offline(False)
    host.failing = set()
    publish(host, newer, tab)
    with tab.expect_navigation():
        tab.locator(NOTICE).first.click()

    assert edition(tab) == WHOLLY_NEW


def test_only_what_changed_is_fetched_for_a_new_edition(
    context: BrowserContext, host: Host, newer: BuiltSite
) -> None:
    tab = visit(context, host)
    tab.reload()
    publish(host, newer, tab)
    expect(tab.locator(NOTICE).first).to_be_visible()

    assert "contents.html" in host.asked
    assert not [path for path in host.asked if path.endswith(".woff2")]


def test_the_notice_is_accessible(context: BrowserContext, host: Host, newer: BuiltSite) -> None:
    context.add_init_script(path=AXE)
    tab = visit(context, host)
    tab.reload()
    publish(host, newer, tab)
    expect(tab.locator(NOTICE).first).to_be_visible()
    violations = tab.evaluate("axe.run().then(results => results.violations.map(v => v.id))")

    assert violations == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_manifest_names_icons_that_are_there(context: BrowserContext, host: Host) -> None:
    tab = visit(context, host, "roles/index.html")
    manifest = tab.locator("link[rel=manifest]").get_attribute("href")
    assert manifest == host.url("manifest.webmanifest")
    icons = json.loads((host.published / "manifest.webmanifest").read_text("utf-8"))["icons"]

    assert all((host.published / icon["src"]).is_file() for icon in icons)


def test_a_book_on_a_disk_asks_for_no_worker(full: BuiltSite, context: BrowserContext) -> None:
    tab = context.new_page()
    seen = watched(tab)
    tab.goto((full.folder / "index.html").as_uri())
    tab.wait_for_load_state("load")

    assert seen.messages == []
    assert tab.locator("link[rel=manifest]").count() == 0


def test_every_file_of_the_site_but_the_pdfs_is_kept(own: BuiltSite) -> None:
    worker = own.text("sw.js")
    files = {path.relative_to(own.folder).as_posix() for path in own.folder.rglob("*.*")}
    kept = json.loads(worker.partition("const FILES = ")[2].partition(";\n")[0])

    assert files - set(kept) == {"buku-saku.pdf", "sw.js", own.single.name}


def test_what_only_chats_and_search_engines_read_is_not_kept(full: BuiltSite) -> None:
    worker = full.text("sw.js")

    assert list((full.folder / "assets" / "share").iterdir())
    assert all(name not in worker for name in ("assets/share", "robots.txt", "sitemap.xml"))


@pytest.mark.parametrize("name", ICONS)
def test_the_icons_are_what_the_drawing_draws(name: str, browser: Browser) -> None:
    assert draw(browser, name) == (FOLDER / name).read_bytes()
