"""A PDF to what `page-validation` says about it: a quick second opinion beside veraPDF."""

from pathlib import Path

import page

PROFILES = ("3a", "ua1")


def check_pdf(file: Path) -> list[str]:
    """Every rule of PDF/A-3a and PDF/UA-1 that the file breaks."""
    reports = [page.validate_pdf(file, profile=profile) for profile in PROFILES]
    assert all(report.is_compliant == (not report.failures) for report in reports)
    return [
        f"{file}: {report.profile.value} {failure.rule_id}: {failure.message}"
        for report in reports
        for failure in report.failures
    ]
