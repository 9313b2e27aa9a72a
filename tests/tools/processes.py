"""What a program leaves running."""

import os
from time import sleep


def is_left(group: int) -> bool:
    """Whether any process of a group still runs; multiprocessing's own takes a while to end."""
    for _ in range(600):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        sleep(0.1)
    return True
