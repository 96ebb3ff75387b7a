"""No warning escapes from debug_override, and the caller's filters stay as they are.

clauses: cache-4
"""

import imp
import warnings

from observe import outcome

before = list(warnings.filters)
for action in ("error", "always", "default", "once", "ignore"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action)
        inside = list(warnings.filters)
        for value in (True, False, None):
            outcome(imp.cache_from_source, "a/b.py", value)
        print(action, len(caught), warnings.filters == inside)
print(list(warnings.filters) == before)
