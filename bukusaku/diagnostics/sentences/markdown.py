"""Sentences about Markdown: pages, references, links, headings, raw HTML."""

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
    "reference-malformed": {
        "id": (
            "rujukan '{written}' tidak lengkap",
            "tulis [[jenis:id]] atau [[jenis:id|teks]], misalnya [[role:nama-peran]]",
        ),
        "en": (
            "the reference '{written}' is not complete",
            "write [[kind:id]] or [[kind:id|text]], such as [[role:name-of-role]]",
        ),
    },
    "citation-malformed": {
        "id": (
            "kutipan sumber '{written}' tidak dapat dibaca",
            "tulis [@id-sumber]; dua sumber: [@satu][@dua]",
        ),
        "en": (
            "the citation '{written}' cannot be read",
            "write [@source-id]; for two sources: [@one][@two]",
        ),
    },
    "footnote-undefined": {
        "id": (
            "catatan kaki '{written}' tidak ada",
            "tambahkan baris '{written}: isi catatan' di akhir halaman",
        ),
        "en": (
            "there is no footnote '{written}'",
            "add a line '{written}: text of the note' at the end of the page",
        ),
    },
    "footnote-unused": {
        "id": (
            "catatan kaki '{written}' tidak ditunjuk dari teks mana pun",
            "tulis {written} di tempatnya, atau hapus catatan ini",
        ),
        "en": (
            "nothing points to the footnote '{written}'",
            "write {written} where it belongs, or delete the note",
        ),
    },
    "link-empty": {
        "id": ("tautan ini tidak punya alamat", "isi alamat di antara tanda kurung"),
        "en": ("this link has no address", "write the address between the parentheses"),
    },
    "link-without-text": {
        "id": (
            "tautan ini tidak punya teks untuk dibaca",
            "tulis teks di antara kurung siku: [teks](alamat)",
        ),
        "en": (
            "this link has no text to read",
            "write text between the square brackets: [text](address)",
        ),
    },
    "link-with-space": {
        "id": (
            "alamat tautan ini memuat spasi",
            "pakai nama berkas tanpa spasi; di alamat web tulis %20",
        ),
        "en": (
            "the address of this link has a space in it",
            "use a file name without spaces; in a web address write %20",
        ),
    },
    "link-unread": {
        "id": (
            "ada tautan atau gambar yang alamatnya tidak dapat dibaca",
            "tulis [teks](alamat) atau ![isi gambar](berkas) dalam satu baris",
        ),
        "en": (
            "the address of a link or image cannot be read",
            "write [text](address) or ![what it shows](file) on one line",
        ),
    },
    "link-scheme": {
        "id": (
            "tautan tidak boleh diawali '{scheme}'",
            "pakai alamat https://…, mailto:…, tel:…, atau nama berkas di buku ini",
        ),
        "en": (
            "a link may not begin with '{scheme}'",
            "use an address https://…, mailto:…, tel:…, or a file of this book",
        ),
    },
    "link-inside-link": {
        "id": (
            "ada tautan atau rujukan di dalam teks tautan lain",
            "pisahkan keduanya",
        ),
        "en": ("a link or reference stands inside the text of another link", "set them apart"),
    },
    "image-without-alt": {
        "id": (
            "gambar '{target}' tidak punya teks pengganti",
            "tulis isi gambar di antara kurung siku: ![isi gambar](berkas)",
        ),
        "en": (
            "the image '{target}' has no alternative text",
            "say what it shows between the square brackets: ![what it shows](file)",
        ),
    },
    "image-elsewhere": {
        "id": (
            "gambar '{target}' bukan berkas di dalam buku",
            "simpan gambar di folder buku, lalu tunjuk berkas itu",
        ),
        "en": (
            "the image '{target}' is not a file of the book",
            "save the image in the book's folder and point to that file",
        ),
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
    "html-active": {
        "id": ("tag <{tag}> tidak boleh dipakai di buku", "hapus tag itu"),
        "en": ("the tag <{tag}> may not be used in a book", "delete it"),
    },
    "html-active-attribute": {
        "id": (
            "'{attribute}' pada tag <{tag}> tidak boleh dipakai di buku",
            "hapus bagian itu",
        ),
        "en": ("'{attribute}' on the tag <{tag}> may not be used in a book", "delete it"),
    },
    "html-link": {
        "id": ("tag <a> tidak dipakai di sini", "tulis [teks](alamat)"),
        "en": ("the tag <a> is not used here", "write [text](address)"),
    },
    "html-image": {
        "id": ("tag <img> tidak dipakai di sini", "tulis ![isi gambar](berkas)"),
        "en": ("the tag <img> is not used here", "write ![what it shows](file)"),
    },
    "html-heading": {
        "id": ("tag <{tag}> tidak dipakai di sini", "tulis judul dengan ## di awal baris"),
        "en": (
            "the tag <{tag}> is not used here",
            "write a heading with ## at the beginning of a line",
        ),
    },
    "html-dropped-tag": {
        "id": (
            "tag <{tag}> dibuang",
            "hapus tag itu; bila maksudnya teks biasa, tulis \\< di depannya",
        ),
        "en": (
            "the tag <{tag}> is dropped",
            "delete it; if it is meant as plain text, write \\< before it",
        ),
    },
    "html-dropped-attribute": {
        "id": ("'{attribute}' pada tag <{tag}> dibuang", "hapus bagian itu"),
        "en": ("'{attribute}' on the tag <{tag}> is dropped", "delete it"),
    },
    "html-unclosed": {
        "id": ("tag <{tag}> tidak ditutup", "tambahkan </{tag}> sebelum baris kosong berikutnya"),
        "en": ("the tag <{tag}> is not closed", "add </{tag}> before the next blank line"),
    },
    "html-table-out-of-place": {
        "id": (
            "tag <{tag}> tidak pada tempatnya",
            "beri baris kosong sebelum dan sesudah tabel, atau tulis tabel dengan garis |",
        ),
        "en": (
            "the tag <{tag}> is out of place",
            "leave a blank line before and after the table, or write it with |",
        ),
    },
    "html-stray-end": {
        "id": ("</{tag}> menutup tag yang tidak dibuka", "hapus </{tag}>"),
        "en": ("</{tag}> closes a tag that was never opened", "delete </{tag}>"),
    },
    "html-too-deep": {
        "id": ("tag bersarang lebih dari {limit} tingkat", "buat susunan yang lebih datar"),
        "en": ("tags are nested more than {limit} deep", "make them flatter"),
    },
    "html-comment-unclosed": {
        "id": ("komentar ini tidak ditutup", "tambahkan --> di akhir komentar"),
        "en": ("this comment is not closed", "add --> at its end"),
    },
}
