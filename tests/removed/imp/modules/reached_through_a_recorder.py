"""A tool puts an object around imp that records the names that are asked for.

api: imp.SourcelessFileLoader
api: imp.importlib
api: imp.machinery
api: imp.os
api: imp.sys
api: imp.tokenize
api: imp.types
api: imp.util
api: imp.warnings
stays: imp = Recorder(imp)
stays: imp.os.path.join("a", "b")
"""
import imp


class Recorder:
    def __init__(self, module):
        self.module, self.names = module, []

    def __getattr__(self, name):
        self.names.append(name)
        return getattr(self.module, name)


imp = Recorder(imp)
print(imp.os.path.join("a", "b"), imp.sys.__name__, imp.types.ModuleType.__name__, imp.tokenize.__name__)
print(imp.importlib.__name__, imp.machinery.SOURCE_SUFFIXES, imp.util.__name__, imp.warnings.__name__)
print(imp.SourcelessFileLoader.__name__, imp.names)
