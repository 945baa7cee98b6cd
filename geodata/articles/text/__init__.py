"""The text of an article as the reader sees it: letters, words, what each word says."""
