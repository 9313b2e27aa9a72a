"""The command that explains codes."""

import pytest
from click.testing import CliRunner

from bukusaku.cli import main
from bukusaku.diagnostics.sentences import all_sentences


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_code_can_be_explained(language: str) -> None:
    for code in all_sentences():
        result = CliRunner().invoke(main, ["explain", code, "--lang", language])

        assert result.exit_code == 0
        assert result.output.startswith(f"{code}\n  ")


def test_a_finding_of_style_is_explained_with_an_example() -> None:
    said = CliRunner().invoke(main, ["explain", "style-weekday"]).output

    assert "keliru:\n  Kamis, 10 Juli 2019" in said
    assert "<!-- bukusaku: biarkan style-weekday -->" in said


@pytest.mark.parametrize("written", ["weekday", "style-wekday"])
def test_of_an_unknown_code_the_nearest_is_told(written: str) -> None:
    result = CliRunner().invoke(main, ["explain", written])

    assert result.exit_code == 2
    assert "maksud Anda 'style-weekday'?" in result.output
