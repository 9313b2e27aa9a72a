#!/bin/sh
# Menampilkan buku di peramban; setiap kali berkas disimpan, halamannya ikut berubah.
cd "$(dirname "$0")" || exit 1
trap : INT # Ctrl-C menutup pratinjau, bukan jendela ini
[ -x .venv/bin/bukusaku ] && PATH="$PWD/.venv/bin:$PATH"
if command -v bukusaku >/dev/null; then
    bukusaku serve
else
    echo 'bukusaku belum terpasang. Ketik: python3 -m pip install bukusaku'
fi
printf 'Tekan Enter untuk menutup. '
read -r _
