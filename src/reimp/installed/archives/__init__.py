"""Archives: which paths are some, and the distributions and Python files in them."""
