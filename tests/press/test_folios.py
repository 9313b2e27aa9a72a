"""Page numbers in the HTML, and lists of them."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from bukusaku.press.folios import Folios, page_runs

ENTRY = (
    '<li>Lurah, <span data-runs="">'
    + ", ".join(f'<a href="#{at}"><b data-page-of="{at}"/></a>' for at in "abcd")
    + "</span></li>"
)


def printed(root: Element) -> str:
    """The words and numbers of an entry, as they come out on paper."""
    own = (root.text or "") + root.get("data-p", "")
    return own + "".join(printed(child) + (child.tail or "") for child in root)


@pytest.mark.parametrize(
    ("pages", "runs"),
    [
        ([], []),
        ([7], [(7, 7)]),
        ([8, 9], [(8, 8), (9, 9)]),
        ([3, 4, 5], [(3, 5)]),
        ([47, 18, 45, 44, 46, 44], [(18, 18), (44, 47)]),
    ],
)
def test_three_pages_in_a_row_are_a_run(pages: list[int], runs: list[tuple[int, int]]) -> None:
    assert list(page_runs(pages)) == runs


def test_a_run_is_printed_once_and_leads_to_its_first_page() -> None:
    root = fromstring(ENTRY)
    Folios(root).assume({"a": 5, "b": 3, "c": 4, "d": 9})

    assert printed(root) == "Lurah, 3–5, 9"
    assert [link.get("href") for link in root.iter("a")] == ["#b", "#d"]


def test_a_page_is_printed_once_however_often_it_speaks_of_something() -> None:
    root = fromstring(ENTRY)
    Folios(root).assume({"a": 5, "b": 5, "c": 5, "d": 5})

    assert printed(root) == "Lurah, 5"


def test_links_that_a_run_took_in_come_back_when_pages_move() -> None:
    root = fromstring(ENTRY)
    folios = Folios(root)
    folios.assume({"a": 5, "b": 3, "c": 4, "d": 9})
    moved = {"a": 5, "b": 7, "c": 4, "d": 9}

    assert not folios.agree(moved)
    folios.assume(moved)
    assert folios.agree(moved)
    assert printed(root) == "Lurah, 4, 5, 7, 9"


def test_a_list_keeps_its_room_while_no_page_is_known() -> None:
    root = fromstring(ENTRY)
    Folios(root).assume({})

    assert printed(root) == "Lurah, , , , "
