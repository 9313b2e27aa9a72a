"""A static host on this machine: it serves a folder, and another in its place when told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit


@dataclass
class Host:
    """What is published now, below which folder of the host, and which paths fail.

    Fonts wait until `faces` is set.
    """

    published: Path
    address: str = ""
    failing: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    faces: Event = field(default_factory=Event)

    def url(self, path: str = "") -> str:
        return f"{self.address}/{path}"


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, host: Host) -> None:  # noqa: ANN401  # the server's own
        self._host = host
        super().__init__(*args, directory=str(host.published))

    def do_GET(self) -> None:
        path = urlsplit(self.path).path.removeprefix("/buku/")
        self._host.asked.append(path)
        if path in self._host.failing:
            self.send_error(503)
            return
        if path.endswith(".woff2"):
            self._host.faces.wait(60)
        self.path = f"/{path}"
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")  # as hosts do that ask nobody
        for name, value in headers_for(self._host.published, self.path):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Nothing: pytest shows what matters."""


def headers_for(folder: Path, path: str) -> Iterator[tuple[str, str]]:
    """What the site's file of headers wants of its host for a path, but how long to keep it."""
    applies = False
    for line in (folder / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            applies = fnmatch(urlsplit(path).path, line)
            continue
        name, _, value = line.strip().partition(": ")
        if applies and name != "Cache-Control":
            yield name, value


@contextmanager
def serving(folder: Path) -> Iterator[Host]:
    """A host that serves `folder` below /buku/ until the end of the block."""
    host = Host(folder)
    host.faces.set()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, host=host)) as server:
        host.address = f"http://127.0.0.1:{server.server_port}/buku"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()
