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
        "id": ("berkas ini tidak dapat dibuka ({reason})", None),
        "en": ("this file cannot be opened ({reason})", None),
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
            "simpan ulang sebagai UTF-8",
        ),
        "en": (
            "this file was saved as UTF-16 ('Unicode' in Notepad)",
            "save it again as UTF-8",
        ),
    },
    "text-not-utf8": {
        "id": (
            "berkas ini tidak disimpan sebagai UTF-8: ada huruf yang tidak terbaca",
            "simpan ulang sebagai UTF-8",
        ),
        "en": (
            "this file is not saved as UTF-8: a character cannot be read",
            "save it again as UTF-8",
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
    "yaml-empty": {
        "id": ("bagian ini kosong", "isi, atau hapus berkasnya bila tidak dipakai"),
        "en": ("this is empty", "fill it in, or delete the file if it is not used"),
    },
    "yaml-not-a-list": {
        "id": ("berkas ini harus berupa daftar", "awali setiap butir dengan '- '"),
        "en": ("this file must be a list", "begin each item with '- '"),
    },
    "yaml-tab": {
        "id": ("ada tab di sini", "ganti dengan spasi"),
        "en": ("there is a tab here", "replace it with spaces"),
    },
    "yaml-indentation": {
        "id": (
            "baris ini tidak segaris dengan baris di atasnya",
            "samakan jumlah spasi di awal baris yang setingkat",
        ),
        "en": (
            "this line is not aligned with those above it",
            "give lines of the same level the same number of spaces",
        ),
    },
    "yaml-unclosed-quote": {
        "id": ("tanda kutip ini tidak ditutup", "tambahkan kutip penutup"),
        "en": ("this quote is not closed", "add the closing quote"),
    },
    "yaml-text-after-quote": {
        "id": (
            "ada teks sesudah tanda kutip penutup",
            "apit seluruh teks dengan kutip; tulis '' untuk kutip tunggal di dalamnya",
        ),
        "en": (
            "there is text after the closing quote",
            "put quotes around all of the text; write '' for a single quote inside it",
        ),
    },
    "yaml-unknown-escape": {
        "id": (
            "garis miring terbalik ini tidak bermakna di dalam kutip ganda",
            "pakai kutip tunggal, atau tulis \\\\ dua kali",
        ),
        "en": (
            "this backslash means nothing inside double quotes",
            "use single quotes, or write \\\\ twice",
        ),
    },
    "yaml-unclosed-bracket": {
        "id": ("kurung ini tidak ditutup", "tambahkan kurung penutup"),
        "en": ("this bracket is not closed", "add the closing bracket"),
    },
    "yaml-stray-bracket": {
        "id": ("tanda ini tidak pada tempatnya", "hapus, atau apit teksnya dengan kutip"),
        "en": ("this sign is out of place", "delete it, or put quotes around the text"),
    },
    "yaml-colon-in-value": {
        "id": (
            "titik dua di tengah teks dibaca sebagai nama isian",
            "apit seluruh teks dengan tanda kutip",
        ),
        "en": (
            "a colon inside text is read as the end of a field's name",
            "put quotes around the whole text",
        ),
    },
    "yaml-missing-colon": {
        "id": (
            "baris ini tidak punya titik dua sesudah nama isian",
            "tulis 'nama: isi', dengan spasi sesudah titik dua",
        ),
        "en": (
            "this line has no colon after the field's name",
            "write 'name: value', with a space after the colon",
        ),
    },
    "yaml-empty-key": {
        "id": ("nama isian kosong", "tulis nama isian di depan titik dua"),
        "en": ("the field's name is empty", "write the field's name before the colon"),
    },
    "yaml-key-not-text": {
        "id": ("nama isian harus berupa teks", "tulis satu nama saja di depan titik dua"),
        "en": ("a field's name must be text", "write a single name before the colon"),
    },
    "yaml-special-start": {
        "id": (
            "teks tidak boleh diawali tanda ini",
            "apit teks dengan tanda kutip",
        ),
        "en": ("text may not begin with this sign", "put quotes around the text"),
    },
    "yaml-list-in-line": {
        "id": (
            "butir daftar tidak boleh mulai di tengah baris",
            "pindahkan butir ke baris baru, atau apit teks dengan kutip",
        ),
        "en": (
            "a list item may not begin in the middle of a line",
            "move the item to a new line, or put quotes around the text",
        ),
    },
    "yaml-block-text": {
        "id": (
            "teks sesudah '|' atau '>' harus mulai di baris berikutnya",
            "pindahkan teks ke baris baru, atau apit dengan kutip",
        ),
        "en": (
            "text after '|' or '>' must begin on the next line",
            "move the text to a new line, or put quotes around it",
        ),
    },
    "yaml-several-documents": {
        "id": (
            "garis '---' memulai dokumen kedua; satu berkas berisi satu dokumen",
            "hapus garis itu",
        ),
        "en": (
            "'---' begins a second document; a file holds one only",
            "delete that line",
        ),
    },
    "yaml-duplicate-key": {
        "id": ("isian '{key}' ditulis dua kali", "yang pertama di {first}; hapus salah satu"),
        "en": ("the field '{key}' is written twice", "the first is at {first}; delete one"),
    },
    "yaml-anchor": {
        "id": ("tanda '&{name}' tidak dipakai di sini", "tulis isinya langsung"),
        "en": ("the anchor '&{name}' is not used here", "write the value itself"),
    },
    "yaml-alias": {
        "id": (
            "tanda '*{name}' menunjuk isian lain, itu tidak dipakai di sini",
            "tulis isinya langsung; untuk teks yang diawali *, apit dengan kutip",
        ),
        "en": (
            "'*{name}' points to another value, which is not used here",
            "write the value itself; put quotes around text that begins with *",
        ),
    },
    "yaml-merge": {
        "id": ("'<<' tidak dipakai di sini", "tulis isian satu per satu"),
        "en": ("'<<' is not used here", "write the fields one by one"),
    },
    "yaml-tag": {
        "id": ("tanda '!' di depan isi tidak dipakai di sini", "apit teks dengan tanda kutip"),
        "en": ("'!' before a value is not used here", "put quotes around the text"),
    },
    "yaml-too-deep": {
        "id": ("isian bersarang lebih dari {limit} tingkat", "buat susunan yang lebih datar"),
        "en": ("values are nested more than {limit} deep", "make the structure flatter"),
    },
    "yaml-syntax": {
        "id": (
            "bagian ini tidak dapat dibaca",
            "periksa titik dua, spasi di awal baris, dan tanda kutip di sekitarnya",
        ),
        "en": (
            "this cannot be read",
            "check colons, spaces at the beginning of lines, and quotes around here",
        ),
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
