"""The system's Chromium under Playwright, talking to nobody of its own accord."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.tools import programs

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A headless browser with a new profile; root cannot have Chromium's sandbox."""
    sandbox = os.name == "nt" or os.geteuid() != 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=programs.chromium(), args=QUIET, chromium_sandbox=sandbox
        )
        yield browser
        browser.close()
