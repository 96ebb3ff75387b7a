"""The tag is in the names of bytecode files, and is read from sys.implementation at the call.

clauses: tag-1
"""

import imp
import sys

from observe import outcome

print(type(imp.get_tag()), imp.get_tag() == sys.implementation.cache_tag)
print(imp.cache_from_source("a.py").split(".")[1] == imp.get_tag())

kept = sys.implementation
for tag in ("snake-1", "", None, 7):
    sys.implementation = type(kept)(**{**vars(kept), "cache_tag": tag})
    outcome(imp.get_tag)
sys.implementation = kept
print(imp.get_tag() == kept.cache_tag)
