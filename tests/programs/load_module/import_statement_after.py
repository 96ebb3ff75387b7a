"""What imp has loaded is what import statements then give: top level, dotted, from-imports, relative, stars.

clauses: load-1 load-3 load-8
"""

import imp
import sys

from observe import outcome, write

write("here/pack/__init__.py", "NAME = __name__\n__all__ = ['inner', 'NAME']\n")
write("here/pack/inner/__init__.py", "from .. import NAME\nfrom . import leaf\n")
write("here/pack/inner/leaf.py", "from ..sibling import SIBLING\nfrom pack import NAME as TOP\n")
write("here/pack/sibling.py", "SIBLING = __name__\n")


def load(name, path=None):
    file, pathname, description = imp.find_module(name.rpartition(".")[2], path)
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


pack = load("pack", ["here"])
inner = load("pack.inner", pack.__path__)
print(inner.leaf.SIBLING, inner.leaf.TOP, hasattr(pack, "inner"), hasattr(pack, "sibling"))
import pack.inner

print(hasattr(pack, "inner"))
from pack import inner as taken

print(taken is inner, hasattr(pack, "inner"))
for statement in ("from pack import *", "import pack.inner as inner", "from pack.inner import leaf"):
    space = {}
    try:
        exec(statement, space)
    except (AttributeError, ImportError) as error:
        print(type(error).__name__)
    print(sorted(space.keys() - {"__builtins__"}))
print(sorted(name for name in sys.modules if name.startswith("pack")))

# Loaded a second time under another name, relative imports go to that name's parent.
try:
    load("elsewhere.inner", ["here/pack"])
except ImportError as error:
    print(type(error).__name__, error.name, "elsewhere.inner" in sys.modules)
copy = imp.load_package("copied", "here/pack")
print(copy.NAME, copy is pack)
from copied import sibling

print(sibling.SIBLING)
