"""From candidates to the statements of a facts file: what has a form there, and in which mode."""
