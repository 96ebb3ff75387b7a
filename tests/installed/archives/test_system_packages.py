"""How much is read of a file in an archive; tests/installed/test_members.py has what is read of packages of systems."""

from reimp.installed.archives.system_packages import LARGEST_ARCHIVE, largest
from reimp.project.files import LARGEST


def test_largest() -> None:
    """An archive in an archive is larger than any program."""
    assert (largest("a.py"), largest("data.tar.xz"), largest("a.whl")) == (LARGEST, LARGEST_ARCHIVE, LARGEST_ARCHIVE)
