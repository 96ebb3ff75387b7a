"""The warning obeys the filters: shown for the main program only by default, an error when asked for.

clauses: mod-1
cannot run: pyodide3.14: it starts no other processes
"""

import subprocess
import sys

from observe import write

write("direct.py", "import imp\nprint(imp.PY_SOURCE)\n")
write("indirect.py", "import library\nprint(library.imp.PY_SOURCE)\n")
write("library.py", "import imp\n")
for options in (
    (),
    ("-W", "ignore"),
    ("-W", "error::DeprecationWarning"),
    ("-W", "error::DeprecationWarning:library"),
    ("-X", "dev"),
):
    for program in ("direct.py", "indirect.py"):
        done = subprocess.run([sys.executable, *options, program], capture_output=True, text=True, check=False)
        warning = [line.partition(" in favour")[0] for line in done.stderr.splitlines() if "Warning: " in line]
        print(
            options,
            program,
            done.returncode,
            done.stdout.split(),
            [line.replace(sys.path[0] + "/", "") for line in warning],
        )
