"""A runner that imports test files by their path.

idiom: pair
becomes: module = find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import os
import sys
import unittest

from observe import write

write("cases/test_sum.py", "import unittest\nclass Sum(unittest.TestCase):\n    def test(self):\n        self.assertEqual(1 + 1, 2)\n")


def suite(path):
    folder, base = os.path.split(path)
    name = os.path.splitext(base)[0]
    fh, filename, desc = imp.find_module(name, [folder])
    try:
        module = imp.load_module(name, fh, filename, desc)
    finally:
        if fh:
            fh.close()
    return unittest.defaultTestLoader.loadTestsFromModule(module)


found = suite("cases/test_sum.py")
print(found.countTestCases(), "test_sum" in sys.modules)
result = unittest.TestResult()
found.run(result)
print(result.testsRun, result.wasSuccessful())
