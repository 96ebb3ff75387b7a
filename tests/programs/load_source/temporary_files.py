"""The files of `tempfile` are read as what they are: binary from where they stand, text from the path.

clauses: load-6 load-7
"""

import imp
import os
import shutil
import tempfile

from observe import open_files, write

write("lib/plain.py", "VALUE = 'path'\n")


def load(kind, file):
    shutil.rmtree("lib/__pycache__", ignore_errors=True)
    print(kind, imp.load_source(kind, "lib/plain.py", file).VALUE, file.closed)


for mode in ("w+b", "w+"):
    with tempfile.NamedTemporaryFile(mode, dir=".") as file:
        file.write(b"VALUE = 'temporary'\n" if "b" in mode else "VALUE = 'temporary'\n")
        file.seek(0)
        load(mode, file)

for factory in (tempfile.SpooledTemporaryFile, tempfile.TemporaryFile):
    with factory() as file:
        file.write(b"VALUE = 'temporary'\n")
        file.seek(0)
        load(factory.__name__, file)

# Code that is written to a file, loaded and removed: the usual way to load a text.
with tempfile.NamedTemporaryFile("w", suffix=".py", dir=".", delete=False) as file:
    file.write("VALUE = 'generated'\n")
try:
    print(imp.load_source("generated", file.name).VALUE)
finally:
    os.remove(file.name)
print(open_files())
