"""A folder of plug-ins: search, load, close.

The pair becomes one call, and the `finally` goes with it.
"""

import os

import imp


def load_plugin(name, folder):
    file, path, description = imp.find_module(name, [folder])
    try:
        return imp.load_module(name, file, path, description)
    finally:
        if file:
            file.close()


for entry in sorted(os.listdir("plugins")):
    name, extension = os.path.splitext(entry)
    if extension == ".py":
        print(load_plugin(name, "plugins").run())
