"""The weight of a page's first view, and the budgets that it is held against."""

from __future__ import annotations

from bukusaku.book.settings import PAGE_BUDGETS, Budget
from bukusaku.output.artifact import Artifact
from bukusaku.site.weight import over_budget, weigh
from tests.site.built import BuiltSite

SITE = [
    Artifact("a/b.html", b'<link rel="stylesheet" href="../site.css"><img src="../p.webp">'),
    Artifact("site.css", b'@font-face{src:url("f.woff2")}'),
    Artifact("f.woff2", bytes(range(200))),
    Artifact("p.webp", bytes(range(100))),
    Artifact("later.js", b"x" * 5000),
]


def artifacts_of(site: BuiltSite) -> list[Artifact]:
    files = (path for path in site.folder.rglob("*") if path.is_file())
    return [Artifact(path.relative_to(site.folder).as_posix(), path.read_bytes()) for path in files]


def test_a_page_weighs_what_it_loads_and_what_its_styles_load() -> None:
    (weight,) = weigh(SITE)

    assert weight.page == "a/b.html"
    assert weight.parts["page"] - weight.parts["page-without-fonts"] == 200
    assert weight.parts["js"] == 0
    assert weight.parts["page-without-fonts"] > 100 + weight.parts["css"]


def test_every_page_keeps_the_budgets_that_we_promise(site: BuiltSite) -> None:
    for weight in weigh(artifacts_of(site)):
        for name, budget in PAGE_BUDGETS.items():
            assert weight.parts[name] <= budget, (weight.page, name)


def test_a_budget_that_is_broken_names_the_worst_page_and_how_many(full: BuiltSite) -> None:
    weights = weigh(artifacts_of(full))
    least = tuple(Budget.model_construct(file=name, size=1) for name in PAGE_BUDGETS)
    settings = full.book.settings.model_copy(update={"budgets": least})

    problems = list(over_budget(settings, weights))

    assert [problem.values["part"] for problem in problems] == list(PAGE_BUDGETS)
    assert problems[0].values["page"] == weights[0].page
    assert problems[0].values["count"] == str(len(weights))


def test_a_light_site_gives_no_warning(full: BuiltSite) -> None:
    assert list(over_budget(full.book.settings, weigh(artifacts_of(full)))) == []
