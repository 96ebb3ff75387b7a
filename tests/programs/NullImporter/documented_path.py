"""find_module takes the documented second argument, the path.

clauses: null-2 A1
expected: ours: A1: find_module(fullname, path=None) is the documented signature
"""

import imp

from observe import outcome

finder = imp.NullImporter("missing")
outcome(finder.find_module, "plain", None)
outcome(finder.find_module, "plain", ["lib"])
outcome(finder.find_module, "plain", path=["lib"])
