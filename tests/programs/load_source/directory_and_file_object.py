"""The path is a directory, only the file object has the code: the program's settings are loaded so.

clauses: load-6 load-7 load-8
"""

import imp
import os

from observe import open_files, outcome_type, write

write("settings/values.conf", "DEBUG = True\nWHERE = __file__\n")
folder = os.path.abspath("settings")

with open("settings/values.conf", "rb") as file:
    module = imp.load_source("settings", folder, file)
    print(file.closed)
print(module.DEBUG, module.WHERE == folder == module.__file__, hasattr(module, "__path__"))
print(type(module.__loader__).__name__, module.__loader__.path == folder)
print(os.listdir("__pycache__") == [f"settings{imp.get_tag()}.pyc"])

# As text it is closed, and the directory cannot be opened.
with open("settings/values.conf") as file:
    outcome_type(imp.load_source, "as_text", folder, file)
    print(file.closed)
outcome_type(imp.load_source, "no_file", folder)

# With a slash at the end the bytecode has a tag for its name, and goes into the folder.
with open("settings/values.conf", "rb") as file:
    print(imp.load_source("slash", folder + os.sep, file).WHERE == folder + os.sep)
print(os.listdir("settings/__pycache__") == [f"{imp.get_tag()}.pyc"])
print(open_files())
