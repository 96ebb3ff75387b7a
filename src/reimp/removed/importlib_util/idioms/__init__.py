"""Rewrites of methods that have a decorator of importlib.util."""
