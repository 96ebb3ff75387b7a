"""Put back the import APIs that Python removed after `imp`: functions, classes, methods and the old protocol.

`import reimp.restore` changes nothing. `install()` adds each API that this Python lacks, with the behavior of the last
Python that had it, and `uninstall()` removes what was added. On Python 3.11 nothing is missing and nothing is added.
"""

import threading

from reimp.restore import cached, classes, finders, functions, loaders, old_finders, old_loaders
from reimp.restore.changes import Changes

__all__ = ["install", "uninstall"]

_LOCK = threading.RLock()
_CHANGES = Changes()


def install() -> None:
    """Put back the import APIs that this Python lacks; a second call changes nothing."""
    with _LOCK:
        if not _CHANGES.made:
            for part in (functions, classes, finders, loaders, cached, old_finders, old_loaders):
                part.restore(_CHANGES)


def uninstall() -> None:
    """Remove everything that `install()` added; attributes that other code has replaced since are left."""
    with _LOCK:
        _CHANGES.undo()
