"""Sentences about the records of a book and how they belong together."""

MEANT = {"id": "maksud Anda '{suggestion}'?", "en": "did you mean '{suggestion}'?"}

SENTENCES = {
    "book-chapter-missing": {
        "id": (
            "bab 'chapter:{part}' tidak ada",
            MEANT["id"],
            "buat content/chapters/{part}.md, atau hapus baris ini",
        ),
        "en": (
            "there is no chapter 'chapter:{part}'",
            MEANT["en"],
            "write content/chapters/{part}.md, or delete this line",
        ),
    },
    "book-chapter-unplaced": {
        "id": (
            "bab ini tidak masuk buku: 'contents' di book.yaml tidak menyebutnya",
            "tambahkan '{part}' di front, main, atau back",
        ),
        "en": (
            "this chapter is not in the book: 'contents' in book.yaml does not name it",
            "add '{part}' to front, main or back",
        ),
    },
    "book-claim-without-standing": {
        "id": (
            "belum jelas dari mana ini: 'sources' dan 'standing' belum diisi",
            "isi sources dengan id sumbernya, atau tulis standing: usulan / belum tersedia",
        ),
        "en": (
            "it does not say where this comes from: neither 'sources' nor 'standing' is given",
            "give the id of its source in sources, or write standing: proposal / unavailable",
        ),
    },
    "book-collection-empty": {
        "id": (
            "'{part}' belum punya isi: tidak ada berkas .md di content/{part}/",
            "tambahkan satu berkas di sana, atau hapus '{part}' dari contents",
        ),
        "en": (
            "'{part}' has nothing in it: there is no .md file in content/{part}/",
            "add a file there, or take '{part}' out of contents",
        ),
    },
    "book-field-empty": {
        "id": ("isian '{field}' kosong", "isi dengan teks, atau hapus barisnya"),
        "en": ("the field '{field}' is empty", "give it a text, or delete its line"),
    },
    "book-field-missing": {
        "id": ("isian '{field}' belum ada atau kosong", "tambahkan baris '{field}: …'"),
        "en": ("the field '{field}' is missing or empty", "add a line '{field}: …'"),
    },
    "book-field-unknown": {
        "id": ("isian '{field}' tidak dikenal", MEANT["id"], "yang dikenal: {known}"),
        "en": ("unknown field '{field}'", MEANT["en"], "those known: {known}"),
    },
    "book-file-name": {
        "id": (
            (
                "nama berkas '{name}' tidak dapat menjadi id: pakai huruf kecil a-z, angka, "
                "dan satu tanda hubung di antaranya"
            ),
            "ganti namanya menjadi '{suggestion}'",
        ),
        "en": (
            (
                "the file name '{name}' cannot be an id: use lower case a-z, digits, "
                "and single hyphens between them"
            ),
            "rename it to '{suggestion}'",
        ),
    },
    "book-file-name-reserved": {
        "id": ("nama berkas '{name}' dipakai Windows untuk dirinya sendiri", "pilih nama lain"),
        "en": ("Windows keeps the file name '{name}' for itself", "choose another name"),
    },
    "book-folder-unreadable": {
        "id": ("folder ini tidak dapat dibuka ({reason})", None),
        "en": ("this folder cannot be opened ({reason})", None),
    },
    "book-general-with-value": {
        "id": (
            "standing 'umum' hanya untuk kepanjangan, tetapi '{field}' diisi",
            "hapus '{field}', atau hapus standing dan tulis sumbernya di sources",
        ),
        "en": (
            "standing 'general' is for expansions only, but '{field}' is given",
            "take '{field}' out, or take standing out and name its source in sources",
        ),
    },
    "book-id-in-page": {
        "id": ("'id' tidak ditulis di sini: id adalah nama berkasnya", "hapus baris ini"),
        "en": ("'id' is not written here: the id is the file's name", "delete this line"),
    },
    "book-id-pattern": {
        "id": (
            (
                "'{written}' tidak dapat menjadi id: pakai huruf kecil a-z, angka, "
                "dan satu tanda hubung di antaranya"
            ),
            MEANT["id"],
        ),
        "en": (
            "'{written}' cannot be an id: use lower case a-z, digits, single hyphens between them",
            MEANT["en"],
        ),
    },
    "book-id-taken": {
        "id": ("id '{id}' sudah dipakai oleh {kind} di {other}", "beri salah satunya id lain"),
        "en": ("the id '{id}' is taken by the {kind} in {other}", "give one of them another id"),
    },
    "book-id-too-long": {
        "id": ("id '{written}' terlalu panjang: paling banyak {max_length} huruf", None),
        "en": ("the id '{written}' is too long: at most {max_length} letters", None),
    },
    "book-list-empty": {
        "id": ("daftar '{field}' kosong", "isi setidaknya satu butir"),
        "en": ("the list '{field}' is empty", "put at least one item in it"),
    },
    "book-list-twice": {
        "id": (
            "daftar ini ada dua kali: juga di {other}",
            "satukan isinya, lalu hapus salah satunya",
        ),
        "en": ("this list is there twice: also in {other}", "put them together and delete one"),
    },
    "book-name-unknown": {
        "id": (
            "'{name}' tidak dibaca: namanya tidak dikenal di sini",
            MEANT["id"],
            "pindahkan ke luar folder content, lalu: bukusaku import {office_file}",
            "pindahkan ke luar folder content",
        ),
        "en": (
            "'{name}' is not read: its name is not known here",
            MEANT["en"],
            "move it out of the folder content, then: bukusaku import {office_file}",
            "move it out of the folder content",
        ),
    },
    "book-no-introduction": {
        "id": (
            "index.md tidak punya tempat di sini: hanya dimensions, stages, roles punya pengantar",
            "ganti namanya, lalu sebut sebagai bab di contents",
        ),
        "en": (
            "index.md has no place here: only dimensions, stages and roles have an introduction",
            "rename it, and name it as a chapter in contents",
        ),
    },
    "book-not-a-choice": {
        "id": (
            "'{written}' tidak dikenal untuk '{field}'",
            MEANT["id"],
            "pilihannya: {indonesian}",
        ),
        "en": ("'{written}' is not known for '{field}'", MEANT["en"], "the choices: {english}"),
    },
    "book-not-a-day": {
        "id": (
            "'{field}' harus tanggal, bukan '{written}'",
            "tulis {suggestion}, tanpa tanda kutip",
            "tulis tahun-bulan-tanggal, seperti 2019-07-31",
        ),
        "en": (
            "'{field}' must be a date, not '{written}'",
            "write {suggestion}, without quotes",
            "write year-month-day, as in 2019-07-31",
        ),
    },
    "book-not-a-flag": {
        "id": ("'{field}' harus ya atau tidak, bukan '{written}'", None),
        "en": ("'{field}' must be true or false, not '{written}'", None),
    },
    "book-not-a-list": {
        "id": (
            "'{field}' harus berupa daftar",
            "tulis tiap butir di barisnya sendiri, diawali '- '",
        ),
        "en": (
            "'{field}' must be a list",
            "write each item on a line of its own that starts with '- '",
        ),
    },
    "book-not-a-mapping": {
        "id": ("di sini harus ada isian bernama", "tulis seperti '{example}: …'"),
        "en": ("named fields are expected here", "write them as in '{example}: …'"),
    },
    "book-not-a-number": {
        "id": ("'{field}' harus angka, bukan '{written}'", "tulis seperti 1500 atau 12.5"),
        "en": ("'{field}' must be a number, not '{written}'", "write it as in 1500 or 12.5"),
    },
    "book-not-an-address": {
        "id": ("'{field}' harus alamat situs, bukan '{written}'", "tulis lengkap: https://…"),
        "en": ("'{field}' must be a web address, not '{written}'", "write all of it: https://…"),
    },
    "book-not-an-integer": {
        "id": ("'{field}' harus bilangan bulat, bukan '{written}'", None),
        "en": ("'{field}' must be a whole number, not '{written}'", None),
    },
    "book-not-text": {
        "id": (
            "'{field}' harus satu teks, bukan daftar atau kelompok isian",
            "apit dengan tanda kutip bila teksnya memang diawali [ atau {{",
        ),
        "en": (
            "'{field}' must be one text, not a list or a group of fields",
            "put quotes around it if the text is to begin with [ or {{",
        ),
    },
    "book-period-without-start": {
        "id": (
            "'start' belum diisi",
            "isi tanggal mulainya, atau tulis standing: belum tersedia",
        ),
        "en": ("'start' is not given", "give the day it starts, or write standing: unavailable"),
    },
    "book-range-reversed": {
        "id": ("'end' lebih awal daripada 'start'", "periksa kedua tanggal itu"),
        "en": ("'end' is before 'start'", "look at the two dates"),
    },
    "book-role-duties-elsewhere": {
        "id": (
            "tugas peran tidak ditulis di sini, tetapi di tiap tahap",
            "pindahkan ke 'duties' di content/stages/, atau tulis duties: belum tersedia",
        ),
        "en": (
            "a role's duties are not written here but in each stage",
            "move them to 'duties' in content/stages/, or write duties: unavailable",
        ),
    },
    "book-sourced-without-source": {
        "id": (
            "standing 'bersumber' tanpa sumber: 'sources' kosong",
            "isi sources dengan id sumbernya, atau tulis standing: usulan",
        ),
        "en": (
            "standing 'sourced' without a source: 'sources' is empty",
            "give the id of its source in sources, or write standing: proposal",
        ),
    },
    "book-standing-not-here": {
        "id": (
            "standing 'umum' hanya untuk kepanjangan di glossary",
            "pakai bersumber, usulan, atau belum tersedia",
        ),
        "en": (
            "standing 'general' is only for expansions in the glossary",
            "use sourced, proposal or unavailable",
        ),
    },
    "book-unavailable-with-value": {
        "id": (
            "standing 'belum tersedia', tetapi '{field}' diisi",
            "hapus '{field}', atau hapus standing dan tulis sumbernya di sources",
        ),
        "en": (
            "standing 'unavailable', but '{field}' is given",
            "take '{field}' out, or take standing out and name its source in sources",
        ),
    },
}
