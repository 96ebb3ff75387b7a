"""Where new imports come among those that a file has."""

import pytest
from texts import Rewritten, check_rewritten

REWRITTEN: Rewritten = {
    "in order": (
        b"import ast\nimport imp\nimport os\nimport sys\n\nimport new\n\nnew.x(imp.new_module('a'), imp.reload)\n",
        (
            b"import ast\nimport importlib\nimport os\nimport sys\nimport types\n\nimport new\n\n"
            b"new.x(types.ModuleType('a'), importlib.reload)\n"
        ),
    ),
    "before the imports from modules": (
        b"import imp\nimport os\nfrom sys import path\n\nx = imp.new_module('a')\n",
        b"import os\nimport types\nfrom sys import path\n\nx = types.ModuleType('a')\n",
    ),
    "by module": (
        b"import imp\nfrom sys import path\nimport tarfile\n\nx = imp.new_module('a')\n",
        b"from sys import path\nimport tarfile\nimport types\n\nx = types.ModuleType('a')\n",
    ),
    "in no order": (
        b"import sys\nimport imp\nimport os\n\nx = imp.new_module('a')\n",
        b"import sys\nimport types\nimport os\n\nx = types.ModuleType('a')\n",
    ),
    "not past other modules": (
        b"import imp\nimport mine\n\nx = imp.new_module('a')\n",
        b"import types\nimport mine\n\nx = types.ModuleType('a')\n",
    ),
    "around an import that stays": (
        b"import imp\nimport os\nimport sys\n\nx = imp.new_module('a'), imp.reload\nimp.lock_held()\n",
        (
            b"import imp\nimport importlib\nimport os\nimport sys\nimport types\n\n"
            b"x = types.ModuleType('a'), importlib.reload\nimp.lock_held()\n"
        ),
    ),
    "after an import that stays alone": (
        b"import imp\n\nx = imp.new_module('a')\nimp.lock_held()\n",
        b"import imp\nimport types\n\nx = types.ModuleType('a')\nimp.lock_held()\n",
    ),
    "in a function": (
        b"def f():\r\n\timport imp\r\n\timport re\r\n\treturn imp.new_module('a')\r\n",
        b"def f():\r\n\timport re\r\n\timport types\r\n\treturn types.ModuleType('a')\r\n",
    ),
    "before the comment about the next": (
        b"import imp\nimport os\n# for x\nimport zlib\n\nx = imp.new_module('a')\n",
        b"import os\nimport types\n# for x\nimport zlib\n\nx = types.ModuleType('a')\n",
    ),
    "at the end of the file": (
        b"import imp\nx = imp.new_module\nimport imp\nimport os",
        b"import types\nx = types.ModuleType\nimport os",
    ),
    "one line with another module": (
        b"import abc\nimport imp, os\nimport sys\n\nx = imp.new_module('a')\n",
        b"import abc\nimport types, os\nimport sys\n\nx = types.ModuleType('a')\n",
    ),
    "three in order": (
        b"import abc\nimport imp\nimport os\n\nx = imp.get_tag(), imp.new_module, imp.get_magic()\n",
        (
            b"import abc\nimport importlib.util\nimport os\nimport sys\nimport types\n\n"
            b"x = sys.implementation.cache_tag, types.ModuleType, importlib.util.MAGIC_NUMBER\n"
        ),
    ),
    "three before the next": (
        b"import abc\nimport imp\nimport zlib\n\nx = imp.get_tag(), imp.new_module, imp.get_magic()\n",
        (
            b"import abc\nimport importlib.util\nimport sys\nimport types\nimport zlib\n\n"
            b"x = sys.implementation.cache_tag, types.ModuleType, importlib.util.MAGIC_NUMBER\n"
        ),
    ),
    "not past an empty line": (
        b"import abc\nimport imp\n\nimport os\nimport zlib\n\nx = imp.get_tag()\n",
        b"import abc\nimport sys\n\nimport os\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "not past two imports on a line": (
        b"import imp\nimport os; import re\nimport zlib\n\nx = imp.get_tag()\n",
        b"import sys\nimport os; import re\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "not past an import of two modules": (
        b"import imp\nimport os, re\nimport zlib\n\nx = imp.get_tag()\n",
        b"import sys\nimport os, re\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "past the import of a name": (
        b"import imp\nfrom os import path\nimport zlib\n\nx = imp.get_tag()\n",
        b"from os import path\nimport sys\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "after a relative import": (
        b"from . import a\nimport imp\nimport zlib\n\nx = imp.get_tag()\n",
        b"from . import a\nimport sys\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "after relative imports by module": (
        b"from .a import b\nfrom os import path\nimport imp\n\nx = imp.get_tag()\n",
        b"from .a import b\nfrom os import path\nimport sys\n\nx = sys.implementation.cache_tag\n",
    ),
    "capital letters": (
        b"import Abc\nimport bz2\nimport imp\nimport zlib\n\nAbc, imp.get_tag()\n",
        b"import Abc\nimport bz2\nimport sys\nimport zlib\n\nAbc, sys.implementation.cache_tag\n",
    ),
    "before two comments about the next": (
        b"import imp\nimport os\n# about zlib\n# and more\nimport zlib\n\nx = imp.get_tag()\n",
        b"import os\nimport sys\n# about zlib\n# and more\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "before the comment in a block": (
        b"if y:\n    import imp\n    import os\n    # about zlib\n    import zlib\nx = imp.get_tag()\n",
        b"if y:\n    import os\n    import sys\n    # about zlib\n    import zlib\nx = sys.implementation.cache_tag\n",
    ),
    "a comment and an empty line": (
        b"import imp\nimport os\n# about zlib\n\nimport zlib\n\nx = imp.get_tag()\n",
        b"import os\nimport sys\n# about zlib\n\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "a comment after the next": (
        b"import imp\nimport zlib  # why\n\nx = imp.get_magic(), imp.get_tag()\n",
        (
            b"import importlib.util\nimport sys\nimport zlib  # why\n\n"
            b"x = importlib.util.MAGIC_NUMBER, sys.implementation.cache_tag\n"
        ),
    ),
    "to the last line of the file": (
        b"x = lambda: imp.get_tag()\nimport imp\nimport re",
        b"x = lambda: sys.implementation.cache_tag\nimport re\nimport sys",
    ),
    "not on a line of its own": (
        b"def f():\n    import os; import imp\n    import zlib\n    return imp.get_tag()\n",
        b"def f():\n    import os; import sys\n    import zlib\n    return sys.implementation.cache_tag\n",
    ),
    "one stays among others": (
        b"import os\nimport imp, zlib\n\nx = imp.get_tag()\n",
        b"import os\nimport sys, zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "names in order": (
        b"import os\nfrom imp import get_tag, reload\nimport zlib\n\nx = get_tag(), reload(y)\n",
        (
            b"import os\nimport sys\nfrom importlib import reload\nimport zlib\n\n"
            b"x = sys.implementation.cache_tag, reload(y)\n"
        ),
    ),
    "not past the names of another module": (
        b"import os\nimport imp\nfrom a import b\nimport zlib\n\nx = imp.get_tag()\n",
        b"import os\nimport sys\nfrom a import b\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "one of two past a module": (
        b"import b\nimport imp\nimport os\nimport mine\nimport zlib\n\nx = imp.get_tag(), imp.get_magic()\n",
        (
            b"import b\nimport importlib.util\nimport sys\nimport os\nimport mine\nimport zlib\n\n"
            b"x = sys.implementation.cache_tag, importlib.util.MAGIC_NUMBER\n"
        ),
    ),
    "after a try": (
        b"try:\n    import os\nexcept E:\n    pass\nimport imp\nimport zlib\n\nx = imp.get_tag()\n",
        b"try:\n    import os\nexcept E:\n    pass\nimport sys\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "after the same module under another name": (
        b"import imp\nimport sys as s\nimport tty\n\nx = imp.get_tag()\n",
        b"import sys as s\nimport sys\nimport tty\n\nx = sys.implementation.cache_tag\n",
    ),
    "backwards past another module": (
        b"import mine\nimport imp\nimport zlib\n\nx = imp.get_magic()\n",
        b"import mine\nimport importlib.util\nimport zlib\n\nx = importlib.util.MAGIC_NUMBER\n",
    ),
    "backwards": (
        b"import errno\nimport html\nimport imp\nimport zlib\n\nx = imp.get_tag(), imp.new_module, imp.reload\n",
        (
            b"import errno\nimport html\nimport importlib\nimport sys\nimport types\nimport zlib\n\n"
            b"x = sys.implementation.cache_tag, types.ModuleType, importlib.reload\n"
        ),
    ),
    "backwards past one": (
        b"from imp import get_magic\nimport os\nimport sys\n\nx = get_magic(), sys\n",
        b"import importlib.util\nimport os\nimport sys\n\nx = importlib.util.MAGIC_NUMBER, sys\n",
    ),
    "before a name of the same module": (
        b"from abc import x\nimport imp\nfrom sys import path\nimport tarfile\n\nx = imp.get_tag()\n",
        b"from abc import x\nimport sys\nfrom sys import path\nimport tarfile\n\nx = sys.implementation.cache_tag\n",
    ),
    "an underscore is before letters": (
        b"import _thread\nimport imp\nimport os\nimport zlib\n\nx = imp.get_tag()\n",
        b"import _thread\nimport os\nimport sys\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "an underscore is before letters, by module": (
        b"import _thread\nimport imp\nfrom os import path\nimport zlib\n\nx = imp.get_tag()\n",
        b"import _thread\nfrom os import path\nimport sys\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "a relative import is before others": (
        b"from . import a\nimport imp\nimport os\nimport zlib\n\nx = imp.get_tag()\n",
        b"from . import a\nimport os\nimport sys\nimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "before a form feed": (
        b"import imp\nimport os\n\x0cimport zlib\n\nx = imp.get_tag()\n",
        b"import os\nimport sys\n\x0cimport zlib\n\nx = sys.implementation.cache_tag\n",
    ),
    "not where a name stays": (
        b"import os\nfrom imp import get_tag, find_spec\nimport zlib\n\nget_tag()\n",
        b"import os\nfrom imp import find_spec\nimport sys\nimport zlib\n\nsys.implementation.cache_tag\n",
    ),
    "not where a name stays, before another": (
        b"from imp import get_tag, find_spec\nimport os\nimport zlib\n\nget_tag()\n",
        b"from imp import find_spec\nimport sys\nimport os\nimport zlib\n\nsys.implementation.cache_tag\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
