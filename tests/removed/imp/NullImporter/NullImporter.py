"""NullImporter is made, tested for and subclassed.

api: imp.NullImporter
becomes: class Mine(NullImporter):
"""
import imp, sys
from observe import outcome
outcome(imp.NullImporter, "")
outcome(imp.NullImporter, ".")
print(imp.NullImporter("nothing").find_module("x"), isinstance(None, imp.NullImporter))
class Mine(imp.NullImporter):
    def __init__(self): super().__init__("nothing")
print(Mine().find_module("y"), [k for k, v in sys.path_importer_cache.items() if isinstance(v, imp.NullImporter)])
