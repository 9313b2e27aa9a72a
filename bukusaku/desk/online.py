"""Whether the addresses in a book still open: asked politely, at once of several hosts, seldom.

A host is asked one address at a time and with a pause, by HEAD where that will do. What opened
within the last week is not asked again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from bukusaku import __version__
from bukusaku.book.model import Book
from bukusaku.book.style.manuscript import Finding
from bukusaku.book.style.read import manuscripts
from bukusaku.book.style.structure import is_malformed
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.project import Project

CACHE = Path(".bukusaku", "links.json")
KEPT_FOR = 7 * 24 * 3600.0  # seconds
TIMEOUT = 10.0
PAUSE = 0.2
HOSTS_AT_ONCE = 8
NO_HEAD = frozenset((400, 403, 404, 405, 406, 501, 503))
"""Answers to HEAD after which a server may still show the page."""

REFUSES_PROGRAMS = frozenset((401, 403, 407, 429, 451, 999))
"""The page is there, but not for a program: a reader's browser may open it."""

HEADERS = {"User-Agent": f"bukusaku/{__version__} (link check)", "Accept": "text/html,*/*;q=0.5"}


def dead_links(project: Project, book: Book) -> list[Finding]:
    """A finding for each place of each web address that does not open."""
    places = _addresses(project, book)
    remembered = _remembered(project)
    unknown = [address for address in places if address not in remembered]
    told = _tried(unknown)
    opened = [address for address, reason in told.items() if reason is None]
    _remember(project, dict(remembered) | dict.fromkeys(opened, time.time()))
    return [
        Finding(
            Diagnostic("warning", "style-link-dead", where, {"target": target, "reason": reason})
        )
        for target, reason in told.items()
        if reason
        for where in places[target]
    ]


def _addresses(project: Project, book: Book) -> dict[str, list[Location]]:
    """Every web address that can be right, with its places."""
    places: dict[str, list[Location]] = {}
    for manuscript in manuscripts(project, book):
        for link in manuscript.links:
            places.setdefault(urldefrag(link.target).url, []).append(link.location)
    for source in book.sources:
        if source.url and not source.copy_read:
            places.setdefault(urldefrag(source.url).url, []).append(source.place("url"))
    return {
        address: wheres
        for address, wheres in places.items()
        if address.startswith(("http://", "https://")) and not is_malformed(address)
    }


def _tried(addresses: list[str]) -> dict[str, str | None]:
    """For each address why it does not open, or None; hosts side by side."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    told: dict[str, str | None] = {}
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        for answers in threads.map(_ask_host, hosts.values()):
            told.update(answers)
    return told


def _ask_host(addresses: list[str]) -> dict[str, str | None]:
    answers: dict[str, str | None] = {}
    for address in addresses:
        if answers:
            time.sleep(PAUSE)
        answers[address] = _reason(address)
    return answers


class _Redirects(HTTPRedirectHandler):
    """Follows to the web only, and no more than five times."""

    max_redirections = 5


def _reason(address: str) -> str | None:
    """Why the address does not open."""
    reason = None
    for method in ("HEAD", "GET"):
        try:
            request = Request(address, headers=HEADERS, method=method)  # noqa: S310  # http(s) only
            with build_opener(_Redirects, ProxyHandler()).open(request, timeout=TIMEOUT):
                return None
        except HTTPError as error:
            error.close()
            if error.code in REFUSES_PROGRAMS and method == "GET":
                return None
            reason = f"HTTP {error.code}"
            if error.code not in NO_HEAD:
                return None if error.code in REFUSES_PROGRAMS else reason
        except (OSError, HTTPException, ValueError) as error:
            return _why(error)
    return reason


def _why(error: Exception) -> str:
    cause = getattr(error, "reason", error)
    return str(getattr(cause, "strerror", None) or cause or type(cause).__name__)


def _remembered(project: Project) -> Mapping[str, float]:
    """What opened lately; a cache that cannot be read is none."""
    with suppress(OSError, ValueError, AttributeError, TypeError):
        kept = json.loads((project.root / CACHE).read_text("utf-8"))
        now = time.time()
        return {address: at for address, at in kept.items() if 0 <= now - at < KEPT_FOR}
    return {}


def _remember(project: Project, opened: Mapping[str, float]) -> None:
    """For the next week; where nothing can be written, the next check asks again."""
    path = project.root / CACHE
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        (path.parent / ".gitignore").write_text("*\n", "utf-8")
        path.write_text(json.dumps(dict(sorted(opened.items())), indent=1) + "\n", "utf-8")
