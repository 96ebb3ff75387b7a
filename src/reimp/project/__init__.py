"""A project's files: which ones are read, its settings and ignore rules, notebooks, and writing a file."""
