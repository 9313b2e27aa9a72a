"""The words of the interface are the same in every language, but for the words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.project import Project, builtin_templates
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import MINIMAL, project_of

FILES = sorted((builtin_templates() / "strings").glob("*.yaml"))


def _words(file: Path) -> dict[str, str]:
    words = load_words(Theme(project_of(MINIMAL)), file.stem)
    return dict(_leaves(words, ""))


def _leaves(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    else:
        pairs = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[arg-type]
        for key, item in pairs:
            yield from _leaves(item, f"{path}.{key}")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_has_the_words_that_indonesian_has(file: Path) -> None:
    original = _words(builtin_templates() / "strings" / "id.yaml")

    assert set(_words(file)) ^ set(original) == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_fills_the_same_placeholders(file: Path) -> None:
    original, words = _words(builtin_templates() / "strings" / "id.yaml"), _words(file)
    differing = [
        path
        for path, text in original.items()
        if path in words
        and sorted(re.findall(r"{(\w+)}", text)) != sorted(re.findall(r"{(\w+)}", words[path]))
    ]

    assert differing == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_shows_the_same_pictures(file: Path) -> None:
    original, words = _words(builtin_templates() / "strings" / "id.yaml"), _words(file)
    pictures = [path for path in original if path.endswith(".picture")]

    assert [words[path] for path in pictures] == [original[path] for path in pictures]


def test_a_word_of_ones_own_is_right_where_a_template_of_ones_own_uses_it(tmp_path: Path) -> None:
    (tmp_path / "templates" / "strings").mkdir(parents=True)
    (tmp_path / "templates" / "strings" / "id.yaml").write_text("halo: Selamat datang\n", "utf-8")
    (tmp_path / "templates" / "home.html").write_text("<p>{{ words.halo }}</p>\n", "utf-8")
    words = load_words(Theme(Project(tmp_path, tmp_path / "output")), "id")

    assert (words["halo"], words["essentials"]) == ("Selamat datang", "Intinya")


def test_a_language_that_is_not_ours_needs_all_the_words(tmp_path: Path) -> None:
    (tmp_path / "templates" / "strings").mkdir(parents=True)
    (tmp_path / "templates" / "strings" / "jv.yaml").write_text("essentials: Intine\n", "utf-8")
    with pytest.raises(ProblemsError) as refused:
        load_words(Theme(Project(tmp_path, tmp_path / "output")), "jv")

    assert [problem.code for problem in refused.value.diagnostics] == ["strings-missing"]
    assert refused.value.diagnostics[0].values["words"].startswith("parts.finder, parts.contents")
