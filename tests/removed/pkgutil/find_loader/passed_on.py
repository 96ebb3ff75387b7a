"""The function imported by name and passed on; replaced by the program.

api: pkgutil.find_loader
becomes: print([bool(each) for each in map(find_package_loader, ["json", "missing"])])
"""

import warnings
from pkgutil import find_loader

warnings.simplefilter("ignore")
print([bool(each) for each in map(find_loader, ["json", "missing"])])
