"""Importing imp imports no other module: neither importlib.util nor importlib.machinery, which some programs relied on.

clauses: mod-3 D1
expected: ours: D1: a tenth of the time, at the price that others have to import what they use
cannot run: pyodide3.14: it starts no other processes
"""

import subprocess
import sys

CODE = """
import sys
before = set(sys.modules)
import imp
watched = {"importlib", "importlib.machinery", "importlib.util", "re", "tokenize"}
print(sorted((set(sys.modules) - before) & watched))
import importlib
print(hasattr(importlib, "machinery"), hasattr(importlib, "util"))
print(imp.util.MAGIC_NUMBER == imp.get_magic(), importlib.util is imp.util)
"""
subprocess.run([sys.executable, "-S", "-W", "ignore", "-c", CODE], check=True)
