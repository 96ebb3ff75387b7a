"""With -X frozen_modules=off the same modules of the standard library are found as files.

clauses: find-11
cannot run: pyodide3.14: it starts no other processes
"""

import subprocess
import sys

from observe import write

write(
    "show.py",
    """
    import imp
    import os
    for name in ("os", "abc", "codecs", "sys", "zipimport", "_frozen_importlib"):
        file, pathname, description = imp.find_module(name)
        print(name, pathname and os.path.basename(pathname), description)
        if file:
            print("  ", file.encoding, file.tell())
            file.close()
    """,
)
for switch in ("off", "on"):
    command = [sys.executable, "-W", "ignore", "-X", f"frozen_modules={switch}", "show.py"]
    print(switch)
    print(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)
