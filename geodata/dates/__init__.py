"""Dates as sharp as their source: EDTF, and how a reader would say them."""
