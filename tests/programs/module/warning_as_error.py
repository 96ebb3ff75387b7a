"""With the warning an error the import fails and leaves nothing behind; later it can succeed.

clauses: mod-1
"""

import sys
import warnings

for action in ("error", "error", "ignore"):
    with warnings.catch_warnings():
        warnings.simplefilter(action, DeprecationWarning)
        try:
            import imp
        except DeprecationWarning as error:
            print(type(error).__name__, str(error).partition(" in favour")[0], "imp" in sys.modules)
        else:
            print("imported", imp.PY_SOURCE, "imp" in sys.modules)

del sys.modules["imp"]
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import imp
    import imp
for warning in caught:
    print(warning.category.__name__, warning.filename == __file__, warning.lineno)
