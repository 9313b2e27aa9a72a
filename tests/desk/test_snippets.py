"""What VS Code offers above a page's text is what a page may have there."""

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bukusaku.book.kinds import KIND_BY_NAME, KINDS
from bukusaku.desk.schema import schemas
from bukusaku.desk.snippets import snippets
from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.document import Scalar
from bukusaku.reading.yaml import read_yaml

FOUND: dict[str, dict[str, Any]] = json.loads(snippets())
PAGED = [kind for kind in KINDS if kind.paged]


def _plain(value: object) -> object:
    """The values of a document, as JSON has them."""
    match value:
        case Scalar():
            return value.text if not isinstance(value.value, int | float) else value.value
        case dict():
            return {key: _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
    raise TypeError(value)


def _filled(body: list[str]) -> str:
    """The text when every stop is left as it is, or the first choice taken."""
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", "\n".join(body))
    return re.sub(r"\\(.)", r"\1", re.sub(r"\$\{\d+:((?:\\.|[^}])*)\}", r"\1", text))


def test_every_field_of_a_page_is_offered() -> None:
    offered = {snippet["prefix"] for snippet in FOUND.values()}

    assert offered == {field for kind in PAGED for field in schemas()[kind.plural]["properties"]}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_offered_is_right_as_it_stands(name: str) -> None:
    snippet = FOUND[name]
    kinds = [KIND_BY_NAME[name.partition(":")[0]]] if ":" in name else PAGED
    fields = [schemas()[kind.plural] for kind in kinds]
    problems: list[Diagnostic] = []
    document = read_yaml(_filled(snippet["body"]), "a.md", problems)

    assert document is not None
    assert not problems
    schema = next(each for each in fields if snippet["prefix"] in each["properties"])
    Draft202012Validator({**schema, "required": []}).validate(_plain(document.value))


def test_a_choice_is_offered_where_there_is_one() -> None:
    assert "    level: ${2|bertugas," in "\n".join(FOUND["duties"]["body"])
