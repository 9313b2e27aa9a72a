@echo off
rem Klik dua kali: menampilkan buku di peramban; setiap kali berkas disimpan, halamannya ikut berubah.
chcp 65001 >nul
cd /d "%~dp0"
if exist ".venv\Scripts\bukusaku.exe" set "PATH=%CD%\.venv\Scripts;%PATH%"
where bukusaku >nul 2>nul
if errorlevel 1 goto belum
bukusaku serve
goto tutup
:belum
echo bukusaku belum terpasang. Ketik: py -m pip install bukusaku
:tutup
echo.
pause
