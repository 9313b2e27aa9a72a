"""A finished PDF to sheets for the office printer: its pages placed as forms, nothing typeset.

Placing loses tags and links. So these files are for paper only, and say in their metadata and on
the first sheet where the one is that can be read aloud. The result depends on the input alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from bukusaku.press.imposition import Box, Placement, Side, label_box, lines, sides
from bukusaku.press.schemes import Flip, Layout, Scheme, Sides
from bukusaku.press.units import PT_PER_MM

GREY = 0.45
HAIRLINE = 0.3
DASHES = {True: "[3 2] 0 d", False: "[0.6 1.8] 0 d"}  # to cut, to fold

DUPLEX = {Flip.LONG_EDGE: Name.DuplexFlipLongEdge, Flip.SHORT_EDGE: Name.DuplexFlipShortEdge}


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself."""

    title: str
    subject: str = ""
    keywords: str = ""


def impose(pdf: bytes, scheme: Scheme, about: About, *, labels: bytes | None = None) -> bytes:
    """The pages of `pdf` on sheets, with marks to cut and fold along.

    `labels` is a PDF of strips, one a page, for the white of each signature's first front.
    """
    with pikepdf.new() as document:
        forms = _forms(document, pdf)
        strips = _forms(document, labels) if labels else []
        for side in sides(scheme, len(forms)):
            page = _add_page(document, scheme, side, forms)
            if side.begins_signature and strips:
                _label(page, scheme, strips.pop(0))
        _describe(document, scheme, about)
        return _bytes(document)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def _forms(document: pikepdf.Pdf, pdf: bytes) -> list[pikepdf.Object]:
    """The pages of a PDF as drawings that can be placed in another; its language comes along."""
    with pikepdf.open(BytesIO(pdf)) as source:
        if "/Lang" in source.Root:
            document.Root.Lang = str(source.Root.Lang)
        return [document.copy_foreign(page.as_form_xobject()) for page in source.pages]


def _add_page(
    document: pikepdf.Pdf, scheme: Scheme, side: Side, forms: list[pikepdf.Object]
) -> pikepdf.Page:
    page = document.add_blank_page(page_size=(_pt(scheme.width), _pt(scheme.height)))
    page.Resources = Dictionary(
        XObject=Dictionary({f"/P{place.page}": forms[place.page - 1] for place in side.placements})
    )
    drawing = [_placed(place, forms[place.page - 1]) for place in side.placements]
    if side.is_front:
        drawing.append(_marks(scheme))
    page.Contents = document.make_stream("\n".join(drawing).encode())
    return page


def _placed(place: Placement, form: pikepdf.Object) -> str:
    """The operators that draw a page."""
    left, bottom, right, top = (float(edge) for edge in form.BBox.as_list())
    box = place.box
    across, upwards = _pt(box.width) / (right - left), _pt(box.height) / (top - bottom)
    x, y = _pt(box.x) - across * left, _pt(box.y) - upwards * bottom
    if place.upside_down:
        x, y = _pt(box.x) + across * right, _pt(box.y) + upwards * top
        across, upwards = -across, -upwards
    matrix = _numbers(across, 0, 0, upwards, x, y)
    return f"q {_rectangle(place.clip)} W n {matrix} cm /P{place.page} Do Q"


def _marks(scheme: Scheme) -> str:
    drawing = [
        f"{DASHES[line.is_cut]} {_numbers(*map(_pt, line.start))} m"
        f" {_numbers(*map(_pt, line.end))} l S"
        for line in lines(scheme)
    ]
    return "\n".join(["q", f"{GREY} G {HAIRLINE} w", *drawing, "Q"])


def _label(page: pikepdf.Page, scheme: Scheme, strip: pikepdf.Object) -> None:
    box, upright = label_box(scheme)
    page.Resources.XObject.Label = strip
    turn = (0, 1, -1, 0, _pt(box.x + box.width), _pt(box.y))
    matrix = _numbers(*(turn if upright else (1, 0, 0, 1, _pt(box.x), _pt(box.y))))
    page.contents_add(f"q {matrix} cm /Label Do Q".encode())


def _describe(document: pikepdf.Pdf, scheme: Scheme, about: About) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = about.title
        metadata["dc:description"] = about.subject
        metadata["pdf:Keywords"] = about.keywords
        if "/Lang" in document.Root:
            metadata["dc:language"] = {str(document.Root.Lang)}
    document.docinfo.Title = about.title
    document.docinfo.Subject = about.subject
    document.docinfo.Keywords = about.keywords
    wishes = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"), PickTrayByPDFSize=True)
    if scheme.layout is Layout.BOOKLET:
        wishes.Duplex = DUPLEX[scheme.flip] if scheme.sides is Sides.BOTH else Name.Simplex
    document.Root.ViewerPreferences = wishes


def _bytes(document: pikepdf.Pdf) -> bytes:
    buffer = BytesIO()
    document.save(
        buffer,
        deterministic_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return buffer.getvalue()


def _rectangle(box: Box) -> str:
    return f"{_numbers(*map(_pt, (box.x, box.y, box.width, box.height)))} re"


def _pt(millimetres: float) -> float:
    return millimetres * PT_PER_MM


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values)
