"""A project's template reaches what it is given, and nothing behind that."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from bukusaku.diagnostics import ProblemsError
from bukusaku.project import Project
from bukusaku.theme.environment import Theme

GIVEN = {
    "words": {"copy": "Salin", "greeting": "Halo {name}", "sizes": [1, 2]},
    "view": SimpleNamespace(title="Judul", say="{0.title}".format),
}
REACHING = (
    "{{ view.__class__ }}",
    "{{ words.__class__.__mro__ }}",
    "{{ view.title.__class__ }}",
    "{{ words['__class__'] }}",
    "{{ words.greeting.split.__self__ }}",
    '{{ "{0.__class__}".format(view) }}',
    '{{ "{view.__class__}".format_map({"view": view}) }}',
    '{{ words.greeting.replace("name", "name.__class__").format(name=view) }}',
    '{% set tell = "{0.__class__}".format %}{{ tell(view) }}',
    '{{ words.update({"copy": "x"}) }}',
    "{{ words.sizes.append(3) }}",
)


@pytest.mark.parametrize("template", REACHING)
def test_what_lies_behind_a_value_is_out_of_reach_however_often_it_is_asked_for(
    template: str, tmp_path: Path
) -> None:
    theme = _theme(template, tmp_path)

    for _ in range(3):
        with pytest.raises(ProblemsError) as told:
            theme.render("satu.html", **GIVEN)

        assert told.value.diagnostics[0].values["reason"].startswith("SecurityError")


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{ words.greeting.format(name=view.title) }}", "Halo Judul"),
        ("{{ view.say(view) }}", "Judul"),
        ("{{ words.copy() | length }}, {{ words['copy'] }}", "3, Salin"),
        ("{{ words.sizes.index(2) }}", "1"),
        ("{{ words.nothing is defined }}, {{ view.nothing is defined }}", "False, False"),
    ],
)
def test_what_is_safe_is_the_same_each_time(template: str, shown: str, tmp_path: Path) -> None:
    theme = _theme(template, tmp_path)

    assert [theme.render("satu.html", **GIVEN) for _ in range(3)] == [shown] * 3


def _theme(template: str, root: Path) -> Theme:
    (root / "templates").mkdir()
    (root / "templates" / "satu.html").write_text(template, "utf-8")
    return Theme(Project(root, root / "output"))
