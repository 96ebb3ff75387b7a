"""The path of the bytecode is in __pycache__ beside the source, whatever exists; with every level of optimisation.

clauses: cache-1 cache-2
"""

import imp
import os

from observe import outcome, tree, write

outcome(imp.cache_from_source, "/foo/bar/baz.py")
outcome(imp.cache_from_source, "/foo/bar/baz.py", None)
outcome(imp.cache_from_source, "/foo/bar/baz.py", True)
outcome(imp.cache_from_source, "/foo/bar/baz.py", False)
outcome(imp.cache_from_source, path="/foo/bar/baz.py", debug_override=False)
outcome(imp.cache_from_source, "/foo/bar/baz.py", debug_override=True)
outcome(imp.cache_from_source, debug_override=None, path="baz.py")
tree()

write("lib/plain.py")
cached = imp.cache_from_source("lib/plain.py")
print(os.path.dirname(cached), os.path.basename(cached) == f"plain.{imp.get_tag()}.pyc", os.path.exists(cached))
