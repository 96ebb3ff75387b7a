"""A zipimporter loads modules and packages: new ones, loaded ones, absent ones, and such that raise.

api: zipimport.zipimporter.load_module
becomes: module = load_from_archive(importer, "plain")
becomes: print(load_from_archive(importer, "plain") is module
becomes: load_from_archive(zipimport.zipimporter("archive.zip"), name)
gone: .load_module(
"""

import sys
import warnings
import zipfile
import zipimport

warnings.simplefilter("ignore", DeprecationWarning)
with zipfile.ZipFile("archive.zip", "w") as archive:
    archive.writestr("plain.py", "import sys\nVALUE = __name__ in sys.modules, __file__, __package__, __spec__.name\n")
    archive.writestr("package/__init__.py", "from . import inner\nPATH = __path__\n")
    archive.writestr("package/inner.py", "")
    archive.writestr("broken.py", "VALUE = 1\nraise OSError('broken')\n")
    archive.writestr("leaving.py", "import sys\ndel sys.modules[__name__]\n")
importer = zipimport.zipimporter("archive.zip")


def show(module):
    print(module.VALUE if hasattr(module, "VALUE") else module.PATH)
    print(module.__loader__ is importer, module.__file__, getattr(module, "__cached__", "none"), module.__package__)
    print(module.__spec__.origin, module.__spec__.submodule_search_locations, module.__doc__, "__builtins__" in vars(module))


module = importer.load_module("plain")
module.kept = 1
show(module)
print(importer.load_module("plain") is module, module.kept)
show(importer.load_module("package"))
for name in ("broken", "absent", "leaving"):
    try:
        zipimport.zipimporter("archive.zip").load_module(fullname=name)
    except (ImportError, OSError) as error:
        print(type(error).__name__, error, getattr(error, "name", None), name in sys.modules)
sys.modules["broken"] = old = type(sys)("broken")
try:
    importer.load_module("broken")
except OSError:
    print("broken" in sys.modules, old.VALUE)
sys.modules["plain"] = "no module"
print(type(importer.load_module("plain")).__name__)
