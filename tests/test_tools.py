"""Each outside judge is seen to condemn what is broken and to let pass what is not."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from weasyprint import HTML

from tests.tools import axe, nu, page_validation, verapdf
from tests.tools.axe import Scheme

pytestmark = pytest.mark.slow

PAGE = """\
<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Buku</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'">
</head><body><main><h1>Buku</h1>{body}</main></body></html>
"""


def write_page(folder: Path, body: str) -> Path:
    page = folder / "page.html"
    page.write_text(PAGE.format(body=body), "utf-8")
    return page


def write_pdf(folder: Path, variant: str | None) -> Path:
    pdf = folder / "book.pdf"
    html = HTML(string=PAGE.format(body="<p>Isi</p>"))
    html.write_pdf(pdf, pdf_variant=variant, uncompressed_pdf=True)
    return pdf


def test_nu_accepts_valid_html(tmp_path: Path) -> None:
    assert nu.check_html([write_page(tmp_path, "<p>Isi</p>")]) == []


def test_nu_reports_broken_html_with_its_place(tmp_path: Path) -> None:
    page = write_page(tmp_path, "<p><div></p>")

    messages = nu.check_html([page])

    assert {(message.path, message.line, message.severity) for message in messages} == {
        (str(page), 2, "error")
    }


def test_axe_accepts_an_accessible_page_under_a_strict_policy(
    browser: Browser, tmp_path: Path
) -> None:
    page = write_page(tmp_path, "<p>Isi</p>").as_uri()

    assert axe.check_pages(browser, [page], width=320, scheme="light") == []


def test_axe_reports_an_image_without_alternative(browser: Browser, tmp_path: Path) -> None:
    page = write_page(tmp_path, '<img src="data:,">').as_uri()

    violations = axe.check_pages(browser, [page], width=1280, scheme="dark")

    assert [(violation.rule, violation.places) for violation in violations] == [
        ("image-alt", ("img",))
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_sees_the_colour_scheme(browser: Browser, tmp_path: Path, scheme: str) -> None:
    """Pale text on white in one scheme only is a violation in that scheme only."""
    style = f"<style>@media (prefers-color-scheme: {scheme}) {{p {{color: #eee}}}}</style>"
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><html lang=id><title>Buku</title>{style}<h1>Buku</h1><p>Isi")

    schemes: tuple[Scheme, ...] = ("light", "dark")
    found = {
        tried
        for tried in schemes
        for violation in axe.check_pages(browser, [page.as_uri()], width=320, scheme=tried)
        if violation.rule == "color-contrast"
    }

    assert found == {scheme}


@pytest.mark.parametrize(
    ("variant", "broken"),
    [("pdf/a-3a", {"PDFUA-1"}), ("pdf/ua-1", {"PDFA-3A"}), (None, {"PDFA-3A", "PDFUA-1"})],
)
def test_verapdf_tells_which_standard_is_broken(
    tmp_path: Path, variant: str | None, broken: set[str]
) -> None:
    failures = verapdf.check_pdf([write_pdf(tmp_path, variant)])

    assert {failure.profile for failure in failures} == broken


@pytest.mark.parametrize(
    ("variant", "broken"), [("pdf/a-3a", {"ua1"}), ("pdf/ua-1", {"3a"}), (None, {"3a", "ua1"})]
)
def test_page_validation_tells_which_standard_is_broken(
    tmp_path: Path, variant: str | None, broken: set[str]
) -> None:
    failures = page_validation.check_pdf(write_pdf(tmp_path, variant))

    assert {failure.split(": ")[1].split()[0] for failure in failures} == broken
