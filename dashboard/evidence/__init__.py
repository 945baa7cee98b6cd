"""What the page of evidence is made of: differing values, distances, counts, passages."""
