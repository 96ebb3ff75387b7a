"""The finder and the loader that wrapped imp.

api: pkgutil.ImpImporter
api: pkgutil.ImpLoader
stays: pkgutil.ImpImporter(".")
stays: from pkgutil import ImpLoader
differs: 3.12: it is gone
differs: 3.13: it is gone
differs: 3.14: it is gone
differs: 3.14t: it is gone
differs: 3.15: it is gone
"""

import pkgutil
import warnings

from observe import write

warnings.simplefilter("ignore")
write("plug.py", "VALUE = 1\n")
print("start")
from pkgutil import ImpLoader

loader = pkgutil.ImpImporter(".").find_module("plug")
print(isinstance(loader, ImpLoader), loader.get_source())
