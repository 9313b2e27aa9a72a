"""Sentences about text that cannot be read as it was written."""

SENTENCES = {
    "text-missing": {
        "id": ("berkas ini tidak ada", None),
        "en": ("there is no such file", None),
    },
    "text-not-a-file": {
        "id": ("ini bukan berkas biasa", "ganti dengan berkas teks biasa"),
        "en": ("this is not a regular file", "replace it with a plain text file"),
    },
    "text-outside": {
        "id": (
            "tautan (symlink) ini keluar dari folder buku",
            "ganti tautan itu dengan salinan berkasnya",
        ),
        "en": (
            "this symlink leads out of the book's folder",
            "replace it with a copy of the file",
        ),
    },
    "text-unreadable": {
        "id": (
            "berkas ini tidak dapat dibaca ({reason})",
            "periksa izin berkas itu dan disk atau jaringan tempatnya, lalu jalankan lagi",
        ),
        "en": (
            "this file cannot be read ({reason})",
            "look at its permissions and at the disk or network it is on, then run again",
        ),
    },
    "text-too-large": {
        "id": ("berkas ini lebih besar dari 1 MB", "pecah menjadi beberapa berkas"),
        "en": ("this file is larger than 1 MB", "split it into several files"),
    },
    "text-line-too-long": {
        "id": (
            "baris ini lebih panjang dari 20.000 huruf",
            "pecah menjadi beberapa baris",
        ),
        "en": (
            "this line is longer than 20,000 characters",
            "break it into several lines",
        ),
    },
    "text-utf16": {
        "id": (
            "berkas ini disimpan sebagai UTF-16 ('Unicode' di Notepad)",
            "simpan ulang sebagai UTF-8; di Notepad: File, Save As, Encoding",
        ),
        "en": (
            "this file was saved as UTF-16 ('Unicode' in Notepad)",
            "save it again as UTF-8; in Notepad: File, Save As, Encoding",
        ),
    },
    "text-not-utf8": {
        "id": (
            "berkas ini tidak disimpan sebagai UTF-8: ada huruf yang tidak terbaca",
            "simpan ulang sebagai UTF-8; di Notepad: File, Save As, Encoding",
        ),
        "en": (
            "this file is not saved as UTF-8: a character cannot be read",
            "save it again as UTF-8; in Notepad: File, Save As, Encoding",
        ),
    },
    "text-bom": {
        "id": (
            "berkas ini diawali tanda BOM yang tidak terlihat",
            "simpan ulang sebagai 'UTF-8', bukan 'UTF-8 with BOM'",
        ),
        "en": (
            "this file begins with an invisible BOM mark",
            "save it again as 'UTF-8', not 'UTF-8 with BOM'",
        ),
    },
    "text-refused-character": {
        "id": (
            "ada tanda yang tidak terlihat di sini ({character})",
            "hapus tanda itu, lalu ketik ulang kata di sekitarnya",
        ),
        "en": (
            "there is an invisible character here ({character})",
            "delete it and type the word around it again",
        ),
    },
    "impossible-date": {
        "id": ("tanggal '{date}' tidak ada di kalender", "periksa hari dan bulannya"),
        "en": ("the date '{date}' is in no calendar", "check the day and the month"),
    },
    "csv-empty": {
        "id": ("tabel ini kosong", "baris pertama berisi nama kolom"),
        "en": ("this table is empty", "the first row holds the names of the columns"),
    },
    "csv-unclosed-quote": {
        "id": (
            "tanda kutip di sel ini tidak ditutup, atau diikuti teks",
            "apit seluruh sel dengan kutip; tulis kutip di dalamnya dua kali",
        ),
        "en": (
            "the quote in this cell is not closed, or text follows it",
            "put quotes around the whole cell; write quotes inside it twice",
        ),
    },
    "csv-empty-column-name": {
        "id": ("kolom ini tidak punya nama", "isi namanya di baris pertama"),
        "en": ("this column has no name", "write its name in the first row"),
    },
    "csv-duplicate-column": {
        "id": ("kolom '{name}' ada dua kali", "hapus salah satu"),
        "en": ("there are two columns '{name}'", "delete one"),
    },
    "csv-cell-count": {
        "id": (
            "baris ini berisi {found} sel, padahal ada {expected} kolom",
            "apit sel yang berisi tanda pemisah dengan kutip",
        ),
        "en": (
            "this row has {found} cells, but there are {expected} columns",
            "put quotes around cells that hold the separator",
        ),
    },
}
