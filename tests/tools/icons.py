"""The book's drawing (favicon.svg) to the pictures that phones want of it.

Run `python -m tests.tools.icons` after the drawing has changed.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.tools.chromium import open_browser

FOLDER = Path(__file__).parents[2] / "templates" / "assets" / "img"
DRAWING = FOLDER / "favicon.svg"
SHOWN = 0.75
"""How much of a maskable icon the drawing takes: phones cut circles out of it."""

ICONS = {
    "icon-192.png": (192, 1.0),
    "icon-512.png": (512, 1.0),
    "icon-maskable-512.png": (512, SHOWN),
}

PAGE = """<style>
  body {{ margin: 0; width: {size}px; height: {size}px; background: {ground}; }}
  svg {{ display: block; width: {drawn}px; height: {drawn}px; margin: {edge}px; }}
</style><body>{svg}"""


def draw(browser: Browser, name: str) -> bytes:
    """One icon as PNG; a maskable one fills its square with the drawing's own ground."""
    size, shown = ICONS[name]
    svg = DRAWING.read_text("utf-8")
    ground = "transparent" if shown == 1 else svg.partition('fill="')[2].partition('"')[0]
    drawn = round(size * shown)
    page = PAGE.format(size=size, ground=ground, drawn=drawn, edge=(size - drawn) // 2, svg=svg)
    with browser.new_context(viewport={"width": size, "height": size}) as context:
        tab = context.new_page()
        tab.set_content(page)
        return tab.screenshot(omit_background=True)


if __name__ == "__main__":
    with open_browser() as chromium:
        for icon in ICONS:
            (FOLDER / icon).write_bytes(draw(chromium, icon))
