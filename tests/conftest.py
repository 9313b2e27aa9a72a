"""What many tests share. No check may be skipped where nobody would notice: in CI."""

import os
from collections.abc import Generator, Iterator

import pytest
from playwright.sync_api import Browser

from tests.tools.chromium import open_browser


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one when CI is set."""
    report = yield
    if report.skipped and "CI" in os.environ and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, which CI does not allow: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each test opens a context of its own in it."""
    with open_browser() as browser:
        yield browser
