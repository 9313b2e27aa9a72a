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
class Violation:
    """One rule that a page breaks, and where."""

    address: str
    rule: str
    text: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.address}: {self.rule}: {self.text} | {', '.join(self.places)}"


def check_pages(
    browser: Browser, addresses: Iterable[str], *, width: int, scheme: Scheme
) -> list[Violation]:
    """Every violation on these pages, at one width and in one colour scheme."""
    with browser.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme=scheme
    ) as context:
        context.add_init_script(path=AXE)  # no <script>: the page's own policy would refuse it
        tab = context.new_page()
        violations = []
        for address in addresses:
            tab.goto(address)
            found = tab.evaluate("axe.run().then(results => results.violations)")
            violations += [read_violation(address, entry) for entry in found]
        return violations


def read_violation(address: str, entry: dict[str, Any]) -> Violation:
    """One entry of axe-core's answer; a place is a selector, nested for frames."""
    places = tuple(" ".join(map(str, node["target"])) for node in entry["nodes"])
    return Violation(address, entry["id"], entry["help"], places)
