"""A module that the real registry names is found before sys.path is searched: as documented, and as importlib does."""

import imp
import importlib.machinery
import sys
import winreg

from observe import search, write

MODULES = "Software\\Python\\PythonCore\\{}.{}\\Modules".format(*sys.version_info[:2])
write("registered/elsewhere.py", "VALUE = 'registered'\n")
write("lib/elsewhere.py", "VALUE = 'on sys.path'\n")
sys.path.insert(0, "lib")


def register(name, pathname):
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, f"{MODULES}\\{name}") as key:
        winreg.SetValue(key, "", winreg.REG_SZ, pathname)


names = {
    "elsewhere": "registered\\elsewhere.py",
    "gone": "registered\\gone.py",
    "odd": "registered\\odd.txt",
    "sys": "registered\\elsewhere.py",
    "only_debug\\Debug": "registered\\elsewhere.py",
}
for name, pathname in names.items():
    register(name, pathname)
try:
    for name in ("elsewhere", "ELSEWHERE", "gone", "odd", "sys", "only_debug"):
        search(imp.find_module, name)
        spec = importlib.machinery.WindowsRegistryFinder.find_spec(name)
        print(spec and spec.origin)
    search(imp.find_module, "elsewhere", ["lib"])
    print(imp.load_module("elsewhere", *imp.find_module("elsewhere")).VALUE)
finally:
    for name in names:
        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, f"{MODULES}\\{name}")
search(imp.find_module, "elsewhere")
