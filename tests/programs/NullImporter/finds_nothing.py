"""find_module returns None for any name, and imports nothing.

clauses: null-2
"""

import imp
import sys

from observe import outcome

finder = imp.NullImporter("missing")
for name in ("plain", "sys", "os.path", "", None, 3):
    outcome(finder.find_module, name)
outcome(finder.find_module, fullname="plain")
outcome(imp.NullImporter.find_module, finder, "plain")
print("plain" in sys.modules)
try:
    finder.find_module()
except TypeError:
    print("the name is required")


class Noting(imp.NullImporter):
    """Notes what it was asked."""

    def __init__(self, path):
        super().__init__(path)
        self.asked = []

    def find_module(self, fullname, path=None):
        self.asked.append(fullname)
        return super().find_module(fullname)


noting = Noting("missing")
print(noting.find_module("plain"), noting.asked, isinstance(noting, imp.NullImporter))
outcome(Noting, "")
