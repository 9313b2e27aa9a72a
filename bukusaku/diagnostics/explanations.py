"""More about what the copy editor finds: why it matters, and an example that tests try out.

An example is Markdown, or YAML of the list that it begins with.
"""

from __future__ import annotations

from bukusaku.diagnostics.sentences import Language

REASONS: dict[str, dict[Language, str]] = {
    "style-abbreviation-late": {
        "id": "Pembaca yang membaca dari depan bertemu singkatan itu sebelum tahu artinya.",
        "en": "Who reads from the front meets the abbreviation before knowing what it means.",
    },
    "style-abbreviation-unknown": {
        "id": "Halaman dibaca sendiri-sendiri; daftar istilah menjelaskan singkatan di mana pun.",
        "en": "Pages are read on their own; the glossary explains abbreviations everywhere.",
    },
    "style-alt-file-name": {
        "id": "Pembaca layar membacakan teks ini sebagai ganti gambarnya.",
        "en": "A screen reader reads this text in place of the image.",
    },
    "style-box-text": {
        "id": "Hanya baris yang menjorok empat spasi yang masuk ke dalam kotak.",
        "en": "Only lines that are set in by four spaces are inside the box.",
    },
    "style-box-title": {
        "id": "Word menulis tanda petik lengkung; dengan itu tidak ada kotak yang tampil.",
        "en": "Word writes curly quotation marks; no box comes of them.",
    },
    "style-citation-bare": {
        "id": "Pembaca melihat id sumber sebagai teks biasa, dan sumbernya tidak disebut.",
        "en": "Readers see the id of the source as plain text, and the source is not cited.",
    },
    "style-date-impossible": {
        "id": "Bulan itu tidak punya tanggal tersebut.",
        "en": "That month has no such day.",
    },
    "style-double-word": {
        "id": "Kata tugas tidak pernah diulang; salah satunya salah ketik.",
        "en": "Such a word is never doubled; one of them is a slip.",
    },
    "style-double-word-or-hyphen": {
        "id": "Kata ulang ditulis dengan tanda hubung; tanpa itu salah satunya salah ketik.",
        "en": "Reduplication is written with a hyphen; without it one of them is a slip.",
    },
    "style-fact-number": {
        "id": "Satu fakta, satu angka: dua angka membuat pembaca tidak percaya pada keduanya.",
        "en": "One fact, one number: of two, readers trust neither.",
    },
    "style-fact-overdue": {
        "id": "Penyunting menetapkan hari itu karena fakta ini berubah dengan waktu.",
        "en": "Its editor set that day, as the fact changes with time.",
    },
    "style-heading-skipped": {
        "id": "Pembaca layar dan daftar isi memakai tingkat judul sebagai susunan isi.",
        "en": "Screen readers and contents take the levels of headings for the order of things.",
    },
    "style-image-heavy": {
        "id": "Warga membuka halaman dengan ponsel murah dan kuota terbatas.",
        "en": "Residents open the page on cheap phones, over patchy connections.",
    },
    "style-image-large": {
        "id": "Halaman cetak terbesar buku ini memuat paling banyak 2.500 piksel pada 300 dpi.",
        "en": "The largest printed page holds some 2,500 pixels at 300 dots to the inch.",
    },
    "style-link-dead": {
        "id": "Alamat dicoba dengan --online; tautan mati membuat sumber tidak dapat diperiksa.",
        "en": "Tried with --online; nobody can look up a source whose link is dead.",
    },
    "style-link-malformed": {
        "id": "Bentuk alamat itu sendiri sudah salah, jadi tidak ada peramban yang membukanya.",
        "en": "The form of the address is wrong, so no browser can open it.",
    },
    "style-link-text": {
        "id": "Pembaca layar menyebut tautan tanpa kalimatnya; di kertas tidak ada 'di sini'.",
        "en": "Screen readers list links without their sentences; on paper there is no 'here'.",
    },
    "style-long-paragraph": {
        "id": "Pada halaman A6 paragraf sepanjang itu memenuhi satu halaman.",
        "en": "On a page of A6, so long a paragraph fills the page.",
    },
    "style-long-sentence": {
        "id": "Kalimat pendek dipahami sekali baca. Judul peraturan tidak dihitung.",
        "en": "Short sentences are understood at once. Titles of laws do not count.",
    },
    "style-name-spelling": {
        "id": "Sebuah nama punya satu ejaan: yang di people atau places, atau yang terbanyak.",
        "en": "A name has one spelling: that of people or places, or the more usual one.",
    },
    "style-quotes-mixed": {
        "id": "Satu buku memakai satu bentuk tanda petik.",
        "en": "A book keeps to one form of quotation marks.",
    },
    "style-reference-open": {
        "id": "Rujukan diapit dua kurung siku; selain itu pembaca melihat tanda kurungnya.",
        "en": "A reference stands between double brackets; else readers see the brackets.",
    },
    "style-silencer-idle": {
        "id": "Temuan yang dibiarkan sudah tidak ada; komentar yang tersisa menyesatkan.",
        "en": "What was let be is no longer there; the comment misleads.",
    },
    "style-silencer-unknown": {
        "id": "Hanya temuan penyunting, berkode style-…, yang dapat dibiarkan dengan komentar.",
        "en": "Only findings of the copy editor, with a code style-…, can be let be.",
    },
    "style-spelling": {
        "id": "Ejaan mengikuti Kamus Besar Bahasa Indonesia dan EYD edisi V.",
        "en": "Spelling follows the official dictionary (KBBI) and rules (EYD V) of Indonesian.",
    },
    "style-table-of-tabs": {
        "id": "Baris yang disalin dari Excel menyambung menjadi satu paragraf.",
        "en": "Rows that were pasted from Excel run together as one paragraph.",
    },
    "style-table-wide": {
        "id": "Tabel yang lebih lebar dari halaman saku terpotong atau menjadi sangat kecil.",
        "en": "A table wider than a pocket page is cut off or becomes tiny.",
    },
    "style-table-without-rule": {
        "id": "Garis itu yang membuat tabel; tanpa garis, barisnya menyambung menjadi paragraf.",
        "en": "That line makes the table; without it the rows run together as a paragraph.",
    },
    "style-term-unused": {
        "id": "Daftar istilah menjelaskan buku ini; istilah lain menambah tebalnya saja.",
        "en": "The glossary explains this book; other terms only make it thicker.",
    },
    "style-weekday": {
        "id": "Hari dan tanggal dicocokkan dengan kalender; salah satunya keliru.",
        "en": "Day and date were compared with the calendar; one of them is wrong.",
    },
}

