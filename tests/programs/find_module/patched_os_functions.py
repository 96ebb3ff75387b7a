"""Programs that patch os.listdir, time.monotonic, time.time_ns or os.scandir do not change what is found.

clauses: find-10 mod-2
"""

import imp
import os
import time
from unittest import mock

from observe import search, search_often, write

write("lib/plain.py")
write("lib/pack/__init__.py")
write("other/late.py")
time.sleep(2.3)
search_often(imp.find_module, "lib")


def everywhere():
    for _ in range(3):
        for name in ("plain", "pack", "late", "absent"):
            search(imp.find_module, name, ["lib", "other"])


for target, options in {
    "os.listdir": {"return_value": ["absent.py"]},
    "os.scandir": {"side_effect": OSError},
    "time.monotonic": {"side_effect": [1.5]},
    "time.time_ns": {"return_value": None},
    "time.time": {"side_effect": ValueError},
    "os.path.lexists": {"side_effect": ValueError},
    "os.major": {"side_effect": ValueError},
}.items():
    with mock.patch(target, **options) as patched:
        everywhere()
        print(target, patched.call_count)
everywhere()
with mock.patch("os.stat", side_effect=FileNotFoundError):
    everywhere()
with mock.patch("os.listdir", return_value=[]):
    write("lib/absent.py")
    everywhere()
