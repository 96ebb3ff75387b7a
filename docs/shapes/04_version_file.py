"""A version file, read by setup.py."""

import os

import imp

here = os.path.dirname(os.path.abspath("setup.py"))
version = imp.load_source("version", os.path.join(here, "tool", "version.py")).version
print(version)
