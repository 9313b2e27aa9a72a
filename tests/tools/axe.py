"""Pages in a real browser to what axe-core says about their accessibility."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser

AXE = Path(__file__).with_name("node_modules") / "axe-core" / "axe.min.js"
HEIGHT = 800

Scheme = Literal["light", "dark"]


@dataclass(frozen=True)
class Mode:
    """How a page is shown: `text` is the size of letters, in percent."""

    name: str
    width: int = 1280
    scheme: Scheme = "light"
    text: int = 100
    scripts: bool = True


MODES = (
    Mode("light"),
    Mode("dark", scheme="dark"),
    Mode("narrow", width=320),
    Mode("large-text", text=200),
    Mode("no-scripts", width=360, scripts=False),
)


@dataclass(frozen=True)
class Violation:
    """One rule that a page breaks, and where."""

    address: str
    rule: str
    text: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.address}: {self.rule}: {self.text} | {', '.join(self.places)}"


def check_pages(
    browser: Browser,
    addresses: Iterable[str],
    *,
    width: int,
    scheme: Scheme,
    text: int = 100,
    scripts: bool = True,
) -> list[Violation]:
    """Every violation on these pages in one mode."""
    with browser.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme=scheme
    ) as context:
        context.add_init_script(path=AXE)  # no <script>: the page's own policy would refuse it
        if not scripts:  # switched off, the browser would not run axe-core either
            context.route("**/*.js", lambda route: route.abort())
        tab = context.new_page()
        violations = []
        for address in addresses:
            tab.goto(address)
            if text != 100:
                tab.evaluate(f"document.documentElement.style.fontSize = '{text}%'")
            found = tab.evaluate("axe.run().then(results => results.violations)")
            violations += [read_violation(address, entry) for entry in found]
        return violations


def read_violation(address: str, entry: dict[str, Any]) -> Violation:
    """One entry of axe-core's answer; a place is a selector, nested for frames."""
    places = tuple(" ".join(map(str, node["target"])) for node in entry["nodes"])
    return Violation(address, entry["id"], entry["help"], places)
