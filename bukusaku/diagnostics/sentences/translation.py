"""Sentences about the words of a book in another language."""

SENTENCES = {
    "translation-charts": {
        "id": (
            "angka atau sumber diagram dalam terjemahan ini tidak sama dengan aslinya",
            "salin blok ```chart dari aslinya, lalu terjemahkan title, label, dan unit saja",
        ),
        "en": (
            "figures or sources of charts in this translation are not those of the original",
            "copy the ```chart block from the original, then translate title, label and unit only",
        ),
    },
    "translation-headings": {
        "id": (
            (
                "judul-judul dalam terjemahan ini tidak sama dengan aslinya: {found}, "
                "aslinya {expected}"
            ),
            "tulis judul yang sama banyak, dalam urutan dan tingkat yang sama",
        ),
        "en": (
            (
                "the headings of this translation are not those of its original: {found}, "
                "where the original has {expected}"
            ),
            "write as many, in the same order and of the same levels",
        ),
    },
    "translation-items": {
        "id": (
            "daftar '{field}' berisi {found} butir, aslinya {expected}",
            "tulis satu untuk tiap butir aslinya; tulis - {{}} untuk yang belum diterjemahkan",
        ),
        "en": (
            "the list '{field}' has {found} items, the original {expected}",
            "write one for each item of the original; write - {{}} for one not yet translated",
        ),
    },
    "translation-language": {
        "id": (
            "buku ini tidak punya bahasa '{language}'",
            "tulis languages: [{known}] di book.yaml, atau pindahkan berkas ini",
        ),
        "en": (
            "this book has no language '{language}'",
            "write languages: [{known}] in book.yaml, or move this file away",
        ),
    },
    "translation-not-words": {
        "id": (
            "'{field}' tidak diterjemahkan: isinya diambil dari aslinya",
            "hapus '{field}' dari berkas ini",
        ),
        "en": (
            "'{field}' is not translated: it is taken from the original",
            "delete '{field}' from this file",
        ),
    },
    "translation-of-nothing": {
        "id": (
            "aslinya tidak punya '{field}'",
            "hapus dari berkas ini, atau tulis dahulu di aslinya",
        ),
        "en": (
            "the original has no '{field}'",
            "delete it from this file, or write it in the original first",
        ),
    },
    "translation-of-the-original": {
        "id": (
            "'{language}' adalah bahasa asli buku ini, jadi bukan terjemahan",
            "ganti nama berkas ini menjadi '{name}'",
        ),
        "en": (
            "'{language}' is the language of this book itself, so this is no translation",
            "rename this file to '{name}'",
        ),
    },
    "translation-source-added": {
        "id": (
            "terjemahan ini mengutip sumber '{source}', aslinya tidak",
            "kutip sumber itu di aslinya juga, atau hapus kutipannya di sini",
        ),
        "en": (
            "this translation cites the source '{source}', its original does not",
            "cite it in the original too, or take the citation out here",
        ),
    },
    "translation-source-missing": {
        "id": (
            "aslinya mengutip sumber '{source}', terjemahan ini tidak",
            "tulis [@{source}] di tempat yang sama",
        ),
        "en": (
            "the original cites the source '{source}', this translation does not",
            "write [@{source}] in the same place",
        ),
    },
    "translation-stale": {
        "id": (
            "aslinya berubah sejak diterjemahkan",
            "sesuaikan terjemahannya, lalu tulis original: {hash}",
        ),
        "en": (
            "its original has changed since it was translated",
            "bring the translation up to date, then write original: {hash}",
        ),
    },
    "translation-without-hash": {
        "id": (
            "terjemahan ini tidak mencatat aslinya, jadi tidak ketahuan bila aslinya berubah",
            "tulis original: {hash}",
        ),
        "en": (
            "this translation does not note its original, so nobody will see when that changes",
            "write original: {hash}",
        ),
    },
    "translation-without-original": {
        "id": (
            "ini terjemahan {kind} '{id}', yang tidak ada",
            "maksud Anda '{suggestion}'?",
            "yang ada: {known}",
            "hapus terjemahan ini",
        ),
        "en": (
            "this translates the {kind} '{id}', which does not exist",
            "did you mean '{suggestion}'?",
            "there are: {known}",
            "delete this translation",
        ),
    },
}
