"""Where a file reaches removed APIs: its bindings, references and strings, and whether they can be relied on."""
