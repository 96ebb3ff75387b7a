"""The attribute __cached__ of modules, and debug_override of cache_from_source()."""

import importlib
import importlib.util
import json.decoder
import runpy
import sys
import types
from pathlib import Path

from showing import show

Path("plain.py").write_text("print('__cached__' in globals())\n")
sys.path.insert(0, "")
import plain

print(Path(plain.__cached__).name.startswith("plain."), plain.__cached__ == plain.__spec__.cached)
print(json.decoder.__cached__ == json.decoder.__spec__.cached)
print(hasattr(sys, "__cached__"), hasattr(types.ModuleType("a"), "__cached__"), __cached__)
del plain.__cached__
print(importlib.reload(plain).__cached__ == plain.__spec__.cached)
spec = importlib.util.spec_from_file_location("by_spec", "plain.py")
print(importlib.util.module_from_spec(spec).__cached__ == spec.cached)
for override in (None, True, False, 0, "", "x"):
    show(repr(override), lambda: importlib.util.cache_from_source("a.py", override), count=None)
    show(f"keyword {override!r}", lambda: importlib.util.cache_from_source("a.py", debug_override=override), count=None)
show("optimization", lambda: importlib.util.cache_from_source("a.py", optimization=2))
show("both", lambda: importlib.util.cache_from_source("a.py", True, optimization=2), count=None)
show("None and optimization", lambda: importlib.util.cache_from_source("a.py", None, optimization=""))
show("three", lambda: importlib.util.cache_from_source("a.py", True, 1))
