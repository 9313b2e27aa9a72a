"""Inputs that nobody would write, by the thousand: each gives a right book or diagnostics."""
