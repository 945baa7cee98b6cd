"""Events and how they are found, filtered and counted."""
