"""The page of articles: the text in runs, its cases as cards, the map of its bases, the ways in."""
