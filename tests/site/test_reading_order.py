"""Pages as a screen reader gets them, against what stands on them and where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from tests.site.built import BuiltSite
from tests.site.kinds import WALKED

pytestmark = pytest.mark.slow

PIECES = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const silent = "[aria-hidden=true], title, textarea, script, style";
    const besides = [...document.querySelectorAll("tr, svg, .cards, .opener-head, .bar")];
    const isClipped = el => el && (getComputedStyle(el).clipPath === "inset(50%)"
        || isClipped(el.parentElement));
    const pieces = [];
    while (texts.nextNode()) {
        const text = texts.currentNode, el = text.parentElement;
        if (!text.data.trim() || !el.checkVisibility() || el.closest(silent)) continue;
        const range = document.createRange();
        range.selectNode(text);
        const { top, bottom } = range.getBoundingClientRect();
        pieces.push({
            text: text.data, top, bottom,
            drawn: !isClipped(el) && !el.closest(".skip"),
            row: besides.findLastIndex(row => row.contains(el)),
        });
    }
    return pieces;
}"""
"""Each text that is shown; in one `row` are those that may stand beside each other."""

DRAWN_BY_STYLE = str.maketrans("", "", ",")
"""Between the links of the index."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A phone, where a page has one column."""
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        yield context.new_page()


def spoken(tab: Page) -> str:
    """The texts of the accessibility tree from the root down, the first child first."""
    nodes = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    texts, waiting = [], [nodes[0]]
    while waiting:
        node = waiting.pop()
        role = node.get("role", {}).get("value")
        if role == "StaticText":
            texts.append(node["name"]["value"])
        elif role != "textbox":
            waiting += [by_id[child] for child in reversed(node["childIds"]) if child in by_id]
    return "".join(texts)


def plain(text: str) -> str:
    return "".join(text.translate(DRAWN_BY_STYLE).split())


@pytest.mark.parametrize(("name", "path"), WALKED)
def test_all_that_is_shown_is_read_out_in_the_order_in_which_it_stands(
    request: pytest.FixtureRequest, tab: Page, name: str, path: str
) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    tab.goto((site.folder / path).as_uri())
    pieces = tab.evaluate(PIECES)
    drawn = [piece for piece in pieces if piece["drawn"]]

    assert plain(spoken(tab)) == plain("".join(piece["text"] for piece in pieces))
    assert [
        (before["text"], after["text"])
        for before, after in pairwise(drawn)
        if after["bottom"] < before["top"] and (after["row"] < 0 or after["row"] != before["row"])
    ] == []
