"""PYTHONPYCACHEPREFIX and PYTHONDONTWRITEBYTECODE are obeyed, and so is a change of sys.* at run time, load by load.

clauses: load-10 cache-1
cannot run: pyodide3.14: it starts no other processes
"""

import os
import shutil
import subprocess
import sys

from observe import tree, write

write("lib/plain.py", "VALUE = 1\n")
write("lib/other.py", "VALUE = 1\n")
write(
    "program.py",
    """
    import imp, os, sys
    print(sys.dont_write_bytecode, sys.pycache_prefix and os.path.relpath(sys.pycache_prefix))
    module = imp.load_source("plain", "lib/plain.py")
    print(os.path.exists(imp.cache_from_source("lib/plain.py")), os.path.exists(module.__spec__.cached))
    sys.dont_write_bytecode = not sys.dont_write_bytecode
    file, path, triple = imp.find_module("other", ["lib"])
    with file:
        module = imp.load_module("other", file, path, triple)
    print(os.path.exists(module.__spec__.cached), os.path.relpath(module.__spec__.cached).partition(imp.get_tag())[0])
    """,
)
for variables in (
    {},
    {"PYTHONDONTWRITEBYTECODE": "1"},
    {"PYTHONDONTWRITEBYTECODE": ""},
    {"PYTHONPYCACHEPREFIX": os.path.abspath("cache")},
    {"PYTHONPYCACHEPREFIX": "relative"},
    {"PYTHONPYCACHEPREFIX": "", "PYTHONOPTIMIZE": "2"},
):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "program.py"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | variables,
    )
    print(sorted(variables), done.returncode, done.stdout.split("\n"), done.stderr.splitlines()[-1:])
    shutil.rmtree("lib/__pycache__", ignore_errors=True)
tree("lib")
