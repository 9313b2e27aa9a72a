"""A program that may do no more than any user may, whoever runs the tests."""

from __future__ import annotations

import ctypes
import os
import sys

VERSION = 0x20080522
OVERRIDES = 0b1110
"""By what root passes over the permissions of files: two ways, and owning what others own."""


def mind_permissions() -> None:
    """Root's program is held to the permissions of files from now on, as a user's always is."""
    if sys.platform != "linux" or os.geteuid():
        return
    library = ctypes.CDLL(None, use_errno=True)
    itself = (ctypes.c_uint32 * 2)(VERSION, 0)
    may = (ctypes.c_uint32 * 6)()  # what it does, could do and passes on, in two halves
    if library.capget(itself, may):
        raise OSError(ctypes.get_errno(), "capget")
    may[0] &= ~OVERRIDES
    may[1] &= ~OVERRIDES
    if library.capset(itself, may):
        raise OSError(ctypes.get_errno(), "capset")
