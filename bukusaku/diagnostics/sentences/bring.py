"""Sentences about bringing in documents and tables."""

SENTENCES = {
    "bring-alt-waiting": {
        "id": (
            "gambar ini belum diceritakan dengan kata: {files}",
            "cari '{alt}' di bab-babnya, lalu ganti dengan apa yang terlihat",
        ),
        "en": (
            "these pictures are not told in words yet: {files}",
            "find '{alt}' in the chapters and put what can be seen",
        ),
    },
    "bring-chapter-taken": {
        "id": (
            "bab '{title}' akan bernama '{id}', dan nama itu sudah ada; tidak ada yang ditulis",
            "ubah judulnya di naskah, atau beri awalan: --prefix naskah",
        ),
        "en": (
            "the chapter '{title}' would be '{id}', which is there already; nothing was written",
            "change its heading in the document, or put a word before each: --prefix draft",
        ),
    },
    "bring-damaged": {
        "id": (
            "isi berkas ini rusak; tidak ada yang ditulis",
            "buka dengan Word atau LibreOffice, lalu simpan sebagai berkas baru",
        ),
        "en": (
            "what is in this file is damaged; nothing was written",
            "open it in Word or LibreOffice and save it as a new file",
        ),
    },
    "bring-empty-file": {
        "id": ("berkas ini kosong (0 bita)", "pilih berkas yang berisi"),
        "en": ("this file is empty (0 bytes)", "choose one with something in it"),
    },
    "bring-file-taken": {
        "id": (
            "berkas ini sudah ada; tidak ada yang ditulis",
            "pindahkan atau ganti namanya, atau beri awalan lain: --prefix naskah",
        ),
        "en": (
            "this file is there already; nothing was written",
            "move or rename it, or choose another word for the names: --prefix draft",
        ),
    },
    "bring-locked": {
        "id": (
            "berkas ini dikunci dengan kata sandi",
            "buka, hapus kata sandinya lewat File > Info > Protect, lalu simpan",
        ),
        "en": (
            "this file is locked by a password",
            "open it, take the password off under File > Info > Protect, and save",
        ),
    },
    "bring-no-file": {
        "id": ("berkas ini tidak ada", "periksa nama dan foldernya"),
        "en": ("there is no such file", "check its name and folder"),
    },
    "bring-no-text": {
        "id": (
            "tidak ada teks di berkas ini",
            "bila isinya hasil pindai, ketik dulu teksnya di Word",
        ),
        "en": ("there is no text in this file", "if it is a scan, type its text in Word first"),
    },
    "bring-not-readable": {
        "id": (
            "bab {page} tidak akan terbaca; tidak ada yang ditulis",
            "ubah bagian di bawah ini di naskahnya",
        ),
        "en": (
            "the chapter {page} could not be read; nothing was written",
            "change the part below in the document",
        ),
    },
    "bring-not-this-format": {
        "id": (
            "ini bukan berkas {suffix} yang sebenarnya",
            "buka dengan program asalnya, lalu simpan sebagai .docx, .xlsx, atau .csv",
        ),
        "en": (
            "this is no true {suffix} file",
            "open it in the program it comes from and save it as .docx, .xlsx or .csv",
        ),
    },
    "bring-old-format": {
        "id": (
            "ini format lama (Word atau Excel 97–2003)",
            "buka, lalu simpan sebagai .docx atau .xlsx",
        ),
        "en": (
            "this is an old format (Word or Excel 97–2003)",
            "open it and save it as .docx or .xlsx",
        ),
    },
    "bring-open-document": {
        "id": (
            "ini berkas OpenDocument (LibreOffice)",
            "buka, lalu simpan sebagai .docx atau .xlsx",
        ),
        "en": ("this is an OpenDocument file (LibreOffice)", "save it as .docx or .xlsx"),
    },
    "bring-summary-empty": {
        "id": (
            "inti (summary) masih kosong di {files}",
            "tulis satu sampai tiga kalimat pendek di antara tanda ---",
        ),
        "en": (
            "the summary is still empty in {files}",
            "write one to three short sentences between the lines ---",
        ),
    },
    "bring-too-large": {
        "id": ("berkas ini lebih besar dari {limit}", "kecilkan gambarnya di Word, atau bagi dua"),
        "en": ("this file is larger than {limit}", "compress its pictures in Word, or halve it"),
    },
    "bring-unknown-format": {
        "id": (
            "berkas '{suffix}' tidak dapat dibawa masuk",
            "naskah: simpan sebagai .docx; tabel: simpan sebagai .xlsx atau .csv",
        ),
        "en": (
            "a '{suffix}' file cannot be brought in",
            "save a text as .docx, a table as .xlsx or .csv",
        ),
    },
    "bring-unpacks-too-large": {
        "id": (
            "isi berkas ini terlalu besar bila dibuka",
            "bagi naskahnya, atau kecilkan gambarnya",
        ),
        "en": ("unpacked, this file is too large", "divide it, or compress its pictures"),
    },
    "bring-unreadable": {
        "id": ("berkas ini tidak dapat dibaca: {reason}", "tutup di program lain, lalu coba lagi"),
        "en": ("this file cannot be read: {reason}", "close it in other programs and try again"),
    },
}
