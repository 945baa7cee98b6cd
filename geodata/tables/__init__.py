"""Tables of events people bring: read in any layout, checked row by row, made one table."""
