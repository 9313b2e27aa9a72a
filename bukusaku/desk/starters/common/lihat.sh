#!/bin/sh
# Membuka situs yang terakhir dibuat.
cd "$(dirname "$0")" || exit 1
if [ ! -f output/index.html ]; then
    echo 'Situs belum ada. Jalankan bangun.sh lebih dulu.'
elif command -v open >/dev/null && [ "$(uname)" = Darwin ]; then
    open output/index.html
else
    xdg-open output/index.html
fi
printf 'Tekan Enter untuk menutup. '
read -r _
