"""The loader is in a variable; a wrong name and a body that raises.

api: importlib.machinery.SourceFileLoader.load_module
becomes: module = load_with_loader(loader)
becomes: load_with_loader(loader, "another")
becomes: load_with_loader(broken)
modern: module = load_by(loader)
modern: load_with_loader(loader, "another")
"""

import sys
import warnings
from importlib.machinery import SourceFileLoader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.py", "VALUE = 1\n")
write("broken.py", "VALUE = 1\nraise OSError('broken')\n")
loader = SourceFileLoader("plug", "plug.py")
module = loader.load_module()
print(module.VALUE, module.__loader__ is loader, module is sys.modules["plug"])
try:
    loader.load_module("another")
except ImportError as error:
    print(error, error.name)
broken = SourceFileLoader("broken", "broken.py")
try:
    broken.load_module()
except OSError as error:
    print(error, "broken" in sys.modules)
