"""Modules of the standard library that are frozen are found as such, and loaded in the object that is there.

clauses: load-1 load-2 find-11
"""

import abc
import genericpath
import imp
import os
import sys

from observe import names

for module in (abc, genericpath, os):
    name = module.__name__
    found = imp.find_module(name)
    print(name, found)
    module.ADDED, before = 1, len(names(module))
    loaded = imp.load_module(name, *found)
    print(loaded is module, sys.modules[name] is module, module.ADDED, len(names(module)) >= before)
    print(loaded.__name__, module.__spec__.name, hasattr(module, "__file__"))
print(os.path.join("a", "b"), os.getcwd() != "")
