"""A `del` of imp and of an item whose key is an f-string: the key stays as it is.

api: imp.reload
becomes: importlib.reload(plug)
becomes: del table[f"{key}"]
"""

import imp
import sys

from observe import write

write("plug.py", "print('run')\n")
sys.path.insert(0, ".")
import plug

imp.reload(plug)
key, table = "a", {"a": 1, "b": 2}
del imp, table[f"{key}"]
print(table)
