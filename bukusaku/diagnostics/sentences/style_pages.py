"""What the copy editor says of markup, links, pictures, tables, and of being silenced."""

MEANT = {"id": "maksud Anda '{suggestion}'?", "en": "did you mean '{suggestion}'?"}

SENTENCES = {
    "desk-changed-meanwhile": {
        "id": ("berkas ini berubah sesudah diperiksa", "jalankan perintahnya sekali lagi"),
        "en": ("this file was changed after it was checked", "run the command once more"),
    },
    "explain-unknown": {
        "id": ("tidak ada temuan berkode '{code}'", MEANT["id"], "yang ada: {known}"),
        "en": ("no finding has the code '{code}'", MEANT["en"], "there are: {known}"),
    },
    "style-alt-file-name": {
        "id": (
            "teks pengganti '{alt}' tidak menjelaskan gambarnya",
            "tulis apa yang terlihat dan untuk apa, bukan nama berkasnya",
        ),
        "en": (
            "the text '{alt}' does not tell what the image shows",
            "say what is seen and what for, not what the file is called",
        ),
    },
    "style-box-text": {
        "id": (
            "baris ini tidak menjorok empat spasi, jadi berada di luar kotak di atasnya",
            "awali setiap baris isi kotak dengan empat spasi",
        ),
        "en": (
            "this line is not set in by four spaces, so it stands outside the box above it",
            "begin each line of the box's text with four spaces",
        ),
    },
    "style-box-title": {
        "id": (
            "baris ini tidak dibaca sebagai awal kotak",
            'tulis !!! {box} "Judul kotak", dengan tanda petik lurus',
        ),
        "en": (
            "this line is not read as the beginning of a box",
            'write !!! {box} "Title of the box", with straight quotation marks',
        ),
    },
    "style-citation-bare": {
        "id": (
            "'{written}' tidak dibaca sebagai kutipan sumber",
            "tulis [@{source}], di dalam kurung siku",
        ),
        "en": (
            "'{written}' is not read as a citation",
            "write [@{source}], in square brackets",
        ),
    },
    "style-heading-skipped": {
        "id": ("judul ini '{written}', padahal yang berikut '{expected}'", "tulis '{expected}'"),
        "en": ("this heading is '{written}' where '{expected}' comes next", "write '{expected}'"),
    },
    "style-image-heavy": {
        "id": (
            "gambar '{file}' berukuran {size}, lebih dari {limit}",
            "perkecil, atau simpan foto sebagai .jpg bermutu 80",
        ),
        "en": (
            "the image '{file}' has {size}, more than {limit}",
            "make it smaller, or save a photograph as .jpg of quality 80",
        ),
    },
    "style-image-large": {
        "id": (
            "sisi panjang gambar '{file}' {pixels} piksel, lebih dari {limit}",
            "perkecil; lebih dari itu tidak tercetak di halaman buku",
        ),
        "en": (
            "the longer side of the image '{file}' has {pixels} pixels, more than {limit}",
            "make it smaller; no page of the book can print more",
        ),
    },
    "style-link-dead": {
        "id": (
            "alamat '{target}' tidak dapat dibuka: {reason}",
            "cari alamat barunya, atau tandai sumbernya dengan copy_read: ya",
        ),
        "en": (
            "the address '{target}' cannot be opened: {reason}",
            "find its new address, or mark the source with copy_read: ya",
        ),
    },
    "style-link-malformed": {
        "id": ("alamat '{target}' tidak mungkin benar", "salin lagi dari baris alamat peramban"),
        "en": ("the address '{target}' cannot be right", "copy it again from a browser"),
    },
    "style-link-text": {
        "id": (
            "teks tautan '{text}' tidak menyebut tujuannya",
            "tautkan kata yang menamai halaman itu",
        ),
        "en": (
            "the words '{text}' do not tell where the link leads",
            "link words that name the page",
        ),
    },
    "style-reference-open": {
        "id": ("'{written}' tidak dibaca sebagai rujukan", "tulis {reference}"),
        "en": ("'{written}' is not read as a reference", "write {reference}"),
    },
    "style-silencer-idle": {
        "id": ("tidak ada temuan '{code}' yang perlu dibiarkan di sini", "hapus komentar ini"),
        "en": ("there is no finding '{code}' here to be let be", "delete this comment"),
    },
    "style-silencer-unknown": {
        "id": (
            "komentar ini membiarkan '{code}', yang bukan kode temuan penyunting",
            MEANT["id"],
            "yang ada: {known}",
        ),
        "en": (
            "this comment lets '{code}' be, which no finding of the copy editor is called",
            MEANT["en"],
            "there are: {known}",
        ),
    },
    "style-table-of-tabs": {
        "id": (
            "baris-baris ini dipisah dengan tab, jadi tidak dibaca sebagai tabel",
            "pisahkan kolomnya dengan |, dan tulis garis |---|---| di bawah baris judulnya",
        ),
        "en": (
            "these lines are parted by tabs, so they are not read as a table",
            "part the columns by | and write a line |---|---| below the heads",
        ),
    },
    "style-table-wide": {
        "id": (
            "tabel {columns} kolom ini perlu {characters} huruf sebaris, terlalu lebar untuk A6",
            "kurangi kolomnya, pendekkan katanya, atau tulis sebagai daftar",
        ),
        "en": (
            "this table of {columns} columns needs {characters} letters abreast, too wide for A6",
            "take fewer columns or shorter words, or make a list of it",
        ),
    },
    "style-table-without-rule": {
        "id": (
            "baris-baris ini tidak dibaca sebagai tabel",
            "tulis garis {rule} di bawah baris judulnya",
        ),
        "en": (
            "these lines are not read as a table",
            "write a line {rule} below the heads of the columns",
        ),
    },
}
