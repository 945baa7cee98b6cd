"""What the sources contradict, and what the map contradicts."""
