"""The method with unpacked arguments.

api: importlib.machinery.FileFinder.find_loader
stays: print(finder.find_loader(*["missing"]))
differs: 3.12: the method is gone
differs: 3.13: the method is gone
differs: 3.14: the method is gone
differs: 3.14t: the method is gone
differs: 3.15: the method is gone
"""

import warnings
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader

warnings.simplefilter("ignore")
finder = FileFinder(".", (SourceFileLoader, SOURCE_SUFFIXES))
print(finder.find_loader(*["missing"]))
print("end")
