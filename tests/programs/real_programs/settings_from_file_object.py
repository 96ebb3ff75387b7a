"""An application loads its settings with the path of a folder, and an open binary file that has the code.

clauses: load-6 load-7
"""

import imp
import io
import os

from observe import open_files, outcome_type, write

write("instance/site.conf", "# site\nNAME = 'site'\nROOT = __file__\n")
write("instance/all.conf", "one\n---\nVALUE = 'after the line'\n")
root = os.path.abspath("instance")


def settings(name, file):
    module = imp.load_source(name, root, file)
    return {key: value for key, value in vars(module).items() if key.isupper()}


with open("instance/site.conf", "rb") as file:
    values = settings("site_settings", file)
print(values["NAME"], values["ROOT"] == root, file.closed)

# The part of a file after a line.
with open("instance/all.conf", "rb") as file:
    for line in iter(file.readline, b"---\n"):
        print("skips", line)
    print(settings("all_settings", file))

# A text in memory needs the attribute that files have.
memory = io.BytesIO(b"VALUE = 'memory'\n")
outcome_type(settings, "memory_settings", memory)
memory.mode = "rb"
print(settings("memory_settings", memory), memory.closed)
print(open_files())
