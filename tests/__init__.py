"""What must hold, one test for each behaviour; the folders mirror `bukusaku/`."""
