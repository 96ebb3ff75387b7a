"""A file that the caller forgets is reported by Python, once, like any other.

clauses: find-4
"""

import gc
import imp
import warnings

from observe import open_files, write

write("lib/plain.py", "# coding: latin-1\n")
write("lib/coded.pyc", b"")
for name in ("plain", "coded"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        file, _, description = imp.find_module(name, ["lib"])
        print(description, len(open_files()))
        del file
        gc.collect()
        print(open_files())
    for warning in caught:
        print(warning.category.__name__, str(warning.message).partition(" name=")[0])
