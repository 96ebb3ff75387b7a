"""The folder as a `pathlib.Path`, as bytes, as a link, and relative to a folder that is left.

clauses: load-7 load-8
"""

import imp
import os
import pathlib

from observe import outcome_type, write

write("lib/pack/__init__.py", "from . import part\n")
write("lib/pack/part.py", "VALUE = 1\n")
os.symlink("pack", "lib/link")

for path in (
    pathlib.Path("lib/pack"),
    pathlib.Path("lib/pack/__init__.py"),
    "lib/link",
    "lib/../lib/pack",
    b"lib/pack",
):
    result = outcome_type(imp.load_package, "pack", path)
    if not isinstance(result, Exception):
        print(result.__file__, result.__path__, type(result.__file__).__name__)

# The paths are absolute, so a sub-module is found from anywhere.
write("lib/pack/late.py", "VALUE = 2\n")
package = imp.load_package("pack", "lib/pack")
os.chdir("lib")
import pack.late

print(pack is package, pack.late.VALUE, package.late.__file__)
os.chdir("pack")
package = imp.load_package("here", ".")
print(package.__name__, package.part.VALUE, os.path.samefile(package.__path__[0], "."))
package = imp.load_package("file", "__init__.py")
print(package.__path__, package.__file__)
