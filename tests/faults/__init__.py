"""Whole builds that are killed, starved, raced and read meanwhile: `python -m tests.faults`."""
