"""The lists of importlib.machinery are read at each call: changed in place, bound again, emptied, of other types.

clauses: suffix-2
"""

import imp
from importlib import machinery

from observe import outcome

machinery.EXTENSION_SUFFIXES = [".ext"]
print(imp.get_suffixes())
machinery.SOURCE_SUFFIXES.append(".pyx")
machinery.BYTECODE_SUFFIXES.insert(0, ".bin")
print(imp.get_suffixes())
machinery.SOURCE_SUFFIXES.reverse()
print(imp.get_suffixes())
machinery.SOURCE_SUFFIXES = (".a", ".b")
machinery.BYTECODE_SUFFIXES = iter([".once"])
machinery.EXTENSION_SUFFIXES = ".xy"
print(imp.get_suffixes())
print(imp.get_suffixes())
machinery.SOURCE_SUFFIXES = machinery.BYTECODE_SUFFIXES = machinery.EXTENSION_SUFFIXES = []
print(imp.get_suffixes())
machinery.SOURCE_SUFFIXES = None
outcome(imp.get_suffixes)
del machinery.SOURCE_SUFFIXES
error = outcome(imp.get_suffixes)
