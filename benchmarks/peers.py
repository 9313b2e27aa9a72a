"""Other makers of sites, each given the same pages in the form that it reads."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import write_markdown

MKDOCS = """\
site_name: Buku besar
site_url: https://example.org/
use_directory_urls: false
theme: {{name: {theme}{features}}}
plugins: [search]
"""
PRUNED = ", features: [navigation.prune]"
HUGO = 'baseURL = "https://example.org/"\ntitle = "Buku besar"\nlanguageCode = "id"\n'
PAGE = """\
<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><a href="/">{{ site.Title }}</a> {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">
{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}</nav><main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></body></html>
"""
LIST = """\
<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">
{{ .Title }}</a></li>{{ end }}</ul></main></body></html>
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program: the file that it is, what asks its version, what builds, how it is set up.

    `prepare` writes its pages into a folder and tells where they lie there; `rebuild` is what
    builds after one of them changed, nothing where all is made anew at length.
    """

    name: str
    program: str
    version: Sequence[str]
    build: Sequence[str]
    prepare: Callable[[Path, int, int], Path]
    rebuild: Sequence[str] = ()

    def found(self, folder: Path | None) -> Path | None:
        """Where it is installed: in a folder of programs, or on PATH."""
        path = f"{folder}{os.pathsep}{os.environ['PATH']}" if folder else None
        found = shutil.which(self.program, path=path)
        return Path(found) if found else None

    def version_of(self, program: Path) -> str:
        """The number that it tells."""
        said = subprocess.run([program, *self.version], capture_output=True, text=True, check=False)
        number = re.search(r"[0-9]+(?:\.[0-9]+)+", said.stdout + said.stderr)
        return number[0] if number else ""


def _mkdocs(theme: str, features: str = "") -> Callable[[Path, int, int], Path]:
    def prepare(folder: Path, pages: int, words: int) -> Path:
        write_markdown(folder / "docs", pages, words, front_matter=False)
        (folder / "docs" / "index.md").write_text("# Buku besar\n", "utf-8")
        (folder / "mkdocs.yml").write_text(MKDOCS.format(theme=theme, features=features), "utf-8")
        return folder / "docs"

    return prepare


def _hugo(folder: Path, pages: int, words: int) -> Path:
    write_markdown(folder / "content", pages, words, front_matter=True)
    (folder / "hugo.toml").write_text(HUGO, "utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(PAGE, "utf-8")
    (layouts / "list.html").write_text(LIST, "utf-8")
    (folder / "layouts" / "index.html").write_text(LIST, "utf-8")
    return folder / "content"


PEERS = (
    Peer("MkDocs", "mkdocs", ["--version"], ["build", "-q"], _mkdocs("mkdocs")),
    Peer("MkDocs Material", "mkdocs", ["--version"], ["build", "-q"], _mkdocs("material")),
    Peer(
        "MkDocs Material, pruned",
        "mkdocs",
        ["--version"],
        ["build", "-q"],
        _mkdocs("material", PRUNED),
    ),
    Peer(
        "Zensical",
        "zensical",
        ["--version"],
        ["build", "--clean"],
        _mkdocs("material"),
        rebuild=["build"],
    ),
    Peer("Hugo", "hugo", ["version"], ["--quiet"], _hugo, rebuild=["--quiet"]),
)
