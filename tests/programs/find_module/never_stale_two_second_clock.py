"""On a file system that counts time in steps of two seconds, a search sees what was changed the moment before.

clauses: find-10
"""

import imp
import os
import time
from unittest import mock

real_stat = os.stat
STEP = 2_000_000_000


class CoarseStatus:
    """What os.stat returns, with times in steps of two seconds."""

    def __init__(self, status):
        self._status = status

    def __getattr__(self, name):
        value = getattr(self._status, name)
        if name.endswith("time_ns"):
            return value // STEP * STEP
        if name.endswith("time"):
            return value // 2 * 2
        return value

    def __getitem__(self, index):
        return self._status[index] // 2 * 2 if index in (7, 8, 9) else self._status[index]


def coarse_stat(path, **keywords):
    return CoarseStatus(real_stat(path, **keywords))


def found(name):
    try:
        file = imp.find_module(name, ["lib"])[0]
    except ImportError:
        return False
    if file:
        file.close()
    return True


os.mkdir("lib")
wrong = []
with mock.patch("os.stat", coarse_stat):
    end = time.monotonic() + 5
    number = 0
    while time.monotonic() < end or number < 100:
        number += 1
        name = f"module{number}"
        wrong += [(name, "before")] if found(name) else []
        open(f"lib/{name}.py", "w").close()
        wrong += [] if found(name) else [(name, "created")]
        os.rename(f"lib/{name}.py", f"lib/{name}_moved.py")
        wrong += [(name, "renamed")] if found(name) or not found(name + "_moved") else []
        os.unlink(f"lib/{name}_moved.py")
        wrong += [(name, "deleted")] if found(name + "_moved") else []
        # Sometimes long enough for the names to be read and believed before the next change.
        time.sleep((0, 0.02, 0, 0, 2.2)[number % 5] if number < 8 else 0)
print(number >= 100, wrong[:3])
