"""Safe mends: what they change, and that they change nothing else."""

import stat

import pytest
from click.testing import CliRunner, Result

from bukusaku.cli import main
from bukusaku.desk.mend import mends, write
from bukusaku.diagnostics import ProblemsError
from bukusaku.project import Project
from tests.book.style.edited import CHAPTER, findings
from tests.books import project_with

WRONG = "---\ntitle: Pengantar\n---\nAda Aktifitas yang yang baik.\r\nKamis, 10 Juli 2019.\r\n"
RIGHT = "---\ntitle: Pengantar\n---\nAda Aktivitas yang baik.\r\nKamis, 10 Juli 2019.\r\n"


@pytest.fixture
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project_with(tmp_path_factory.mktemp("buku") / "buku", {})
    (made.content / CHAPTER).write_bytes(b"\xef\xbb\xbf" + WRONG.encode())
    return made


def _check(project: Project, *options: str, answer: str = "") -> Result:
    arguments = ["check", "--project", str(project.root), "--today", "2026-11-24", *options]
    return CliRunner().invoke(main, arguments, input=answer)


def test_only_what_is_certain_is_mended_and_line_ends_stay(project: Project) -> None:
    _check(project, "--fix", "--yes")

    assert (project.content / CHAPTER).read_bytes() == b"\xef\xbb\xbf" + RIGHT.encode()


def test_the_difference_is_shown_before_the_question(project: Project) -> None:
    said = _check(project, "--fix", answer="n\n").output

    assert said.index("-Ada Aktifitas yang yang baik.\n+Ada Aktivitas yang baik.\n") < said.index(
        "?"
    )
    assert (project.content / CHAPTER).read_bytes() == b"\xef\xbb\xbf" + WRONG.encode()


def test_what_cannot_be_mended_is_told_after(project: Project) -> None:
    result = _check(project, "--fix", answer="y\n")

    assert result.exit_code == 0
    assert "style-weekday" in result.output
    assert "style-spelling" not in result.output


def test_the_mode_of_the_file_stays(project: Project) -> None:
    (project.content / CHAPTER).chmod(0o640)
    _check(project, "--fix", "--yes")

    assert stat.S_IMODE((project.content / CHAPTER).stat().st_mode) == 0o640


def test_nothing_is_left_beside_the_file(project: Project) -> None:
    before = sorted(project.root.rglob("*"))
    _check(project, "--fix", "--yes")

    assert sorted(project.root.rglob("*")) == before


def test_a_file_that_changed_meanwhile_is_not_written_over(project: Project) -> None:
    (mend,) = mends(project, findings(project))
    mend.path.write_text("---\ntitle: Lain\n---\n", "utf-8")

    with pytest.raises(ProblemsError):
        write(mend)
    assert mend.path.read_text("utf-8") == "---\ntitle: Lain\n---\n"


def test_an_escaped_quote_in_yaml_is_left_to_its_editor(project: Project) -> None:
    text = '- {id: a, statement: "Kata \\"ya\\" dan “tidak”.", sources: [rencana]}\n'
    (project.content / "facts.yaml").write_text(text, "utf-8")
    (project.content / CHAPTER).write_text(RIGHT, "utf-8")

    assert mends(project, findings(project)) == []
