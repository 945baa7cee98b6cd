"""The bases a text names, and by which rule."""
