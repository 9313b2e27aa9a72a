"""Sentences about fields whose YAML cannot be read as it was written."""

SENTENCES = {
    "yaml-empty": {
        "id": ("bagian ini kosong", "isi, atau hapus berkasnya bila tidak dipakai"),
        "en": ("this is empty", "fill it in, or delete the file if it is not used"),
    },
    "yaml-not-a-list": {
        "id": ("berkas ini harus berupa daftar", "awali setiap butir dengan '- '"),
        "en": ("this file must be a list", "begin each item with '- '"),
    },
    "yaml-tab": {
        "id": ("ada tab di sini", "ganti dengan spasi"),
        "en": ("there is a tab here", "replace it with spaces"),
    },
    "yaml-indentation": {
        "id": (
            "baris ini tidak segaris dengan baris di atasnya",
            "samakan jumlah spasi di awal baris yang setingkat",
        ),
        "en": (
            "this line is not aligned with those above it",
            "give lines of the same level the same number of spaces",
        ),
    },
    "yaml-hard-space": {
        "id": (
            "spasi di awal baris ini bukan spasi biasa, mungkin dari Word atau halaman web",
            "hapus jarak di awal baris, lalu ketik ulang dengan tombol spasi",
        ),
        "en": (
            "the spaces at the start of this line are no plain ones, perhaps from Word or the web",
            "delete them and type spaces again",
        ),
    },
    "yaml-bullet": {
        "id": (
            "tanda '{sign}' di awal baris tidak dibaca sebagai butir daftar",
            "tulis tanda hubung dan satu spasi: '- '",
        ),
        "en": (
            "'{sign}' at the start of a line begins no list item",
            "write a hyphen and one space: '- '",
        ),
    },
    "yaml-no-space": {
        "id": (
            "tidak ada spasi sesudah titik dua, jadi '{name}:' tidak dibaca sebagai isian",
            "tulis '{name}: ', dengan satu spasi sesudah titik dua",
        ),
        "en": (
            "no space follows the colon, so '{name}:' is not read as a field",
            "write '{name}: ', with one space after the colon",
        ),
    },
    "yaml-unclosed-quote": {
        "id": ("tanda kutip ini tidak ditutup", "tambahkan kutip penutup"),
        "en": ("this quote is not closed", "add the closing quote"),
    },
    "yaml-text-after-quote": {
        "id": (
            "ada teks sesudah tanda kutip penutup",
            "apit seluruh teks dengan kutip; tulis '' untuk kutip tunggal di dalamnya",
        ),
        "en": (
            "there is text after the closing quote",
            "put quotes around all of the text; write '' for a single quote inside it",
        ),
    },
    "yaml-unknown-escape": {
        "id": (
            "garis miring terbalik ini tidak bermakna di dalam kutip ganda",
            "pakai kutip tunggal, atau tulis \\\\ dua kali",
        ),
        "en": (
            "this backslash means nothing inside double quotes",
            "use single quotes, or write \\\\ twice",
        ),
    },
    "yaml-unclosed-bracket": {
        "id": ("kurung ini tidak ditutup", "tambahkan kurung penutup"),
        "en": ("this bracket is not closed", "add the closing bracket"),
    },
    "yaml-stray-bracket": {
        "id": ("tanda ini tidak pada tempatnya", "hapus, atau apit teksnya dengan kutip"),
        "en": ("this sign is out of place", "delete it, or put quotes around the text"),
    },
    "yaml-colon-in-value": {
        "id": (
            "titik dua di tengah teks dibaca sebagai nama isian",
            "apit seluruh teks dengan tanda kutip",
        ),
        "en": (
            "a colon inside text is read as the end of a field's name",
            "put quotes around the whole text",
        ),
    },
    "yaml-missing-colon": {
        "id": (
            "baris ini tidak punya titik dua sesudah nama isian",
            "tulis 'nama: isi', dengan spasi sesudah titik dua",
        ),
        "en": (
            "this line has no colon after the field's name",
            "write 'name: value', with a space after the colon",
        ),
    },
    "yaml-empty-key": {
        "id": ("nama isian kosong", "tulis nama isian di depan titik dua"),
        "en": ("the field's name is empty", "write the field's name before the colon"),
    },
    "yaml-key-not-text": {
        "id": ("nama isian harus berupa teks", "tulis satu nama saja di depan titik dua"),
        "en": ("a field's name must be text", "write a single name before the colon"),
    },
    "yaml-special-start": {
        "id": (
            "teks tidak boleh diawali tanda ini",
            "apit teks dengan tanda kutip",
        ),
        "en": ("text may not begin with this sign", "put quotes around the text"),
    },
    "yaml-list-in-line": {
        "id": (
            "butir daftar tidak boleh mulai di tengah baris",
            "pindahkan butir ke baris baru, atau apit teks dengan kutip",
        ),
        "en": (
            "a list item may not begin in the middle of a line",
            "move the item to a new line, or put quotes around the text",
        ),
    },
    "yaml-block-text": {
        "id": (
            "teks sesudah '|' atau '>' harus mulai di baris berikutnya",
            "pindahkan teks ke baris baru, atau apit dengan kutip",
        ),
        "en": (
            "text after '|' or '>' must begin on the next line",
            "move the text to a new line, or put quotes around it",
        ),
    },
    "yaml-several-documents": {
        "id": (
            "garis '---' memulai dokumen kedua; satu berkas berisi satu dokumen",
            "hapus garis itu",
        ),
        "en": (
            "'---' begins a second document; a file holds one only",
            "delete that line",
        ),
    },
    "yaml-duplicate-key": {
        "id": ("isian '{key}' ditulis dua kali", "yang pertama di {first}; hapus salah satu"),
        "en": ("the field '{key}' is written twice", "the first is at {first}; delete one"),
    },
    "yaml-anchor": {
        "id": ("tanda '&{name}' tidak dipakai di sini", "tulis isinya langsung"),
        "en": ("the anchor '&{name}' is not used here", "write the value itself"),
    },
    "yaml-alias": {
        "id": (
            "tanda '*{name}' menunjuk isian lain, itu tidak dipakai di sini",
            "tulis isinya langsung; untuk teks yang diawali *, apit dengan kutip",
        ),
        "en": (
            "'*{name}' points to another value, which is not used here",
            "write the value itself; put quotes around text that begins with *",
        ),
    },
    "yaml-merge": {
        "id": ("'<<' tidak dipakai di sini", "tulis isian satu per satu"),
        "en": ("'<<' is not used here", "write the fields one by one"),
    },
    "yaml-tag": {
        "id": ("tanda '!' di depan isi tidak dipakai di sini", "apit teks dengan tanda kutip"),
        "en": ("'!' before a value is not used here", "put quotes around the text"),
    },
    "yaml-too-deep": {
        "id": ("isian bersarang lebih dari {limit} tingkat", "buat susunan yang lebih datar"),
        "en": ("values are nested more than {limit} deep", "make the structure flatter"),
    },
    "yaml-syntax": {
        "id": (
            "bagian ini tidak dapat dibaca",
            "periksa titik dua, spasi di awal baris, dan tanda kutip di sekitarnya",
        ),
        "en": (
            "this cannot be read",
            "check colons, spaces at the beginning of lines, and quotes around here",
        ),
    },
}
