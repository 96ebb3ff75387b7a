"""The modules that are reached through imp.

api: imp.SourcelessFileLoader
api: imp.importlib
api: imp.machinery
api: imp.os
api: imp.sys
api: imp.tokenize
api: imp.types
api: imp.util
api: imp.warnings
becomes: os.path.join("a", "b"), sys.modules is
becomes: importlib.machinery.SOURCE_SUFFIXES
gone: imp.
"""
import imp
print(imp.os.path.join("a", "b"), imp.sys.modules is __import__("sys").modules, imp.types.ModuleType("x").__name__, imp.importlib.__name__, imp.machinery.SOURCE_SUFFIXES, imp.util.__name__, imp.tokenize.__name__, imp.warnings.__name__, imp.SourcelessFileLoader.__name__)
