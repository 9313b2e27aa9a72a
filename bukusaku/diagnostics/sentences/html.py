"""Sentences about raw HTML in a text."""

SENTENCES = {
    "html-active": {
        "id": ("tag <{tag}> tidak boleh dipakai di buku", "hapus tag itu"),
        "en": ("the tag <{tag}> may not be used in a book", "delete it"),
    },
    "html-active-attribute": {
        "id": (
            "'{attribute}' pada tag <{tag}> tidak boleh dipakai di buku",
            "hapus bagian itu",
        ),
        "en": ("'{attribute}' on the tag <{tag}> may not be used in a book", "delete it"),
    },
    "html-link": {
        "id": ("tag <a> tidak dipakai di sini", "tulis [teks](alamat)"),
        "en": ("the tag <a> is not used here", "write [text](address)"),
    },
    "html-image": {
        "id": ("tag <img> tidak dipakai di sini", "tulis ![isi gambar](berkas)"),
        "en": ("the tag <img> is not used here", "write ![what it shows](file)"),
    },
    "html-heading": {
        "id": ("tag <{tag}> tidak dipakai di sini", "tulis judul dengan ## di awal baris"),
        "en": (
            "the tag <{tag}> is not used here",
            "write a heading with ## at the beginning of a line",
        ),
    },
    "html-dropped-tag": {
        "id": (
            "tag <{tag}> dibuang",
            "hapus tag itu; bila maksudnya teks biasa, tulis \\< di depannya",
        ),
        "en": (
            "the tag <{tag}> is dropped",
            "delete it; if it is meant as plain text, write \\< before it",
        ),
    },
    "html-dropped-attribute": {
        "id": ("'{attribute}' pada tag <{tag}> dibuang", "hapus bagian itu"),
        "en": ("'{attribute}' on the tag <{tag}> is dropped", "delete it"),
    },
    "html-unclosed": {
        "id": ("tag <{tag}> tidak ditutup", "tambahkan </{tag}> sebelum baris kosong berikutnya"),
        "en": ("the tag <{tag}> is not closed", "add </{tag}> before the next blank line"),
    },
    "html-table-out-of-place": {
        "id": (
            "tag <{tag}> tidak pada tempatnya",
            "beri baris kosong sebelum dan sesudah tabel, atau tulis tabel dengan garis |",
        ),
        "en": (
            "the tag <{tag}> is out of place",
            "leave a blank line before and after the table, or write it with |",
        ),
    },
    "html-stray-end": {
        "id": ("</{tag}> menutup tag yang tidak dibuka", "hapus </{tag}>"),
        "en": ("</{tag}> closes a tag that was never opened", "delete </{tag}>"),
    },
    "html-too-deep": {
        "id": ("tag bersarang lebih dari {limit} tingkat", "buat susunan yang lebih datar"),
        "en": ("tags are nested more than {limit} deep", "make them flatter"),
    },
    "html-comment-unclosed": {
        "id": ("komentar ini tidak ditutup", "tambahkan --> di akhir komentar"),
        "en": ("this comment is not closed", "add --> at its end"),
    },
}
