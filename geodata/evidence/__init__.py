"""Sources, citations and claims: what each event rests on."""
