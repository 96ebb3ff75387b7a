"""What a program has changed in `sys` and `builtins` when they are initialized again.

clauses: load-7
"""

import builtins
import imp
import io
import sys

out = sys.stdout
path, argv = sys.path, sys.argv
sys.stdout = io.StringIO()
sys.path = ["changed"]
sys.argv = ["changed"]
sys.ADDED = 1
imp.init_builtin("sys")
stdout, sys.stdout = sys.stdout, out
print(stdout is out, sys.path == ["changed"], sys.argv == ["changed"], sys.ADDED, sys.path is path, sys.argv is argv)

builtins.ADDED = 2
original, builtins.abs = abs, None
imp.init_builtin("builtins")
print(abs is original, ADDED)
imp.load_module("builtins", None, None, ("", "", imp.C_BUILTIN))
print(abs is original, builtins.__name__)
