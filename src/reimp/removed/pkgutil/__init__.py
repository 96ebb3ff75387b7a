"""What was removed from pkgutil: a rule for each API."""
