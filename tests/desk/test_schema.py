"""The schemas say what the models say: right books pass, mistakes do not, each field is told."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bukusaku.desk.fields import FIELDS
from bukusaku.desk.new import Starter, new_book
from bukusaku.desk.schema import schema_files, schemas, write_schemas
from bukusaku.reading.document import Scalar, Value
from bukusaku.reading.yaml import read_yaml
from tests.books import FULL, MINIMAL
from tests.desk.answers import answers

ROOT = Path(__file__).parents[2]
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in schemas().items()}


def _plain(value: Value) -> object:
    """As an editor's YAML reads it, which knows no dates."""
    if isinstance(value, Scalar):
        return value.text if isinstance(value.value, date) else value.value
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value]


def _read(text: str) -> object:
    document = read_yaml(text, "berkas", [])
    assert document is not None
    return _plain(document.value)


def _files(book: Path) -> Iterator[tuple[str, Path]]:
    """Files in the book's own language, with the name of their schema."""
    content = book / "content"
    for path in sorted(content.rglob("*.yaml")):
        if "." not in path.stem:
            yield path.stem, path
    for path in sorted(content.rglob("*.md")):
        if "." not in path.stem:
            yield "index" if path.stem == "index" else path.parent.name, path


def _data(path: Path) -> object:
    text = path.read_text("utf-8")
    return _read(text.split("---\n")[1] if path.suffix == ".md" else text)


def _misfits(book: Path) -> list[str]:
    files = list(_files(book))
    assert len(files) > 1
    return [
        f"{path.name}: {error.json_path}: {error.message}"
        for name, path in files
        for error in VALIDATORS[name].iter_errors(_data(path))
    ]


@pytest.mark.parametrize("book", [ROOT, FULL, MINIMAL], ids=lambda book: book.name)
def test_a_right_book_fits_its_schemas(book: Path) -> None:
    assert _misfits(book) == []


@pytest.mark.parametrize("starter", ["smart-city", "kosong"])
def test_a_new_book_fits_its_schemas(tmp_path: Path, starter: Starter) -> None:
    new_book(tmp_path, starter, answers())

    assert _misfits(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("stages", "title: Satu\nsummary: Inti\nduties:\n- {role: warga, level: hadir, what: x}"),
        ("stages", "title: Satu\nsummary: Inti\nwhen: kapan-kapan"),
        ("roles", "title: Warga\nsummary: Inti\nduties: []"),
        ("roles", "title: Warga"),
        ("roles", "id: warga\ntitle: Warga\nsummary: Inti"),
        ("dimensions", "title: Satu\nsummary: Inti\naspects:\n- name: tanpa kedudukan"),
        ("chapters", "judul: Satu"),
        ("sources", "id: bukan-daftar\ntitle: Satu"),
        ("sources", "- {id: Huruf Besar, title: Satu}"),
        ("glossary", "- {id: opd, term: OPD, standing: pasti}"),
        ("places", "- {id: a, official_name: A, level: kota}"),
    ],
)
def test_a_mistake_does_not_fit(name: str, text: str) -> None:
    assert not VALIDATORS[name].is_valid(_read(text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("stages", "title: 1\nsummary: Inti\nduties: belum tersedia\nwhen: unavailable"),
        ("roles", "title: Warga\nsummary: [Inti]\nduties: belum tersedia\ngroup:"),
        ("sources", "- {id: a, title: 2019, date: 2019, copy_read: ya, authors: Satu}"),
        ("places", "- {id: a, official_name: A, level: daerah, code: 53.71}"),
        ("facts", "- {id: a, statement: A, value: 51, sources: b, review_by: 2027-01-01}"),
    ],
)
def test_short_forms_fit(name: str, text: str) -> None:
    assert VALIDATORS[name].is_valid(_read(text))


@pytest.mark.parametrize("name", sorted(VALIDATORS))
def test_each_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])


def _described(schema: object) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from _described(part)


def test_every_field_has_a_description_in_both_languages_and_an_example() -> None:
    fields = [item for schema in schemas().values() for item in _described(schema)]

    assert [n for n, field in fields if not {"description", "examples"} <= field.keys()] == []
    assert {name for name, _ in fields} == {name.rpartition(".")[2] for name in FIELDS}


@pytest.mark.parametrize("name", sorted(VALIDATORS))
def test_every_example_fits(name: str) -> None:
    schema = schemas()[name]
    rest = {"$defs": schema.get("$defs", {})}
    wrong = [
        (field, error.message)
        for field, value in _described(schema)
        for example in value["examples"]
        for error in Draft202012Validator({**value, **rest}).iter_errors(example)
    ]

    assert wrong == []


def test_schemas_are_written_where_one_wishes(tmp_path: Path) -> None:
    names = write_schemas(tmp_path / "skema")

    assert {path.name for path in (tmp_path / "skema").iterdir()} == set(names)
    assert set(names) == schema_files().keys()
