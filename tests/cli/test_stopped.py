"""A build that the user or the system stops ends at once, says so, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from tests.books import FULL
from tests.tools.processes import is_left

PATIENCE = 120
BY_TERMINAL = (os.killpg, signal.SIGINT)
BY_ANOTHER = (os.kill, signal.SIGINT)
BY_SYSTEM = (os.kill, signal.SIGTERM)

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seconds", [0, 0.2, 0.5, 1])
@pytest.mark.parametrize(("kill", "number"), [BY_TERMINAL, BY_ANOTHER, BY_SYSTEM])
def test_a_build_stopped_while_typesetting_says_so_and_leaves_no_process(
    tmp_path: Path, kill: Callable[[int, int], None], number: int, seconds: float
) -> None:
    """While the workers start, import what they need, and lay out pages."""
    arguments = ["build", "--project", str(FULL), "--output", str(tmp_path / "hasil")]
    program = [sys.executable, "-c", f"from bukusaku.cli import main; main({arguments!r})"]
    with subprocess.Popen(
        program, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    ) as running:
        assert running.stderr is not None
        assert any("menata" in line for line in iter(running.stderr.readline, ""))
        sleep(seconds)
        kill(running.pid, number)
        try:
            _, said = running.communicate(timeout=PATIENCE)
        finally:
            left = is_left(running.pid)
            if left:
                os.killpg(running.pid, signal.SIGKILL)

    assert (running.returncode, said) == (130, "dihentikan; berkas yang ada tetap utuh\n")
    assert not left


def test_a_program_stopped_while_it_still_imports_says_so_too() -> None:
    code = (
        "import sys; from bukusaku.cli import main\n"
        "class Stopped:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'bukusaku.book.load': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stopped()); main(['check'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )

    assert run.returncode == 130
    assert run.stderr.strip() == "dihentikan; berkas yang ada tetap utuh"


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_a_stop_that_falls_into_a_finaliser_is_not_lost(number: str) -> None:
    """Python ignores an exception there, so the stop has to come again."""
    code = (
        "import signal, sys, time; from bukusaku.cli import main\n"
        "class Last:\n"
        f"    def __del__(self): signal.raise_signal(signal.{number}); time.sleep(0)\n"
        "class Stopped:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'bukusaku.book.load': Last(); time.sleep(20)\n"
        "sys.meta_path.insert(0, Stopped()); main(['check'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )

    assert (run.returncode, run.stderr.strip()) == (130, "dihentikan; berkas yang ada tetap utuh")
