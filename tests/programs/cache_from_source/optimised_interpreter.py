"""Without debug_override the level of the interpreter decides; with it, the level does not count.

clauses: cache-2 cache-4
cannot run: pyodide3.14: it starts no other processes
"""

import subprocess
import sys

from observe import write

write(
    "show.py",
    """
    import sys
    import imp
    print(sys.flags.optimize, [imp.cache_from_source("a/b.py", value) for value in (None, True, False)])
    print(imp.cache_from_source("a/b.py") == imp.cache_from_source("a/b.py", debug_override=None))
    print([imp.source_from_cache(imp.cache_from_source("a/b.py", value)) for value in (None, True, False)])
    """,
)
for option in ("-I", "-O", "-OO", "-OOO"):
    command = [
        sys.executable,
        *(() if option == "-I" else (option,)),
        "-W",
        "error",
        "-W",
        "ignore:the imp module",
        "show.py",
    ]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    print(option, done.returncode)
    print(done.stdout, done.stderr.splitlines()[-1:])
