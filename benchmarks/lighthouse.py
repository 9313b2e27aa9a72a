"""What Lighthouse says of a finished book on a slow phone: `python -m benchmarks.lighthouse`.

A slow 4G network and a processor four times slower are simulated. Lighthouse itself comes from npm:
`npm install --prefix DIR lighthouse@13`, then `--lighthouse DIR/node_modules/.bin/lighthouse`;
without that option it is fetched anew by npx.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from bukusaku.project import Project
from tests.site.built import build_site
from tests.tools import programs
from tests.tools.chromium import QUIET

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("", "dimensions/smart-governance.html", "roles/lurah.html")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
COMPRESSED = (".html", ".css", ".js", ".svg", ".webmanifest")


class _Handler(SimpleHTTPRequestHandler):
    """A host as they are: it compresses text."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in COMPRESSED or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        """Nothing: only figures are printed."""


@contextmanager
def _serving(server: ThreadingHTTPServer) -> Iterator[None]:
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()


def _published(folder: Path, url: str) -> Project:
    """This repository's book as a final one at an address; search engines may list no other."""
    shutil.copytree(ROOT / "content", folder / "content")
    settings = folder / "content" / "book.yaml"
    text = re.sub(r"(?m)^url:.*\n", "", settings.read_text("utf-8"))
    final = "status: final\n  approved_by: Benchmark\n  approved_on: 2026-01-01"
    text = re.sub(r"status: \w+", final, text, count=1)
    settings.write_text(f"{text.rstrip()}\nurl: {url}\n", "utf-8")
    return Project(root=folder, output=folder / "output")


def _audit(program: Sequence[str], address: str) -> dict[str, Any]:
    sandbox = [] if os.name == "nt" or os.geteuid() != 0 else ["--no-sandbox"]
    flags = " ".join(["--headless", *QUIET, *sandbox])
    command = [
        *program,
        address,
        "--quiet",
        "--output=json",
        "--form-factor=mobile",
        "--throttling-method=simulate",
        "--throttling.cpuSlowdownMultiplier=4",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-path={programs.chromium()}",
        f"--chrome-flags={flags}",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _failed(report: dict[str, Any]) -> list[str]:
    """The audits that cost a point."""
    references = (ref for part in report["categories"].values() for ref in part["auditRefs"])
    weighed = {ref["id"] for ref in references if ref["weight"]}
    audits = ((name, report["audits"][name]["score"]) for name in sorted(weighed))
    return [f"{name} {score}" for name, score in audits if score is not None and score < 0.9]


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lighthouse", help="the program, where it is installed")
    chosen = parser.parse_args().lighthouse
    program = [chosen] if chosen else ["npx", "--yes", "lighthouse@13"]
    with TemporaryDirectory() as name:
        site = Path(name) / "site"
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
        url = f"http://127.0.0.1:{server.server_port}"
        build_site(_published(Path(name) / "book", url), site)
        with server, _serving(server):
            for page in PAGES:
                report = _audit(program, f"{url}/{page}")
                scores = (f"{key} {report['categories'][key]['score']:.2f}" for key in CATEGORIES)
                shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
                print(f"{page or 'home'}: {', '.join(scores)}, CLS {shift:.3f}", *_failed(report))


if __name__ == "__main__":
    main()
