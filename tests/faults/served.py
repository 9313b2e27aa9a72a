"""A web server over an output folder, and visitors who load pages with all that they name."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from posixpath import dirname, join, normpath
from threading import Event, Thread

ASSET = re.compile(r"""(?:href|src)="([^"]*assets/[^"]+\.([0-9a-f]{10})\.\w+)""")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as inherited
        """Say nothing of each request."""


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """The port where a server shows the folder, which it opens by its path at each request."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


class Visitor(Thread):
    """Loads the same pages again and again; whatever is not there or not whole is a mistake."""

    def __init__(self, port: int, whole: dict[str, set[bytes]]) -> None:
        super().__init__(daemon=True)
        self.port = port
        self.whole = whole
        self.stop = Event()
        self.loaded = 0
        self.mistakes: list[str] = []

    def run(self) -> None:
        while not self.stop.is_set():
            for page in self.whole:
                self.visit(page)

    def visit(self, page: str) -> None:
        content = self.load(page)
        if content and content not in self.whole[page]:
            self.mistakes.append(f"{page} is of no build")
        for address, digest in ASSET.findall(content.decode("utf-8", "replace")):
            asset = normpath(join(dirname(page), address))
            found = self.load(asset)
            if found and not hashlib.sha256(found).hexdigest().startswith(digest):
                self.mistakes.append(f"{asset} is half")

    def load(self, path: str) -> bytes:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", f"/{path}")
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        self.loaded += 1
        if answer.status != 200:
            self.mistakes.append(f"{path}: {answer.status}")
            return b""
        return content
