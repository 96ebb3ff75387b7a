"""The program replaces the function.

api: pkgutil.get_loader
stays: pkgutil.get_loader = lambda name: name
stays: print(pkgutil.get_loader("json"))
"""

import pkgutil

pkgutil.get_loader = lambda name: name
print(pkgutil.get_loader("json"))
