"""Work spread over processes gives what one process gives, in the same order."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from time import monotonic, sleep

import pytest

from bukusaku.output.cache import Recent
from bukusaku.output.spread import MANY, each_once, spread


def _doubled(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


@pytest.mark.parametrize("count", [0, 1, MANY, 3 * MANY + 1])
def test_nothing_is_lost_and_the_order_stays(count: int) -> None:
    shares = spread(_doubled, range(count))

    assert [number for share in shares for number in share] == _doubled(range(count))


def test_a_mistake_in_one_process_is_ours() -> None:
    def failing(numbers: Sequence[int]) -> int:
        raise ValueError(len(numbers))

    with pytest.raises(ValueError, match=r"\d+"):
        spread(failing, range(MANY))


def test_a_mistake_ends_what_the_others_make_in_vain() -> None:
    def failing(numbers: Sequence[int]) -> None:
        if 0 in numbers:
            raise ValueError
        sleep(600)

    started = monotonic()
    with pytest.raises(ValueError, match=r"^$"):
        spread(failing, range(MANY))

    assert monotonic() - started < 300


@pytest.mark.parametrize("count", [3, 2 * MANY])
def test_what_was_done_once_is_not_done_again(count: int) -> None:
    def refuse(number: int) -> int:
        raise ValueError(number)

    numbers = {str(number): number for number in range(count)}
    memory = Recent()
    first = each_once(lambda number: 2 * number, numbers, memory)

    assert each_once(refuse, numbers, memory) == first == _doubled(range(count))


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows hands down no signals")
def test_a_ctrl_c_while_processes_start_comes_afterwards_and_not_to_them() -> None:
    code = (
        "import os, signal, subprocess\n"
        "from bukusaku.output.spread import deaf_from_birth\n"
        "try:\n"
        "    with deaf_from_birth():\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "        child = subprocess.Popen(['sleep', '20'])\n"
        "    print('lost')\n"
        "except KeyboardInterrupt:\n"
        "    child.send_signal(signal.SIGINT)\n"
        "    try:\n"
        "        child.wait(0.5)\n"
        "    except subprocess.TimeoutExpired:\n"
        "        print('heard by us alone')\n"
        "    child.kill()\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout == "heard by us alone\n"
