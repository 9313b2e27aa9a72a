"""YAML to values that know their place, and its mistakes."""

from datetime import date

import pytest
import yaml

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading import yaml as reading_yaml
from bukusaku.reading.document import Document, Scalar
from bukusaku.reading.yaml import read_list, read_yaml


def read(text: str) -> Document:
    problems: list[Diagnostic] = []
    document = read_yaml(text, "a.yaml", problems)

    assert problems == []
    assert document is not None
    return document


def problems_of(text: str, first_line: int = 1) -> list[tuple[str, str]]:
    problems: list[Diagnostic] = []
    read_yaml(text, "a.yaml", problems, first_line=first_line)
    return [(problem.code, str(problem.location)) for problem in problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("53.71", 53.71),
        ("-0.5", -0.5),
        ("2019-07-10", date(2019, 7, 10)),
    ],
)
def test_words_numbers_and_dates_have_their_meaning(written: str, meant: object) -> None:
    assert read(f"a: {written}").value == {"a": Scalar(written, meant)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "written",
    ["no", "ya", "on", "True", "08:30", "0271", "0380", "1e3", "0x1F", "1_000", ".5", "+1", "1.",
     "2019-7-1", "12345678901234567890", "=", "Inf"],
)  # fmt: skip
def test_all_else_stays_as_its_editor_wrote_it(written: str) -> None:
    assert read(f"a: {written}").value == {"a": Scalar(written, written)}


@pytest.mark.parametrize("quoted", ["'25'", '"25"'])
def test_what_is_quoted_is_text(quoted: str) -> None:
    assert read(f"a: {quoted}").value == {"a": Scalar("25", "25")}


def test_every_value_and_key_knows_its_place() -> None:
    document = read("duties:\n  - role: lurah\n    level: bertugas\n")

    assert str(document.place(("duties", 0, "level"))) == "a.yaml:3:12"
    assert str(document.keys["duties", 0, "level"]) == "a.yaml:3:5"
    assert document.place(("duties", 0, "role")).length == len("lurah")
    assert document.place(("duties", 0, "role")).text == "  - role: lurah"


def test_columns_count_characters() -> None:
    assert str(read("{ñ𝄞: é, b: x}").place(("b",))) == "a.yaml:1:12"


def test_a_path_that_was_not_written_has_the_place_around_it() -> None:
    document = read("a:\n  b: 1\n")

    assert document.place(("a", "c", 3)) == document.place(("a",))


def test_lines_are_counted_from_the_first_line_of_the_file() -> None:
    assert problems_of("a: 1\na: 2\n", first_line=5) == [("yaml-duplicate-key", "a.yaml:6:1")]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "yaml-empty", "1:1"),
        ("# komentar saja\n", "yaml-empty", "1:1"),
        ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", "3:1"),
        ("a: 1\n\tb: 2\n", "yaml-tab", "2:1"),
        ("a:\n  b: 1\n c: 2\n", "yaml-indentation", "3:2"),
        ("a: 1\n  b: 2\n", "yaml-indentation", "2:3"),
        ("- a\n - b\nc: 1\n", "yaml-indentation", "3:1"),
        ("title: Kota: maju\n", "yaml-colon-in-value", "1:12"),
        ("title\nb: 1\n", "yaml-missing-colon", "1:1"),
        ("b: 1\ntitle\n", "yaml-missing-colon", "2:1"),
        (": x\n", "yaml-empty-key", "1:1"),
        ("a: 'x\nb: 1\n", "yaml-unclosed-quote", "1:4"),
        ('a: "x\n', "yaml-unclosed-quote", "1:4"),
        ("a: 'it's x'\n", "yaml-text-after-quote", "1:8"),
        ('a: "C:\\data"\n', "yaml-unknown-escape", "1:7"),
        ("a: [1, 2\nb: 2\n", "yaml-unclosed-bracket", "1:4"),
        ("a: {x: 1\n", "yaml-unclosed-bracket", "1:4"),
        ("a: ]\n", "yaml-stray-bracket", "1:4"),
        ("a: - b\n", "yaml-list-in-line", "1:4"),
        ("a: >x\n  y\n", "yaml-block-text", "1:4"),
        ("a: @x\n", "yaml-special-start", "1:4"),
        ("a: %x\n", "yaml-special-start", "1:4"),
        ("a: *penting*\n", "yaml-special-start", "1:4"),
        ("a: *penting\n", "yaml-alias", "1:4"),
        ("a: &nama x\n", "yaml-anchor", "1:4"),
        ("a: !!python/name:os.system x\n", "yaml-tag", "1:4"),
        ("a: !<\n", "yaml-tag", "1:4"),
        ("<<: {a: 1}\n", "yaml-merge", "1:1"),
        ("? [a]\n: b\n", "yaml-key-not-text", "1:3"),
        ("a: 1\n---\nb: 2\n", "yaml-several-documents", "2:1"),
        ("a: 2019-02-30\n", "impossible-date", "1:4"),
        ("a: 2019-00-01\n", "impossible-date", "1:4"),
    ],
)
@pytest.mark.parametrize("loader", ["libyaml", "pure"])
def test_each_mistake_is_told_with_its_place(
    text: str, code: str, place: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if loader == "pure":
        monkeypatch.setattr(reading_yaml, "LOADER", yaml.Loader)

    assert problems_of(text) == [(code, f"a.yaml:{place}")]


def test_several_mistakes_of_content_are_told_at_once() -> None:
    assert problems_of("a: 2019-02-30\na: 1\nb: !x y\n") == [
        ("impossible-date", "a.yaml:1:4"),
        ("yaml-duplicate-key", "a.yaml:2:1"),
        ("yaml-tag", "a.yaml:3:4"),
    ]


def test_a_duplicate_key_names_the_place_of_the_first() -> None:
    problems: list[Diagnostic] = []
    read_yaml("a: 1\na: 2\n", "a.yaml", problems)

    assert problems[0].values == {"key": "a", "first": "a.yaml:1:1"}


def test_nesting_beyond_twenty_is_refused() -> None:
    assert problems_of("[" * 20 + "]" * 20) == []
    assert problems_of("[" * 22 + "]" * 22) == [("yaml-too-deep", "a.yaml:1:22")]


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 9_000])
def test_deep_nesting_does_not_crash_the_process(text: str) -> None:
    assert len(problems_of(text)) == 1


def test_a_list_gives_a_document_for_each_record() -> None:
    documents = read_list("- id: a\n- id: b\n  sources: [x, y]\n", "a.yaml", [])

    assert documents is not None
    assert documents[0].value == {"id": Scalar("a", "a")}
    assert str(documents[1].place(("sources", 1))) == "a.yaml:3:16"
    assert str(documents[1].keys["sources",]) == "a.yaml:3:3"
    assert str(documents[1].place(("none",))) == "a.yaml:2:3"


def test_a_mapping_is_no_list_of_records() -> None:
    problems: list[Diagnostic] = []

    assert read_list("id: a\n", "a.yaml", problems) is None
    assert [problem.code for problem in problems] == ["yaml-not-a-list"]
