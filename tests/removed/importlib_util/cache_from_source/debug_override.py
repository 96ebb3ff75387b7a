"""The argument by position and by keyword; calls without it.

api: importlib.util.cache_from_source.debug_override
becomes: print(os.path.basename(importlib.util.cache_from_source("a.py", optimization='')))
becomes: print(os.path.basename(importlib.util.cache_from_source("a.py", optimization=1)))
becomes: print(os.path.basename(compiled("a.py", optimization=None)))
becomes: print([os.path.basename(cache_from_source("a.py", each)) for each in (True, False, None, 0)])
becomes: print(os.path.basename(compiled("a.py", optimization=2)), os.path.basename(compiled("a.py")))
"""

import importlib.util
import os
import sys
import warnings
from importlib.util import cache_from_source as compiled

warnings.simplefilter("ignore")
tag, sys.implementation.cache_tag = sys.implementation.cache_tag, "tag"
print(os.path.basename(importlib.util.cache_from_source("a.py", True)))
print(os.path.basename(importlib.util.cache_from_source("a.py", debug_override=False)))
print(os.path.basename(compiled("a.py", None)))
print([os.path.basename(compiled("a.py", each)) for each in (True, False, None, 0)])
print(os.path.basename(compiled("a.py", optimization=2)), os.path.basename(compiled("a.py")))
