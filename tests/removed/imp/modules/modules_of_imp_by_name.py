"""`from imp import os`.

api: imp.SourcelessFileLoader
api: imp.machinery
api: imp.os
api: imp.sys
api: imp.types
api: imp.util
becomes: importlib.machinery.SOURCE_SUFFIXES, SourcelessFileLoader.__name__
gone: from imp import
"""
from imp import os, sys, machinery as m, SourcelessFileLoader, util, types as t
print(os.sep, sys.version_info > (3,), m.SOURCE_SUFFIXES, SourcelessFileLoader.__name__, util.__name__, t.ModuleType)
