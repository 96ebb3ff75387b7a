"""Names are joined to the entry as they are: slashes, '..' and absolute names lead where they say.

clauses: find-8 find-2
"""

import imp
import os

from observe import search, write

write("lib/sub/inner.py")
write("lib/sub/pack/__init__.py")
write("beside.py")
write("other/plain.py")

for name in (
    "sub/inner",
    "sub/pack",
    "sub/pack/",
    "sub//inner",
    "./sub/inner",
    "sub/../sub/inner",
    "sub/missing/../inner",
):
    search(imp.find_module, name, ["lib"])
for name in ("../beside", "../other/plain", "../../beside", "sub", "sub/", "sub/inner/"):
    search(imp.find_module, name, ["lib"])

absolute = os.path.abspath("other/plain")
search(imp.find_module, absolute, ["lib"])
search(imp.find_module, absolute, ["", "missing"])
search(imp.find_module, absolute, [])
search(imp.find_module, absolute)
search(imp.find_module, os.path.abspath("lib/sub/pack"), ["lib"])
search(imp.find_module, os.path.abspath("lib/sub/pack") + "/", ["lib"])
search(imp.find_module, "sub\\inner", ["lib"])
