"""The module that `--helpers` names: its content, and how files import it."""
