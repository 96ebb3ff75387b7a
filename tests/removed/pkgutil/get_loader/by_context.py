"""The loader is asked for the path, kept, and is that of an imported module or of the program itself.

api: pkgutil.get_loader
becomes: print(os.path.basename(get_loader("package").get_filename()))
becomes: print(os.path.basename(get_loader(package).get_filename()))
becomes: loader = get_loader(__name__)
modern: print(os.path.basename(importlib.util.find_spec("package").loader.get_filename()))
modern: print(os.path.basename(package.__spec__.loader.get_filename()))
modern: loader = getattr(importlib.util.find_spec("package.inner"), "loader", None)
modern: loader = get_loader(__name__)
modern: print(getattr(importlib.util.find_spec("missing"), "loader", None))
"""

import os
import pkgutil
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("package/__init__.py", "")
write("package/inner.py", "")
sys.path.insert(0, ".")
import package

print(os.path.basename(pkgutil.get_loader("package").get_filename()))
print(os.path.basename(pkgutil.get_loader(package).get_filename()))
loader = pkgutil.get_loader("package.inner")
print(loader.name, loader.is_package("package.inner"))
loader = pkgutil.get_loader(__name__)
print(type(loader).__name__)
print(pkgutil.get_loader("missing"))
