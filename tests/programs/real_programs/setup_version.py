"""A setup script reads its version from a file of the package without importing the package.

clauses: load-7 load-1
"""

import imp
import os
import sys

from observe import open_files, write

write("src/thing/__init__.py", "raise ImportError('not installed yet')\n")
write(
    "src/thing/_version.py",
    "__version__ = '1.2.3'\nversion_info = tuple(int(part) for part in __version__.split('.'))\n",
)
write("src/thing/about.py", "__title__ = 'thing'\n__version__ = '4.5'\n")
HERE = os.getcwd()

version = imp.load_source("version", os.path.join(HERE, "src", "thing", "_version.py"))
print(version.__version__, version.version_info, version.__name__, "thing" in sys.modules)

print(imp.load_source("thing._version", "src/thing/_version.py").__version__, "thing" in sys.modules)
print(imp.load_source("", "src/thing/about.py").__title__, imp.load_source("<none>", "src/thing/about.py").__version__)

about = imp.new_module("about")
with open("src/thing/about.py") as file:
    exec(file.read(), about.__dict__)
print(about.__title__, about.__version__)

file, *rest = imp.find_module("_version", ["src/thing"])
with file:
    module = imp.load_module("_version", file, *rest)
print(module.__version__, vars(module)["version_info"][0])
print(open_files())
