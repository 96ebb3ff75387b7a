"""A parsed file: its tree, positions, scopes, version guards and uses of removed APIs."""
