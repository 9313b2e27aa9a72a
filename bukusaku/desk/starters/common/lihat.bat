@echo off
rem Klik dua kali: menampilkan buku di peramban; setiap kali berkas disimpan, halamannya ikut berubah.
chcp 65001 >nul
rem pushd juga memasuki folder di jaringan kantor.
pushd "%~dp0"
set "BUKUSAKU=bukusaku"
if exist ".venv\Scripts\bukusaku.exe" set "PATH=%CD%\.venv\Scripts;%PATH%"
where bukusaku >nul 2>nul
if not errorlevel 1 goto ada
rem Terpasang, tetapi folder Scripts milik Python tidak ada di PATH.
set "BUKUSAKU=py -m bukusaku"
py -c "import bukusaku" >nul 2>nul
if errorlevel 1 goto belum
:ada
%BUKUSAKU% serve
goto tutup
:belum
echo bukusaku belum terpasang. Ketik: py -m pip install bukusaku
:tutup
echo.
pause
