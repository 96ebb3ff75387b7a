"""`from __future__ import` stays first; annotations.

api: imp.NullImporter
api: imp.PY_SOURCE
becomes: def f(x: NullImporter = None)
"""
from __future__ import annotations, division
import imp
def f(x: imp.NullImporter = None) -> imp.NullImporter: return x
print(f(), imp.PY_SOURCE, __doc__)
