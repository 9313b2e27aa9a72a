"""Samples to verdicts: each built as the command builds it, then judged file by file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from traceback import format_exc

from playwright.sync_api import Browser

from bukusaku.book.load import load_book
from bukusaku.book.printouts import printout_name
from bukusaku.diagnostics import ProblemsError
from bukusaku.diagnostics.sentences import formatted
from bukusaku.pipeline import Step, build
from bukusaku.press.plan import TYPESET
from bukusaku.project import Project
from tests.scale.books import Sample, write_book
from tests.tools.axe import Mode, check_pages
from tests.tools.nu import check_html
from tests.tools.verapdf import check_pdf

MODES = (Mode("light"), Mode("narrow-dark", width=320, scheme="dark"))
PAGES_SEEN = 8
"""How many pages of a site the browser looks at, in each mode: of each kind more than one."""


@dataclass(frozen=True, slots=True)
class BuiltSample:
    """A published book: `accessible` are its PDFs to be read, `pages` the leaves of all PDFs.

    Nothing was published where there is a `failure`.
    """

    sample: Sample
    accessible: tuple[Path, ...] = ()
    html: tuple[Path, ...] = ()
    pdfs: int = 0
    pages: int = 0
    octets: int = 0
    seconds: float = 0.0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a book's files break; nothing, if all conform."""

    built: BuiltSample
    pdf: tuple[str, ...]
    html: tuple[str, ...]
    axe: tuple[str, ...]

    @property
    def broken(self) -> tuple[str, ...]:
        failures = (self.built.failure,) if self.built.failure else ()
        return failures + self.pdf + self.html + self.axe


class _Silent:
    def step(self, name: Step) -> None:
        """Nobody listens."""


def judge(samples: Sequence[Sample], folder: Path, browser: Browser) -> list[Verdict]:
    """Each sample's verdict; veraPDF and the Nu checker start once for all."""
    built = [_built_or_told(sample, folder) for sample in samples]
    pdf = [str(found) for found in check_pdf(file for one in built for file in one.accessible)]
    html = [
        str(found)
        for found in check_html(file for one in built for file in one.html)
        if found.severity == "error"
    ]
    return [
        Verdict(
            one,
            tuple(_below(folder / one.sample.name, pdf)),
            tuple(_below(folder / one.sample.name, html)),
            tuple(_axe(one, browser)),
        )
        for one in built
    ]


def _built_or_told(sample: Sample, folder: Path) -> BuiltSample:
    """Whatever is wrong with one book, the others are judged."""
    try:
        return _built(sample, folder)
    except ProblemsError as error:
        return BuiltSample(
            sample, failure="\n".join(formatted(each, "en") for each in error.diagnostics)
        )
    except Exception:  # a bug of ours
        return BuiltSample(sample, failure=format_exc())


def _built(sample: Sample, folder: Path) -> BuiltSample:
    project = write_book(folder / sample.name, sample)
    started = perf_counter()
    built = build(project, progress=_Silent())
    files = [row for row in built.made if row.name.endswith(".pdf")]
    return BuiltSample(
        sample,
        accessible=tuple(_accessible(project)),
        html=tuple(sorted((*project.output.rglob("*.html"), *project.output.rglob("*.svg")))),
        pdfs=len(files),
        pages=sum(row.pages for row in files),
        octets=sum(row.size for row in files),
        seconds=perf_counter() - started,
    )


def _accessible(project: Project) -> Iterator[Path]:
    """The PDFs that promise the standards: not those for the office printer."""
    settings = load_book(project).book.settings
    for edition in (None, *settings.editions):
        for wanted in (edition or settings).formats:
            if wanted in TYPESET:
                yield project.output / printout_name(settings, wanted.suffix, edition)


def _below(folder: Path, found: Sequence[str]) -> Iterator[str]:
    """What was said of files in a folder; each message begins with its file."""
    return (message for message in found if message.startswith(f"{folder}/"))


def _axe(built: BuiltSample, browser: Browser) -> Iterator[str]:
    pages = [page for page in built.html if page.suffix == ".html" and _stays(page)]
    step = max(1, -(-len(pages) // PAGES_SEEN))
    addresses = [page.as_uri() for page in pages[::step]]
    for mode in MODES:
        found = check_pages(browser, addresses, width=mode.width, scheme=mode.scheme)
        yield from (f"{mode.name}: {violation}" for violation in found)


def _stays(page: Path) -> bool:
    """A redirect leaves for another page before it can be looked at."""
    return 'http-equiv="refresh"' not in page.read_text("utf-8")
