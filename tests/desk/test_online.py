"""Links are tried against a server of the test's own."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bukusaku.book.load import read_books
from bukusaku.desk.online import CACHE, dead_links
from bukusaku.project import Project
from tests.book.style.edited import CHAPTER
from tests.books import project_with

STATUS = {"/ada": 200, "/hilang": 404, "/rusak": 500, "/tertutup": 403}


class _Server(ThreadingHTTPServer):
    asked: list[str]


class _Pages(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        path = self.path
        status = 405 if path == "/tanpa-head" and self.command == "HEAD" else STATUS.get(path, 200)
        self.send_response(302 if path == "/pindah" else status)
        if path == "/pindah":
            self.send_header("Location", "/hilang")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815  # the library's

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's
        """Says nothing."""


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server(("127.0.0.1", 0), _Pages) as running:
        running.asked = []
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def _project(folder: Path, server: _Server, *paths: str) -> Project:
    base = f"http://127.0.0.1:{server.server_port}"
    links = "\n".join(f"- [Peta {path[1:]}]({base}{path})" for path in paths)
    return project_with(folder / "buku", {CHAPTER: f"---\ntitle: Pengantar\n---\n{links}\n"})


def _dead(project: Project) -> list[tuple[int | None, str]]:
    books, _ = read_books(project)
    found = dead_links(project, books[0])
    return sorted((each.location.line, each.diagnostic.values["reason"]) for each in found)


def test_dead_addresses_are_told_with_their_place(tmp_path: Path, server: _Server) -> None:
    project = _project(tmp_path, server, "/ada", "/hilang", "/rusak", "/pindah")

    assert _dead(project) == [(5, "HTTP 404"), (6, "HTTP 500"), (7, "HTTP 404")]


def test_what_refuses_programs_or_heads_is_not_dead(tmp_path: Path, server: _Server) -> None:
    assert _dead(_project(tmp_path, server, "/tertutup", "/tanpa-head")) == []


def test_what_opened_is_not_asked_again(tmp_path: Path, server: _Server) -> None:
    project = _project(tmp_path, server, "/ada", "/hilang")
    _dead(project)
    server.asked.clear()
    _dead(project)

    assert server.asked == ["HEAD /hilang", "GET /hilang"]


def test_a_garbled_cache_is_no_cache(tmp_path: Path, server: _Server) -> None:
    project = _project(tmp_path, server, "/ada")
    (project.root / CACHE).parent.mkdir()
    (project.root / CACHE).write_text("[", "utf-8")

    assert _dead(project) == []


def test_a_host_that_does_not_answer_is_told(tmp_path: Path, server: _Server) -> None:
    project = _project(tmp_path, server, "/ada")
    server.server_close()
    server.socket.close()

    ((line, reason),) = _dead(project)
    assert line == 4
    assert reason
