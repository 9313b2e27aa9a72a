"""Sentences about Markdown: pages, how much of it there may be, headings."""

SENTENCES = {
    "front-matter-missing": {
        "id": (
            "halaman ini tidak diawali bagian isian",
            "tulis isian seperti 'title: …' di antara dua garis '---' di awal berkas",
        ),
        "en": (
            "this page does not begin with its fields",
            "write fields such as 'title: …' between two lines '---' at the top",
        ),
    },
    "front-matter-unclosed": {
        "id": (
            "bagian isian di awal halaman tidak ditutup",
            "tambahkan garis '---' sesudah isian terakhir",
        ),
        "en": (
            "the fields at the top of the page are not closed",
            "add a line '---' after the last field",
        ),
    },
    "markdown-unclosed-fence": {
        "id": ("blok ini tidak ditutup", "tambahkan baris '{fence}' di akhir blok"),
        "en": ("this block is not closed", "add a line '{fence}' at its end"),
    },
    "markdown-too-deep": {
        "id": (
            "daftar atau kutipan bersarang lebih dari {limit} tingkat",
            "buat susunan yang lebih datar",
        ),
        "en": ("lists or quotes are nested more than {limit} deep", "make them flatter"),
    },
    "markdown-dense-block": {
        "id": (
            "bagian ini memuat lebih dari {limit} tanda '{sign}'",
            "pisahkan menjadi beberapa paragraf dengan baris kosong",
        ),
        "en": (
            "this passage has more than {limit} signs '{sign}'",
            "break it into paragraphs with blank lines",
        ),
    },
    "markdown-long-block": {
        "id": ("bagian ini lebih panjang dari {limit} baris", "pisahkan dengan baris kosong"),
        "en": ("this passage is longer than {limit} lines", "break it up with blank lines"),
    },
    "markdown-too-long": {
        "id": ("halaman ini lebih panjang dari {limit} huruf", "pecah menjadi beberapa halaman"),
        "en": ("this page is longer than {limit} characters", "split it into several pages"),
    },
    "markdown-many-blocks": {
        "id": ("halaman ini berisi lebih dari {limit} paragraf", "pecah menjadi beberapa halaman"),
        "en": ("this page has more than {limit} paragraphs", "split it into several pages"),
    },
    "markdown-many-fences": {
        "id": ("halaman ini berisi lebih dari {limit} blok kode", "pecah menjadi beberapa halaman"),
        "en": ("this page has more than {limit} blocks of code", "split it into several pages"),
    },
    "markdown-many-headings": {
        "id": (
            "halaman ini berisi lebih dari {limit} judul atau garis",
            "pecah menjadi beberapa halaman",
        ),
        "en": ("this page has more than {limit} headings or rules", "split it into several pages"),
    },
    "markdown-many-footnotes": {
        "id": (
            "halaman ini berisi lebih dari {limit} tanda catatan kaki",
            "pecah menjadi beberapa halaman",
        ),
        "en": ("this page has more than {limit} marks of footnotes", "split it into several pages"),
    },
    "markdown-many-definitions": {
        "id": (
            "halaman ini berisi lebih dari {limit} catatan kaki, singkatan, dan alamat tautan",
            "pecah menjadi beberapa halaman",
        ),
        "en": (
            "this page defines more than {limit} footnotes, abbreviations and link addresses",
            "split it into several pages",
        ),
    },
    "markdown-many-signs": {
        "id": (
            "halaman ini memuat lebih dari {limit} tanda '{sign}'",
            "pecah menjadi beberapa halaman",
        ),
        "en": ("this page has more than {limit} signs '{sign}'", "split it into several pages"),
    },
    "heading-level-one": {
        "id": (
            "judul '{text}' memakai satu tanda #, yang hanya untuk judul halaman",
            "pakai ##; untuk tanda # biasa di awal baris tulis \\#",
        ),
        "en": (
            "the heading '{text}' has one #, which is for the page's title only",
            "use ##; for a plain # at the beginning of a line write \\#",
        ),
    },
    "heading-empty": {
        "id": ("judul ini kosong", "isi judulnya, atau hapus tanda #"),
        "en": ("this heading is empty", "write its text, or delete the #"),
    },
    "heading-without-id": {
        "id": (
            "judul ini tidak punya huruf a-z untuk alamatnya",
            "tambahkan alamat sendiri sesudah judul: {{#alamat-pendek}}",
        ),
        "en": (
            "this heading has no letters a-z for its address",
            "add an address after the heading: {{#short-address}}",
        ),
    },
    "heading-bad-id": {
        "id": (
            "alamat judul '{id}' memuat tanda yang tidak boleh",
            "pakai huruf kecil a-z, angka, dan tanda hubung saja",
        ),
        "en": (
            "the heading's address '{id}' has signs that are not allowed",
            "use only lower case a-z, digits and hyphens",
        ),
    },
    "heading-duplicate": {
        "id": (
            "dua judul di halaman ini beralamat sama: '{id}'",
            "yang pertama di {first}; beri yang ini alamat sendiri: {{#alamat-lain}}",
        ),
        "en": (
            "two headings of this page have the same address: '{id}'",
            "the first is at {first}; give this one its own: {{#another-address}}",
        ),
    },
    "attribute-dropped": {
        "id": (
            "'{attribute}' di dalam kurung kurawal dibuang",
            "hapus; yang dipakai hanya {{#alamat}} sesudah judul dan {{lang=en}}",
        ),
        "en": (
            "'{attribute}' between braces is dropped",
            "delete it; only {{#address}} after a heading and {{lang=en}} are used",
        ),
    },
}
