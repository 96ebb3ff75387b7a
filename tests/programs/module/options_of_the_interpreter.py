"""imp works with -I, -S, -E, -OO, -B, -X utf8, -bb, -X importtime and with no standard streams.

clauses: mod-1 mod-3 load-10
cannot run: pyodide3.14: it starts no other processes
"""

import imp
import os
import subprocess
import sys

from observe import write

write("lib/plain.py", '"""Its docstring."""\nassert not __debug__, "asserted"\nVALUE = __doc__\n')
write(
    "program.py",
    """
    import sys
    sys.path.insert(0, FOLDER)
    sys.modules.pop("imp", None)
    import imp
    file, pathname, description = imp.find_module("plain", ["lib"])
    try:
        module = imp.load_module("plain", file, pathname, description)
    except AssertionError as error:
        print(error)
    else:
        print(module.VALUE)
    finally:
        file.close()
    print(imp.find_module.__doc__ is None or type(imp.find_module.__doc__).__name__)
    print(imp.cache_from_source("a.py").partition(imp.get_tag())[2], sys.flags.dont_write_bytecode)
    """.replace("FOLDER", repr(os.path.dirname(imp.__file__))),
)
for options in ("-I", "-S"), ("-I",), ("-E", "-s"), ("-O",), ("-OO",), ("-B",), ("-bb",), ("-X", "utf8=0"), ("-P",):
    done = subprocess.run(
        [sys.executable, *options, "-W", "error", "-W", "ignore:the imp module", "program.py"],
        capture_output=True,
        text=True,
        check=False,
    )
    print(options, done.returncode, done.stdout.split("\n"), done.stderr.splitlines()[-1:])
    names = sorted(os.listdir("lib/__pycache__")) if os.path.exists("lib/__pycache__") else []
    print("  ", [name.partition(imp.get_tag())[2] for name in names])
    for name in names:
        os.remove("lib/__pycache__/" + name)
