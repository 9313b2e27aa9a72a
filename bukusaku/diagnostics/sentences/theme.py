"""Sentences about templates, words of the interface and other files of a theme."""

SENTENCES = {
    "template-missing": {
        "id": (
            "templat '{name}' tidak ada",
            "templat bawaan dapat disebut dengan awalan 'builtin/'",
        ),
        "en": ("there is no template '{name}'", "our own templates go by the prefix 'builtin/'"),
    },
    "template-recursion": {
        "id": (
            "templat ini memuat dirinya sendiri, langsung atau lewat templat lain",
            "hapus {{% include %}} atau {{% import %}} yang kembali ke templat ini",
        ),
        "en": (
            "this template includes itself, at once or through another",
            "take out the {{% include %}} or {{% import %}} that leads back to it",
        ),
    },
    "language-unknown": {
        "id": (
            "tidak ada kata antarmuka untuk bahasa '{language}'",
            "buat templates/strings/{language}.yaml, atau pakai bahasa 'id'",
        ),
        "en": (
            "there are no interface words for the language '{language}'",
            "write templates/strings/{language}.yaml, or use 'id'",
        ),
    },
    "strings-not-mapping": {
        "id": ("berkas kata antarmuka harus berisi pasangan 'kunci: kata'", None),
        "en": ("a file of interface words must hold 'key: word' pairs", None),
    },
    "strings-gap": {
        "id": (
            "tanda kurung kurawal pada '{key}' tidak dapat diisi",
            "yang diisi di sini hanya {known}",
            "tulis kata ini tanpa kurung kurawal",
        ),
        "en": (
            "the braces in '{key}' cannot be filled",
            "only these are filled here: {known}",
            "write this word without braces",
        ),
    },
    "strings-group": {
        "id": (
            "'{key}' bukan satu kata, melainkan kelompok kata",
            "tulis salah satunya di baris di bawahnya, menjorok: {known}",
        ),
        "en": (
            "'{key}' is no word but a group of words",
            "write one of them in the line below, indented: {known}",
        ),
    },
    "strings-missing": {
        "id": (
            "{count} kata antarmuka belum ada di berkas ini: {words}",
            "salin berkas bawaan strings/id.yaml, lalu terjemahkan semua katanya",
        ),
        "en": (
            "{count} words of the interface are not in this file: {words}",
            "copy our strings/en.yaml and translate all of its words",
        ),
    },
    "strings-unknown": {
        "id": (
            "kata antarmuka '{key}' tidak dikenal",
            "maksud Anda '{suggestion}'?",
            "yang ada di sini: {known}",
            "hapus baris ini; yang dikenal ada di berkas bawaan strings/id.yaml",
        ),
        "en": (
            "there is no interface word '{key}'",
            "did you mean '{suggestion}'?",
            "there are: {known}",
            "delete this line; our strings/en.yaml holds all there are",
        ),
    },
    "strings-word": {
        "id": ("'{key}' adalah satu kata atau kalimat", "tulis isinya di baris yang sama"),
        "en": ("'{key}' is one word or sentence", "write it in the same line"),
    },
    "asset-missing": {
        "id": (
            "berkas tema '{name}' tidak ada, padahal situs memakainya",
            "taruh berkas itu di templates/, atau hapus alamatnya dari CSS Anda",
        ),
        "en": (
            "the theme has no file '{name}', which the site uses",
            "put it in templates/, or take its address out of your CSS",
        ),
    },
    "icon-unknown": {
        "id": ("ikon '{icon}' tidak ada di tema", "ikon yang ada: {allowed}"),
        "en": ("the theme has no icon '{icon}'", "icons there are: {allowed}"),
    },
    "colour-unknown": {
        "id": ("warna '{colour}' tidak ada di tema", "warna yang ada: {allowed}"),
        "en": ("the theme has no colour '{colour}'", "colours there are: {allowed}"),
    },
}
