"""Importing warns at the line that imports, once however often it is imported.

clauses: mod-1
cannot run: pyodide3.14: it starts no other processes
"""

import subprocess
import sys

from observe import write

write("other.py", "import os\nimport imp\nfrom imp import find_module\n")
write(
    "program.py", "import sys\n\n\nimport imp\nimport other\nimport imp\nfrom imp import find_module\n\nprint('done')\n"
)
write("late.py", "import other\nimport imp\n")
write("inside.py", "def work():\n    x = 1\n    import imp\n    return imp\n\n\nwork()\nwork()\n")
write("named.py", "name = 'imp'\n\n__import__(name)\n")
write("starred.py", "\nfrom imp import *\n")
write("aliased.py", "import os, imp as old\n")


def first_words(text):
    """Return the warnings without what a warning says after its first words, and without the quoted line."""
    lines = [line for line in text.splitlines() if "Warning" in line]
    return [line.partition(" in favour")[0] for line in lines]


for program in ("program.py", "late.py", "inside.py", "named.py", "starred.py", "aliased.py", "other.py"):
    done = subprocess.run([sys.executable, "-W", "always", program], capture_output=True, text=True, check=False)
    errors = done.stderr.replace("/".join((sys.path[0], "")), "")
    print(program, done.returncode, done.stdout.strip())
    for line in first_words(errors):
        print("  ", line)
