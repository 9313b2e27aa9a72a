"""What the preview answers, to whom, and what it survives."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from time import sleep

import pytest

from bukusaku.project import Project, builtin_templates
from tests.books import project_of
from tests.serve.conftest import CHAPTER
from tests.serve.running import CODE, PATIENCE, Server, serving
from tests.tools.processes import is_left

pytestmark = pytest.mark.slow

PAGE = "/chapters/pengantar.html"
FILE = "chapters/pengantar.md"


def saying(word: str) -> str:
    """The chapter with one word more."""
    return f"{CHAPTER}\nKata {word}.\n"


# --- who is let in --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "buku.example"},
        {"Host": "buku.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Origin": "https://buku.example"},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
    ids=str,
)
def test_what_another_site_would_send_is_refused(asked: Server, headers: dict[str, str]) -> None:
    sent = {name: value.format(port=asked.port) for name, value in headers.items()}
    answer = asked.get(PAGE, sent)

    assert answer.status == 403
    assert "hanya untuk peramban di komputer ini" in answer.content.decode()


def test_this_computer_is_let_in_by_either_name(asked: Server) -> None:
    for name in ("127.0.0.1", "localhost"):
        ours = f"{name}:{asked.port}"

        assert asked.get(PAGE, {"Host": ours, "Origin": f"http://{ours}"}).status == 200


@pytest.mark.skipif(not os.path.exists("/proc/net/tcp"), reason="no list of sockets")  # noqa: PTH110
def test_only_loopback_is_listened_on(asked: Server) -> None:
    listening = "0A"
    found = []
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with open(table, encoding="ascii") as lines:  # noqa: PTH123
            rows = [line.split() for line in lines][1:]
        found += [row[1] for row in rows if row[3] == listening]

    assert [each for each in found if each.endswith(f":{asked.port:04X}")] == [
        f"0100007F:{asked.port:04X}"
    ]


def test_a_page_keeps_its_policy_and_may_be_framed_by_ours_alone(asked: Server) -> None:
    answer = asked.get(PAGE)

    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'self'"
    assert "default-src &#39;none&#39;; script-src &#39;self&#39;;" in answer.content.decode()


# --- what is answered -----------------------------------------------------------------------------


def test_every_file_that_a_page_names_is_there(asked: Server) -> None:
    page = asked.text("/")
    names = [part.partition('"')[0] for part in page.split('href="assets/')[1:]]

    assert names
    assert {asked.get(f"/assets/{name}").status for name in names} == {200}
    assert "pengantar" in asked.text("/search-index.js")


def test_what_is_not_there_is_said_so(asked: Server) -> None:
    answer = asked.get("/chapters/lain.html")

    assert answer.status == 404
    assert "Halaman ini tidak ada" in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/chapters",
        "/chapters/",
        f"{PAGE}/",
        "/content/book.yaml",
        "/assets/tidak-ada.png",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/%ff",
        "/%00",
        "/_serve/tidak-ada",
        "/_serve/events/tidak-ada",
        f"/{'a/' * 2_000}",
    ],
    ids=lambda path: path[:30],
)
def test_no_address_leads_to_an_error_of_ours(asked: Server, path: str) -> None:
    assert asked.get(path).status == 404


def test_an_old_service_worker_is_replaced_by_one_that_goes(asked: Server) -> None:
    assert "registration.unregister" in asked.text("/sw.js")


def test_the_output_folder_is_not_made(server: Server) -> None:
    server.write(FILE, saying("disimpan"))
    server.wait_for("disimpan", PAGE)

    assert sorted(path.name for path in server.project.root.iterdir()) == ["content"]


# --- what it survives -----------------------------------------------------------------------------


def test_a_file_that_is_saved_by_renaming_another_is_seen(server: Server) -> None:
    for number in range(3):
        draft = server.project.content / f".{number}.tmp"
        draft.write_text(saying(f"ganti{number}"), "utf-8")
        draft.replace(server.project.content / FILE)
        server.wait_for(f"ganti{number}", PAGE)


def test_a_folder_may_be_moved_away_and_back(server: Server) -> None:
    away = server.project.root / "pindah"
    server.project.content.rename(away)
    (away / FILE).write_text(saying("kembali"), "utf-8")
    away.rename(server.project.content)
    server.wait_for("kembali", PAGE)
    server.write(FILE, saying("lagi"))
    server.wait_for("lagi", PAGE)


def test_a_folder_may_be_replaced_by_another(server: Server) -> None:
    copy = server.project.root / "salinan"
    shutil.copytree(server.project.content, copy)
    shutil.rmtree(server.project.content)
    copy.rename(server.project.content)
    server.write(FILE, saying("baru"))
    server.wait_for("baru", PAGE)


def test_a_picture_that_goes_is_told_and_shown_until_then(server: Server) -> None:
    picture = server.project.content / "images" / "titik.svg"
    picture.parent.mkdir()
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "utf-8")
    server.write(FILE, f"{CHAPTER}\n![Titik lampu](../images/titik.svg)\n")
    server.wait_for("titik.", PAGE)
    address = server.text(PAGE).partition('src="../images/')[2].partition('"')[0]
    picture.unlink()

    server.wait_told("content/chapters/pengantar.md", PAGE)
    assert server.get(PAGE).status == 200
    assert server.get(f"/images/{address}").status == 200
    server.write(FILE, saying("tanpa gambar"))
    server.wait_for("tanpa gambar", PAGE)
    assert server.get(f"/images/{address}").status == 404


def test_a_folder_under_the_name_of_a_page_is_told(server: Server) -> None:
    server.wait_for("Awal", PAGE)
    (server.project.content / FILE).unlink()
    (server.project.content / FILE).mkdir()

    server.wait_told(f"content/{FILE}", PAGE)
    assert server.get("/").status == 200


CLOSED = (
    "site/chapter.html",
    "strings/id.yaml",
    "assets/img/band-dark.svg",
    "assets/css/tokens.css",
)


@pytest.mark.parametrize("name", CLOSED)
def test_a_file_of_the_theme_that_may_not_be_read_is_told_until_it_may(
    project: Project, name: str
) -> None:
    file = project.templates / name
    file.parent.mkdir(parents=True)
    shutil.copyfile(builtin_templates() / name, file)
    file.chmod(0)
    with serving(project) as server:
        server.wait_told(f"templates/{name}", PAGE)
        assert server.get(PAGE).status == 503
        assert server.get("/assets/tidak-ada.css").status == 404
        file.chmod(0o644)
        server.write(FILE, saying("terbuka"))
        server.wait_for("terbuka", PAGE)
        file.touch()
        file.chmod(0)
        server.wait_told(f"templates/{name}", PAGE)

        assert server.get(PAGE).status == 200
        assert server.process.poll() is None


def test_text_that_may_not_be_read_is_told(server: Server) -> None:
    server.wait_for("Awal", PAGE)
    (server.project.content / FILE).chmod(0)

    server.wait_told(f"content/{FILE}", PAGE)
    assert server.get(PAGE).status == 200


def test_hundreds_of_saves_in_a_burst_end_at_the_last(server: Server) -> None:
    for number in range(300):
        server.write(FILE, saying(f"simpan{number}"))
    server.wait_for("simpan299", PAGE)

    assert server.process.poll() is None


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no program can be stopped here")
def test_what_was_saved_while_the_laptop_slept_is_told_to_who_waits(server: Server) -> None:
    """The whole program stands still, and with it the stream of a page that stays open."""
    stream = f"/_serve/events?path={PAGE}"
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)) as connection:
        connection.request("GET", stream)
        told = connection.getresponse()
        while b"data:" not in told.readline():
            pass
        os.killpg(server.process.pid, signal.SIGSTOP)
        for number in range(5):
            server.write(FILE, saying(f"mimpi{number}"))
        (server.project.content / "roles" / "kepala-kampung.md").touch()
        os.killpg(server.process.pid, signal.SIGCONT)
        lines = iter(told.readline, b"")

        assert next(line for line in lines if b"mimpi4" in line)


def test_clients_that_go_without_a_word_are_forgotten(server: Server) -> None:
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", server.port)) as client:
            request = f"GET /_serve/events?path={PAGE} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}"
            client.sendall(f"{request}\r\n\r\n".encode())
            client.recv(20)
    server.write(FILE, saying("tetap"))
    server.wait_for("tetap", PAGE)

    assert server.stop()[0] == 0


# --- how it starts and ends -----------------------------------------------------------------------


def test_a_port_that_is_taken_leads_to_the_next(server: Server, project: Project) -> None:
    with serving(project_of(project.root), port=server.port) as second:
        assert server.port < second.port <= server.port + 20
        assert second.get("/").status == 200

        _, _, complained = second.stop()

    assert f"port {server.port} sudah dipakai, jadi memakai {second.port}" in complained


@pytest.mark.parametrize("seconds", [0.2, 2])
def test_ctrl_c_ends_it_with_a_word_and_no_process_left(server: Server, seconds: float) -> None:
    """While the worker imports what it needs, and while it lays out pages."""
    server.get("/_serve/beside")
    sleep(seconds)
    code, said, complained = server.stop()

    assert (code, said.splitlines()[-1], complained) == (0, "pratinjau ditutup", "")
    assert not is_left(server.process.pid)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has other ways to kill")
def test_a_server_that_is_killed_takes_its_worker_along(server: Server) -> None:
    server.get("/_serve/beside")
    sleep(2)  # the worker is there, and at work
    server.process.kill()
    server.process.communicate()

    assert not is_left(server.process.pid)


def test_a_folder_without_a_book_is_a_mistake_to_mend(project: Project) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CODE, "serve", "--project", str(project.root.parent)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 1
    assert "Traceback" not in run.stderr
