"""The page "Your data" in parts: what comes in, what is guessed, what is kept, what is joined."""
