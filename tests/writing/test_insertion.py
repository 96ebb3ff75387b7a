"""Where constants and helper functions are inserted."""

import ast

import pytest
from texts import Rewritten, check_rewritten

from reimp.api import Options, migrate
from reimp.removed.helper import helper

REWRITTEN: Rewritten = {
    "after constants at the head": (
        b"VERSION = (1, 2)\nimport os\n\n\ndef f(x):\n    import imp\n    return x == imp.PY_SOURCE\n",
        b"VERSION = (1, 2)\nimport os\n\nPY_SOURCE = 1\n\n\ndef f(x):\n    return x == PY_SOURCE\n",
    ),
    "before a function with a decorator": (
        b"@decorated\ndef f(x):\n    import imp\n    return x == imp.PY_SOURCE\n",
        b"PY_SOURCE = 1\n@decorated\ndef f(x):\n    return x == PY_SOURCE\n",
    ),
    "a helper in a file with tabs": (
        b"import imp\n\n\ndef f():\n\treturn imp.is_builtin(x)\n",
        (
            b"import importlib.machinery\n"
            b"\n"
            b"\n"
            b"def is_builtin(name):\n"
            b'\t"""Tell whether a module is built in, as imp.is_builtin did: -1, 0 or 1."""\n'
            b"\tif importlib.machinery.BuiltinImporter.find_spec(name) is None:\n"
            b"\t\treturn 0\n"
            b'\treturn -1 if name in ("builtins", "sys") else 1  # -1: cannot be initialized again\n'
            b"\n"
            b"\n"
            b"def f():\n"
            b"\treturn is_builtin(x)\n"
        ),
    ),
    "docstring and __future__": (
        b'"""Doc."""\nfrom __future__ import division\nimport imp\n\nx = imp.PY_SOURCE\n',
        b'"""Doc."""\nfrom __future__ import division\n\nPY_SOURCE = 1\n\nx = PY_SOURCE\n',
    ),
    "import in a function below a docstring": (
        b'"""Doc."""\n\ndef f():\n    """Doc."""\n    import imp\n    return imp.PY_SOURCE\n',
        b'"""Doc."""\n\nPY_SOURCE = 1\n\ndef f():\n    """Doc."""\n    return PY_SOURCE\n',
    ),
    "first line #!": (
        b"#!/usr/bin/env python3\n# License.\n\ndef f():\n    import imp\n    return imp.PY_SOURCE\n",
        b"#!/usr/bin/env python3\n# License.\n\nPY_SOURCE = 1\ndef f():\n    return PY_SOURCE\n",
    ),
    "an f-string with both quotes": (
        b"import imp\nx = f'''{imp.cache_from_source(\"a\", True)}'''\n",
        (
            b"import importlib.util\n"
            b"\n"
            b"\n"
            b"def cache_from_source(path, debug_override=None):\n"
            b'    """Return the path of the bytecode, as imp.cache_from_source did."""\n'
            b'    optimization = None if debug_override is None else "" if debug_override else 1\n'
            b"    return importlib.util.cache_from_source(path, optimization=optimization)\n"
            b"\n"
            b"\n"
            b"x = f'''{cache_from_source(\"a\", True)}'''\n"
        ),
    ),
    "a constant before empty lines": (
        b"x = f()\n\nimport imp\n\n\nx = imp.PY_SOURCE\n",
        b"x = f()\n\n\nPY_SOURCE = 1\n\n\nx = PY_SOURCE\n",
    ),
    "constants in order": (
        b"import imp\nx = imp.PY_SOURCE, imp.C_EXTENSION, imp.PKG_DIRECTORY, imp.PY_COMPILED\n",
        (
            b"PY_SOURCE = 1\nPY_COMPILED = 2\nC_EXTENSION = 3\nPKG_DIRECTORY = 5\n"
            b"x = PY_SOURCE, C_EXTENSION, PKG_DIRECTORY, PY_COMPILED\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)


# A file; the same after the migration, with HELPER for the text of the helper function `is_frozen`.
PLACES: Rewritten = {
    "below the docstring": (
        b'"""Doc."""\nimport imp\nimp.is_frozen(x, y)\n',
        b'"""Doc."""\nimport importlib.machinery\n\n\nHELPER\n\n\nis_frozen(x, y)\n',
    ),
    "after the last import": (
        (
            b'"""Doc."""\n\nimport imp\nfrom x import y\nimport os\n\n__all__ = []\nX, Y = 1, 2\nx = f()\n'
            b"import re\n\n\ndef g(): return imp.is_frozen(x, y)\n"
        ),
        (
            b'"""Doc."""\n\nimport importlib.machinery\nfrom x import y\nimport os\n\n__all__ = []\nX, Y = 1, 2\n'
            b"x = f()\nimport re\n\n\nHELPER\n\n\ndef g(): return is_frozen(x, y)\n"
        ),
    ),
    "after an if that imports": (
        (
            b"import os\nimport imp\nx = 1\nif y:\n    import re\nelse:\n    import re as r\n"
            b"def f(): return imp.is_frozen(x, y)\n"
        ),
        (
            b"import os\nimport importlib.machinery\nx = 1\nif y:\n    import re\nelse:\n    import re as r\n\n\n"
            b"HELPER\n\n\ndef f(): return is_frozen(x, y)\n"
        ),
    ),
    "after a try that imports": (
        (
            b"import imp\ntry:\n    import a\nexcept E:\n    import b\nelse:\n    import c\nfinally:\n    import d\n"
            b"class A: x = imp.is_frozen(x, y)\n"
        ),
        (
            b"import importlib.machinery\ntry:\n    import a\nexcept E:\n    import b\nelse:\n    import c\n"
            b"finally:\n    import d\n\n\nHELPER\n\n\nclass A: x = is_frozen(x, y)\n"
        ),
    ),
    "after an if that only imports, and before other code": (
        b"import imp\nif y:\n    import a\nelif z:\n    import b\nx = f()\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\nif y:\n    import a\nelif z:\n    import b\n\n\nHELPER\n\n\nx = f()\n"
            b"is_frozen(x, y)\n"
        ),
    ),
    "after a try that only imports, and before other code": (
        (
            b"import imp\ntry:\n    import a\nexcept E:\n    a = None\nelse:\n    pass\nfinally:\n    import b\n"
            b"x = f()\nimp.is_frozen(x, y)\n"
        ),
        (
            b"import importlib.machinery\ntry:\n    import a\nexcept E:\n    a = None\nelse:\n    pass\nfinally:\n"
            b"    import b\n\n\nHELPER\n\n\nx = f()\nis_frozen(x, y)\n"
        ),
    ),
    "after a try with a call in it": (
        b"import imp\ntry:\n    import a\nexcept E:\n    f()\nx = f()\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\ntry:\n    import a\nexcept E:\n    f()\n\n\nHELPER\n\n\nx = f()\n"
            b"is_frozen(x, y)\n"
        ),
    ),
    "before a try with a call in it": (
        b"import imp\ntry:\n    f()\nexcept E:\n    import a\nx = f()\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\nHELPER\n\n\ntry:\n    f()\nexcept E:\n    import a\nx = f()\n"
            b"is_frozen(x, y)\n"
        ),
    ),
    "before an else with a call in it": (
        b"import imp\ntry:\n    a = 1\nexcept E:\n    a = 2\nelse:\n    f()\nx = f()\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\nHELPER\n\n\ntry:\n    a = 1\nexcept E:\n    a = 2\nelse:\n    f()\n"
            b"x = f()\nis_frozen(x, y)\n"
        ),
    ),
    "before a finally with a call in it": (
        b"import imp\ntry:\n    a = 1\nfinally:\n    f()\nx = f()\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\ntry:\n    a = 1\nfinally:\n    f()\nx = f()\nis_frozen(x, y)\n",
    ),
    "before an if with a call in it": (
        b"import imp\nif y:\n    a = 1\nelse:\n    f()\nx = f()\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nif y:\n    a = 1\nelse:\n    f()\nx = f()\nis_frozen(x, y)\n",
    ),
    "before a line with a call in it": (
        b"import imp\na = 1; f()\nx = f()\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\na = 1; f()\nx = f()\nis_frozen(x, y)\n",
    ),
    "before an if in one line": (
        b"import imp\nif y: a = 1\nx = f()\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nif y: a = 1\nx = f()\nis_frozen(x, y)\n",
    ),
    "before a loop": (
        b"import imp\nfor a in b: c\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nfor a in b: c\nis_frozen(x, y)\n",
    ),
    "after strings and pass": (
        b'import imp\n"a" "b"\npass\nZ = f()\ndef f(): return imp.is_frozen(x, y)\n',
        b'import importlib.machinery\n"a" "b"\npass\n\n\nHELPER\n\n\nZ = f()\ndef f(): return is_frozen(x, y)\n',
    ),
    "before constants": (
        b'import imp\nX = "a", 1, 1.5, (y, 2)\nZ = f()\ndef f(): return imp.is_frozen(x, y)\n',
        (
            b'import importlib.machinery\n\n\nHELPER\n\n\nX = "a", 1, 1.5, (y, 2)\nZ = f()\n'
            b"def f(): return is_frozen(x, y)\n"
        ),
    ),
    "constants between imports": (
        b'import imp\nX = "a", 1, 1.5, (y, 2)\nimport os\nZ = f()\ndef f(): return imp.is_frozen(x, y)\n',
        (
            b'import importlib.machinery\nX = "a", 1, 1.5, (y, 2)\nimport os\n\n\nHELPER\n\n\nZ = f()\n'
            b"def f(): return is_frozen(x, y)\n"
        ),
    ),
    "a list between imports": (
        b"import imp\nX = [1]\nimport os\nZ = f()\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\nX = [1]\nimport os\n\n\nHELPER\n\n\nZ = f()\nis_frozen(x, y)\n",
    ),
    "a call in a tuple between imports": (
        b"import imp\nX = 1, f()\nimport os\nZ = f()\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\nX = 1, f()\nimport os\n\n\nHELPER\n\n\nZ = f()\nis_frozen(x, y)\n",
    ),
    "an import in a function only": (
        b"def f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "comments about the file and the function": (
        b"# Copyright.\n\n# About f.\n@d\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"# Copyright.\n\nimport importlib.machinery\n\n\nHELPER\n\n\n# About f.\n@d\ndef f():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "a comment at the head": (
        b"# Copyright.\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"# Copyright.\nimport importlib.machinery\n\n\nHELPER\n\n\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "a comment about the next function": (
        b"import imp\n# about f\ndef f(): return imp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\n# about f\ndef f(): return is_frozen(x, y)\n",
    ),
    "a constant and a helper in a file without a last newline": (
        b"x = 1\ndef f():\n    import imp\n    return imp.PY_SOURCE, imp.is_frozen(x, y)",
        (
            b"import importlib.machinery\n\nPY_SOURCE = 1\n\n\nHELPER\n\n\nx = 1\ndef f():\n"
            b"    return PY_SOURCE, is_frozen(x, y)"
        ),
    ),
    "all on one line": (
        b"import os; import imp; imp.is_frozen(x, y)",
        b"import importlib.machinery\n\n\nHELPER\n\n\nimport os; pass; is_frozen(x, y)",
    ),
    "line ends of Windows": (
        b"import os; import imp\r\nimp.is_frozen(x, y)\r\n",
        b"import os; import importlib.machinery\r\n\r\n\r\nHELPER\r\n\r\n\r\nis_frozen(x, y)\r\n",
    ),
    "a use before other imports": (
        b"import imp\nx = lambda: imp.is_frozen(y, z)\nimport os\n\ny = imp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nx = lambda: is_frozen(y, z)\nimport os\n\ny = is_frozen(x, y)\n",
    ),
    "a use in a default before other imports": (
        b"import imp\ndef f(x=imp.is_frozen(y, z)): pass\nimport os\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\ndef f(x=is_frozen(y, z)): pass\nimport os\n",
    ),
    "many empty lines": (
        b"import imp\n\n\n\n\ndef f(): return imp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\n\n\ndef f(): return is_frozen(x, y)\n",
    ),
    "empty lines with blanks": (
        b"import imp\n   \n\t\ndef f(): return imp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n   \n\t\ndef f(): return is_frozen(x, y)\n",
    ),
    "an import in a with": (
        b"with x:\n    import imp\ny = imp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nwith x:\n    pass\ny = is_frozen(x, y)\n",
    ),
    "an import in a with, after another": (
        b"import os\nwith x:\n    import imp\ny = imp.is_frozen(x, y)\n",
        b"import importlib.machinery\nimport os\n\n\nHELPER\n\n\nwith x:\n    pass\ny = is_frozen(x, y)\n",
    ),
    "modules that are imported later": (
        b"import imp\nf()\nimport sys\nimport importlib.machinery\nimp.is_frozen(x, y)\n",
        b"f()\nimport sys\nimport importlib.machinery\n\n\nHELPER\n\n\nis_frozen(x, y)\n",
    ),
    "the module is imported in a block": (
        b"import imp\nif y:\n    import importlib.machinery\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\nif y:\n    import importlib.machinery\n\n\nHELPER\n\n\nis_frozen(x, y)\n",
    ),
    "the module is imported under another name": (
        b"import importlib.machinery as m\nimport imp\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery as m\nimport importlib.machinery\n\n\nHELPER\n\n\nis_frozen(x, y)\n",
    ),
    "the package is imported": (
        b"import importlib\nimport imp\nimp.is_frozen(x, y)\n",
        b"import importlib\nimport importlib.machinery\n\n\nHELPER\n\n\nis_frozen(x, y)\n",
    ),
    "a use at the end of a long file": (
        b"import imp\nif y:\n    def f(): pass\nclass A: pass\nimport os\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\nHELPER\n\n\nif y:\n    def f(): pass\nclass A: pass\nimport os\n"
            b"is_frozen(x, y)\n"
        ),
    ),
    "imports below code": (
        b"x = f()\nimport imp\nimport os\ndef f(): return imp.is_frozen(x, y)\n",
        b"x = f()\nimport importlib.machinery\nimport os\n\n\nHELPER\n\n\ndef f(): return is_frozen(x, y)\n",
    ),
    "imports below code and a class": (
        b"import imp\nx = f()\nclass A: pass\nimport os\ndef f(): return imp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\nHELPER\n\n\nx = f()\nclass A: pass\nimport os\n"
            b"def f(): return is_frozen(x, y)\n"
        ),
    ),
    "imports join those of the standard library": (
        b"import os\nimport re\n\nimport mine\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\nimport os\nimport re\n\nimport mine\n\n\nHELPER\n\n\ndef f():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "imports join the last of the standard library": (
        b"import os\nimport re\nimport mine\nimport zlib\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"import os\nimport re\nimport mine\nimport importlib.machinery\nimport zlib\n\n\nHELPER\n\n\ndef f():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "imports join the one after another module": (
        b"import mine\nimport os\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"import mine\nimport importlib.machinery\nimport os\n\n\nHELPER\n\n\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "imports join those by module": (
        b"from os import path\nimport abc\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"from os import path\nimport abc\nimport importlib.machinery\n\n\nHELPER\n\n\ndef f():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "imports join those in no order": (
        b"import zlib\nimport abc\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"import zlib\nimport abc\nimport importlib.machinery\n\n\nHELPER\n\n\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "imports join one": (
        b"x = 1\nimport zlib\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"x = 1\nimport importlib.machinery\nimport zlib\n\n\nHELPER\n\n\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "imports join no future import": (
        b"from __future__ import division\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"from __future__ import division\nimport importlib.machinery\n\n\nHELPER\n\n\ndef f():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "imports join no other module": (
        b"import mine\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"import mine\nimport importlib.machinery\n\n\nHELPER\n\n\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "imports join no line of two": (
        b"import abc, os\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"import abc, os\nimport importlib.machinery\n\n\nHELPER\n\n\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "one name twice": (
        b"from imp import is_frozen as f\nfrom imp import is_frozen as f\nf(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nf = is_frozen\nf = is_frozen\nis_frozen(x, y)\n",
    ),
    "its own name twice": (
        b"from imp import is_frozen\nfrom imp import is_frozen\nis_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nis_frozen(x, y)\n",
    ),
    "in two blocks": (
        b"if a:\n    from imp import is_frozen\nelse:\n    from imp import is_frozen\nis_frozen(x, y)\n",
        b"if a:\n    pass\nelse:\n    pass\n\nimport importlib.machinery\n\n\nHELPER\n\n\nis_frozen(x, y)\n",
    ),
    "the module is imported after the first use": (
        b"import imp\nx = imp.is_frozen(y, z)\nimport importlib.machinery\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nx = is_frozen(y, z)\nimport importlib.machinery\n",
    ),
    "an import that stays": (
        b"import imp\nclass A:\n    import imp\n    x = imp.is_frozen(x, y)\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\n\n\nHELPER\n\n\nclass A:\n    import imp\n    x = imp.is_frozen(x, y)\n"
            b"is_frozen(x, y)\n"
        ),
    ),
    "a name that other files take, by another": (
        b"from imp import is_frozen as f\n__all__ = ['f']\nf(x, y)\n",
        (
            b"import importlib.machinery\nfrom imp import is_frozen as f\n\n\nHELPER\n\n\n__all__ = ['f']\n"
            b"is_frozen(x, y)\n"
        ),
    ),
    "an indented comment about the next function": (
        b"# Copyright.\n\n  # About f.\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"# Copyright.\n\nimport importlib.machinery\n\n\nHELPER\n\n\n  # About f.\ndef f():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "before code, with non-ASCII above": (
        b"# \xc2\xa9\n\n# \xc3\xa9\nx = f()\ndef g():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"# \xc2\xa9\n\nimport importlib.machinery\n\n\nHELPER\n\n\n# \xc3\xa9\nx = f()\ndef g():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "a function in an if": (
        b"import imp\nif y:\n    def f(): pass\nimport os\nclass A: pass\nimport re\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\nif y:\n    def f(): pass\nimport os\n\n\nHELPER\n\n\nclass A: pass\n"
            b"import re\nis_frozen(x, y)\n"
        ),
    ),
    "a block that imports below code": (
        b"import imp\nx = f()\nif y:\n    z\n    import os\nz = 1\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\nx = f()\nif y:\n    z\n    import os\n\n\nHELPER\n\n\nz = 1\nis_frozen(x, y)\n",
    ),
    "a try that imports below code": (
        b"import imp\nx = f()\ntry:\n    import os\nexcept E:\n    z\nz = 1\nimp.is_frozen(x, y)\n",
        (
            b"import importlib.machinery\nx = f()\ntry:\n    import os\nexcept E:\n    z\n\n\nHELPER\n\n\nz = 1\n"
            b"is_frozen(x, y)\n"
        ),
    ),
    "a loop that imports below code": (
        b"import imp\nx = f()\nfor x in y:\n    import os\nz = 1\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nx = f()\nfor x in y:\n    import os\nz = 1\nis_frozen(x, y)\n",
    ),
    "a tuple of constants in another": (
        b"import imp\nX = 1, ('a', y)\nZ = ((1, f()),)\nimp.is_frozen(x, y)\n",
        b"import importlib.machinery\n\n\nHELPER\n\n\nX = 1, ('a', y)\nZ = ((1, f()),)\nis_frozen(x, y)\n",
    ),
    "at the end of a file without a last newline": (
        b"x = lambda: imp.is_frozen(y, z)\nimport imp",
        b"x = lambda: is_frozen(y, z)\nimport importlib.machinery\n\n\nHELPER\n",
    ),
    "at the end of a file, before empty lines": (
        b"x = lambda: imp.is_frozen(y, z)\nimport imp\n\n",
        b"x = lambda: is_frozen(y, z)\nimport importlib.machinery\n\n\nHELPER\n\n",
    ),
    "imports are below the first comment": (
        b"# Copyright.\nimport zlib\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        (
            b"# Copyright.\nimport importlib.machinery\nimport zlib\n\n\nHELPER\n\n\ndef f():\n"
            b"    return is_frozen(x, y)\n"
        ),
    ),
    "imports are below the first comment, before others": (
        (
            b"# Copyright.\nimport os\n# About zlib.\nimport zlib\nimport _thread\ndef f():\n    import imp\n"
            b"    return imp.is_frozen(x, y)\n"
        ),
        (
            b"# Copyright.\nimport os\n# About zlib.\nimport zlib\nimport _thread\nimport importlib.machinery\n\n\n"
            b"HELPER\n\n\ndef f():\n    return is_frozen(x, y)\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), PLACES.values(), ids=PLACES)
def test_place_of_a_helper(before: bytes, after: bytes) -> None:
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    text = helper("is_frozen").text.strip().encode().replace(b"\n", newline)
    check_rewritten(before, after.replace(b"HELPER", text))


# A statement after the helper functions `load_spec` and `is_frozen` from an earlier migration, and what it becomes.
EARLIER = {
    "the function": ("x = imp.is_frozen(y, z)", "x = is_frozen(y, z)", 0),
    "a function that calls one": ("x = imp.init_builtin(y)", "x = init_builtin(y)", 1),
}


@pytest.mark.parametrize(("before", "after", "added"), EARLIER.values(), ids=EARLIER)
def test_helper_of_an_earlier_migration(before: str, after: str, added: int) -> None:
    """A helper that the file has already is used again."""
    functions = f"{helper('load_spec').text}\n\n{helper('is_frozen').text}"
    text = f"import importlib.machinery\nimport importlib.util\nimport sys\nimport imp\n\n\n{functions}\n\n"
    result = migrate(f"{text}{before}\n".encode()).result.decode()
    assert result.endswith(f"\n{after}\n")
    assert result.count("\ndef ") == text.count("\ndef ") + added
    assert "_load_spec" not in result


# A file, and what becomes of it where helper functions and constants are in the module pkg.h.
SHARED: Rewritten = {
    "a name that is taken": (
        b"import imp\nis_frozen = 1\nx = imp.is_frozen(y, z), imp.PY_SOURCE\n",
        b"from pkg.h import PY_SOURCE, is_frozen as _is_frozen\nis_frozen = 1\nx = _is_frozen(y, z), PY_SOURCE\n",
    ),
    "after another import": (
        b"import os\nimport imp\nimp.is_frozen(x, y)\n",
        b"import os\nfrom pkg.h import is_frozen\nis_frozen(x, y)\n",
    ),
    "after constants and another import": (
        b"import os\nX = 1\nimport imp\nimp.is_frozen(x, y)\n",
        b"import os\nX = 1\nfrom pkg.h import is_frozen\nis_frozen(x, y)\n",
    ),
    "before code": (
        b"X = 1\ndef f():\n    import imp\n    imp.is_frozen(x, y)\n",
        b"from pkg.h import is_frozen\nX = 1\ndef f():\n    is_frozen(x, y)\n",
    ),
    "after a docstring": (
        b'"""Doc."""\ndef f():\n    import imp\n    imp.is_frozen(x, y)\n',
        b'"""Doc."""\n\nfrom pkg.h import is_frozen\ndef f():\n    is_frozen(x, y)\n',
    ),
    "before empty lines": (
        b'"""Doc."""\n\nimport os\n\n\ndef f():\n    import imp\n    imp.is_frozen(x, y)\n',
        b'"""Doc."""\n\nimport os\nfrom pkg.h import is_frozen\n\n\ndef f():\n    is_frozen(x, y)\n',
    ),
    "a constant that becomes a number": (
        b"import imp\nPY_SOURCE = 2\nx = imp.PY_SOURCE, imp.PY_COMPILED, imp.reload\n",
        b"import importlib\nfrom pkg.h import PY_COMPILED\nPY_SOURCE = 2\nx = 1, PY_COMPILED, importlib.reload\n",
    ),
    "many names": (
        b"import imp\nx = imp.PY_SOURCE, imp.PY_COMPILED, imp.get_magic(), imp.is_frozen, imp.get_suffixes\n",
        (
            b"import importlib.util\nfrom pkg.h import PY_COMPILED, PY_SOURCE, get_suffixes, is_frozen\n"
            b"x = PY_SOURCE, PY_COMPILED, importlib.util.MAGIC_NUMBER, is_frozen, get_suffixes\n"
        ),
    ),
    "after a line of two statements": (
        b"import os; import imp\nx = imp.PY_SOURCE\n",
        b"import os; pass\nfrom pkg.h import PY_SOURCE\nx = PY_SOURCE\n",
    ),
    "after a block": (
        b"if y:\n    import os\nimport imp\nx = imp.PY_SOURCE\n",
        b"if y:\n    import os\nfrom pkg.h import PY_SOURCE\nx = PY_SOURCE\n",
    ),
    "before an indented comment": (
        b"# Copyright.\n\n  # About f.\ndef f():\n    import imp\n    return imp.is_frozen(x, y)\n",
        b"# Copyright.\n\nfrom pkg.h import is_frozen\n  # About f.\ndef f():\n    return is_frozen(x, y)\n",
    ),
    "a built-in name that means something else": (
        b"import imp\nopen = 1\nx = imp.find_module(y)\n",
        b"from pkg.h import find_module\nopen = 1\nx = find_module(y)\n",
    ),
    "nothing of it is needed": (
        b"import imp\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), SHARED.values(), ids=SHARED)
def test_shared_module(before: bytes, after: bytes) -> None:
    assert migrate(before, Options(helpers="pkg.h")).result == after
    assert migrate(after, Options(helpers="pkg.h")).result == after


ORDER = {
    "no import of imp": "import importlib.machinery as m\nm.SourceFileLoader('a', 'a.py').load_module()\n",
    "several on a line": "import pkgutil, importlib\nx = pkgutil.get_loader('a')\ny = importlib.find_loader('a')\n",
    "new code begins the next statement": "import pkgutil\npkgutil.get_loader('a').load_module('a')\n",
}


@pytest.mark.parametrize("modern", [False, True])
@pytest.mark.parametrize("text", ORDER.values(), ids=ORDER)
def test_order_of_new_code(text: str, modern: bool) -> None:
    """What comes to one place is in order: each import once, then helpers, then the statements of the file."""
    body = ast.parse(migrate(text.encode(), Options(modern=modern)).result).body
    kinds = [
        "import" if isinstance(each, ast.Import) else "def" if isinstance(each, ast.FunctionDef) else ""
        for each in body
    ]
    assert kinds == sorted(kinds, key=["import", "def", ""].index)
    imports = [ast.dump(each) for each in body if isinstance(each, ast.Import)]
    assert len(imports) == len(set(imports))
    assert "def" in kinds or modern
