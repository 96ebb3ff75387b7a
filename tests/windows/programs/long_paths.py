r"""A path of more than 260 characters, as it is and with \\?\.

clauses: find-2 load-4
"""

import imp
import os

from observe import outcome, search

top = os.getcwd()
folder = "\\\\?\\" + top
for number in range(7):
    folder += "\\" + str(number) * 50
    os.mkdir(folder)
with open(folder + "\\deep.py", "w") as file:
    file.write("VALUE = 1\n")
for entry in (folder, folder[4:]):
    search(imp.find_module, "deep", [entry])
    module = outcome(imp.load_source, "deep", entry + "\\deep.py")
    print(getattr(module, "VALUE", None))
