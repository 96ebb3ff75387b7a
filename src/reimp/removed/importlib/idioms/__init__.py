"""Rewrites of calls of importlib that cannot work."""
