"""Paths of any shape: no folder, no suffix, more dots, hidden files, trailing slashes, .pyw, bytes, PathLike.

clauses: cache-1
"""

import imp
from pathlib import Path

from observe import outcome

for path in (
    "baz.py", "./baz.py", "../baz.py", "/baz.py", "//baz.py", "a/b/c.py", "a//b.py", "a.b/c.py", "a.b/c", "baz", "baz.pyw",
    "baz.so", "baz.tar.gz", "baz.", ".py", ".hidden.py", "", "/", "a/", "a/.", "..", "__init__.py", "a/__pycache__/b.py",
    "a/__pycache__/b.cpython-311.pyc", "with space.py", "back\\slash.py", "new\nline.py", "caf\xe9.py", "nul\0.py", "\udce9.py",
):  # fmt: skip
    print(ascii(path))
    outcome(imp.cache_from_source, path)
    print(ascii(imp.cache_from_source(path, False)))
outcome(imp.cache_from_source, Path("a/b.py"))
outcome(imp.cache_from_source, Path("a/b.py"), True)