EXAMPLES: dict[str, tuple[str, str]] = {
    "style-abbreviation-late": (
        "BLT dibagikan kemarin.\n\nBantuan langsung tunai (BLT) dibagikan lagi besok.",
        "Bantuan langsung tunai (BLT) dibagikan kemarin.\n\nBLT dibagikan lagi besok.",
    ),
    "style-abbreviation-unknown": ("Peserta mengisi LHKPN.", "Peserta mengisi laporan kekayaan."),
    "style-alt-file-name": (
        "![IMG_2034.jpg](../images/balai.png)",
        "![Warga antre di loket balai](../images/balai.png)",
    ),
    "style-box-text": (
        '!!! usulan "Loket"\nLoket buka lebih pagi.',
        '!!! usulan "Loket"\n    Loket buka lebih pagi.',
    ),
    "style-box-title": (
        "!!! usulan “Loket”\n    Loket buka lebih pagi.",
        '!!! usulan "Loket"\n    Loket buka lebih pagi.',
    ),
    "style-citation-bare": ("Loket buka (@rencana).", "Loket buka. [@rencana]"),
    "style-date-impossible": ("Rapat pada 31 April 2021.", "Rapat pada 30 April 2021."),
    "style-double-word": ("Warga yang yang hadir.", "Warga yang hadir."),
    "style-double-word-or-hyphen": ("Semua anak anak hadir.", "Semua anak-anak hadir."),
    "style-fact-number": ("Ada [[fact:kantor|7 kantor]].", "Ada [[fact:kantor|8 kantor]]."),
    "style-fact-overdue": (
        "- {id: loket, statement: Loket buka., review_by: 2020-01-31, sources: [rencana]}",
        "- {id: loket, statement: Loket buka., review_by: 2099-01-31, sources: [rencana]}",
    ),
    "style-heading-skipped": ("## Loket\n\n#### Syarat", "## Loket\n\n### Syarat"),
    "style-link-malformed": (
        "[Peta](https://peta..example.id/)",
        "[Peta](https://peta.example.id/)",
    ),
    "style-link-text": (
        "Baca [di sini](https://contoh.go.id/).",
        "Baca [syarat izin](https://contoh.go.id/).",
    ),
    "style-long-paragraph": (" ".join(["Loket buka pukul delapan."] * 23), "Loket buka."),
    "style-long-sentence": (
        """Warga yang datang ke loket pada pagi hari sebelum pukul delapan
diminta menunggu di kursi yang ada di depan pintu
karena petugas masih menyiapkan semua berkas untuk hari itu.""",
        "Loket buka pukul delapan. Warga yang datang lebih pagi menunggu di kursi depan pintu.",
    ),
    "style-name-spelling": (
        "Siti Wairata bicara. Sesudah itu Siti Wirata pulang.",
        "Siti Wairata bicara. Sesudah itu Siti Wairata pulang.",
    ),
    "style-quotes-mixed": ('Ia berkata, “ya”, lalu "tidak".', "Ia berkata, “ya”, lalu “tidak”."),
    "style-reference-open": (
        "Tanyakan kepada [[role:kepala-kampung].",
        "Tanyakan kepada [[role:kepala-kampung]].",
    ),
    "style-silencer-idle": (
        "Loket buka. <!-- bukusaku: biarkan style-spelling -->",
        "Loket buka.",
    ),
    "style-silencer-unknown": (
        "Loket buka. <!-- bukusaku: biarkan ejaan -->",
        "Loket buka.",
    ),
    "style-spelling": ("Aktifitas di lakukan diatas meja.", "Aktivitas dilakukan di atas meja."),
    "style-table-of-tabs": (
        "Kecamatan\tPenduduk\nSatu\t3",
        "| Kecamatan | Penduduk |\n|---|---|\n| Satu | 3 |",
    ),
    "style-table-wide": (
        """| Kecamatan | Kelurahan | Penduduk | Kepadatan | Kepala keluarga | Penghubung |
|---|---|---|---|---|---|
| Satu | Dua | 3 | 4 | 5 | Enam |""",
        "| Kecamatan | Penduduk |\n|---|---|\n| Satu | 3 |",
    ),
    "style-table-without-rule": (
        "| Kecamatan | Penduduk |\n| Satu | 3 |",
        "| Kecamatan | Penduduk |\n|---|---|\n| Satu | 3 |",
    ),
    "style-term-unused": (
        "- {id: ekosistem, term: Ekosistem, expansion: tata hidup, standing: umum}",
        "- {id: loket, term: Loket, expansion: tempat layanan, standing: umum}",
    ),
    "style-weekday": ("Kamis, 10 Juli 2019", "Rabu, 10 Juli 2019"),
}
