"""A sentence cut into clauses: one thing that happened, with the words that belong to it."""
