"""pkgutil goes over entries that NullImporter stands for.

clauses: null-3
"""

import imp
import pkgutil
import sys
import warnings

from observe import write

write("lib/plain.py")
write("lib/pack/__init__.py")
warnings.simplefilter("ignore", ImportWarning)
sys.path_hooks.insert(0, imp.NullImporter)
sys.path_importer_cache.clear()
entries = ["missing", "lib", "lib/plain.py"]
print([(module.name, module.ispkg) for module in pkgutil.iter_modules(entries)])
print(isinstance(pkgutil.get_importer("missing"), imp.NullImporter))
print(isinstance(pkgutil.get_importer("lib"), imp.NullImporter))
