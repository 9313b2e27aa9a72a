"""What an editor has written, or has at hand, where the guide shows what the tool says to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook

from tests.desk.bring.manuscripts import manuscript, saved

INTINYA = "content/chapters/intinya.md"
BOOK = "content/book.yaml"
LURAH = "content/roles/03-lurah.md"
BIMTEK = "content/stages/01-bimtek-1.md"
SENTENCE = "Mulailah dari peran Anda, lalu baca dimensi yang paling dekat dengan pekerjaan Anda."


@dataclass(frozen=True)
class Plant:
    """One place of the book that reads otherwise, new files beside it, and what is typed."""

    path: str = ""
    before: str = ""
    after: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    typed: str = ""

    def put_into(self, folder: Path) -> None:
        """Write it as an editor would."""
        for name, text in self.files.items():
            (folder / name).write_text(text, "utf-8")
        if self.path:
            text = (folder / self.path).read_text("utf-8")
            assert self.before in text
            (folder / self.path).write_text(text.replace(self.before, self.after, 1), "utf-8")


SLIPS = Plant(INTINYA, SENTENCE, "Aktifitas warga dan dan saran.")
IN_ENGLISH = """\
---
original:
title: In short
summary:
  - A smart city serves its residents better.
  - There are six dimensions and four workshops.
  - What is not known is marked as such.
---
This book makes three kinds of statement.
"""
CHAPTER = (
    '---\ntitle: "Cara melapor"\nsummary:\n  - Warga melapor di loket.\n---\nDatanglah ke loket.\n'
)

PLANTS = {
    "Membuat buku": Plant(typed="\nKota Sagu\n" + "\n" * 8),
    "Membaca sebuah temuan": SLIPS,
    "Membetulkan otomatis": Plant(SLIPS.path, SLIPS.before, SLIPS.after, typed="y\n"),
    "Titik dua di dalam teks": Plant(INTINYA, "title: Intinya", "title: Intinya: tiga hal"),
    "Tombol Tab di awal baris": Plant(LURAH, "    standing: usulan", "\tstanding: usulan"),
    "Baris yang tidak segaris": Plant(LURAH, "    standing: usulan", "   standing: usulan"),
    "Nama isian yang keliru": Plant(INTINYA, "title: Intinya", "judul: Intinya"),
    "Rujukan ke yang tidak ada": Plant(INTINYA, SENTENCE, "Tanyakan kepada [[role:lura]]."),
    "Sumber yang tidak ada": Plant(INTINYA, SENTENCE, "Ada enam dimensi. [@aptika-2018]"),
    "Bersumber tanpa sumber": Plant(LURAH, "standing: usulan", "standing: bersumber"),
    "Tanggal yang tidak dimengerti": Plant(BOOK, "date: 2", "date: 1 Maret 2027 # 2"),
    "Gambar yang tidak ketemu": Plant(INTINYA, SENTENCE, "![Warga antre](../images/loket.jpg)"),
    "Bab yang tidak masuk buku": Plant(files={"content/chapters/cara-melapor.md": CHAPTER}),
    "Final": Plant(BOOK, "status: draf", "status: final"),
    "Mencatat aslinya": Plant(
        BOOK,
        "languages: [id]",
        "languages: [id, en]",
        {"content/chapters/intinya.en.md": IN_ENGLISH},
    ),
}
"""By the heading below which the guide shows what comes of it."""


def office_files(folder: Path) -> None:
    """A text and a table as offices write them."""
    text = manuscript(
        ("Heading 1", "Syarat layanan"),
        ("Normal", "Bawalah kartu keluarga."),
        ("Heading 2", "Di loket"),
        ("List Bullet", "Ambil nomor antrean."),
        ("Heading 1", "Sesudah layanan"),
        ("Normal", "Simpan tanda terima."),
    )
    saved(text, folder / "naskah.docx")
    table = Workbook()
    sheet = table.active
    assert sheet is not None
    for row in (
        ("Istilah", "Kepanjangan"),
        ("LPM", "lembaga pemberdayaan masyarakat"),
        ("PKK", "pemberdayaan dan kesejahteraan keluarga"),
    ):
        sheet.append(row)
    table.save(folder / "istilah.xlsx")
