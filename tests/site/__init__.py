"""Tests of the site: what the pages hold, and how they behave in a real browser."""
