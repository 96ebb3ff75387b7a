"""A name of that spelling that is not importlib's; code that copes with a Python without the function.

api: importlib.find_loader
becomes: print(find_loader("os") is not None)
modern: print(importlib.util.find_spec("os") is not None)
becomes: if hasattr(importlib, "find_loader"):
becomes: print(Own().find_loader("x"))
becomes: print(getattr(importlib, "find_loader", None) is not missing)
modern: print(importlib.util.find_spec("os") is not None)
"""

import importlib
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
missing = object()


class Own:
    def find_loader(self, name):
        return name


print(Own().find_loader("x"))
print(getattr(importlib, "find_loader", None) is not missing)
if hasattr(importlib, "find_loader"):
    found = "before 3.12"
else:
    found = "since 3.12"
print(bool(found))
print(importlib.find_loader("os") is not None)
