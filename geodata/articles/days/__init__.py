"""When it happened: which date belongs to which clause and base."""
