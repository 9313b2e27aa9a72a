"""What many tests share. No check may be skipped where nobody would notice: in CI."""

import os
import signal
from collections.abc import Callable, Generator, Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect

from tests.tools.chromium import open_browser

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")  # others by hand: pytest --hypothesis-profile default
expect.set_options(timeout=60_000)  # what comes at all may come late on a busy machine

# A shell has what it runs in the background ignore Ctrl-C, and so would all that a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """For tests whose expectations are files."""
    help_text = "write the expected.txt of each case in tests/invalid anew; then read them"
    parser.addoption("--update-expected", action="store_true", help=help_text)


@pytest.fixture
def update_expected(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be written, not compared."""
    return bool(request.config.getoption("--update-expected"))


@pytest.fixture
def measured(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Takes a figure that is to be read at the end of the run, passed or not."""
    return lambda figure: record_property("measured", figure)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that tests measured."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, figure in report.user_properties:
                if name == "measured":
                    terminalreporter.write_line(figure)


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


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or leaves anything in the cache of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
