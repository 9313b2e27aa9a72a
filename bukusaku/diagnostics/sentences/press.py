"""Sentences about setting the printed book."""

SENTENCES = {
    "press-fetch-address": {
        "id": (
            "buku cetak tidak boleh mengambil '{url}': hanya berkas di dalam buku dan temanya",
            "simpan berkasnya di folder buku, lalu tunjuk berkas itu",
        ),
        "en": (
            "the printed book may not fetch '{url}': only files inside the book and its theme",
            "save the file in the book's folder and point to it",
        ),
    },
    "press-fetch-kind": {
        "id": (
            "buku cetak tidak dapat memakai '{url}': jenis berkasnya tidak dikenal",
            "jenis yang dikenal: {kinds}",
        ),
        "en": (
            "the printed book cannot use '{url}': it is not a kind of file known here",
            "the known kinds: {kinds}",
        ),
    },
    "press-fetch-missing": {
        "id": ("berkas '{url}' tidak ada", None),
        "en": ("there is no file '{url}'", None),
    },
    "press-fetch-outside": {
        "id": (
            "'{url}' keluar dari folder buku",
            "ganti tautan (symlink) itu dengan salinan berkasnya",
        ),
        "en": (
            "'{url}' leads out of the book's folder",
            "replace the symlink with a copy of the file",
        ),
    },
    "press-mini-too-long": {
        "id": (
            "nama bagian, dimensi, tahap, dan peran tidak muat pada enam muka buku mini",
            "hapus 'mini' dari formats di book.yaml",
        ),
        "en": (
            "the names of parts, dimensions, stages and roles do not fit on the mini book's panels",
            "take 'mini' out of formats in book.yaml",
        ),
    },
    "press-svg-active": {
        "id": (
            "gambar '{url}' memuat {what} pada baris {line}, yang dapat menjalankan sesuatu",
            "simpan ulang sebagai SVG biasa (plain SVG) tanpa skrip",
        ),
        "en": (
            "the picture '{url}' holds {what} in line {line}, which can run something",
            "save it again as a plain SVG without scripts",
        ),
    },
    "press-svg-complex": {
        "id": (
            "gambar '{url}' terlalu rumit untuk digambar (baris {line}: <{what}>)",
            "sederhanakan gambarnya, atau simpan sebagai PNG",
        ),
        "en": (
            "the picture '{url}' is too complex to draw (line {line}: <{what}>)",
            "make it simpler, or save it as a PNG",
        ),
    },
    "press-svg-broken": {
        "id": ("gambar '{url}' bukan SVG yang utuh: {what}", None),
        "en": ("the picture '{url}' is not a whole SVG: {what}", None),
    },
    "press-svg-reference": {
        "id": (
            "gambar '{url}' menunjuk ke luar dirinya: '{what}'",
            "sertakan isinya di dalam SVG itu sendiri",
        ),
        "en": (
            "the picture '{url}' refers to something outside itself: '{what}'",
            "put what it needs inside the SVG itself",
        ),
    },
    "press-dead-page-reference": {
        "id": ("rujukan halaman menunjuk '#{anchor}', yang tidak tercetak di mana pun", None),
        "en": ("a page reference points to '#{anchor}', which is printed nowhere", None),
    },
    "press-unsettled-pages": {
        "id": (
            "nomor halaman tidak kunjung tetap setelah {rounds} kali tata letak",
            "beri kotak nomor halaman lebar yang tetap di templat",
        ),
        "en": (
            "the page numbers did not settle in {rounds} layouts",
            "give the boxes of page numbers a fixed width in the template",
        ),
    },
    "press-no-fonts": {
        "id": (
            "tema cetak tidak membawa huruf satu pun",
            "sebut berkas huruf (.woff2) dengan @font-face di lembar gaya cetak",
        ),
        "en": (
            "the printed theme brings no font at all",
            "name a font file (.woff2) by @font-face in the print stylesheet",
        ),
    },
    "press-message": {
        "id": ("tata letak buku cetak: {message}", None),
        "en": ("layout of the printed book: {message}", None),
    },
}
