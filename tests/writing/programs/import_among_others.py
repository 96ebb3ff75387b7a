"""`import os, imp, sys  # why`.

api: imp.get_suffixes
api: imp.reload
becomes: sys  # why
"""
import os, imp, sys  # why
print(imp.reload(os).__name__, sys.version_info > (3,), imp.get_suffixes()[-2])
