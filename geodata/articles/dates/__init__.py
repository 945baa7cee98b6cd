"""The dates a text gives, as phrases: words, place and meaning."""
