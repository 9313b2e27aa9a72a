"""However large a book is, what each of its pages carries stays small."""

from __future__ import annotations

import pytest

from bukusaku.site.sitemap import address_from
from bukusaku.site.view import around


@pytest.mark.parametrize(
    ("here", "shown"),
    [(0, [0, 1, 2, 3]), (1, [0, 1, 2, 3]), (5, [3, 4, 5, 6]), (9, [6, 7, 8, 9])],
)
def test_a_menu_shows_what_is_around_the_page(here: int, shown: list[int]) -> None:
    items = [str(number) for number in range(10)]

    assert around(items, here, 4) == [str(number) for number in shown]


def test_a_menu_that_holds_all_shows_all() -> None:
    assert around(["a", "b"], 1, 4) == ["a", "b"]


@pytest.mark.parametrize(
    ("here", "path", "address"),
    [
        ("index.html", "roles/lurah.html", "roles/lurah.html"),
        ("roles/lurah.html", "roles/camat.html", "camat.html"),
        ("roles/lurah.html", "index.html", "../index.html"),
        ("en/roles/lurah.html", "roles/lurah.html", "../../roles/lurah.html"),
        ("en/roles/lurah.html", "en/stages/satu.html", "../stages/satu.html"),
    ],
)
def test_an_address_counts_from_the_page(here: str, path: str, address: str) -> None:
    assert address_from(here, path) == address
