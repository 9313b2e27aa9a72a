"""A project to a server on this computer that runs until it is interrupted."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

import uvicorn

from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.diagnostics.sentences import Language
from bukusaku.project import Project
from bukusaku.serve.app import App
from bukusaku.serve.guard import Guard
from bukusaku.serve.preview import Preview
from bukusaku.serve.printer import Printer
from bukusaku.serve.words import WORDS

HOST = "127.0.0.1"
PORT = 8700
TRIED = 20
"""Ports that are tried, one after the other, where the wanted one is taken."""
HIGHEST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Door:
    """Where browsers come in: bound to loopback, and to nothing else."""

    socket: socket.socket

    @property
    def port(self) -> int:
        number: int = self.socket.getsockname()[1]
        return number

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}/"


def open_door(port: int = PORT) -> Door:
    """A door at `port` or, where that is taken, at one of the next; at any for 0.

    Raises:
        ProblemsError: all of them are taken, or are not for us.
    """
    last = min(port + TRIED, HIGHEST_PORT) if port else 0
    for number in range(port, last + 1):
        try:
            return Door(_bound(number))
        except OSError:
            continue
    values = {"first": str(port), "last": str(last)}
    raise ProblemsError([Diagnostic("error", "serve-no-port", None, values)])


def _bound(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # on Windows two may share a port otherwise
            door.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # the last server's connections may linger for a minute
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((HOST, port))
        door.listen()
    except OSError:
        door.close()
        raise
    return door


def serve(
    project: Project,
    door: Door,
    language: Language,
    told: Callable[[tuple[Diagnostic, ...]], None],
) -> None:
    """Show the book until Ctrl-C; `told` hears of findings whenever they are others."""
    asyncio.run(_serve(project, door, language, told))


async def _serve(
    project: Project,
    door: Door,
    language: Language,
    told: Callable[[tuple[Diagnostic, ...]], None],
) -> None:
    preview = Preview(project, told)
    printer = Printer(preview)
    app = App(preview, printer, language)
    server = _Server(app, Guard(app.routes, door.port, WORDS[language]["refused"]))
    try:
        await preview.renew()
        async with asyncio.TaskGroup() as tasks:
            followers = [
                tasks.create_task(preview.follow()),
                tasks.create_task(printer.follow()),
            ]
            await server.serve(sockets=[door.socket])
            for follower in followers:
                follower.cancel()
    finally:
        printer.close()


class _Server(uvicorn.Server):
    """Ends at Ctrl-C without a word, and lets the caller go on."""

    def __init__(self, app: App, guard: Guard) -> None:
        super().__init__(
            uvicorn.Config(
                guard,
                log_config=None,
                access_log=False,
                lifespan="off",
                ws="none",
                server_header=False,
                timeout_graceful_shutdown=2,
            )
        )
        self._app = app

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Unlike uvicorn's own, which raises the signal again when all is done."""
        numbers = [signal.SIGINT, signal.SIGTERM]
        if hasattr(signal, "SIGBREAK"):
            numbers.append(signal.SIGBREAK)
        before = {number: signal.signal(number, self.handle_exit) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """The streams end first: uvicorn waits for every answer to be whole."""
        super().handle_exit(sig, frame)
        asyncio.get_running_loop().call_soon_threadsafe(self._app.close)
