"""Sentences about what a text refers to: records, sources, footnotes, links, images."""

SENTENCES = {
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
}
