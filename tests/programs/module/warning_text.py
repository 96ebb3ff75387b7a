"""The warning names the way forward.

clauses: mod-1 A5
expected: ours: A5: the module is no longer slated for removal, and the text says what to do
"""

import sys
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    sys.modules.pop("imp", None)
    import imp
(warning,) = caught
text = str(warning.message)
print(imp.PY_SOURCE, warning.category.__name__, text.startswith("the imp module is deprecated in favour of importlib"))
print("slated for removal" in text, "reimp" in text, warning.filename == __file__, warning.lineno)
