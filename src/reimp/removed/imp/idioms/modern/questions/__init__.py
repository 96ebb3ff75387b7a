"""Questions about loads and searches: what belongs together, and what is certain about names and paths."""
