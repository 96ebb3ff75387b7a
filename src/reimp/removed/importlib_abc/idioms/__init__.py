"""Rewrites of classes that have a base class of importlib.abc."""
