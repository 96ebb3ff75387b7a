"""A runner of doc tests and of unit tests loads files that are on no path, by their file names, and runs what is in them.

clauses: load-8 load-7 load-1
"""

import doctest
import imp
import io
import os
import sys
import unittest

from observe import open_files, write

write(
    "tests/check_numbers.py",
    '''
    """Adds.

    >>> add(1, 2)
    3
    >>> add(1, "2")
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    """
    import unittest

    def add(left, right):
        """
        >>> add([1], [2])
        [1, 2]
        >>> add(2, 2)
        5
        """
        return left + right

    class Numbers(unittest.TestCase):
        def test_add(self):
            self.assertEqual(add(1, 1), 2)

        def test_wrong(self):
            self.assertEqual(add(1, 1), 3)

        @unittest.expectedFailure
        def test_expected(self):
            self.fail()

    class Empty(Numbers):
        test_wrong = None

    def load_tests(loader, standard_tests, pattern):
        return standard_tests
''',
)
suite = unittest.TestSuite()
for entry in sorted(os.listdir("tests")):
    name, extension = os.path.splitext(entry)
    if extension == ".py":
        file, pathname, description = imp.find_module(name, ["tests"])
        with file:
            module = imp.load_module(name, file, pathname, description)
        finder = doctest.DocTestFinder()
        print([(test.name, len(test.examples), test.lineno) for test in finder.find(module)])
        results = doctest.testmod(module, report=False, verbose=False, optionflags=doctest.FAIL_FAST)
        print(results)
        suite.addTests(unittest.defaultTestLoader.loadTestsFromModule(module))
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result.testsRun, [str(test).partition(" ")[0] for test, _ in result.failures], len(result.expectedFailures))
print(result.failures[0][1].count("check_numbers.py"), open_files())
