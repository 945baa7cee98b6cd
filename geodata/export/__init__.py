"""Exports: what the atlas knows, as files other programs open."""
