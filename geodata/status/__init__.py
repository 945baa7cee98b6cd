"""What a base's status was on a day, and why."""
