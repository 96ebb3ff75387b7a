"""From decisions to edits: imports, names, helper functions and the text of templates."""
