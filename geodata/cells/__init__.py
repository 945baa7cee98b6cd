"""Many events at once: packed columns and the cells they are counted in."""
