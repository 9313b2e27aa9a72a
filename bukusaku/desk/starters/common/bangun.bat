@echo off
rem Klik dua kali: memeriksa isi buku, lalu membuat situs dan buku saku.
chcp 65001 >nul
cd /d "%~dp0"
if exist ".venv\Scripts\bukusaku.exe" set "PATH=%CD%\.venv\Scripts;%PATH%"
where bukusaku >nul 2>nul
if errorlevel 1 goto belum
bukusaku build
if errorlevel 1 goto gagal
echo.
echo Selesai. Situs dan PDF ada di folder output.
goto tutup
:belum
echo bukusaku belum terpasang. Ketik: py -m pip install bukusaku
goto tutup
:gagal
echo.
echo Belum jadi. Perbaiki yang disebut di atas, simpan, lalu coba lagi.
:tutup
echo.
pause
