"""CSV to the same documents that a YAML list gives."""

from collections.abc import Mapping

import pytest

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.csv import read_csv
from bukusaku.reading.document import Cell, Document


def read(text: str) -> tuple[Document, ...]:
    problems: list[Diagnostic] = []
    documents = read_csv(text, "a.csv", problems)

    assert problems == []
    assert documents is not None
    return documents


def problems_of(text: str) -> list[tuple[str, str]]:
    problems: list[Diagnostic] = []
    read_csv(text, "a.csv", problems)
    return [(problem.code, str(problem.location)) for problem in problems]


def test_a_row_that_speaks_to_the_copy_editor_is_no_record() -> None:
    documents = read("id,value\n# bukusaku: biarkan style-spelling\n#1,25\n")

    assert [document.value for document in documents] == [
        {"id": Cell("#1", "#1"), "value": Cell("25", 25)}
    ]


def test_each_row_is_a_document_with_the_header_as_its_keys() -> None:
    first, second = read("id,value\na,25\nb,0380\n")

    assert first.value == {"id": Cell("a", "a"), "value": Cell("25", 25)}
    assert second.value == {"id": Cell("b", "b"), "value": Cell("0380", "0380")}


def test_every_cell_knows_its_place() -> None:
    document = read("id,name\na, Oebobo \n")[0]

    assert str(document.place(("name",))) == "a.csv:2:4"
    assert document.place(("name",)).length == len("Oebobo")
    assert str(document.keys["name",]) == "a.csv:1:4"


def test_an_empty_cell_is_absent() -> None:
    document = read("id,name,note\na,,x\n")[0]

    assert isinstance(document.value, Mapping)
    assert list(document.value) == ["id", "note"]


def test_rows_without_content_are_no_records() -> None:
    assert len(read("id,name\n\na,b\n,\n\n")) == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_header_tells_what_parts_the_cells(delimiter: str) -> None:
    document = read(f"id{delimiter}name\na{delimiter}b\n")[0]

    assert document.value == {"id": Cell("a", "a"), "name": Cell("b", "b")}


def test_a_quoted_cell_may_hold_separators_quotes_and_line_ends() -> None:
    document = read('id;variants;note\na;"x;y";"satu ""dua""\ntiga"\n')[0]

    assert document.value == {
        "id": Cell("a", "a"),
        "variants": Cell("x;y", "x;y"),
        "note": Cell('satu "dua"\ntiga', 'satu "dua"\ntiga'),
    }


def test_lines_within_cells_are_counted() -> None:
    assert str(read('id,note\na,"x\ny"\nb,z\n')[1].place(("note",))) == "a.csv:4:3"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "csv-empty", "1:1"),
        ("\n\n", "csv-empty", "1:1"),
        ("id,name\na\n", "csv-cell-count", "2:1"),
        ("id,name\na,b,c\n", "csv-cell-count", "2:1"),
        ("id,,name\na,b,c\n", "csv-empty-column-name", "1:4"),
        ("id,name,id\na,b,c\n", "csv-duplicate-column", "1:9"),
        ('id,name\na,"b\n', "csv-unclosed-quote", "2:3"),
        ('id,name\na,"b" c\n', "csv-unclosed-quote", "2:3"),
        ("id,start\na,2019-02-30\n", "impossible-date", "2:3"),
    ],
)
def test_each_mistake_is_told_with_its_place(text: str, code: str, place: str) -> None:
    assert problems_of(text) == [(code, f"a.csv:{place}")]
