"""What happened, told clause by clause, and whether it did."""
