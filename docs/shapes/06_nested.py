"""Search and load in one line."""

import imp

alpha = imp.load_module("alpha", *imp.find_module("alpha", ["plugins"]))
print(alpha.run())
