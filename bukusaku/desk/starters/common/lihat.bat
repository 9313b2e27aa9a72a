@echo off
rem Klik dua kali: membuka situs yang terakhir dibuat.
chcp 65001 >nul
cd /d "%~dp0"
if not exist "output\index.html" goto belum
start "" "output\index.html"
echo Situs dibuka di peramban.
goto tutup
:belum
echo Situs belum ada. Klik dua kali bangun.bat lebih dulu.
:tutup
echo.
pause
