"""The outside programs that judge what we make, each behind one function.

A tool that is missing is a failure that names what to install, never a skipped check.
"""
