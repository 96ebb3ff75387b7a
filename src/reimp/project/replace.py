"""Put new bytes in the place of a file's old ones, or leave it as it was: nothing in between."""

import errno
import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path


class ChangedError(Exception):
    """The file is no longer what was read."""


def replace(path: str, old: bytes, new: bytes) -> None:
    """Make *new* the content of the file at *path* if it is still *old*; mode, owner and attributes stay.

    The new file is complete on the disk before it takes the name. A symbolic link is not followed. Of a file with
    several names (hard links), the others keep the old content. Raise OSError or ChangedError: all is as it was.
    """
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode):
        raise ChangedError
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")
    temporary = _write_beside(path, new)
    try:
        _take_over(temporary, path, status)
        if Path(path).read_bytes() != old or stat.S_ISLNK(os.lstat(path).st_mode):
            raise ChangedError
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        _remove(temporary)
        raise


def create(path: str, new: bytes) -> None:
    """Make a file at *path* with the content *new*; raise FileExistsError if there is one already."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    temporary = _write_beside(path, new)
    try:
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        _remove(temporary)
        raise


def _write_beside(path: str, content: bytes) -> str:
    """Write *content* to a new file in the folder of *path*, down to the disk; return the new file's path."""
    # The name is known before there is a file, so that nothing is left wherever an interrupt comes.
    temporary = os.path.join(os.path.dirname(path), f".reimp-{secrets.token_hex(8)}.tmp")  # noqa: PTH118, PTH120
    try:
        with open(temporary, "xb", opener=_for_the_owner) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _remove(temporary)
        raise
    return temporary


def _for_the_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _take_over(temporary: str, path: str, status: os.stat_result) -> None:
    """Give *temporary* the owner, mode and extended attributes of the file at *path*, and the time of now."""
    if hasattr(os, "chown"):
        for user, group in ((-1, status.st_gid), (status.st_uid, -1)):
            with suppress(PermissionError):
                os.chown(temporary, user, group)
    shutil.copystat(path, temporary, follow_symlinks=False)
    os.utime(temporary)


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108
