"""A file that cannot be opened is told by what it is; nobody sees a traceback."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bukusaku.desk.bring.door import bring
from bukusaku.diagnostics import ProblemsError
from bukusaku.project import Project
from tests.books import project_with
from tests.desk.bring.manuscripts import manuscript, saved

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_with(tmp_path / "buku", {})


def _code(project: Project, path: Path, table: str | None = None) -> str:
    before = sorted(project.root.rglob("*"))
    with pytest.raises(ProblemsError) as refused:
        bring(project, path, table=table)
    assert sorted(project.root.rglob("*")) == before
    return refused.value.diagnostics[0].code


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.docx", b"", "bring-empty-file"),
        ("a.docx", b"%PDF-1.7", "bring-not-this-format"),
        ("a.docx", COMPOUND, "bring-old-format"),
        ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "bring-locked"),
        ("a.doc", COMPOUND, "bring-old-format"),
        ("a.odt", b"PK", "bring-open-document"),
        ("a.pdf", b"%PDF-1.7", "bring-unknown-format"),
        ("a.xlsx", b"PK\x03\x04", "bring-not-this-format"),
        ("a.csv", b"PK\x03\x04\x00\x00", "bring-not-this-format"),
        ("a.csv", b'term,meaning\n"a,b\n', "csv-unclosed-quote"),
    ],
)
def test_what_is_in_the_file_decides(
    project: Project, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert _code(project, path, "glossary") == code


def test_a_table_has_to_be_named(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("term\nOPD\n", "utf-8")

    assert _code(project, path) == "bring-unknown-table"


def test_a_file_that_is_not_there_is_told(project: Project, tmp_path: Path) -> None:
    assert _code(project, tmp_path / "a.docx") == "bring-no-file"


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        ("word/document.xml", b"<w:document", "bring-damaged"),
        ("word/document.xml", b" " * (51 * 2**20), "bring-unpacks-too-large"),
        ("mimetype", b"application/vnd.oasis.opendocument.text", "bring-open-document"),
        ("xl/workbook.xml", b"", "bring-not-this-format"),
    ],
)
def test_an_archive_with_something_else_in_it_is_refused(
    project: Project, tmp_path: Path, part: str, content: bytes, code: str
) -> None:
    path = tmp_path / "a.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr(part, content)

    assert _code(project, path) == code


def test_entities_that_grow_without_end_are_refused(project: Project, tmp_path: Path) -> None:
    path = saved(manuscript(("Normal", "x")), tmp_path / "a.docx")
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    grown = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20}">' for n in range(1, 12))
    parts["word/document.xml"] = (
        f'<!DOCTYPE x [<!ENTITY a0 "{"a" * 100}">{grown}]><x>&a11;</x>'.encode()
    )
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)

    assert _code(project, path) == "bring-damaged"


def test_a_document_without_text_is_refused(project: Project, tmp_path: Path) -> None:
    assert _code(project, saved(manuscript(), tmp_path / "a.docx")) == "bring-no-text"
