"""In a folder that is being changed, every change is seen by the next call.

clauses: find-10
"""

import imp
import os

from observe import write

os.mkdir("lib")


def kind(name):
    """Return what a search finds, in one word."""
    try:
        file, pathname, description = imp.find_module(name, ["lib"])
    except ImportError:
        return "nothing"
    if file:
        file.close()
    return os.path.basename(pathname)


wrong = 0
for number in range(200):
    name = f"m{number}"
    seen = [kind(name)]
    write(f"lib/{name}.py")
    seen.append(kind(name))
    os.rename(f"lib/{name}.py", f"lib/r{name}.py")
    seen += [kind(name), kind("r" + name)]
    write(f"lib/{name}.pyc")
    seen.append(kind(name))
    os.remove(f"lib/{name}.pyc")
    seen.append(kind(name))
    os.mkdir(f"lib/{name}")
    seen.append(kind(name))
    write(f"lib/{name}/__init__.py")
    seen.append(kind(name))
    os.remove(f"lib/{name}/__init__.py")
    os.rmdir(f"lib/{name}")
    seen.append(kind(name))
    nothing, source = "nothing", f"{name}.py"
    wrong += seen != [nothing, source, nothing, "r" + source, f"{name}.pyc", nothing, nothing, name, nothing]
print(wrong, len(os.listdir("lib")))
