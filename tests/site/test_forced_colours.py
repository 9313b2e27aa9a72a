"""Pages where the reader's system gives all colours: nothing is told by a ground that is gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.built import BuiltSite
from tests.site.kinds import WALKED

pytestmark = pytest.mark.slow

BOXES = """() => [...document.querySelectorAll("a, button, input, textarea, .choices label")]
    .filter(el => el.checkVisibility() && !el.matches(".skip")).map(el => {
        const style = getComputedStyle(el);
        return {
            name: `${el.className || el.localName} ${el.textContent.trim().slice(0, 30)}`,
            filled: !/, 0\\)$|transparent/.test(style.backgroundColor),
            edged: ["Top", "Bottom"].every(side => parseFloat(style[`border${side}Width`]) > 0)
                || style.outlineStyle !== "none" || style.appearance !== "none",
        };
    })"""


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def forced(browser: Browser) -> Iterator[Page]:
    with browser.new_context(forced_colors="active") as context:
        yield context.new_page()


@pytest.mark.parametrize(("name", "path"), WALKED)
def test_what_is_a_box_by_its_ground_keeps_an_edge(
    request: pytest.FixtureRequest, plain: Page, forced: Page, name: str, path: str
) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    address = (site.folder / path).as_uri()
    plain.goto(address)
    forced.goto(address)
    pairs = zip(plain.evaluate(BOXES), forced.evaluate(BOXES), strict=True)

    assert [box["name"] for ground, box in pairs if ground["filled"] and not box["edged"]] == []


def test_a_choice_keeps_its_mark(own: BuiltSite, forced: Page) -> None:
    forced.goto((own.folder / "roles/lurah.html").as_uri())
    forced.click(".display > summary")
    chosen = "document.querySelector('.choices label:has(:checked)')"

    assert forced.evaluate(f"getComputedStyle({chosen}).outlineStyle") == "solid"
