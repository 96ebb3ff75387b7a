"""What Python's own parser shows of a file with a word of the table: whether LibCST has to read it."""
