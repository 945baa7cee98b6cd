"""What the page of a base is made of: its history and names, and where its point comes from."""
