"""Suites on the line of their headers.

idiom: nested
idiom: path
becomes: find_and_load("plug", ["lib"])
modern: fp, path, desc = find_file("plug", ["lib"])
"""
import imp

from observe import describe, write

write("lib/plug.py", "print('running')\n")
if True: module = imp.load_module("plug", *imp.find_module("plug", ["lib"]))
fp, path, desc = imp.find_module("plug", ["lib"])
try: module = imp.load_module("plug", fp, path, desc)
finally:
    if fp: fp.close()
print(describe(module))
try: imp.find_module("plug"); found = True
except ImportError: found = False
print(found)
