"""What the page of events is made of: the questions, the table, one event with its evidence."""
