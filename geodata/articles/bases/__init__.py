"""Which base a clause is about, named or not."""
