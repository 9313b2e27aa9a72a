"""A build that would make the same again makes nothing; any change of what goes in is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bukusaku import pipeline
from bukusaku.output.cache import Cache, program
from bukusaku.pipeline.inputs import inputs_of
from bukusaku.project import Project
from tests.books import project_with


class _Silent:
    def step(self, name: str) -> None:
        """Nobody listens."""


def _build(project: Project) -> pipeline.Built:
    return pipeline.build(project, progress=_Silent(), only="site")


def _published(project: Project) -> dict[str, bytes]:
    files = (path for path in project.output.rglob("*") if path.is_file())
    return {path.relative_to(project.output).as_posix(): path.read_bytes() for path in files}


def _override(project: Project, name: str, text: str) -> None:
    file = project.templates / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _edit_content(project: Project) -> None:
    file = project.content / "book.yaml"
    file.write_text(file.read_text("utf-8").replace("title: ", "title: Baru ", 1), "utf-8")


def _edit_template(project: Project) -> None:
    text = '{% extends "builtin/site/home.html" %}{% block title %}Baru{% endblock %}'
    _override(project, "site/home.html", text)


def _edit_strings(project: Project) -> None:
    _override(project, "strings/id.yaml", "site:\n  skip: Baru\n")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_with(tmp_path / "book", {})


@pytest.mark.parametrize("edit", [_edit_content, _edit_template, _edit_strings])
def test_a_change_of_what_goes_in_changes_the_page(
    project: Project, edit: Callable[[Project], None]
) -> None:
    _build(project)
    edit(project)

    assert _build(project).published.changed
    assert b"Baru" in _published(project)["index.html"]


def test_another_picture_beside_the_content_changes_the_page(tmp_path: Path) -> None:
    page = "---\ntitle: Gambar\n---\n\n![Sebuah kotak](../../gambar/kotak.svg)\n"
    project = project_with(tmp_path / "book", {"chapters/gambar.md": page})
    picture = project.root / "gambar" / "kotak.svg"
    picture.parent.mkdir()
    for width in (10, 20):
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="10"/>'
        picture.write_text(svg, "utf-8")
        assert _build(project).published.changed
        assert svg.encode() in _published(project).values()


def test_the_same_again_makes_nothing_and_tells_the_same(project: Project) -> None:
    first = _build(project)
    again = _build(project)

    assert again.published.way == "unchanged"
    assert again.warnings == first.warnings
    assert [row.name for row in again.made] == [row.name for row in first.made]


def test_a_warm_build_gives_the_bytes_of_a_cold_one(project: Project, tmp_path: Path) -> None:
    _build(project)
    _edit_content(project)
    _build(project)
    cold = project_with(tmp_path / "cold", {})
    _edit_content(cold)
    _build(cold)

    warm, cold_files = _published(project), _published(cold)
    old = warm.keys() - cold_files.keys()
    assert all(path.startswith("assets/") for path in old)  # kept for pages that were just sent
    assert {path: warm[path] for path in cold_files if path != ".bukusaku.json"} == {
        path: content for path, content in cold_files.items() if path != ".bukusaku.json"
    }


def test_a_published_file_that_is_gone_is_made_again(project: Project) -> None:
    _build(project)
    (project.output / "index.html").unlink()
    _build(project)

    assert (project.output / "index.html").is_file()


@pytest.mark.parametrize("damage", [b"", b"garbled", None], ids=["empty", "garbled", "cut"])
def test_a_damaged_cache_is_made_anew(project: Project, damage: bytes | None) -> None:
    _build(project)
    before = _published(project)
    folder = Cache.of(project.root).folder
    assert folder
    for file in folder.iterdir():
        content = file.read_bytes()
        file.write_bytes(content[: len(content) // 2] if damage is None else damage)

    assert _build(project).published.way == "unchanged"  # the bytes: all was made again
    assert _published(project) == before
    assert {file.name for file in folder.iterdir()} == {"build", "content", "templates"}


def test_a_cache_that_others_may_write_is_not_read(project: Project) -> None:
    cache = Cache.of(project.root)
    cache.write("build", "ours")
    assert cache.read("build") == "ours"
    assert cache.folder
    (cache.folder / "build").chmod(0o666)

    assert cache.read("build") is None


def test_other_options_are_other_inputs(project: Project) -> None:
    assert inputs_of(project, "site") != inputs_of(project, "all")


def test_another_version_of_the_program_is_another_input(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = inputs_of(project)
    (tmp_path / "bukusaku-99.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    program.cache_clear()

    assert inputs_of(project) != before

    program.cache_clear()


def test_a_memory_on_disk_keeps_what_was_asked_for(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    with cache.memory("content") as memory:
        memory.put("once", 1)
        memory.put("always", 2)
    with cache.memory("content") as memory:
        memory.get("always")
    with cache.memory("content") as memory:
        assert memory.get("always") == 2
        assert memory.get("once") is None


def test_a_memory_without_room_on_disk_is_one_for_now(tmp_path: Path) -> None:
    taken = tmp_path / "cache"
    taken.write_text("a file, where the folder should be")
    cache = Cache(taken)
    with cache.memory("content") as memory:
        memory.put("now", 1)

        assert memory.get("now") == 1
    assert cache.read("content") is None
