"""The text about a module, from its loader.

api: importlib.machinery.BuiltinImporter.module_repr
api: importlib.machinery.FrozenImporter.module_repr
stays: BuiltinImporter.module_repr(sys)
stays: importlib.machinery.FrozenImporter.module_repr(zipimport)
differs: 3.12: it is gone
differs: 3.13: it is gone
differs: 3.14: it is gone
differs: 3.14t: it is gone
differs: 3.15: it is gone
"""

import importlib.machinery
import sys
import warnings
import zipimport
from importlib.machinery import BuiltinImporter

warnings.simplefilter("ignore")
print("start")
print(BuiltinImporter.module_repr(sys))
print(importlib.machinery.FrozenImporter.module_repr(zipimport))
