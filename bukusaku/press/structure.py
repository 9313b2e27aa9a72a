"""The structure tree of a tagged PDF, made to say what WeasyPrint's tags leave unsaid.

What no repair reaches, and a template must see to itself:

- Headings skip no level, and the first is an `<h1>`.
- `opacity` stands on nothing that holds words: they would be drawn outside the tags. Use a colour.
- An SVG that says something has a `<title>`; one without is a decoration, as `alt=""` is.
- Every character has a glyph, the ones CSS brings too: `hyphenate-character: "-"`, the bullets of
  nested lists, quotation marks, `content`.
- What repeats on each page stands in margin boxes; `position: fixed` is read out on every page.
- `position: relative` is drawn after the rest of the page, and so comes last for programs that read
  the page and not its structure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

PT_PER_PX = 0.75

MARK = re.compile(rb"/\w+\s+<<\s*/MCID (\d+)\s*>>\s+BDC\b")
"""As WeasyPrint writes it; its texts are hexadecimal and cannot look like one."""

ARTIFACT = b"/Artifact <</Type /Pagination>> BDC"

# A page's object number and generation, and the number of a marked stretch of its content.
MarkedContent = tuple[tuple[int, int], int]


def repair_structure(document: pikepdf.Pdf) -> None:
    """Scopes, list bodies, figure boxes; whatever no element holds becomes an artifact."""
    root = document.Root.StructTreeRoot
    linked: set[MarkedContent] = set()
    for element, in_head in _elements(root.K[0]):
        _repair(document, element, in_head=in_head)
        if not _is_decoration(element):
            linked.update((element.Pg.objgen, number) for number in _marks(element))
    for page in document.pages:
        loose = _set_loose_apart(document, page, linked)
        _forget(root.ParentTree, page, loose)


def _elements(element: Object, *, in_head: bool = False) -> Iterator[tuple[Object, bool]]:
    """Every structure element from the leaves up, and whether it stands in a table's head."""
    in_head = in_head or _kind(element) == "THead"
    for child in _children(element):
        if "/S" in child:
            yield from _elements(child, in_head=in_head)
    yield element, in_head


def _kind(element: Object) -> str:
    """The element's type; nothing for the reference to an annotation, which is none."""
    return str(element.get("/S", "")).removeprefix("/")


def _children(element: Object) -> list[Object]:
    return [kid for kid in _kids(element) if isinstance(kid, Object)]


def _marks(element: Object) -> list[int]:
    return [kid for kid in _kids(element) if isinstance(kid, int)]


def _kids(element: Object) -> list[Object | int]:
    return [*element.get("/K", Array())]


def _repair(document: pikepdf.Pdf, element: Object, *, in_head: bool) -> None:
    kids = _kids(element)
    spoken = [kid for kid in kids if not _is_decoration(kid)]
    if len(spoken) < len(kids):
        element.K = Array(spoken)
    match _kind(element):
        case "TH":
            element.A.Scope = Name.Column if in_head else Name.Row
        case "L":
            _take_items_out_of_groups(element)
        case "LI":
            _give_body(document, element)
        case "Figure":
            _turn_box(element)
        case "Link" if not any("/Obj" in child for child in _children(element)):
            element.S = Name.Span  # what CSS adds before or after the words of a link


def _is_decoration(kid: Object | int) -> bool:
    """A picture that says nothing: `alt=""`, or an SVG without a `<title>`."""
    return isinstance(kid, Object) and _kind(kid) == "Figure" and "/Alt" not in kid


def _take_items_out_of_groups(items: Object) -> None:
    """A list holds items and lists; HTML may group the pairs of a `<dl>` in `<div>`s."""
    kids: list[Object] = []
    for child in _children(items):
        kids += _children(child) if _kind(child) in {"Div", "NonStruct"} else [child]
    _adopt(items, kids)


def _give_body(document: pikepdf.Pdf, item: Object) -> None:
    """An item holds a label and one body; WeasyPrint puts blocks in it bare, or beside a body."""
    labels = [child for child in _children(item) if _kind(child) == "Lbl"]
    rest = [child for child in _children(item) if _kind(child) != "Lbl"]
    if [_kind(child) for child in rest] == ["LBody"]:
        return
    for child in rest:
        if _kind(child) == "LBody":
            child.S = Name.Div
    body = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, Pg=item.Pg))
    _adopt(body, rest)
    _adopt(item, [*labels, body])


def _adopt(parent: Object, children: list[Object]) -> None:
    parent.K = Array(children)
    for child in children:
        child.P = parent


def _turn_box(figure: Object) -> None:
    """From CSS pixels below the page's top to points above its foot."""
    left, top, right, bottom = (float(edge) * PT_PER_PX for edge in figure.A.BBox.as_list())
    height = float(figure.Pg.TrimBox.as_list()[3])
    figure.A.BBox = Array([round(edge, 2) for edge in (left, height - bottom, right, height - top)])


def _set_loose_apart(
    document: pikepdf.Pdf, page: pikepdf.Page, linked: set[MarkedContent]
) -> list[int]:
    """Turn marks that no element of the tree holds into artifacts, and tell which they were.

    Those are decorations and the margin boxes, whose running heads, page numbers and thumb tabs
    are not part of the text.
    """
    loose: list[int] = []

    def unless_linked(mark: re.Match[bytes]) -> bytes:
        number = int(mark[1])
        if (page.obj.objgen, number) in linked:
            return mark[0]
        loose.append(number)
        return ARTIFACT

    page.contents_coalesce()  # crop marks are a stream of their own
    content = MARK.sub(unless_linked, page.Contents.read_bytes())
    if loose:
        page.Contents = document.make_stream(content)
    return loose


def _forget(parents: Object, page: pikepdf.Page, loose: list[int]) -> None:
    """Take what are artifacts now out of the map from marks to elements."""
    elements = pikepdf.NumberTree(parents)[int(page.StructParents)]
    for number in loose:
        elements[number] = None
