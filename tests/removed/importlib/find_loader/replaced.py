"""A file that replaces the function is left alone.

api: importlib.find_loader
stays: importlib.find_loader = lambda name, path=None: name
stays: print(importlib.find_loader("os"))
"""

import importlib

importlib.find_loader = lambda name, path=None: name
print(importlib.find_loader("os"))
