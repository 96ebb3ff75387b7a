"""Once imp is imported it goes on working when modules that it may use are blocked, or replaced, in sys.modules.

clauses: mod-2 mod-3
"""

import imp
import importlib.machinery
import importlib.util
import sys
import tokenize
from unittest import mock

from observe import outcome, outcome_type, search, write

write("lib/plain.py", "# coding: latin-1\nVALUE = 1\n")
write("lib/pack/__init__.py", "VALUE = 2\n")
for name in ("importlib.util", "importlib.machinery", "tokenize", "types", "contextlib", "os", "io", "codecs"):
    with mock.patch.dict(sys.modules, {name: None}):
        print(name)
        search(imp.find_module, "plain", ["lib"])
        print(type(imp.get_magic()))
        outcome(imp.cache_from_source, "a.py")
        outcome(imp.source_from_cache, f"__pycache__/a.{imp.get_tag()}.pyc")
        print(len(imp.get_suffixes()) > 2, imp.new_module("new").__name__)
        print(imp.load_source("plain", "lib/plain.py").VALUE, imp.load_package("pack", "lib/pack").VALUE)
        print(imp.reload(sys) is sys, imp.init_builtin("time").__name__)
        if name != "importlib.machinery":
            outcome_type(imp.load_dynamic, "plain", "lib/missing.so")
    sys.modules.pop("plain", None)
    sys.modules.pop("pack", None)
