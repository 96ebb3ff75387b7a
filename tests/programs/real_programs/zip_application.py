"""A program in a zip file uses imp for the plug-ins that lie beside it, not inside.

clauses: find-7 load-7 mod-1
cannot run: pyodide3.14: it starts no other processes
"""

import imp
import os
import subprocess
import sys
import zipapp

from observe import write

write("app/inside.py", "VALUE = 'inside the zip'\n")
write(
    "app/__main__.py",
    """
    import imp, os, sys, inside
    print(inside.VALUE, type(inside.__loader__).__name__)
    for name in ("inside", "plugin"):
        try:
            file, pathname, description = imp.find_module(name)
        except ImportError as error:
            print(error)
        else:
            with file:
                print(imp.load_module(name, file, pathname, description).VALUE, pathname)
    for load in (imp.load_source, imp.load_package):
        try:
            load("deep", os.path.join(sys.argv[0], "inside.py"))
        except (OSError, ValueError) as error:
            print(type(error).__name__, getattr(error, "errno", None))
    import importlib
    print(imp.reload(inside) is inside, inside.VALUE, imp.find_module.__module__)
    sys.path.append("plugins")
    print(imp.load_module("plugin", *imp.find_module("plugin")).VALUE)
    """,
)
write("plugins/plugin.py", "VALUE = 'beside the zip'\n")
zipapp.create_archive("app", "app.pyz")
for arguments in (["app.pyz"], ["app"]):
    done = subprocess.run([sys.executable, "-W", "ignore", *arguments], capture_output=True, text=True, check=False)
    print(arguments, done.returncode, done.stderr.splitlines()[-1:])
    print(done.stdout)
