"""What a frozen module says of itself when the pair has loaded it."""

import imp

from observe import show_module

file, pathname, description = imp.find_module("__hello__")
show_module(imp.load_module("__hello__", file, pathname, description))
