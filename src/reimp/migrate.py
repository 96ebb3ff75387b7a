"""Bytes of a Python file in, findings and migrated bytes out: the whole pipeline."""

from reimp.finding import Migration, Options


def migrate(source: bytes, options: Options = Options()) -> Migration:
    """Return what the tool finds in *source* and makes of it. It reads and writes nothing, and never raises."""
    raise NotImplementedError
