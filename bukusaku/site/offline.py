"""The finished files of a site to those that keep it on a device: service worker and manifest."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from bukusaku.book.settings import ONE_FILE
from bukusaku.output.artifact import Artifact
from bukusaku.site import pictures
from bukusaku.site.languages import folder_of
from bukusaku.site.page_view import Site
from bukusaku.theme.environment import Theme

WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"
TOKENS = "assets/css/tokens.css"

KEPT = (".html", ".css", ".js", ".svg", ".woff2", ".txt", ".png", ".jpg", ".webp", MANIFEST)
NOT_KEPT = (WORKER, "robots.txt", ONE_FILE)
"""Of what has such names; PDFs and the one file are fetched by those who want them."""

FOR_OTHERS = f"{pictures.FOLDER}/"
"""What chats show of a page; no page shows it."""

PICTURES = "assets/share/"
"""Chats fetch these, not pages."""

ICONS = (
    ("assets/img/favicon.svg", "image/svg+xml", "any", "any"),
    ("assets/img/icon-192.png", "image/png", "192x192", "any"),
    ("assets/img/icon-512.png", "image/png", "512x512", "any"),
    ("assets/img/icon-maskable-512.png", "image/png", "512x512", "maskable"),
)
"""File, type, sizes, purpose."""


def service_worker(theme: Theme, sums: Mapping[str, str]) -> Artifact:
    """The script that keeps these files, named with their SHA-256 in hexadecimal.

    Its text is its version: the browser fetches a new edition when one byte of it differs.
    """
    kept = {path: _base64(digest) for path, digest in sorted(sums.items()) if _is_kept(path)}
    files = f"const FILES = {json.dumps(kept, ensure_ascii=False, indent=0)};\n"
    script = theme.read("assets/js/sw.js")
    version = sha256((files + script).encode()).hexdigest()[:12]
    return Artifact(WORKER, f'const VERSION = "{version}";\n{files}{script}'.encode())


def sums_of(files: Iterable[Artifact]) -> dict[str, str]:
    """The SHA-256 of each file, by path."""
    return {file.path: file.sha256 for file in files}


def _is_kept(path: str) -> bool:
    kept = path.endswith(KEPT) and not path.endswith(NOT_KEPT)
    return kept and not path.startswith(FOR_OTHERS) and not path.startswith(PICTURES)


def _base64(digest: str) -> str:
    return base64.b64encode(bytes.fromhex(digest)).decode()


def web_manifest(site: Site) -> Artifact:
    """What a phone needs to put the book in one language on its home screen."""
    settings, folder = site.book.settings, folder_of(site.book)
    root = "../" * folder.count("/")
    manifest: dict[str, Any] = {
        "name": settings.title,
        "lang": site.book.language,
        "start_url": "index.html",
        "scope": root or "./",
        "display": "standalone",
        "theme_color": _token(site.theme, "cover"),
        "background_color": _token(site.theme, "paper"),
        "icons": [
            {"src": root + site.assets.path(file), "type": kind, "sizes": sizes, "purpose": purpose}
            for file, kind, sizes, purpose in ICONS
        ],
    }
    if settings.summary:
        manifest["description"] = " ".join(settings.summary)
    content = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    return Artifact(folder + MANIFEST, content.encode())


def _token(theme: Theme, name: str) -> str:
    """A colour as the theme's tokens first say it."""
    found = re.search(rf"--{name}: (#[0-9A-Fa-f]+);", theme.read(TOKENS))
    return found[1] if found else "#FFFFFF"
