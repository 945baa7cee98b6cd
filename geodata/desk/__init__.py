"""The desk: articles a person reads, what they accept from them, and the package that makes."""
