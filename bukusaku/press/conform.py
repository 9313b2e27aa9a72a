"""A tagged PDF/A-3a from WeasyPrint to one that is PDF/UA-1 as well, with its attachments.

What WeasyPrint leaves out, and both standards or their readers want:

- the PDF/UA identifier, with the extension schema that PDF/A asks for any identifier but its own;
- the language in the metadata too, where catalogues look for it;
- a structure tree as both ask for (see `structure`), with running heads and page numbers outside;
- page labels, and metadata that can be read without decompressing.

Finished PDFs are never merged afterwards: that loses tags. The result depends on the input alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import cast

import pikepdf
from pikepdf import Array, Dictionary, Name

from bukusaku.press.structure import repair_structure

PDFUA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
 <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
 <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
   <pdfaProperty:name>part</pdfaProperty:name>
   <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
   <pdfaProperty:category>internal</pdfaProperty:category>
   <pdfaProperty:description>The part of ISO 14289 this file conforms to</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
 </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

LANGUAGE = """
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
 <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
"""

AMBIGUOUS_END = b"\r\nendstream"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF as data about it."""

    name: str
    content: bytes
    media_type: str
    description: str
    modified: date


def conform(pdf: bytes, attachments: Sequence[Attachment] = ()) -> bytes:
    """The same pages, in both standards at once. The PDF must have a title and a language."""
    with pikepdf.open(BytesIO(pdf)) as document:
        repair_structure(document)
        _identify(document)
        document.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
        _attach(document, attachments)
        return _bytes(document)


def _identify(document: pikepdf.Pdf) -> None:
    xmp = document.Root.Metadata.read_bytes()
    end = xmp.index(b"</rdf:RDF>")
    language = LANGUAGE.format(document.Root.Lang).encode()
    document.Root.Metadata = document.make_stream(
        xmp[:end] + PDFUA + language + xmp[end:], Type=Name.Metadata, Subtype=Name.XML
    )


def _attach(document: pikepdf.Pdf, attachments: Sequence[Attachment]) -> None:
    for attachment in attachments:
        modified = f"D:{attachment.modified:%Y%m%d}000000Z"
        specification = pikepdf.AttachedFileSpec(
            document,
            attachment.content,
            description=attachment.description,
            filename=attachment.name,
            mime_type=attachment.media_type,
            creation_date=modified,
            mod_date=modified,
            relationship=Name.Data,
        )
        document.attachments[attachment.name] = specification
    if attachments:
        document.Root.AF = Array(
            [document.attachments[attachment.name].obj for attachment in attachments]
        )


def _bytes(document: pikepdf.Pdf) -> bytes:
    if "/ID" in document.trailer:
        del document.trailer.ID  # else the half that tells of an earlier file is kept
    data = _saved(document)
    spares = 0
    while AMBIGUOUS_END in data:
        spares += 1
        data = _with_clear_ends(data, spares)
    return data


def _with_clear_ends(pdf: bytes, spares: int) -> bytes:
    """No stream ends in a carriage return, as far as one attempt can see to it.

    With the line feed before `endstream` that looks like one line end of two bytes, and strict
    checkers find the stream a byte too short. The byte added here stands after the end of the
    compressed data. The streams that saving makes (objects, cross-references) are out of reach, but
    not what is in them: spare objects shift all the others, under a key free for private use.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        for stream in document.objects:
            if isinstance(stream, pikepdf.Stream) and stream.read_raw_bytes().endswith(b"\r"):
                _append(stream, b"\0")
        document.Root.XXSpare = Array([document.make_indirect(Dictionary()) for _ in range(spares)])
        return _saved(document)


def _append(stream: pikepdf.Stream, extra: bytes) -> None:
    stream.write(
        stream.read_raw_bytes() + extra,
        filter=cast("Name | Array | None", stream.get("/Filter")),
        decode_parms=cast("Dictionary | Array | None", stream.get("/DecodeParms")),
    )


def _saved(document: pikepdf.Pdf) -> bytes:
    buffer = BytesIO()
    document.save(
        buffer,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return buffer.getvalue()
