"""Text to plain values that know their place; knows YAML and Markdown, nothing of cities."""
