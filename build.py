"""A fresh machine to a built book, or to every check run: the standard library alone."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HELP = """\
python3 build.py [PILIHAN]   siapkan semuanya, lalu susun buku ini ke dalam output/
python3 build.py test [...]  pasang juga alat uji, lalu jalankan semua pemeriksaan

PILIHAN diteruskan ke `bukusaku build`, misalnya --only site; [...] diteruskan ke pytest.
Di Windows: py build.py

python3 build.py [OPTIONS]   set everything up, then build this book into output/
python3 build.py test [...]  add the test tools, then run every check

OPTIONS go to `bukusaku build`, for example --only site; [...] goes to pytest.
On Windows: py build.py
"""

MINIMUM_PYTHON = (3, 11)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
RUNTIME_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"
TEST_TOOLS = ROOT / "tests" / "tools"

PANGO_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
PANGO_ELSEWHERE = f"""\
    Debian, Ubuntu  sudo apt-get install {" ".join(PANGO_PACKAGES)}
    Fedora          sudo dnf install pango
    Arch            sudo pacman -S pango
    macOS           brew install pango
    Windows         MSYS2 (msys2.org), lalu/then: pacman -S mingw-w64-ucrt-x86_64-pango"""

# Each program, shared library and font that a check needs, and the Debian package that brings it.
TEST_PROGRAMS = {"chromium": "chromium", "javac": "default-jdk-headless", "npm": "npm"}
TEST_LIBRARIES = {"atomic": "libatomic1"} if sys.platform == "linux" else {}  # for Playwright
# Letters of the measures that most devices have: elsewhere a page's lines break otherwise.
TEST_FONTS = {"LiberationSans-Regular.*": "fonts-liberation"} if sys.platform == "linux" else {}
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("~/.local/share/fonts"), Path("~/.fonts"))

CHECKS = (
    ("ruff format", ["ruff", "format", "--check"]),
    ("ruff check", ["ruff", "check"]),
    ("mypy --strict", ["mypy"]),
    ("lint-imports", ["lint-imports"]),
    # In the order of the folders: by number of tests, the files of few and long ones would be last.
    ("pytest", ["pytest", "-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]),
)


class SetupError(Exception):
    """What keeps the set-up from going on, told to whoever runs it."""


def say(indonesian: str, english: str) -> None:
    """Tell at once what is being done: what follows may take long or print by itself."""
    print(f"==> {indonesian} | {english}", flush=True)


def fingerprint(*parts: str | Path) -> str:
    """One hash over texts and the contents of files."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.read_bytes() if isinstance(part, Path) else part.encode()
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def once(name: str, key: str, action: Callable[[], None]) -> None:
    """Run the action unless it succeeded before with the same key in this environment."""
    stamp = VENV / f"{name}.stamp"
    if stamp.is_file() and stamp.read_text() == key:
        return
    action()
    stamp.write_text(key)


