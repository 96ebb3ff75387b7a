"""What was removed from importlib.util: a rule for each API."""
