"""Misuses of `imp`, one in each line marked `error`: type checkers have to report those lines and no others."""

import imp
from io import StringIO
from pathlib import Path

imp.find_module(1)  # error
imp.find_module("a", "folder")  # error
imp.find_module("a", ("folder",))  # error
imp.find_module("a", [b"folder"])  # error
imp.load_module("a", None, "a.py")  # error
imp.load_module("a", None, "a.py", (".py", "r", "1"))  # error
imp.load_source("a", Path("a.py"))  # error
imp.load_source("a", "a.py", "the file")  # error
imp.load_dynamic("a")  # error
imp.reload("sys")  # error
imp.init_frozen(name="a")  # error
imp.init_builtin("a").__name__  # error
imp.get_magic() + ""  # error
imp.get_suffixes(1)  # error
imp.get_frozen_object("a", "data")  # error
imp.NullImporter()  # error
imp.NullImporter("a").find_module()  # error
imp.load_text("a")  # error
imp.find_module("a", ["folder"])
imp.load_source("a", "a.py", StringIO())
