"""A walk with the keyboard through every part that answers to it, and what readers choose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from tests.site.built import BuiltSite
from tests.site.kinds import OWN, WALKED

pytestmark = pytest.mark.slow

FOCUSED = """() => {
    const { activeElement: el } = document;
    if (el === document.body) return null;
    const box = (el.matches(".choices input, .tasks input") ? el.closest("label") : el)
        .getBoundingClientRect();
    const drawn = el.matches(".choices input") ? el.closest("label") : el;
    const style = getComputedStyle(drawn);
    const inSentence = el.matches("p a, li a, dt a, dd a, td a, sup a, .expansion a")
        && getComputedStyle(el).display === "inline";
    return {
        name: (el.textContent.trim() || el.getAttribute("aria-label") || el.name).slice(0, 40),
        top: box.top + scrollY,
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        small: !inSentence && (box.width < 24 || box.height < 24),
        inMain: Boolean(el.closest("main")),
    };
}"""

NOTHING_TO_SKIP = ("search.html", "404.html", "offline.html")
"""The search begins in its field, and the pages for what is not there have no menu."""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A small screen that jumps where others glide, so that what is seen can be told at once."""
    with browser.new_context(
        viewport={"width": 360, "height": 740}, reduced_motion="reduce"
    ) as context:
        yield context.new_page()


def opened(tab: Page, site: BuiltSite, path: str) -> Page:
    name, _, anchor = path.partition("#")
    tab.goto(f"{(site.folder / name).as_uri()}#{anchor}")
    return tab


@pytest.mark.parametrize(("name", "path"), WALKED)
def test_the_focus_is_seen_large_enough_and_moves_down_the_page(
    request: pytest.FixtureRequest, tab: Page, name: str, path: str
) -> None:
    opened(tab, request.getfixturevalue(name), path)
    stops = []
    for _ in range(400):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)

    first = "Skip to content" if path.startswith("en/") else "Langsung ke isi"
    assert path.endswith(NOTHING_TO_SKIP) or stops[0]["name"] == first
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if not stop["outlined"]] == []
    assert [stop["name"] for stop in stops if stop["small"]] == []
    tops = [round(stop["top"]) for stop in stops if stop["inMain"]]
    assert all(after >= before - 60 for before, after in pairwise(tops)), stops


@pytest.mark.parametrize("menu", [".menu.display", ".menu:not(.display)"])
def test_a_menu_opens_and_closes_with_keys_and_gives_the_focus_back(
    own: BuiltSite, tab: Page, menu: str
) -> None:
    opened(tab, own, "index.html").focus(f"{menu} > summary")

    tab.keyboard.press("Enter")
    assert tab.evaluate(f"document.querySelector('{menu}').open")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")

    assert not tab.evaluate(f"document.querySelector('{menu}').open")
    assert tab.evaluate(f"document.activeElement.matches('{menu} > summary')")


def test_a_menu_closes_when_the_focus_goes_on(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "index.html").focus(".menu:not(.display) > summary")
    tab.keyboard.press("Enter")
    tab.focus("main a")

    assert not tab.evaluate("document.querySelector('.menu:not(.display)').open")


def test_the_skip_link_leads_past_the_menus(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "roles/lurah.html").keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")

    assert tab.evaluate("Boolean(document.activeElement.closest('main'))")


def test_colours_and_size_are_kept_from_page_to_page(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "index.html").click(".display > summary")
    tab.check(".display [value=dark]", force=True)
    tab.check(".display [name=letters][value='2']", force=True)
    opened(tab, own, "roles/lurah.html")

    root = "getComputedStyle(document.documentElement)"
    assert tab.evaluate(f"{root}.fontSize") == "21.6px"
    assert tab.evaluate(f"{root}.colorScheme") == "dark"
    assert tab.is_checked(".display [value=dark]")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_light_can_be_chosen_on_a_device_that_is_set_to_dark(
    own: BuiltSite, browser: Browser
) -> None:
    with browser.new_context(color_scheme="dark") as context:
        tab = opened(context.new_page(), own, "index.html")
        ground = "getComputedStyle(document.documentElement).backgroundColor"
        dark = tab.evaluate(ground)
        tab.click(".display > summary")
        tab.check(".display [value=light]", force=True)

        assert tab.evaluate(ground) != dark


def test_a_tick_stays_with_its_words(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "roles/lurah.html").focus(".tasks input >> nth=1")
    tab.keyboard.press("Space")
    tab.reload()

    assert [box.is_checked() for box in tab.locator(".tasks input").all()][:3] == [
        False,
        True,
        False,
    ]


def test_a_term_is_explained_with_the_focus_until_escape(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "chapters/apa-dan-mengapa.html")
    term = tab.locator("[data-meaning]").first
    term.focus()

    bubble = tab.locator("#meaning")
    assert bubble.inner_text() == term.get_attribute("data-meaning")
    assert term.get_attribute("aria-describedby") == "meaning"
    tab.keyboard.press("Escape")
    assert bubble.is_hidden()
    assert term.get_attribute("aria-describedby") is None


def test_a_term_is_explained_by_a_tap_and_followed_by_the_next(
    own: BuiltSite, browser: Browser
) -> None:
    with browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True) as context:
        tab = opened(context.new_page(), own, "chapters/apa-dan-mengapa.html")
        term = tab.locator("[data-meaning]").first
        term.tap()

        assert tab.locator("#meaning").is_visible()
        assert "apa-dan-mengapa.html" in tab.url
        term.tap()
        tab.wait_for_url("**/glossary.html#*")


def test_the_explanation_stays_while_the_pointer_is_on_it(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "chapters/apa-dan-mengapa.html")
    tab.locator("[data-meaning]").first.hover()
    tab.locator("#meaning").hover()
    tab.wait_for_timeout(400)

    assert tab.locator("#meaning").is_visible()


def test_a_heading_gives_its_link(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "roles/lurah.html").focus(".copy-link >> nth=0")
    tab.keyboard.press("Enter")

    tab.wait_for_function("document.getElementById('said').textContent")
    assert tab.url.endswith("#role-lurah--duties")


def test_the_contents_mark_the_section_that_is_read(own: BuiltSite, tab: Page) -> None:
    opened(tab, own, "roles/lurah.html#role-lurah--checklist")

    tab.wait_for_selector(".on-page [aria-current]")
    assert tab.get_attribute(".on-page [aria-current]", "href") == "#role-lurah--checklist"


def test_everything_stands_without_scripts(own: BuiltSite, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        tab = opened(context.new_page(), own, "roles/lurah.html")

        assert tab.locator(".tasks input").first.is_visible()
        assert tab.locator(".needs-js").all() != []
        assert not any(part.is_visible() for part in tab.locator(".needs-js").all())


def test_nothing_moves_for_readers_who_want_no_motion(own: BuiltSite, browser: Browser) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        tab = context.new_page()
        moving = "[...document.querySelectorAll('*')].filter(el => {const s = getComputedStyle(el);"
        moving += "return s.animationName !== 'none' || s.transitionDuration !== '0s'"
        moving += " || s.scrollBehavior === 'smooth'}).length"
        for path in OWN:
            assert opened(tab, own, path).evaluate(moving) == 0, path
