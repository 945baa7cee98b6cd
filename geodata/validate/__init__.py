"""Faults of a package, each with its file, line, column and value."""
