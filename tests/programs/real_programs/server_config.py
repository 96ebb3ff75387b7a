"""A server's configuration file is Python of any name; the errors in it are reported, and a reload reads it again.

clauses: load-7 load-4 load-2
"""

import imp
import os
import sys

from observe import open_files, write

sys.dont_write_bytecode = True
write(
    "etc/server.conf.py",
    """
    import json
    bind = "127.0.0.1:8000"
    workers = 2 + 1
    def on_start(server):
        return server
""",
)
write("etc/noext", "bind = 'unix:/run/server.sock'\n_private = 1\n")
write("etc/broken.py", "bind = \n")
write("etc/failing.py", "bind = undefined_name\n")


def load_config(filename):
    if not os.path.exists(filename):
        raise LookupError(f"{filename!r} doesn't exist")
    try:
        module = imp.load_source("__config__", filename)
    except SyntaxError as error:
        raise LookupError(f"{filename!r}, line {error.lineno}: not Python") from error
    except Exception as error:
        raise LookupError(f"{filename!r}: {type(error).__name__}: {error}") from error
    return {
        key: value for key, value in vars(module).items() if not key.startswith("_") and not hasattr(value, "__path__")
    }


for filename in ("etc/server.conf.py", "etc/noext", "etc/missing.py", "etc/broken.py", "etc/failing.py"):
    try:
        print(sorted(load_config(filename)))
    except LookupError as error:
        print(error)

# The settings of the first file are still there: it is one module that was executed again.
config = sys.modules["__config__"]
print(config.workers, config.bind, os.path.relpath(config.__file__))
del sys.modules["__config__"]
print(sorted(load_config("etc/noext")))
write("etc/noext", "bind = 'new'\nextra = 1\n")
print(load_config("etc/noext"), open_files())
