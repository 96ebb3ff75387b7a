"""Loading under the name '__main__' executes the file in the running program's own namespace.

clauses: load-1 load-2 load-8
"""

import imp
import os
import sys

from observe import write

write(
    "lib/job.py",
    """
    print("before:", VALUE)
    VALUE = "set by the job"
    if __name__ == "__main__":
        print("it runs as the main program", __file__.endswith("job.py"))
""",
)
VALUE = "set by the program"
main = sys.modules["__main__"]

with open("lib/job.py") as file:
    module = imp.load_module("__main__", file, "lib/job.py", (".py", "r", imp.PY_SOURCE))

print(module is main, sys.modules["__main__"] is main, VALUE)
print(os.path.relpath(__file__), __spec__.name, type(__loader__).__name__, __loader__.name)
