"""A zipimporter returns no path, also for a package; one that get_importer returns does the same.

api: zipimport.zipimporter.find_loader
api: importlib.abc.PathEntryFinder.find_loader
becomes: loader, path = loader_and_path(importer.find_spec(name))
becomes: print(loader_and_path(pkgutil.get_importer("archive.zip").find_spec("package"))[1])
"""

import pkgutil
import warnings
import zipfile
import zipimport

warnings.simplefilter("ignore")
with zipfile.ZipFile("archive.zip", "w") as archive:
    archive.writestr("plain.py", "")
    archive.writestr("package/__init__.py", "")
    archive.writestr("space/", "")
    archive.writestr("space/inner.py", "")
importer = zipimport.zipimporter("archive.zip")
for name in ("plain", "package", "space", "missing"):
    loader, path = importer.find_loader(name)
    print(name, loader is importer, path)
print(pkgutil.get_importer("archive.zip").find_loader("package")[1])
