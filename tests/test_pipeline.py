"""The whole build: what it refuses, and what stands beside the files it publishes."""

import hashlib
import json
import re
from base64 import b64encode
from pathlib import Path

import pytest

from bukusaku.book.settings import ONE_FILE
from bukusaku.diagnostics import ProblemsError
from bukusaku.pipeline import Step, build, review
from bukusaku.project import Project
from bukusaku.theme.download import is_one_file
from tests.books import MINIMAL, bilingual_project, project_with

pytestmark = pytest.mark.slow

REVERSED = """{% extends "builtin/print/book.html" %}
{% block parts %}
{% for part in view.book.parts | reverse %}
{% include ["print/parts/" ~ part.name ~ ".html", "print/parts/collection.html"] %}
{% endfor %}
{% endblock parts %}
"""
SILENT_ROLE = """<section id="part-roles"><h1>Peran</h1></section>
{% for role in part.records %}
<section id="{{ role.anchor }}"><h2>{{ role.title }}</h2></section>
{% endfor %}
"""


class Quiet:
    def step(self, name: Step) -> None:
        """Nobody is told."""


def with_template(folder: Path, name: str, text: str) -> Project:
    project = project_with(folder, {})
    path = project.templates / name
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    return project


@pytest.mark.parametrize(
    ("template", "text", "codes"),
    [
        ("print/book.html", REVERSED, {"truth-order"}),
        ("print/parts/roles.html", SILENT_ROLE, {"truth-missing-statement"}),
    ],
)
def test_a_pdf_that_tells_another_book_than_the_site_is_refused(
    tmp_path: Path, template: str, text: str, codes: set[str]
) -> None:
    project = with_template(tmp_path / "buku", template, text)
    with pytest.raises(ProblemsError) as caught:
        build(project, progress=Quiet())

    assert {finding.code for finding in caught.value.diagnostics} == codes
    assert {finding.values["medium"] for finding in caught.value.diagnostics} == {"PDF"}
    assert not project.output.exists()


def test_an_edition_that_leaves_out_what_its_readers_were_promised_is_refused(
    tmp_path: Path,
) -> None:
    template = f"""{{% if view.book.readers %}}
{SILENT_ROLE}{{% else %}}{{% include "builtin/print/parts/roles.html" %}}{{% endif %}}
"""
    project = with_template(tmp_path / "buku", "print/parts/roles.html", template)
    editions = "editions: [{id: kampung, title: Edisi kampung, roles: [kepala-kampung]}]\n"
    with (project.content / "book.yaml").open("a", encoding="utf-8") as settings:
        settings.write(editions)
    with pytest.raises(ProblemsError) as caught:
        build(project, progress=Quiet())

    assert {one.code for one in caught.value.diagnostics} == {"truth-missing-statement"}
    assert {one.values["medium"] for one in caught.value.diagnostics} == {"PDF (Edisi kampung)"}


def test_the_sums_beside_the_files_are_theirs(tmp_path: Path) -> None:
    """In the form of sha256sum: `<sum>  <name>`, a line for each PDF and the one file of HTML."""
    project = project_with(tmp_path / "buku", {})
    build(project, progress=Quiet())
    build(project, progress=Quiet(), only="site")

    lines = (project.output / "SHA256SUMS").read_text("ascii").splitlines()
    sums = {name: sum_ for sum_, name in (line.split("  ") for line in lines)}
    downloads = (*project.output.glob("*.pdf"), *project.output.glob(f"*-{ONE_FILE}"))
    files = {path.name: path.read_bytes() for path in downloads}
    assert len(files) == 2
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    page = (project.output / "download.html").read_text("utf-8")
    assert re.findall("<dt>(.+)</dt> *<dd><code>(.+)</code></dd>", page) == list(sums.items())


def test_the_service_worker_keeps_what_lies_there_after_new_pdfs_alone(tmp_path: Path) -> None:
    """Pages that tell of the PDFs are new then, and the others of an older text."""
    project = project_with(tmp_path / "buku", {})
    build(project, progress=Quiet())
    chapter = project.content / "chapters" / "pengantar.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nKalimat baru.\n", "utf-8")
    build(project, progress=Quiet(), only="pdf")

    worker = (project.output / "sw.js").read_text("utf-8")
    kept = json.loads(worker.partition("const FILES = ")[2].partition(";\n")[0])
    sums = {path: hashlib.sha256((project.output / path).read_bytes()) for path in kept}
    assert {"index.html", "chapters/pengantar.html"} <= kept.keys()
    assert kept == {path: b64encode(sum_.digest()).decode() for path, sum_ in sums.items()}


def test_new_pdfs_alone_renew_each_page_that_names_one_and_no_other(tmp_path: Path) -> None:
    """The role's page told of a file that is made no more."""
    project = project_with(tmp_path / "buku", {})
    settings = project.content / "book.yaml"
    text = settings.read_text("utf-8")
    settings.write_text(f"{text}\nformats: [a6, 100x150]\n", "utf-8")
    build(project, progress=Quiet())
    pages = (path for path in project.output.rglob("*.html") if not is_one_file(path.name))
    before = {path: path.read_bytes() for path in pages}
    settings.write_text(f"{text}\nformats: 100x150\n", "utf-8")
    build(project, progress=Quiet(), only="pdf")

    changed = {path for path, content in before.items() if path.read_bytes() != content}
    naming = {path for path, content in before.items() if b"-a6.pdf" in content}
    assert {"index.html", "kepala-kampung.html"} <= {path.name for path in naming}
    assert changed == naming
    assert not any(b"-a6.pdf" in path.read_bytes() for path in naming)


def test_a_reading_copy_stays_in_no_build(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    review(project, progress=Quiet())
    assert list(project.output.glob("*.pdf"))
    build(project, progress=Quiet(), only="site")

    assert not list(project.output.glob("*.pdf"))


def test_a_book_as_one_file_beyond_its_budget_is_told(tmp_path: Path) -> None:
    settings = (MINIMAL / "content/book.yaml").read_text("utf-8")
    files = {"book.yaml": f"{settings}budgets: {{kampung-terang-satu-berkas.html: 9 kB}}\n"}
    built = build(project_with(tmp_path / "buku", files), progress=Quiet(), only="site")

    (warning,) = built.warnings
    assert (warning.code, warning.values["budget"]) == ("pipeline-over-budget", "9 kB")
    assert warning.values["file"] == "kampung-terang-satu-berkas.html"


def test_what_preflight_finds_is_a_warning_about_a_file_and_strict_refuses_it(
    tmp_path: Path,
) -> None:
    """WeasyPrint's own word about the arrow would be a second one."""
    text = f"---\ntitle: Pengantar\nsummary: {'x' * 80}\n---\nKota → desa."
    project = project_with(tmp_path / "buku", {"chapters/pengantar.md": text})
    with pytest.raises(ProblemsError) as caught:
        build(project, progress=Quiet(), strict=True)

    findings = caught.value.diagnostics
    assert sorted({one.code for one in findings}) == [
        "preflight-missing-glyph",
        "preflight-overflow",
    ]
    assert {str(one.location) for one in findings} == {"kampung-terang-a6.pdf"}
    assert {one.severity for one in findings} == {"warning"}
    assert not project.output.exists()


def test_a_book_in_two_languages_is_published_in_both(tmp_path: Path) -> None:
    """Its site tells the book once: the other language counts for nothing in the comparison."""
    project = bilingual_project(tmp_path / "buku")
    build(project, progress=Quiet(), only="site")

    for path in ("stages/tahap-1.html", "en/stages/tahap-1.html"):
        assert (project.output / path).is_file()
