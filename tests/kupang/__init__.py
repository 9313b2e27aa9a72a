"""The truth of the Kupang book."""
