"""Where a package is."""

import os

import imp

path = imp.find_module("tool")[1]
print(os.path.basename(path))
