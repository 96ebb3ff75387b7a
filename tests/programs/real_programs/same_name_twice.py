"""A course grader loads every student's `solution.py` under one name: what one defined is seen in the next.

clauses: load-2 load-4
"""

import imp
import sys

from observe import open_files, write

write("ada/solution.py", "def add(a, b):\n    return a + b\ndef helper():\n    return 'by ada'\n")
write("bob/solution.py", "def add(a, b):\n    return helper() if 'helper' in globals() else None\n")
write("eve/solution.py", "import grader_secrets\n")
write("dan/solution.py", "def add(a, b) return a\n")


def grade(student, name="solution"):
    path = f"{student}/solution.py"
    try:
        with open(path, "rb") as file:
            module = imp.load_module(name, file, path, (".py", "rb", imp.PY_SOURCE))
    except (ImportError, SyntaxError) as error:
        return type(error).__name__
    return module.add(1, 2)


print([grade(student) for student in ("ada", "bob", "eve", "dan", "bob", "ada")])
print(sys.modules["solution"].__file__.endswith("ada/solution.py"))

# With a fresh module for each, nothing is carried over.
for student in ("ada", "bob", "eve", "dan"):
    sys.modules.pop("solution", None)
    print(student, grade(student), "solution" in sys.modules)
print([grade(student, "solution_" + student) for student in ("ada", "bob", "eve", "dan")])
print(sorted(name for name in sys.modules if name.startswith("solution")), open_files())
