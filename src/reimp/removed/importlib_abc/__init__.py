"""What was removed from importlib.abc: a rule for each API."""
