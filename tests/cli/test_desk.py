"""The desk's commands as a new user types them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bukusaku.cli import main
from tests.books import project_with
from tests.desk.bring.manuscripts import manuscript, saved


def _run(*arguments: str | Path, said: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=said)


@pytest.mark.parametrize("command", ["new", "add", "import", "serve", "schema", "doctor", "clean"])
def test_help_teaches_by_examples_in_both_languages(command: str) -> None:
    text = _run(command, "--help").output

    assert "Contoh (examples):" in text
    assert f"  bukusaku {command}" in text


def test_a_new_user_has_a_site_and_an_archive_in_three_commands(tmp_path: Path) -> None:
    folder = tmp_path / "buku"
    made = _run("new", folder, "--region", "Kota Sagu", "--yes")
    checked = _run("check", "--project", folder)
    built = _run("build", "--only", "site", "--zip", "--project", folder)

    assert (made.exit_code, checked.output) == (0, "tidak ada kesalahan\n")
    assert f"siap unggah: {folder / 'sagu-smart-city.zip'}" in built.stdout
    assert (folder / "sagu-smart-city.zip").is_file()


def test_what_is_not_told_is_asked_with_something_to_accept(tmp_path: Path) -> None:
    said = "kosong\nKabupaten Sagu\n" + "\n" * 4 + "kampung\n" + "\n" + "id,en\n"
    asked = _run("new", tmp_path / "buku", "--district-head", "kepala distrik", said=said)
    book = (tmp_path / "buku" / "content" / "book.yaml").read_text("utf-8")

    assert asked.exit_code == 0, asked.output
    assert '  region: {name: "kabupaten", head: "bupati"}' in book
    assert '  ward: {name: "kampung", head: "kepala kampung"}' in book
    assert 'program: "Sagu Smart City"' in book
    assert "languages: [id, en]" in book
    assert not (tmp_path / "buku" / "content" / "dimensions").exists()


def test_what_is_no_language_is_misuse(tmp_path: Path) -> None:
    assert _run("new", tmp_path / "buku", "--languages", "Bahasa").exit_code == 2
    assert not (tmp_path / "buku").exists()


def test_an_answer_that_is_no_choice_is_told_in_our_words_and_asked_again(tmp_path: Path) -> None:
    said = "pintar\nKosong\nKota Sagu\n" + "\n" * 7 + "Indonesia\nid, en\n"
    asked = _run("new", tmp_path / "buku", said=said)
    book = (tmp_path / "buku" / "content" / "book.yaml").read_text("utf-8")

    assert asked.stderr.startswith("error: 'pintar' bukan salah satu pilihan\n   = saran: pilih")
    assert (
        "error: bahasa 'Indonesia' belum dikenal\n   = saran: yang dikenal: id, en" in asked.stderr
    )
    assert "languages: [id, en]" in book
    assert not (tmp_path / "buku" / "content" / "dimensions").exists()


def test_each_head_is_asked_for_with_the_level_it_heads(tmp_path: Path) -> None:
    said = "Kabupaten Sagu\n\n\n\nDistrik\n\nkampung\n\n\n"
    asked = _run("new", tmp_path / "buku", "--starter", "kosong", said=said)

    assert "Sebutan kepala kabupaten [bupati]:" in asked.output
    assert "Sebutan kepala distrik [kepala distrik]:" in asked.output
    assert "Sebutan kepala kampung [kepala kampung]:" in asked.output


def test_a_language_without_words_of_the_interface_is_misuse(tmp_path: Path) -> None:
    refused = _run("new", tmp_path / "buku", "--languages", "id,jv")

    assert "bahasa 'id,jv' belum dikenal\n   = saran: yang dikenal: id, en" in refused.stderr
    assert refused.exit_code == 2


def test_a_folder_with_a_space_can_be_gone_into_as_it_is_told(tmp_path: Path) -> None:
    made = _run("new", tmp_path / "buku kami", "--region", "Kota Sagu", "--yes")

    assert f'  cd "{tmp_path / "buku kami"}"\n' in made.output


def test_a_folder_that_is_not_empty_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "surat.docx").touch()
    refused = _run("new", tmp_path)

    assert refused.exit_code == 1
    assert "surat.docx" in refused.stderr
    assert "Nama daerah" not in refused.output


def test_an_added_chapter_tells_the_line_that_places_it(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    added = _run("add", "chapter", "Cara melapor", "--project", project.root)

    assert "content/chapters/cara-melapor.md" in added.output
    assert added.output.endswith("    - chapter:cara-melapor\n")


def test_a_kind_may_be_named_in_indonesian(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    added = _run("add", "istilah", "OPD", "--project", project.root)

    assert "[[term:opd]]" in added.output


def test_an_id_that_cannot_be_is_told_as_it_was_written(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    refused = _run("add", "bab", "Surat", "--id", "../surat", "--project", project.root)

    assert refused.exit_code == 1
    assert "dari '../surat'" in refused.stderr


def test_schemas_come_with_the_snippets_of_the_fields_above_a_text(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    _run("schema", "--project", project.root)

    assert (project.root / ".vscode" / "bukusaku.code-snippets").is_file()


def test_the_module_is_the_program_too() -> None:
    command = [sys.executable, "-m", "bukusaku", "--version"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)

    assert run.stdout.startswith("bukusaku")


def test_a_taken_id_ends_with_1_and_a_way_out(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    _run("add", "term", "OPD", "--project", project.root)
    refused = _run("add", "term", "OPD", "--project", project.root)

    assert refused.exit_code == 1
    assert "--id opd-2" in refused.stderr


def test_cleaning_takes_what_was_built(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    _run("build", "--only", "site", "--quiet", "--project", project.root)
    cleaned = _run("clean", "--project", project.root)

    assert cleaned.exit_code == 0
    assert not project.output.exists()


def test_a_reading_copy_is_not_packed(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})

    assert _run("build", "--review", "--zip", "--project", project.root).exit_code == 2


def test_a_shell_can_complete_the_commands() -> None:
    environment = {**os.environ, "_BUKUSAKU_COMPLETE": "bash_complete"}
    environment |= {"COMP_WORDS": "bukusaku do", "COMP_CWORD": "1"}
    run = subprocess.run(
        [sys.executable, "-c", "from bukusaku.cli import main; main(prog_name='bukusaku')"],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=True,
    )

    assert run.stdout == "plain,doctor\n"


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no sh")
@pytest.mark.parametrize(
    ("name", "programs", "said"),
    [
        ("bangun", Path(sys.executable).parent, "Belum jadi"),
        ("bangun", "", "belum terpasang"),
        ("lihat", "", "belum terpasang"),
    ],
)
def test_a_double_click_waits_before_its_window_goes(
    tmp_path: Path, name: str, programs: Path | str, said: str
) -> None:
    _run("new", tmp_path / "buku", "--region", "Kota Sagu", "--starter", "kosong", "--yes")
    (tmp_path / "buku" / "content" / "book.yaml").write_text("rusak", "utf-8")
    path = os.pathsep.join([str(programs), "/usr/bin", "/bin"])
    run = subprocess.run(
        [tmp_path / "buku" / f"{name}.sh"],
        input="\n",
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PATH": path},
        check=True,
    )

    assert said in run.stdout
    assert run.stdout.endswith("Tekan Enter untuk menutup. ")


def test_a_document_is_brought_in_and_its_chapters_are_told(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    document = manuscript(("Heading 1", "Cara melapor"), ("Normal", "Telepon kami."))
    path = saved(document, tmp_path / "naskah.docx")
    told = _run("import", path, "--project", project.root)
    again = _run("import", path, "--project", project.root, "--lang", "en")

    assert told.exit_code == 0
    assert "ditulis: content/chapters/cara-melapor.md\n" in told.stdout
    assert "    - chapter:cara-melapor\n" in told.stdout
    assert "inti (summary) masih kosong" in told.stderr
    assert again.exit_code == 1
    assert "nothing was written" in again.stderr


def test_a_table_is_brought_in_by_its_name_in_either_language(tmp_path: Path) -> None:
    project = project_with(tmp_path / "buku", {})
    path = tmp_path / "istilah.csv"
    for name, term in (("glosarium", "OPD"), ("glossary", "PAD")):
        path.write_text(f"Istilah,Arti\n{term},Sesuatu.\n", "utf-8")
        told = _run("import", path, "--as", name, "--project", project.root)

        assert told.exit_code == 0
        assert "ditulis: content/glossary.yaml\n1 baris masuk\n" in told.stdout
    assert _run("check", "--project", project.root).exit_code == 0
