"""What is learned from articles with gold: weights of words, read beside the rules."""
