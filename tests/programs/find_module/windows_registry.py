"""On Windows, a module that the registry names is found before sys.path is searched, for this user or for all.

clauses: find-1 A4
expected: ours: A4: the registry is consulted, as documented; here with a stand-in for Windows
"""

import imp
import sys
import types

from observe import open_files, search, write

write("registered/elsewhere.py", "VALUE = 'registered'\n")
write("registered/compiled.pyc", b"")
write("lib/elsewhere.py", "VALUE = 'on sys.path'\n")
write("lib/plain.py")
sys.path.insert(0, "lib")


class Key:
    """A key of the registry, which has to be closed."""

    open = 0

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Key.open += 1
        return self

    def __exit__(self, *_):
        Key.open -= 1


def open_key(root, name):
    """Return the key, or raise OSError as the real function does."""
    if (root, name) not in REGISTRY:
        raise FileNotFoundError(2, "The system cannot find the file specified")
    return Key((root, name))


MODULES = "Software\\Python\\PythonCore\\%d.%d\\Modules\\" % sys.version_info[:2]
REGISTRY = {
    ("user", MODULES + "elsewhere"): "registered/elsewhere.py",
    ("machine", MODULES + "elsewhere"): "never/seen.py",
    ("machine", MODULES + "compiled"): "registered/compiled.pyc",
    ("machine", MODULES + "gone"): "registered/gone.py",
    ("machine", MODULES + "odd"): "registered/odd.txt",
    ("machine", MODULES + "sys"): "never/seen.py",
}
winreg = types.ModuleType("winreg")
winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE = "user", "machine"
winreg.OpenKey = open_key
winreg.QueryValue = lambda key, name: REGISTRY[key.name]
sys.modules["winreg"] = winreg
platform, sys.platform = sys.platform, "win32"

for name in ("elsewhere", "compiled", "gone", "odd", "plain", "sys"):
    search(imp.find_module, name)
search(imp.find_module, "elsewhere", ["lib"])
print(Key.open, open_files())

sys.platform = platform
search(imp.find_module, "elsewhere")
