@echo off
rem Klik dua kali: memeriksa isi buku, lalu membuat situs dan buku saku.
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
%BUKUSAKU% build
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
