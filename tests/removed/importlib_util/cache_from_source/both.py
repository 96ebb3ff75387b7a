"""Both arguments, of which only one can be given.

api: importlib.util.cache_from_source.debug_override
stays:     importlib.util.cache_from_source("a.py", True, optimization=1)
"""

import importlib.util
import warnings

warnings.simplefilter("ignore")
try:
    importlib.util.cache_from_source("a.py", True, optimization=1)
except TypeError:
    print("TypeError")
print("end")
