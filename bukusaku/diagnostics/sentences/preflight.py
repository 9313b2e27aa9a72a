"""Sentences about what does not look right in the finished pocket book."""

SENTENCES = {
    "preflight-overflow": {
        "id": (
            "hlm. {page}, “{section}”: “{text}” melewati batas kotaknya atau terpotong",
            "pendekkan teksnya, pecah kata yang panjang, atau luaskan kotaknya di templat",
        ),
        "en": (
            "page {page}, “{section}”: “{text}” runs out of its box or is cut off",
            "shorten the text, break the long word, or give the box more room in the template",
        ),
    },
    "preflight-overprint": {
        "id": (
            "hlm. {page}, “{section}”: “{text}” tercetak di atas teks lain",
            "pendekkan teks di halaman itu, atau luaskan tempatnya di templat",
        ),
        "en": (
            "page {page}, “{section}”: “{text}” is printed over other text",
            "shorten the text on that page, or give it more room in the template",
        ),
    },
    "preflight-lone-heading": {
        "id": (
            "hlm. {page}: judul “{section}” tertinggal sendiri di kaki halaman atau kolom",
            "tambah atau kurangi teks sebelum judul itu, atau mulai judul itu di halaman baru",
        ),
        "en": (
            "page {page}: the heading “{section}” is left alone at the foot of a page or column",
            "add or cut text before the heading, or start it on a new page",
        ),
    },
    "preflight-cut-row": {
        "id": (
            "hlm. {page}, “{section}”: satu baris tabel terpotong ke halaman berikutnya",
            "pendekkan isi baris itu, atau bagi menjadi dua baris",
        ),
        "en": (
            "page {page}, “{section}”: a row of a table is cut over to the next page",
            "shorten what the row says, or make two rows of it",
        ),
    },
    "preflight-sparse-page": {
        "id": (
            "hlm. {page}, “{section}”: halaman ini hanya terisi {percent}%",
            "pendekkan bagian itu sampai muat di halaman sebelumnya, atau tambah isinya",
        ),
        "en": (
            "page {page}, “{section}”: only {percent}% of the page is filled",
            "shorten the section until it fits the page before, or let it say more",
        ),
    },
    "preflight-small-type": {
        "id": (
            "hlm. {page}, “{section}”: “{text}” tercetak {size} pt, lebih kecil dari {least} pt",
            "besarkan hurufnya di lembar gaya cetak, atau pakai gambar yang lebih lebar",
        ),
        "en": (
            "page {page}, “{section}”: “{text}” is printed at {size} pt, below {least} pt",
            "make the type larger in the print stylesheet, or the drawing wider",
        ),
    },
    "preflight-coarse-image": {
        "id": (
            "hlm. {page}, “{section}”: gambar “{name}” tercetak {dpi} dpi, kurang dari {least} dpi",
            "pakai gambar yang lebih besar (dalam piksel), atau cetak lebih kecil",
        ),
        "en": (
            "page {page}, “{section}”: the image “{name}” is printed at {dpi} dpi, under {least}",
            "use an image with more pixels, or print it smaller",
        ),
    },
    "preflight-low-contrast": {
        "id": (
            "hlm. {page}, “{section}”: kontras “{text}” {ratio}:1, kurang dari {least}:1",
            "jauhkan warna huruf ({colour}) dari warna latarnya ({background})",
        ),
        "en": (
            "page {page}, “{section}”: the contrast of “{text}” is {ratio}:1, below {least}:1",
            "draw the text ({colour}) and its background ({background}) further apart",
        ),
    },
    "preflight-missing-glyph": {
        "id": (
            "hlm. {page}, “{section}”: huruf tema tidak punya tanda {characters}",
            "ganti tanda itu, atau tambahkan huruf yang memilikinya ke tema",
        ),
        "en": (
            "page {page}, “{section}”: the theme's fonts lack {characters}",
            "replace it, or add a font that has it to the theme",
        ),
    },
}
