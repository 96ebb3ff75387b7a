"""The code cells of a notebook: their Python, the order in which they run, what they display."""
