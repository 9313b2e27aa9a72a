"""What this computer has for making books, what it lacks, and which command mends it."""

from __future__ import annotations

import io
import platform
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Literal

from bukusaku.project import Project, builtin_templates

Part = Literal["python", "packages", "pango", "fonts", "project"]
Health = Literal["good", "limited", "broken"]

OLDEST_PYTHON = (3, 11)
FONT_SUFFIXES = frozenset((".woff2", ".woff", ".ttf", ".otf"))

PIP = "python -m pip install --upgrade --force-reinstall bukusaku"
PANGO_ON_LINUX = {
    "apt-get": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "dnf": "sudo dnf install pango",
    "zypper": "sudo zypper install libpango-1_0-0",
    "pacman": "sudo pacman -S pango",
    "apk": "sudo apk add pango",
}
PANGO_ON_MACOS = "brew install pango"
PANGO_ON_WINDOWS = (
    "winget install --id MSYS2.MSYS2 --exact",
    r"C:\msys64\usr\bin\bash -lc 'pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango'",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the computer: what of it is there, and the commands that mend what is not."""

    part: Part
    health: Health
    found: str
    mend: tuple[str, ...] = ()


def examined(project: Project | None, system: str = sys.platform) -> tuple[Finding, ...]:
    """Every part, in the order in which to mend them; `system` is as in `sys.platform`."""
    return (_python(), _packages(), _pango(system), _fonts(project), _project(project))


def _python() -> Finding:
    good = sys.version_info >= OLDEST_PYTHON
    name = f"{platform.python_version()} ({platform.system()} {platform.machine()})"
    return Finding("python", "good" if good else "broken", name)


def _packages() -> Finding:
    present, missing = [], []
    for name in _required():
        try:
            present.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        return Finding("packages", "broken", ", ".join(missing), (PIP,))
    return Finding("packages", "good", ", ".join(present))


def _required() -> Iterator[str]:
    for requirement in requires("bukusaku") or ():
        if name := re.match(r"[\w.-]+", requirement):
            yield name[0]


def _pango(system: str) -> Finding:
    said = io.StringIO()
    try:
        with redirect_stdout(said):  # WeasyPrint prints what it could not load
            from bukusaku.press.record import versions  # noqa: PLC0415  # needs Pango
    except (ImportError, OSError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        return Finding("pango", "limited", reason, pango_commands(system))
    names = ("weasyprint", "pango", "harfbuzz", "fontconfig")
    told = versions()
    found = ", ".join(f"{name} {told[name]}" for name in names if name in told)
    return Finding("pango", "good", found)


def pango_commands(system: str, programs: Mapping[str, str] = PANGO_ON_LINUX) -> tuple[str, ...]:
    """How Pango comes to a computer."""
    if system == "win32":
        return PANGO_ON_WINDOWS
    if system == "darwin":
        return (PANGO_ON_MACOS,)
    fitting = (command for name, command in programs.items() if shutil.which(name))
    return (next(fitting, "pango"),)


def _fonts(project: Project | None) -> Finding:
    """The theme's: no other is ever used, so none of the system's is needed."""
    folders = [builtin_templates(), *([project.templates] if project else [])]
    names = sorted(
        {
            file.stem
            for folder in folders
            for file in (folder / "assets" / "fonts").rglob("*")
            if file.suffix.lower() in FONT_SUFFIXES and file.stat().st_size
        }
    )
    return Finding("fonts", "good", ", ".join(names)) if names else _no_fonts()


def _no_fonts() -> Finding:
    return Finding("fonts", "broken", "-", (PIP,))


def _project(project: Project | None) -> Finding:
    if project is None:
        return Finding("project", "limited", "-", ("bukusaku new buku-kami",))
    return Finding("project", "good", str(project.root))
