"""Tests of what templates may ask and of how it is found."""
