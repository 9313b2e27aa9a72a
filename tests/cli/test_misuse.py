"""A command line that is not understood is told in the user's language, with what would do."""

import pytest
from click.testing import CliRunner

from bukusaku.cli import main


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bogus"], "perintah 'bogus' tidak ada\n   = saran: lihat {program} --help"),
        (["chek"], "perintah 'chek' tidak ada\n   = saran: maksud Anda check?"),
        (["check", "--langg"], "pilihan '--langg' tidak ada\n   = saran: maksud Anda --lang?"),
        (["check", "satu"], "terlalu banyak kata: satu\n   = saran: lihat {program} check --help"),
        (["--lang", "fr"], "isi --lang tidak dikenal\n   = saran: pilih salah satu: id, en"),
        (["new"], "FOLDER belum ditulis\n   = saran: lihat {program} new --help"),
        (
            ["check", "--today", "1/3/2027"],
            "isi --today bukan tanggal\n   = saran: tulis tahun-bulan-hari, misalnya 2027-03-01",
        ),
        (
            ["serve", "--port", "banyak"],
            "isi --port bukan bilangan yang boleh\n   = saran: lihat {program} serve --help",
        ),
        (["--lang=en", "chek"], "there is no command 'chek'\n   = hint: did you mean check?"),
        (["chek", "--lang", "en"], "there is no command 'chek'\n   = hint: did you mean check?"),
    ],
)
def test_misuse_is_told_in_the_users_language(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(main, arguments, prog_name="bukusaku")

    assert result.stderr == f"error: {said.format(program='bukusaku')}\n"
    assert result.exit_code == 2
