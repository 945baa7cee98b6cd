"""How many troops there are, were, or are to be."""
