"""What was removed from importlib: a rule for each API."""
