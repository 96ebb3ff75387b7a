"""Zip files, path hooks and meta path finders are not asked.

clauses: find-7
"""

import imp
import sys
import zipfile

from observe import search, write

with zipfile.ZipFile("archive.zip", "w") as archive:
    archive.writestr("zipped.py", "x = 1\n")
    archive.writestr("inside/deep.py", "x = 1\n")
write("lib/plain.py")
asked = []


class Finder:
    """A finder that notes what it is asked."""

    def find_spec(self, fullname, path=None, target=None):
        asked.append(fullname)


def hook(entry):
    asked.append(entry)
    raise ImportError


sys.meta_path.insert(0, Finder())
sys.path_hooks.insert(0, hook)
sys.path.insert(0, "archive.zip")
search(imp.find_module, "zipped")
search(imp.find_module, "zipped", ["archive.zip"])
search(imp.find_module, "deep", ["archive.zip/inside"])
search(imp.find_module, "plain", ["hooked:lib", "archive.zip", "lib"])
print(asked)

sys.meta_path.pop(0)
sys.path_hooks.pop(0)
import zipped

print(zipped.x)
search(imp.find_module, "zipped", ["archive.zip"])