def run(
    command: list[str | Path],
    indonesian: str,
    english: str,
    *,
    folder: Path = ROOT,
    output: int | None = None,
) -> None:
    """Run a step of the set-up in that folder; its failure ends the set-up."""
    say(indonesian, english)
    try:
        subprocess.run(command, cwd=folder, stdout=output, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        message = f"Gagal: {indonesian}\nFailed: {english}\n{error}"
        raise SetupError(message) from error


def can_apt_install() -> bool:
    """Whether this is a Debian-like system on which we may install packages."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> None:
    """Install Debian packages, asking nothing; what goes wrong is still told, on stderr."""
    apt: list[str | Path] = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    names = ", ".join(packages)
    run([*apt, "update"], "Memperbarui daftar paket Debian", "Updating the list of packages")
    run(
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        f"Memasang paket Debian: {names}",
        f"Installing Debian packages: {names}",
        output=subprocess.DEVNULL,
    )


def ensure_venv_module() -> None:
    """See that this Python can make virtual environments with pip: Debian's alone cannot."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    if not can_apt_install():
        raise SetupError(
            "Python ini tidak punya venv. Jalankan: sudo apt-get install python3-venv\n"
            "This Python lacks venv. Run: sudo apt-get install python3-venv"
        )
    apt_install("python3-venv")


def create_environment() -> None:
    """Make the virtual environment anew: scripts in an old one may name another place."""
    ensure_venv_module()
    run(
        [sys.executable, "-m", "venv", "--clear", VENV],
        "Membuat lingkungan Python di .venv",
        "Making the Python environment in .venv",
    )


def pip_install(indonesian: str, english: str, *what: str | Path) -> None:
    """Run the pip of the virtual environment."""
    quietly = ("--quiet", "--disable-pip-version-check")
    run([PYTHON, "-m", "pip", "install", *quietly, *what], indonesian, english)


def install_lock(lock: Path) -> None:
    """Install exactly the packages that a lock file names."""
    told = (f"Memasang isi {lock.name}", f"Installing what {lock.name} names")
    pip_install(*told, "--require-hashes", "--requirement", lock)


def install_project() -> None:
    """Install what the project needs, then itself, so that an edit counts at once."""
    install_lock(RUNTIME_LOCK)
    told = ("Memasang bukusaku", "Installing bukusaku")
    pip_install(*told, "--no-deps", "--no-build-isolation", "--editable", ".")


def pango_loads() -> bool:
    """Whether WeasyPrint finds its libraries, by asking WeasyPrint."""
    attempt = subprocess.run([PYTHON, "-c", "import weasyprint"], capture_output=True, check=False)
    return attempt.returncode == 0


def ensure_pango() -> None:
    """See that PDFs can be made, installing Pango where we may."""
    if pango_loads():
        return
    if can_apt_install():
        apt_install(*PANGO_PACKAGES)
    if not pango_loads():
        message = (
            "Pango tidak ditemukan: situs disusun, PDF tidak. Pasang Pango, lalu ulangi.\n"
            "Pango was not found: the site is built, the PDF is not. Install it, then run again.\n"
        )
        raise SetupError(message + PANGO_ELSEWHERE)


def ensure_project() -> None:
    """The virtual environment with the locked dependencies and this project."""
    once("environment", fingerprint(str(VENV), sys.version), create_environment)
    once(
        "project",
        fingerprint(RUNTIME_LOCK, ROOT / "pyproject.toml", Path(__file__)),
        install_project,
    )
    try:
        once("pango", fingerprint(RUNTIME_LOCK), ensure_pango)
    except SetupError as error:  # the site needs no Pango
        print(error, file=sys.stderr, flush=True)


def has_font(name: str) -> bool:
    """Whether a font's file of this name lies where systems and users keep them."""
    return any(any(folder.expanduser().rglob(name)) for folder in FONT_FOLDERS)


def ensure_test_programs() -> None:
    """See that what the checks run is on this system."""
    missing = [package for name, package in TEST_PROGRAMS.items() if not shutil.which(name)]
    missing += [package for name, package in TEST_LIBRARIES.items() if not find_library(name)]
    missing += [package for name, package in TEST_FONTS.items() if not has_font(name)]
    if missing and can_apt_install():
        apt_install(*missing)
    elif missing:
        raise SetupError(
            "Alat uji belum ada. Di Debian: | Test tools are missing. On Debian:\n"
            f"    sudo apt-get install {' '.join(missing)}"
        )


def install_npm_packages() -> None:
    """Install the checkers of HTML and of accessibility, as their lock names them."""
    npm = shutil.which("npm") or "npm"
    run(
        [npm, "ci"],
        "Memasang pemeriksa HTML dan aksesibilitas",
        "Installing the checkers of HTML and accessibility",
        folder=TEST_TOOLS,
    )


def ensure_test_tools() -> None:
    """What only the checks need: Python packages, programs, and packages of npm."""
    once("tests", fingerprint(RUNTIME_LOCK, TEST_LOCK), lambda: install_lock(TEST_LOCK))
    ensure_test_programs()
    if not (TEST_TOOLS / "node_modules").is_dir():
        (VENV / "npm.stamp").unlink(missing_ok=True)
    once("npm", fingerprint(TEST_TOOLS / "package-lock.json"), install_npm_packages)


def run_checks(pytest_arguments: list[str]) -> int:
    """Run every check, even after one failed; name those that failed. Gives the exit code."""
    failed = []
    for name, command in CHECKS:
        say(f"Pemeriksaan: {name}", f"Check: {name}")
        arguments = pytest_arguments if name == "pytest" else []
        program = SCRIPTS / command[0]
        if subprocess.run([program, *command[1:], *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"Gagal | Failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def build_book(options: list[str]) -> int:
    """Build this repository's book and tell where the command now is. Gives the exit code."""
    command = SCRIPTS / "bukusaku"
    say("Menyusun buku", "Building the book")
    code = subprocess.run([command, "build", *options], cwd=ROOT, check=False).returncode
    print(f"Perintah bukusaku | The bukusaku command: {command}", flush=True)
    return code


def main(arguments: list[str]) -> int:
    """What was asked for, and its exit code."""
    if {"-h", "--help"} & set(arguments):
        print(HELP, end="")
        return 0
    if sys.version_info < MINIMUM_PYTHON:
        needed = ".".join(map(str, MINIMUM_PYTHON))
        found = platform.python_version()
        print(f"Perlu Python {needed} atau lebih baru; ini {found}.", file=sys.stderr)
        print(f"Python {needed} or newer is needed; this is {found}.", file=sys.stderr)
        return 2
    try:
        ensure_project()
        if arguments[:1] != ["test"]:
            return build_book(arguments)
        ensure_test_tools()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return run_checks(arguments[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
