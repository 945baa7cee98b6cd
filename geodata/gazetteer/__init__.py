"""Bases, places and names: from what a text calls a place to where it is."""
