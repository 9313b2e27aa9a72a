"""No words in any field of any record become more than words, in any file that is made of them."""

import json
import re
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
import yaml

from bukusaku.book.load import load_book
from bukusaku.book.settings import ONE_FILE
from bukusaku.output.artifact import Artifact
from bukusaku.press.book import render_html
from bukusaku.site.render import render_site
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, project_with
from tests.hostile.fields import KEYS, put_into, words_of_every_model
from tests.hostile.markup import active
from tests.hostile.payloads import PAYLOADS

EDITION = {"id": "warga", "title": "Edisi warga", "summary": ["Isi."], "roles": ["warga"]}
GROUPS = [list(PAYLOADS)[start::5] for start in range(5)]
"""A few at once: each build takes seconds."""

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def made_of(payload: str, folder: Path) -> list[Artifact]:
    """The site and the HTML that is printed, with the payload in every field that takes words."""
    project = project_with(folder, {}, book=FULL)
    _use_more_fields(project.content / "book.yaml")
    put = put_into(project.content, payload)
    wanted = {(name, way) for name, ways in words_of_every_model().items() for way in ways}
    assert {way for way in wanted - put if way[1][-1] not in KEYS} == set()
    book, theme = load_book(project).book, Theme(project)
    words = load_words(theme, "id")
    site = render_site(book, theme, words, (), project=project, translations=[])
    printed = render_html(book, theme, words)
    return [*site, Artifact("print.html", printed.encode())]


def _use_more_fields(file: Path) -> None:
    settings = yaml.safe_load(file.read_text("utf-8"))
    for matter in ("front", "back"):
        first = settings["contents"][matter][0]
        settings["contents"][matter][0] = {"part": first, "title": "Judul", "summary": ["Isi."]}
    settings["editions"] = [EDITION]
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")


@cache
def harmless() -> dict[str, Counter[str]]:
    """What is active in each page of the same book when nobody means harm."""
    with TemporaryDirectory() as folder:
        return _active(made_of("kata", Path(folder) / "buku"))


def _active(artifacts: list[Artifact]) -> dict[str, Counter[str]]:
    pages = [artifact for artifact in artifacts if artifact.path.endswith(".html")]
    return {_name(page.path): Counter(active(page.content.decode())) for page in pages}


def _name(path: str) -> str:
    """The one file is named after the book's title."""
    return ONE_FILE if path.endswith(ONE_FILE) else path


@pytest.mark.slow
@pytest.mark.parametrize("attacks", GROUPS, ids=", ".join)
def test_words_stay_words(attacks: list[str], tmp_path: Path) -> None:
    made = made_of(" ".join(PAYLOADS[attack] for attack in attacks), tmp_path / "buku")

    assert _active(made) == harmless()
    for artifact in made:
        _assert_whole(artifact, tmp_path)


def _assert_whole(artifact: Artifact, folder: Path) -> None:
    """What is no page is still what it says it is."""
    match Path(artifact.path).suffix:
        case ".html":
            for data in DATA.findall(artifact.content.decode()):
                json.loads(data)
        case ".webmanifest":
            json.loads(artifact.content)
        case ".xml" | ".svg":
            ElementTree.fromstring(artifact.content)
        case ".js" if not artifact.path.startswith("assets/"):
            script = folder / artifact.path.replace("/", "-")
            script.write_bytes(artifact.content)
            subprocess.run(["node", "--check", script], check=True, capture_output=True)
