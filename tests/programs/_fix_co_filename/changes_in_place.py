"""`_fix_co_filename` changes the file name of a code object, and of the code in it that has the same one, in place.

clauses: load-7
"""

import imp

from observe import outcome, outcome_type

SOURCE = """
def outer():
    def inner():
        pass
    return inner
class Class:
    def method(self):
        return lambda: None
"""


def file_names(code):
    yield code.co_filename
    for constant in code.co_consts:
        if hasattr(constant, "co_filename"):
            yield from file_names(constant)


code = compile(SOURCE, "old.py", "exec")
outcome(imp._fix_co_filename, code, "new.py")
print(sorted(set(file_names(code))), len(list(file_names(code))))

# Code of another file that is among the constants keeps its name.
other = compile("x = 1\n", "other.py", "exec")
mixed = compile(SOURCE, "old.py", "exec")
mixed = mixed.replace(co_consts=(*mixed.co_consts, other))
imp._fix_co_filename(mixed, "new.py")
print(sorted(set(file_names(mixed))))

imp._fix_co_filename(mixed, "new.py")
names = {}
exec(mixed, names)
print(names["outer"]().__code__.co_filename, names["Class"]().method().__code__.co_filename)

for arguments in ((), (code,), (code, None), (code, b"new.py"), (SOURCE, "new.py"), (None, "new.py")):
    outcome_type(imp._fix_co_filename, *arguments)
print(code.co_filename)
