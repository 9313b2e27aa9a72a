"""A template's mistake is told in our words, not in Jinja's."""

from pathlib import Path

import pytest

from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.diagnostics.sentences import sentence
from bukusaku.project import Project
from bukusaku.theme.environment import Theme


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{% if x %}{% endblock %}", "ada 'endblock' di sini, padahal {% if %} di atasnya belum"),
        ("{% if x %}", "{% if %} tidak ditutup sampai akhir templat"),
        ("{% endif %}", "tidak ada yang ditutup oleh 'endif' di sini"),
        ("{% jika x %}", "perintah templat 'jika' tidak dikenal"),
        ("{{ x", "sebuah tanda {% , {{ , atau {# tidak ditutup"),
        ("<p>{# x", "sebuah tanda {% , {{ , atau {# tidak ditutup"),
        ("{{ }}", "ada yang belum ditulis di dalam tanda {% %} atau {{ }}"),
        ("{{ x y }}", "'y' tidak pada tempatnya di baris templat ini"),
        ("{{ $ }}", "'$' tidak pada tempatnya di baris templat ini"),
        ("{{ [1, 2 }}", "ada '}', padahal kurung sebelumnya belum ditutup"),
        ("{{ x | besar }}", "saringan 'besar' tidak ada"),
        ("{{ vew }}", "templat memakai nama 'vew', yang tidak ada"),
        ("{{ view.judul }}", "baris templat ini meminta bagian 'judul', yang tidak ada"),
    ],
)
def test_a_mistake_in_a_template_is_told_in_our_words(
    template: str, said: str, tmp_path: Path
) -> None:
    problem = _problem(template, tmp_path)

    assert sentence(problem, "id")[0].startswith(said)
    assert problem.location is not None
    assert str(problem.location) == "templates/satu.html:1"


def test_the_nearest_name_is_suggested(tmp_path: Path) -> None:
    assert sentence(_problem("{{ vew }}", tmp_path), "id")[1] == "maksud Anda 'view'?"


def _problem(template: str, root: Path) -> Diagnostic:

    (root / "templates").mkdir()
    (root / "templates" / "satu.html").write_text(template, "utf-8")
    with pytest.raises(ProblemsError) as told:
        Theme(Project(root, root / "output")).render("satu.html", view={"title": "x"}, x="")
    return told.value.diagnostics[0]
