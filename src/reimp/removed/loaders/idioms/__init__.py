"""Rewrites of several methods of loaders and finders together."""
