"""The errors that a caller of reimp.api can get."""


class SettingsError(Exception):
    """`pyproject.toml` cannot be used; the text is the reason."""


class HelpersError(Exception):
    """The module for `--helpers` cannot be written; the text is the reason."""


class NotebookError(Exception):
    """A notebook is left alone; the text is the reason."""
