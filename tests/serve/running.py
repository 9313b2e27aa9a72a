"""The server as an editor runs it: its own process, at a port that the system chooses."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from time import monotonic, sleep
from urllib.parse import urlsplit

from bukusaku.project import Project

PATIENCE = 90
CODE = """
from bukusaku.cli import main
from tests.tools.permissions import mind_permissions
mind_permissions()
main()
"""


@dataclass(frozen=True)
class Answer:
    """What the server says to a request."""

    status: int
    headers: HTTPMessage
    content: bytes


@dataclass
class Server:
    """A preview that runs, and the book that it shows."""

    project: Project
    process: subprocess.Popen[str]
    url: str

    @property
    def port(self) -> int:
        port = urlsplit(self.url).port
        assert port is not None
        return port

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to one request, whose headers may be false."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", path, headers=dict(headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    def text(self, path: str) -> str:
        return self.get(path).content.decode()

    def wait_for(self, word: str, path: str) -> None:
        """Until the page says the word."""
        end = monotonic() + PATIENCE
        while word not in self.text(path):
            assert monotonic() < end, f"{word} did not come"
            sleep(0.05)

    def wait_told(self, place: str, path: str) -> None:
        """Until the page is told of something at the place."""
        end = monotonic() + PATIENCE
        while place not in self._told(path):
            assert monotonic() < end, f"nothing was told of {place}"
            sleep(0.05)

    def _told(self, path: str) -> str:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", f"/_serve/events?path={path}")
            told = iter(connection.getresponse().readline, b"")
            return next(line for line in told if line.startswith(b"data:")).decode()

    def write(self, name: str, text: str) -> None:
        """A file of the content, saved."""
        (self.project.content / name).write_text(text, "utf-8")

    def stop(self) -> tuple[int, str, str]:
        """Ctrl-C, which a terminal sends to all of its processes, and what the program says."""
        os.killpg(self.process.pid, signal.SIGINT)
        said, complained = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said, complained


@contextmanager
def serving(project: Project, *options: str, port: int = 0) -> Iterator[Server]:
    """A server until the end of the block."""
    command = [sys.executable, "-u", "-c", CODE, "serve", "--no-open", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--project", str(project.root), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    with process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        try:
            yield Server(project, process, url)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
                try:
                    process.communicate(timeout=PATIENCE)
                except subprocess.TimeoutExpired:
                    process.kill()
                    raise
