"""From a saved chapter to its new words in Chromium: `python -m benchmarks.serve`.

Also how long the server takes to answer after its program starts.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from urllib.request import urlopen

from playwright.sync_api import Page

from tests.tools.chromium import open_browser

ROOT = Path(__file__).resolve().parent.parent
CHAPTER = "apa-dan-mengapa"
SAVES = 25
STARTS = 5
SEEN = "word => document.querySelector('main').textContent.includes(word)"


@contextmanager
def _server(project: Path) -> Iterator[tuple[str, float]]:
    """Its address, and the seconds from the start of the program to the first whole page."""
    code = "from bukusaku.cli import main; main()"
    program = [sys.executable, "-u", "-c", code, "serve", "--port", "0", "--no-open"]
    started = perf_counter()
    with subprocess.Popen(
        [*program, "--project", str(project)], stdout=subprocess.PIPE, encoding="utf-8"
    ) as running:
        try:
            said = running.stdout.readline() if running.stdout else ""
            url = said.split()[-1]
            with urlopen(url) as answer:  # noqa: S310  # our own
                answer.read()
            yield url, perf_counter() - started
        finally:
            running.send_signal(signal.SIGINT)


def _latencies(page: Page, chapter: Path) -> Iterator[float]:
    """Seconds from just before the file is written to the new word in the page."""
    text = chapter.read_text("utf-8")
    for number in range(SAVES):
        word = f"ukur{number}selesai"
        started = perf_counter()
        chapter.write_text(f"{text}\n\nKalimat {word}.\n", "utf-8")
        page.wait_for_function(SEEN, arg=word, polling="raf")
        yield perf_counter() - started
        sleep(0.3)


def main() -> None:
    """Measure on a copy of this repository's book."""
    with TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copytree(ROOT / "content", project / "content")
        starts = []
        for _ in range(STARTS):
            with _server(project) as (_, seconds):
                starts.append(seconds)
        print(f"start to first page: median {median(starts):.2f} s, worst {max(starts):.2f} s")
        with _server(project) as (url, _), open_browser() as browser:
            page = browser.new_page()
            page.goto(f"{url}chapters/{CHAPTER}.html")
            chapter = next((project / "content" / "chapters").glob(f"*{CHAPTER}.md"))
            found = list(_latencies(page, chapter))
        ninety = quantiles(found, n=10)[-1]
        print(f"save to screen: median {median(found) * 1000:.0f} ms, 90 % {ninety * 1000:.0f} ms")


if __name__ == "__main__":
    main()
