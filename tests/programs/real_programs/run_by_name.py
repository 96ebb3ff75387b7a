"""`python -m` a package whose __main__ loads the plug-ins of its own folder by imp, with their parent and without.

clauses: load-3 load-8 find-8
cannot run: pyodide3.14: it starts no other processes
"""

import subprocess
import sys

from observe import write

write("tool/__init__.py", "print('package', __name__)\n")
write(
    "tool/__main__.py",
    """
    import imp, os, sys
    here = os.path.dirname(os.path.abspath(__file__))
    print(__name__, __package__, __spec__.name)
    for name in ("one", "two"):
        file, pathname, description = imp.find_module(name, [os.path.join(here, "plugins")])
        with file:
            module = imp.load_module(__package__ + ".plugins." + name, file, pathname, description)
        print(module.__name__, module.__package__, module.NAME, module.__spec__.parent)
    main = imp.load_source("__main__", os.path.join(here, "late.py"))
    print(main is sys.modules["__main__"], SET, __name__, os.path.basename(__file__), __spec__.name)
    """,
)
write("tool/late.py", "SET = 'by late'\n")
write("tool/plugins/__init__.py", "")
write("tool/plugins/one.py", "from .. import __name__ as NAME\n")
write("tool/plugins/two.py", "from tool.plugins.one import NAME\nfrom . import one\nNAME = one.__name__\n")
for arguments in (
    ["-m", "tool"],
    ["-m", "tool.__main__"],
    ["-c", "import runpy; runpy.run_module('tool', alter_sys=True)"],
):
    done = subprocess.run([sys.executable, "-W", "ignore", *arguments], capture_output=True, text=True, check=False)
    print(arguments, done.returncode, done.stderr.splitlines()[-1:])
    print(done.stdout)
