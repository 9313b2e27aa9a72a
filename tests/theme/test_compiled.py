"""Templates that an earlier build compiled serve again, and only where they are the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.output.cache import Cache
from bukusaku.project import Project
from bukusaku.theme.compiled import NAME, CompiledTemplates
from bukusaku.theme.environment import Theme


def test_what_was_compiled_serves_again(tmp_path: Path) -> None:
    _write(tmp_path, "<p>{{ text }}</p>")
    first = _rendered(tmp_path)
    kept = (tmp_path / "cache" / NAME).stat()

    assert _rendered(tmp_path) == first == "<p>&lt;b&gt;</p>"
    assert (tmp_path / "cache" / NAME).stat() == kept


def test_a_template_of_another_text_is_compiled_anew(tmp_path: Path) -> None:
    _write(tmp_path, "lama")
    _rendered(tmp_path)
    _write(tmp_path, "baru")

    assert [_rendered(tmp_path) for _ in range(2)] == ["baru"] * 2


@pytest.mark.parametrize("content", [b"", b"x" * 100])
def test_what_is_garbled_is_nothing(content: bytes, tmp_path: Path) -> None:
    _write(tmp_path, "<p>{{ text }}</p>")
    first = _rendered(tmp_path)
    (tmp_path / "cache" / NAME).write_bytes(content)

    assert _rendered(tmp_path) == first


def test_a_mistake_has_its_line_however_the_template_was_compiled(tmp_path: Path) -> None:
    _write(tmp_path, "<p>\n{{ txt }}</p>")
    for _ in range(2):
        with pytest.raises(ProblemsError) as told:
            _rendered(tmp_path)

        assert str(told.value.diagnostics[0].location) == "templates/satu.html:2"


def _write(root: Path, template: str) -> None:
    (root / "templates").mkdir(exist_ok=True)
    (root / "templates" / "satu.html").write_text(template, "utf-8")


def _rendered(root: Path) -> str:
    theme = Theme(Project(root, root / "output"), CompiledTemplates(Cache(root / "cache")))
    try:
        return theme.render("satu.html", text="<b>")
    finally:
        theme.keep_compiled()
