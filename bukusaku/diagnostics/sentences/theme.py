"""Sentences about templates, words of the interface and other files of a theme."""

SENTENCES = {
    "template-syntax": {
        "id": (
            "templat ini tidak dapat dibaca: {reason}",
            "periksa tanda {{% %}} dan {{{{ }}}} di sekitar baris ini",
        ),
        "en": (
            "this template cannot be read: {reason}",
            "look at the {{% %}} and {{{{ }}}} around this line",
        ),
    },
    "template-missing": {
        "id": (
            "templat '{name}' tidak ada",
            "templat bawaan dapat disebut dengan awalan 'builtin/'",
        ),
        "en": ("there is no template '{name}'", "our own templates go by the prefix 'builtin/'"),
    },
    "template-undefined": {
        "id": (
            "templat memakai nama yang tidak ada: {reason}",
            "periksa ejaan nama di dalam {{{{ }}}} atau {{% %}}",
        ),
        "en": (
            "the template uses a name that is not there: {reason}",
            "look at the spelling inside {{{{ }}}} or {{% %}}",
        ),
    },
    "template-failed": {
        "id": (
            "baris templat ini gagal dijalankan: {reason}",
            "bandingkan dengan templat bawaan yang sama",
        ),
        "en": (
            "this line of the template failed: {reason}",
            "compare it with our template of the same name",
        ),
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
