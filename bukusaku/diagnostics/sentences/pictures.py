"""Sentences about picture files."""

SENTENCES = {
    "check-image-broken": {
        "id": (
            "isi berkas '{target}' bukan gambar PNG, JPEG, GIF, atau WebP yang utuh",
            "buka gambarnya, lalu simpan ulang",
        ),
        "en": (
            "the file '{target}' holds no whole PNG, JPEG, GIF or WebP",
            "open the picture and save it again",
        ),
    },
    "check-image-pixels": {
        "id": (
            "gambar '{target}' berukuran {found} piksel, lebih dari {limit} juta",
            "kecilkan gambarnya; lebar 2.000 piksel sudah cukup untuk buku ini",
        ),
        "en": (
            "the image '{target}' has {found} pixels, more than {limit} million",
            "make it smaller; a width of 2,000 pixels is enough for this book",
        ),
    },
    "check-image-too-large": {
        "id": (
            "berkas '{target}' lebih besar dari {limit} MB",
            "kecilkan gambarnya, atau simpan ulang dengan mutu lebih rendah",
        ),
        "en": (
            "the file '{target}' is larger than {limit} MB",
            "make the picture smaller, or save it again at a lower quality",
        ),
    },
    "check-image-unreadable": {
        "id": ("gambar '{target}' tidak dapat dibaca: {reason}", "periksa izin berkasnya"),
        "en": ("the image '{target}' cannot be read: {reason}", "look at the file's permissions"),
    },
    "check-svg-active": {
        "id": (
            "gambar '{target}' memuat {what} pada baris {line}, yang dapat menjalankan sesuatu",
            "simpan ulang sebagai SVG biasa (plain SVG) tanpa skrip",
        ),
        "en": (
            "the image '{target}' holds {what} in line {line}, which can run something",
            "save it again as a plain SVG without scripts",
        ),
    },
    "check-svg-broken": {
        "id": (
            "gambar '{target}' bukan SVG yang utuh: {what}",
            "buka gambarnya, lalu simpan ulang",
        ),
        "en": (
            "the image '{target}' is no whole SVG: {what}",
            "open the picture and save it again",
        ),
    },
    "check-svg-complex": {
        "id": (
            "gambar '{target}' terlalu rumit untuk digambar (baris {line}: <{what}>)",
            "sederhanakan gambarnya, atau simpan sebagai PNG",
        ),
        "en": (
            "the image '{target}' is too complex to draw (line {line}: <{what}>)",
            "make it simpler, or save it as a PNG",
        ),
    },
    "check-svg-reference": {
        "id": (
            "gambar '{target}' mengambil sesuatu dari luar dirinya pada baris {line}: {what}",
            "satukan semuanya ke dalam berkas SVG itu, atau simpan sebagai PNG",
        ),
        "en": (
            "the image '{target}' takes something from outside itself in line {line}: {what}",
            "bring all of it into the SVG file, or save it as a PNG",
        ),
    },
}
