"""What each field is for, told to whoever types it: in Indonesian, in English, by an example.

A key is a field's name, or `Model.field` where a field of that name means something else there.
"""

from __future__ import annotations

from typing import Any

FIELDS: dict[str, tuple[str, str, Any]] = {
    "approved_by": ("Nama dan jabatan yang mengesahkan", "Who approved the book", "Sekda"),
    "approved_on": ("Tanggal pengesahan", "The day of approval", "2027-03-01"),
    "area_km2": ("Luas dalam km²", "Area in km²", 12.5),
    "as_of": ("Keadaan pada waktu ini", "As of this time", "Juli 2027"),
    "aspects": (
        "Bagian dimensi ini",
        "The parts of this dimension",
        [{"name": "Pelayanan publik", "standing": "usulan"}],
    ),
    "audience": (
        "Edisi yang memuatnya, atau utuh: hanya buku utuh; kosong berarti semua",
        "The editions that hold it, or whole: the whole book alone; else all",
        ["warga"],
    ),
    "authors": ("Penulisnya", "Its authors", ["Nama Penulis"]),
    "back": ("Bagian belakang, tanpa nomor", "The back matter, unnumbered", ["sources"]),
    "baseline": ("Nilai awal", "Where it starts", 30),
    "brief": ("Bagian yang dicetak ringkas", "Parts printed in short", ["dimensions"]),
    "budgets": ("Batas ukuran berkas", "The largest size of a file", {"buku-a6.pdf": "900 kB"}),
    "certainty": ("Seberapa pasti terjadinya", "How sure it is", "direncanakan"),
    "checklist": (
        "Daftar periksa peran ini",
        "What this role ticks off",
        [{"text": "Satu petugas data sudah ditunjuk.", "standing": "usulan"}],
    ),
    "code": ("Kode wilayah resmi", "The official code", "53.71"),
    "colour": ("Warna: blue, red, amber, green, plum, teal", "One of these colours", "blue"),
    "contact": ("Kontak kantor penerbit", "How to reach the publisher", "Jalan Merdeka 1"),
    "contents": ("Urutan isi buku", "The order of the book", {"main": ["chapter:pengantar"]}),
    "copy_read": ("ya bila dibaca lewat salinan", "Whether a copy was read", "ya"),
    "count": ("Jumlahnya, dengan kata", "How many there are, in words", "6 kecamatan"),
    "date": ("Tanggalnya", "Its date", "2027-03-01"),
    "district": (
        "Sebutan bagian daerah dan kepalanya",
        "What the parts of the region and their heads are called",
        {"name": "kecamatan", "head": "camat"},
    ),
    "duties": (
        "Tugas tiap peran pada tahap ini, atau belum tersedia",
        "What each role does in this stage, or not known",
        [{"role": "warga", "level": "ikut serta", "what": "Memberi usul.", "standing": "usulan"}],
    ),
    "Role.duties": (
        "Hanya belum tersedia; tugas ditulis di tahapan",
        "Not known, or left out: duties stand in the stages",
        "belum tersedia",
    ),
    "edition": (
        "Edisi buku ini",
        "Which edition this is",
        {"number": 1, "date": "2027-03-01", "status": "draf"},
    ),
    "Change.edition": ("Nomor edisi yang memuat perubahan", "The edition it is new in", 2),
    "editions": (
        "Buku untuk pembaca tertentu",
        "Books for some readers",
        [{"id": "warga", "title": "Edisi warga", "roles": ["warga"]}],
    ),
    "editors": ("Penyuntingnya", "Its editors", ["Nama Penyunting"]),
    "elsewhere": (
        "Daerah lain tempat tugas ini tercatat",
        "The other place it is on record for",
        "Kabupaten Contoh (2019)",
    ),
    "end": ("Hari terakhir", "The last day", "2027-03-02"),
    "expansion": ("Kepanjangan singkatan", "What it is short for", "bimbingan teknis"),
    "foreign_name": ("Nama asingnya, dicetak miring", "Its foreign name, in italics", "service"),
    "formats": ("Berkas PDF yang dibuat", "The PDFs to make", ["a6", "cetak-a4"]),
    "front": ("Bagian depan, tanpa nomor", "The front matter, unnumbered", ["contents"]),
    "full_name": ("Nama lengkap dengan gelar", "The full name with titles", "Ir. Nama, M.Si."),
    "group": ("Kata untuk mengelompokkan peran", "A word to group roles by", "Warga"),
    "head": ("Sebutan kepalanya, huruf kecil", "What its head is called", "camat"),
    "icon": (
        "Lambang: governance, branding, economy, living, society, environment",
        "One of these icons",
        "governance",
    ),
    "id": ("Alamatnya; setelah terbit jangan diubah", "Its address; never change it", "opd"),
    "indicators": (
        "Ukuran keberhasilan, atau belum tersedia",
        "Measures of success, or not known",
        [{"name": "Lama menunggu", "unit": "menit", "target": 10, "standing": "usulan"}],
    ),
    "languages": ("Bahasa buku, yang asli lebih dulu", "Languages, the original first", ["id"]),
    "level": ("Cara peran ini ikut serta", "How the role takes part", "bertugas"),
    "Place.level": ("Tingkat wilayah", "What kind of place it is", "ward"),
    "levels": (
        "Sebutan tingkat wilayah",
        "What the levels of place are called",
        {"region": {"name": "kota", "head": "wali kota"}},
    ),
    "main": ("Isi utama, bernomor", "The main matter, numbered", ["chapter:pengantar", "roles"]),
    "meaning": ("Artinya, dengan kata sehari-hari", "What it means", "Program cepat."),
    "name": ("Namanya", "Its name", "Pelayanan publik"),
    "LevelName.name": ("Sebutannya, huruf kecil", "What it is called, lower case", "kecamatan"),
    "name_confirmed": ("tidak bila nama belum pasti", "Whether the name is sure", "tidak"),
    "note": ("Catatan pendek yang ikut dicetak", "A short note, printed", "Menurut panitia."),
    "notice": ("Status buku di kaki halaman", "The book's standing", "Draf, belum disahkan"),
    "number": ("Nomor edisi", "The number of the edition", 1),
    "office": ("Jabatan saat itu", "The office held then", "Kepala Dinas"),
    "official_name": ("Nama resmi", "The official name", "Kelurahan Contoh"),
    "outputs": (
        "Hasil tahap ini",
        "What this stage leaves behind",
        [{"text": "Daftar program.", "standing": "usulan"}],
    ),
    "parent": ("id wilayah di atasnya", "The id of the place around it", "kecamatan-contoh"),
    "part": ("Bagian buku", "A part of the book", "agenda"),
    "parts": ("Bagian yang dimuat", "The parts it holds", ["contents", "roles"]),
    "place": ("Nama resmi daerah", "The official name of the place", "Kota Contoh"),
    "plain_title": ("Judul dengan kata sehari-hari", "The title in plain words", "Saya warga"),
    "program": ("Nama program", "The name of the program", "Contoh Smart City"),
    "publisher": ("Penerbitnya", "Who published it", "Dinas Kominfo"),
    "region": (
        "Sebutan daerah dan kepalanya",
        "What the region and its head are called",
        {"name": "kota", "head": "wali kota"},
    ),
    "renamed": ("id lama; tautan lama tetap jalan", "Former ids, which lead here", ["nama-lama"]),
    "review_by": ("Periksa lagi sebelum tanggal ini", "Look at it again by then", "2028-01-01"),
    "role": ("id peran di content/roles/", "The id of a role", "warga"),
    "roles": ("Peran yang dituju", "The roles it is for", ["warga"]),
    "sheets_per_signature": (
        "Paling banyak sekian lembar dilipat bersama, 2 sampai 20",
        "The most sheets that are folded into one another, 2 to 20",
        10,
    ),
    "sources": ("id sumber di content/sources.yaml", "Ids of sources", ["nama-sumber"]),
    "stage": ("id tahap di content/stages/", "The id of a stage", "bimtek-1"),
    "standing": ("Kedudukan pernyataan ini", "On whose word it stands", "usulan"),
    "start": ("Hari pertama", "The first day", "2027-03-01"),
    "statement": ("Faktanya dalam satu kalimat", "The fact in a sentence", "Luas kota 12 km²."),
    "status": ("draf, atau final bila disahkan", "Draft, or final when approved", "draf"),
    "subtitle": ("Anak judul", "The subtitle", "Enam dimensi dan tugas setiap peran"),
    "summary": (
        "Intinya: paling banyak tiga kalimat pendek",
        "The point, in at most three short sentences",
        ["Semua kantor ikut."],
    ),
    "target": ("Nilai yang dituju", "Where it should arrive", 10),
    "term": ("Istilah atau singkatannya", "The word or abbreviation", "Bimtek"),
    "text": ("Isinya dalam satu kalimat", "What it says, in a sentence", "Daftar program siap."),
    "title": ("Judulnya", "Its title", "Tata kelola"),
    "title_language": (
        "Bahasa judul bila lain dari bahasa buku",
        "The language of a title that is not in the book's",
        "en",
    ),
    "topic": ("Pokok untuk mengelompokkan fakta", "A topic to group facts by", "Wilayah"),
    "unit": ("Satuannya", "Its unit", "menit"),
    "url": ("Alamat web lengkap", "The whole web address", "https://contoh.go.id/buku-saku/"),
    "usual_name": ("Nama sehari-hari", "What it is usually called", "Contoh"),
    "value": ("Nilainya seperti akan dicetak", "The value as printed", "51"),
    "variants": ("Ejaan lain", "Other spellings", ["Tjontoh"]),
    "venue": ("Tempatnya", "Where it is held", "Balai kota"),
    "ward": (
        "Sebutan wilayah terkecil dan kepalanya",
        "What the smallest places and their heads are called",
        {"name": "kelurahan", "head": "lurah"},
    ),
    "what": ("Apa yang dikerjakan", "What is done", "Menyusun daftar program."),
    "Change.what": ("Apa yang berubah", "What is new", "Tugas camat dilengkapi."),
    "when": (
        "Waktunya, atau belum tersedia",
        "When it is, or not known",
        {"start": "2027-03-01", "sources": ["nama-sumber"]},
    ),
    "where": ("Catatan yang berubah", "The records that say otherwise", ["role:warga"]),
    "year": ("Tahun sasaran", "The year of the target", 2028),
}


def told(owner: str, field: str) -> dict[str, Any]:
    """A field's description in both languages and an example, as a schema has them."""
    words = FIELDS.get(f"{owner}.{field}") or FIELDS.get(field)
    if words is None:
        return {}
    indonesian, english, example = words
    return {"description": f"{indonesian}. ({english}.)", "examples": [example]}
