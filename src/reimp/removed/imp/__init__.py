"""What was removed with imp: a rule for each name, and the idioms in which names are used together."""
