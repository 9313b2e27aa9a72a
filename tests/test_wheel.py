"""The wheel works alone: another project, in another folder, with templates of its own."""

import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MINIMAL_BOOK = ROOT / "tests" / "books" / "minimal"

pytestmark = pytest.mark.slow


def build_package(out: Path, *options: str) -> Path:
    """The wheel that PyPA's build makes in that folder."""
    # -P, or the `build.py` beside pyproject.toml would run
    command = [sys.executable, "-P", "-m", "build", "--no-isolation", *options]
    subprocess.run([*command, "--outdir", out, ROOT], check=True, capture_output=True)
    (wheel,) = out.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as built from the checkout."""
    return build_package(tmp_path_factory.mktemp("wheel"), "--wheel")


@pytest.fixture(scope="module")
def bukusaku(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, in an environment that has the wheel and its dependencies, not the checkout."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    scheme = sysconfig.get_paths("venv", {"base": str(folder), "platbase": str(folder)})
    # A path in a .pth file lends its packages, but not its own .pth files: no editable install.
    Path(scheme["purelib"], "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    pip = [sys.executable, "-m", "pip", "--python", f"{scheme['scripts']}/python"]
    options = ["--quiet", "--no-deps", "--no-index", "--force-reinstall"]
    subprocess.run([*pip, "install", *options, wheel], check=True)
    return Path(scheme["scripts"], "bukusaku")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder that holds the content of a small book and nothing else."""
    shutil.copytree(MINIMAL_BOOK / "content", tmp_path / "content")
    return tmp_path


def write_template(project: Path, name: str, text: str) -> None:
    template = project / "templates" / name
    template.parent.mkdir(parents=True)
    template.write_text(text, "utf-8")


def build_home(bukusaku: Path, project: Path) -> str:
    """The home page of the project's site."""
    subprocess.run([bukusaku, "build", "--only", "site"], cwd=project, check=True)
    return (project / "output" / "index.html").read_text("utf-8")


def test_the_wheel_holds_every_template(wheel: Path) -> None:
    templates = {
        f"bukusaku/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }

    with zipfile.ZipFile(wheel) as archive:
        assert templates <= set(archive.namelist())


def test_the_source_archive_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    from_source_archive = build_package(tmp_path)  # without options: by way of the source archive

    assert from_source_archive.read_bytes() == wheel.read_bytes()


def test_the_command_runs_from_the_wheel_not_from_the_checkout(
    bukusaku: Path, tmp_path: Path
) -> None:
    python = bukusaku.with_name("python")
    code = "import bukusaku.project as p; print(p.__file__); print(p.builtin_templates())"
    told = subprocess.run(
        [python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    environment = bukusaku.parent.parent
    assert all(Path(line).is_relative_to(environment) for line in told.stdout.splitlines())


def test_content_alone_makes_a_book_site_and_pdf(bukusaku: Path, project: Path) -> None:
    subprocess.run([bukusaku, "build"], cwd=project, check=True)

    assert (project / "output" / "index.html").is_file()
    assert list((project / "output").rglob("*.pdf"))


def test_the_wheel_makes_what_the_checkout_makes(
    bukusaku: Path, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("checkout")
    shutil.copytree(MINIMAL_BOOK / "content", other / "content")
    checkout = [sys.executable, "-c", "from bukusaku.cli import main; main()"]
    subprocess.run([*checkout, "--project", other, "build"], cwd=ROOT, check=True)
    subprocess.run([bukusaku, "build"], cwd=project, check=True)

    def made(root: Path) -> dict[str, bytes]:
        files = (path for path in (root / "output").rglob("*") if path.is_file())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}

    assert made(project) == made(other)


def test_a_block_of_ours_can_be_overridden(bukusaku: Path, project: Path) -> None:
    write_template(
        project,
        "site/home.html",
        '{% extends "builtin/site/home.html" %}'
        "{% block main %}<p>Blok kami</p>{{ super() }}{% endblock main %}",
    )

    home = build_home(bukusaku, project)

    assert "<p>Blok kami</p>" in home
    assert "<h1" in home


def test_a_whole_file_of_ours_can_be_overridden(bukusaku: Path, project: Path) -> None:
    ours = build_home(bukusaku, project)
    write_template(project, "partials/footer.html", "<p>Kaki kami</p>")

    theirs = build_home(bukusaku, project)

    assert 'class="edition"' in ours
    assert 'class="edition"' not in theirs
    assert "<p>Kaki kami</p>" in theirs


def test_a_new_city_starts_a_book_from_the_wheel_alone(bukusaku: Path, tmp_path: Path) -> None:
    options = ["--region", "Kota Sagu", "--yes"]
    subprocess.run([bukusaku, "new", "buku", *options], cwd=tmp_path, check=True)
    subprocess.run([bukusaku, "check"], cwd=tmp_path / "buku", check=True)

    assert "Sagu Smart City" in build_home(bukusaku, tmp_path / "buku")
