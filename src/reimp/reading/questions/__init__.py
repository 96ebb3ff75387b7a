"""Questions about a parsed file: its syntax, layout, names and variables, and the effects of expressions."""
