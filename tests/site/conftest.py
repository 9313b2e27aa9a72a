"""Each site is built once for all tests that look at it."""

from pathlib import Path

import pytest

from bukusaku.project import PACKAGE_FOLDER, Project
from tests.books import FULL, MINIMAL, bilingual_project, project_of
from tests.site.built import BuiltSite, build_site

OWN_BOOK = Project(root=PACKAGE_FOLDER.parent, output=PACKAGE_FOLDER.parent / "output")


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The book that uses everything once."""
    return build_site(project_of(FULL), tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="session")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The same book, half of it in English too."""
    folder = tmp_path_factory.mktemp("bilingual")
    return build_site(bilingual_project(folder / "book"), folder / "site")


@pytest.fixture(scope="session")
def minimal(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The least that a book can hold, and no PDF beside it."""
    return build_site(project_of(MINIMAL), tmp_path_factory.mktemp("minimal"), downloads=())


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The book that this repository carries."""
    return build_site(OWN_BOOK, tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session", params=["bilingual", "minimal", "own"])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """Each of the sites in turn."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, BuiltSite)
    return built


@pytest.fixture
def templates() -> Path:
    """Our own templates."""
    return PACKAGE_FOLDER.parent / "templates"
