"""The program replaces the function.

api: pkgutil.find_loader
stays: pkgutil.find_loader = lambda name: name
stays: print(pkgutil.find_loader("json"))
"""

import pkgutil

pkgutil.find_loader = lambda name: name
print(pkgutil.find_loader("json"))
