"""A data package: its tables as files, read, described and begun."""
