#!/bin/sh
# Memeriksa isi buku, lalu membuat situs dan buku saku.
cd "$(dirname "$0")" || exit 1
[ -x .venv/bin/bukusaku ] && PATH="$PWD/.venv/bin:$PATH"
if ! command -v bukusaku >/dev/null; then
    echo 'bukusaku belum terpasang. Ketik: python3 -m pip install bukusaku'
elif bukusaku build; then
    echo 'Selesai. Situs dan PDF ada di folder output.'
else
    echo 'Belum jadi. Perbaiki yang disebut di atas, simpan, lalu coba lagi.'
fi
printf 'Tekan Enter untuk menutup. '
read -r _
