"""`sys.pycache_prefix` and `sys.implementation.cache_tag` are honored as by an import.

clauses: load-10
"""

import imp
import os
import sys

from observe import tree, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/pack/__init__.py", "from .part import VALUE\n")
write("lib/pack/part.py", "VALUE = 2\n")

sys.pycache_prefix = os.path.abspath("cache")
print(imp.load_source("plain", "lib/plain.py").VALUE)
print(imp.load_package("pack", "lib/pack").VALUE)
print(sorted(os.listdir("lib")), sorted(os.listdir("lib/pack")))
print(sorted(os.listdir("cache" + os.path.abspath("lib"))))
with open("lib/plain.py", "rb") as file:
    print(imp.load_source("plain", "lib/plain.py", file).VALUE, file.closed)

sys.pycache_prefix = None
with open("lib/plain.py", "rb") as file:
    print(imp.load_source("plain", "lib/plain.py", file).VALUE, file.closed)
tree("lib")

# Without a tag there is no cache.
tag = sys.implementation.cache_tag
sys.implementation.cache_tag = None
write("lib/other.py", "VALUE = 3\n")
for number in range(2):
    with open("lib/other.py", "rb") as file:
        print(imp.load_source("other", "lib/other.py", file).VALUE, file.closed)
sys.implementation.cache_tag = tag
print(os.path.exists(imp.cache_from_source("lib/other.py")))
