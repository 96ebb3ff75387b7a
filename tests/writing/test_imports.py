"""What becomes of texts, byte for byte: layouts, encodings, imports, guards; and what is left alone, and why."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Verdict

# What it shows: the text before, and after.
REWRITTEN: dict[str, tuple[bytes, bytes]] = {
    "comment after the import": (
        b"import imp  # for reload\n\nimp.reload(x)\n",
        b"import importlib  # for reload\n\nimportlib.reload(x)\n",
    ),
    "among others, with a comment": (
        b"import os, imp, sys  # why\nimp.reload(os)\n",
        b"import os, importlib, sys  # why\nimportlib.reload(os)\n",
    ),
    "first of others": (b"import imp, os\nimp.reload(os)\n", b"import importlib, os\nimportlib.reload(os)\n"),
    "others on several lines": (
        b"import os, imp, re,\\\n    sys, imp as i, \\\n    imp as j\nimp.reload(i.reload(j.reload(os)))\n",
        b"import os, importlib, re,\\\n    sys\nimportlib.reload(importlib.reload(importlib.reload(os)))\n",
    ),
    "only one used elsewhere": (
        b"import os\nimport imp\nimport importlib\n\nimp.reload(os)\n",
        b"import os\nimport importlib\n\nimportlib.reload(os)\n",
    ),
    "after constants at the head": (
        b"VERSION = (1, 2)\nimport os\n\n\ndef f(x):\n    import imp\n    return x == imp.PY_SOURCE\n",
        b"VERSION = (1, 2)\nimport os\nPY_SOURCE = 1\n\n\ndef f(x):\n    return x == PY_SOURCE\n",
    ),
    "before a function with a decorator": (
        b"@decorated\ndef f(x):\n    import imp\n    return x == imp.PY_SOURCE\n",
        b"PY_SOURCE = 1\n@decorated\ndef f(x):\n    return x == PY_SOURCE\n",
    ),
    "nothing left of a block": (
        b"def f():\n    from imp import PY_SOURCE  # why\n    import imp\n",
        b"def f():\n    pass  # why\n",
    ),
    "a star after it": (
        b"from imp import reload\nfrom x import *\nreload(x)\n",
        b"from importlib import reload\nfrom x import *\nreload(x)\n",
    ),
    "a star between two of it": (
        b"from imp import new_module\nfrom x import *\nif y:\n    from imp import new_module\nnew_module(z)\n",
        (
            b"from types import ModuleType as new_module\nfrom x import *\nif y:\n"
            b"    from types import ModuleType as new_module\nnew_module(z)\n"
        ),
    ),
    "a star of the standard library": (
        b"import imp\nfrom tokenize import *\nimp.reload(x)\n",
        b"import importlib as _importlib\nfrom tokenize import *\n_importlib.reload(x)\n",
    ),
    "a star after an import that the new code needs": (
        b"import sys\nfrom x import *\nimport imp\nimp.get_tag()\n",
        b"import sys\nfrom x import *\nimport sys as _sys\n_sys.implementation.cache_tag\n",
    ),
    "imported again after a fallback": (
        b"try:\n    import imp\nexcept ImportError:\n    imp = None\nimport imp\nimp.reload(x)\n",
        (
            b"try:\n    import importlib\nexcept ImportError:\n    importlib = None\n"
            b"import importlib\nimportlib.reload(x)\n"
        ),
    ),
    "deleted before the star": (
        b"del find_module\nfrom imp import *\nget_tag()\n",
        b"del find_module\nimport sys\nsys.implementation.cache_tag\n",
    ),
    "an error message over two strings": (b"raise E('cannot ' 'import imp')\n", b"raise E('cannot ' 'import imp')\n"),
    "not used": (b"import imp\nimport os\n", b"import os\n"),
    "not used among others": (b"import os, imp\n", b"import os\n"),
    "not used, the only one in a function": (b"def f():\n    import imp\n", b"def f():\n    pass\n"),
    "carriage returns and line feeds": (
        b"import imp\r\n\r\nx = imp.get_tag()\r\ny = imp.PY_SOURCE\r\n",
        b"import sys\r\nPY_SOURCE = 1\r\n\r\nx = sys.implementation.cache_tag\r\ny = PY_SOURCE\r\n",
    ),
    "carriage returns alone": (
        b"import imp\rx = imp.get_tag()\ry = 2\r",
        b"import sys\rx = sys.implementation.cache_tag\ry = 2\r",
    ),
    "mixed line ends": (
        b"import imp\r\nx = imp.get_tag()\ny = 1\r\n",
        b"import sys\r\nx = sys.implementation.cache_tag\ny = 1\r\n",
    ),
    "tabs": (
        b"def f():\n\timport imp\n\tif x:\n\t\treturn imp.get_tag()\n",
        b"def f():\n\timport sys\n\tif x:\n\t\treturn sys.implementation.cache_tag\n",
    ),
    "a helper in a file with tabs": (
        b"import imp\n\n\ndef f():\n\treturn imp.is_builtin(x)\n",
        (
            b"import importlib.machinery\n"
            b"\n"
            b"\n"
            b"def is_builtin(name):\n"
            b'    """Tell whether a module is built in, as imp.is_builtin did: -1, 0 or 1."""\n'
            b"    if importlib.machinery.BuiltinImporter.find_spec(name) is None:\n"
            b"        return 0\n"
            b'    return -1 if name in ("builtins", "sys") else 1  # -1: cannot be initialised again\n'
            b"\n"
            b"\n"
            b"def f():\n"
            b"\treturn is_builtin(x)\n"
        ),
    ),
    "byte order mark": (
        b"\xef\xbb\xbfimport imp\nx = imp.get_tag()  # \xc3\xa9\n",
        b"\xef\xbb\xbfimport sys\nx = sys.implementation.cache_tag  # \xc3\xa9\n",
    ),
    "latin-1": (
        b"# -*- coding: latin-1 -*-\nimport imp\nx = imp.get_tag(), '\xe9'  # \xe9\n",
        b"# -*- coding: latin-1 -*-\nimport sys\nx = sys.implementation.cache_tag, '\xe9'  # \xe9\n",
    ),
    "cp1252 in the second line": (
        b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nimport imp\nx = imp.get_tag(), '\x80'\n",
        (
            b"#!/usr/bin/python\n"
            b"# vim: set fileencoding=cp1252 :\n"
            b"import sys\n"
            b"x = sys.implementation.cache_tag, '\x80'\n"
        ),
    ),
    "koi8-r": (
        b"# coding=koi8-r\nimport imp\n# \xd0\xd2\xc9\nx = imp.reload(y)\n",
        b"# coding=koi8-r\nimport importlib\n# \xd0\xd2\xc9\nx = importlib.reload(y)\n",
    ),
    "shift_jis": (
        b"# coding: shift_jis\nimport imp\nx = imp.get_tag()  # \x83e\x83X\x83g\n",
        b"# coding: shift_jis\nimport sys\nx = sys.implementation.cache_tag  # \x83e\x83X\x83g\n",
    ),
    "no final newline": (b"import imp\nx = imp.get_tag()", b"import sys\nx = sys.implementation.cache_tag"),
    "no final newline after the import": (
        b"def f():\n    return imp.reload(x)\n\n\nimport imp",
        b"def f():\n    return importlib.reload(x)\n\n\nimport importlib",
    ),
    "form feeds": (
        b"import imp\n\x0c\ndef f():\n    return imp.get_tag()\n\x0c\nx = 1\n",
        b"import sys\n\x0c\ndef f():\n    return sys.implementation.cache_tag\n\x0c\nx = 1\n",
    ),
    "form feed before the import": (
        b"x = 1\n\x0cimport imp\nimp.reload(x)\n",
        b"x = 1\n\x0cimport importlib\nimportlib.reload(x)\n",
    ),
    "backslashes": (
        b"import os, \\\n    imp, \\\n    sys\nx = imp \\\n    .get_tag()\n",
        b"import os, \\\n    sys\nx = sys.implementation.cache_tag\n",
    ),
    "semicolons": (
        b"x = 1; import imp; y = imp.get_tag(); z = 2\n",
        b"x = 1; import sys; y = sys.implementation.cache_tag; z = 2\n",
    ),
    "one-line suite": (b"if x: import imp; y = imp.reload(z)\n", b"if x: import importlib; y = importlib.reload(z)\n"),
    "doc string and __future__": (
        b'"""Doc."""\nfrom __future__ import division\nimport imp\n\nx = imp.PY_SOURCE\n',
        b'"""Doc."""\nfrom __future__ import division\nPY_SOURCE = 1\n\nx = PY_SOURCE\n',
    ),
    "import in a function below a doc string": (
        b'"""Doc."""\n\ndef f():\n    """Doc."""\n    import imp\n    return imp.PY_SOURCE\n',
        b'"""Doc."""\nPY_SOURCE = 1\n\ndef f():\n    """Doc."""\n    return PY_SOURCE\n',
    ),
    "first line #!": (
        b"#!/usr/bin/env python3\n# License.\n\ndef f():\n    import imp\n    return imp.PY_SOURCE\n",
        b"#!/usr/bin/env python3\n# License.\n\nPY_SOURCE = 1\ndef f():\n    return PY_SOURCE\n",
    ),
    "type comment": (
        b"import imp\nx = imp.new_module('x')  # type: ignore[attr-defined]\n",
        b"import types\nx = types.ModuleType('x')  # type: ignore[attr-defined]\n",
    ),
    "nested functions": (
        b"def f():\n    import imp\n    def g():\n        return imp.get_tag()\n    return g\n",
        (b"def f():\n    import sys\n    def g():\n        return sys.implementation.cache_tag\n    return g\n"),
    ),
    "lambda": (b"import imp\nf = lambda m: imp.reload(m)\n", b"import importlib\nf = lambda m: importlib.reload(m)\n"),
    "walrus": (
        b"import imp\nif (m := imp.new_module('x')): pass\n",
        b"import types\nif (m := types.ModuleType('x')): pass\n",
    ),
    "match": (
        b"import imp\nmatch x:\n    case imp.PY_SOURCE: pass\n    case _: imp.reload(y)\n",
        b"import importlib\nmatch x:\n    case 1: pass\n    case _: importlib.reload(y)\n",
    ),
    "async": (
        b"import imp\nasync def f():\n    async with x:\n        return imp.reload(await y)\n",
        (b"import importlib\nasync def f():\n    async with x:\n        return importlib.reload(await y)\n"),
    ),
    "f-strings": (
        b"import imp\nx = f'{imp.get_tag()!r:>{imp.PY_SOURCE}} {x[\"a\"]}'\n",
        b"import sys\nPY_SOURCE = 1\nx = f'{sys.implementation.cache_tag!r:>{PY_SOURCE}} {x[\"a\"]}'\n",
    ),
    "an f-string with both quotes": (
        b"import imp\nx = f'''{imp.cache_from_source(\"a\", True)}'''\n",
        (
            b"import importlib.util\n"
            b"\n"
            b"\n"
            b"def cache_from_source(path, debug_override=None):\n"
            b'    """Return the path of the byte code, as imp.cache_from_source did."""\n'
            b'    optimization = None if debug_override is None else "" if debug_override else 1\n'
            b"    return importlib.util.cache_from_source(path, optimization=optimization)\n"
            b"\n"
            b"\n"
            b"x = f'''{cache_from_source(\"a\", True)}'''\n"
        ),
    ),
    "__all__": (
        b"from imp import reload\n__all__ = ['reload']\n",
        b"from importlib import reload\n__all__ = ['reload']\n",
    ),
    "names in parentheses": (
        b"from imp import (\n    reload,  # again\n    new_module as new,\n)\nreload(new('x'))\n",
        (b"# again\nfrom importlib import reload\nfrom types import ModuleType as new\nreload(new('x'))\n"),
    ),
    "from import, one name of others": (
        b"from imp import reload, acquire_lock, PY_SOURCE\nacquire_lock(); reload(x, PY_SOURCE)\n",
        (
            b"from imp import acquire_lock\n"
            b"from importlib import reload\n"
            b"PY_SOURCE = 1\n"
            b"acquire_lock(); reload(x, PY_SOURCE)\n"
        ),
    ),
    "star": (b"from imp import *\nreload(x)\n", b"from importlib import reload\nreload(x)\n"),
    "the same name twice": (
        b"import imp\nimport imp\nimp.reload(x)\n",
        b"import importlib\nimport importlib\nimportlib.reload(x)\n",
    ),
    "nesting": (
        b"import imp\nimp.reload(imp.reload(imp.new_module(imp.get_tag())))\n",
        (
            b"import importlib\n"
            b"import sys\n"
            b"import types\n"
            b"importlib.reload(importlib.reload(types.ModuleType(sys.implementation.cache_tag)))\n"
        ),
    ),
    "odd white space": (
        b"import  imp\nx = imp . reload ( y )\nz = ( imp )  .  get_magic( )\n",
        b"import importlib.util\nx = importlib.reload ( y )\nz = importlib.util.MAGIC_NUMBER\n",
    ),
    "in parentheses over lines": (
        b"import imp\nx = (imp\n     .get_tag())\n",
        b"import sys\nx = (sys.implementation.cache_tag)\n",
    ),
    "arguments over lines": (
        b"import imp\nx = imp.cache_from_source(\n    path,  # the file\n    False,\n)\n",
        (
            b"import importlib.util\n"
            b"x = importlib.util.cache_from_source(\n"
            b"    path,  # the file\n"
            b"    optimization=1,\n"
            b")\n"
        ),
    ),
    "version guard around a use": (
        (
            b"import imp, sys\n"
            b"if sys.version_info >= (3, 4):\n"
            b"    from importlib import reload\n"
            b"else:\n"
            b"    reload = imp.reload\n"
            b"x = imp.get_tag()\n"
        ),
        (
            b"import importlib, sys\n"
            b"if sys.version_info >= (3, 4):\n"
            b"    from importlib import reload\n"
            b"else:\n"
            b"    reload = importlib.reload\n"
            b"x = sys.implementation.cache_tag\n"
        ),
    ),
    "a blank before a colon": (
        b"try:\n    x()\nexcept OSError :\n    import imp\n    imp.reload(y)\n",
        b"try:\n    x()\nexcept OSError :\n    import importlib\n    importlib.reload(y)\n",
    ),
    "an import that always fails": (
        b"try:\n    import importlib.abc.Loader as imp\nexcept ImportError:\n    import imp\nimp.reload(y)\n",
        (
            b"try:\n    import importlib.abc.Loader as imp\nexcept ImportError:\n    import importlib\n"
            b"importlib.reload(y)\n"
        ),
    ),
    "fallback None": (
        b"try:\n    import imp\nexcept ImportError:\n    imp = None\nif imp: imp.reload(x)\n",
        (b"try:\n    import importlib\nexcept ImportError:\n    importlib = None\nif importlib: importlib.reload(x)\n"),
    ),
    "with": (
        (
            b"import warnings\n"
            b"with warnings.catch_warnings():\n"
            b"    warnings.simplefilter('ignore')\n"
            b"    import imp\n"
            b"imp.reload(x)\n"
        ),
        (
            b"import warnings\n"
            b"with warnings.catch_warnings():\n"
            b"    warnings.simplefilter('ignore')\n"
            b"    import importlib\n"
            b"importlib.reload(x)\n"
        ),
    ),
    "comment lines around the import": (
        b"# above\nimport imp\n# below\nimport os\n\nimp.reload(os)\n",
        b"# above\nimport importlib\n# below\nimport os\n\nimportlib.reload(os)\n",
    ),
    "linters' comments": (
        b"import imp  # noqa: F401\nx = imp.get_tag()\n",
        b"import sys  # noqa: F401\nx = sys.implementation.cache_tag\n",
    ),
    "del": (b"import imp\nx = imp.get_tag()\ndel imp\n", b"import sys\nx = sys.implementation.cache_tag\n"),
    "mock.patch": (
        b"import imp\nfrom unittest import mock\n@mock.patch('imp.reload')\ndef f(m): imp.reload(x)\n",
        (
            b"import importlib\n"
            b"from unittest import mock\n"
            b"@mock.patch('importlib.reload')\n"
            b"def f(m): importlib.reload(x)\n"
        ),
    ),
    "hasattr": (
        b"import imp\nif hasattr(imp, 'reload'): imp.reload(x)\n",
        b"import importlib\nif True: importlib.reload(x)\n",
    ),
    "a constant before operators": (
        b"import imp\nx = -imp.PY_SOURCE ** imp.PKG_DIRECTORY\n",
        b"PY_SOURCE = 1\nPKG_DIRECTORY = 5\nx = -PY_SOURCE ** PKG_DIRECTORY\n",
    ),
    "__import__": (b"x = __import__('imp').get_tag()\n", b"import sys\nx = sys.implementation.cache_tag\n"),
    "non-ASCII before a use": (
        b"import imp\nx = '\xc3\xa9\xf0\x9f\x98\x80', imp.get_tag()\n",
        b"import sys\nx = '\xc3\xa9\xf0\x9f\x98\x80', sys.implementation.cache_tag\n",
    ),
    "a large indent": (
        b"class A:\n        def f(self):\n                import imp, os; return imp.reload(os)\n",
        (b"class A:\n        def f(self):\n                import importlib, os; return importlib.reload(os)\n"),
    ),
}

# What it shows: the text, and the reason that its author is told; "" where there is nothing to say.
LEFT: dict[str, tuple[bytes, str]] = {
    "locks": (
        b"import imp\nimp.acquire_lock()\n",
        (
            "has no public counterpart: importlib locks each module by itself. Delete it where it only "
            "guards imports; use a threading.RLock where it protects data of the program"
        ),
    ),
    "passed on": (
        b"import imp\nf(imp)\n",
        "is passed on as a whole, so what is used of it cannot be seen: pass on what is needed of it",
    ),
    "shared name": (
        b"import imp\nif x:\n    imp = None\nimp.reload(y)\n",
        "shares the name 'imp' with what line 3 binds: give one of them another name",
    ),
    "shared by match": (
        b"import imp\nmatch x:\n    case imp: imp.reload(y)\n",
        "shares the name 'imp' with a `match` or `:=`: give one of them another name",
    ),
    "in a class": (
        b"class A:\n    import imp\n    x = imp.PY_SOURCE\n",
        "is an attribute of a class, which others may reach: import it at the top of the file",
    ),
    "declared global": (
        b"def f():\n    global imp\n    import imp\n    imp.reload(x)\n",
        "is declared global: import it at the top of the file, then migrate again (name 'imp')",
    ),
    "set": (
        b"import imp\nimp.reload = f\n",
        "is set here to something else: set it where the migrated code looks it up",
    ),
    "patched, no counterpart": (
        b"from unittest import mock\nmock.patch('imp.load_source')\n",
        "is named in a string: name what the migrated code calls instead",
    ),
    "patched object": (
        b"import imp\nfrom unittest import mock\nmock.patch.object(imp, 'load_source')\n",
        "is patched here ('load_source'): patch what the migrated code calls instead",
    ),
    "patched by a computed name": (
        b"import imp\nfrom unittest import mock\nmock.patch.object(imp, name)\n",
        "is patched here: patch what the migrated code calls instead",
    ),
    "unknown name": (
        b"import imp\nimp.find_spec(x)\n",
        "is not in the imp module of Python 3: see what the code expects of it",
    ),
    "private name": (
        b"import imp\nimp.create_dynamic(x)\n",
        "is not a documented name: see what the code needs it for, and use importlib.machinery",
    ),
    "asked for a private name": (
        b"import imp\nhasattr(imp, '_load')\n",
        "is not in the imp module of Python 3: see what the code expects of it",
    ),
    "import_module kept in an attribute": (
        b"import importlib\nself.imp = importlib.import_module('imp')\n",
        "is imported here in a way that is not rewritten: import what the code needs instead",
    ),
    "find_spec": (
        b"import importlib.util\nx = importlib.util.find_spec('imp')\n",
        "is imported here in a way that is not rewritten: import what the code needs instead",
    ),
    "sys.modules": (
        b"import sys\nx = 'imp' in sys.modules\n",
        "is imported here in a way that is not rewritten: import what the code needs instead",
    ),
    "f-string =": (
        b"import imp\nprint(f'{imp.PY_SOURCE=}')\n",
        "is inside an f-string, where its replacement cannot be written: take it out of the string",
    ),
    "code in a string": (
        b"x = 'import imp; imp.reload(y)'\n",
        "is imported by code in a string: change what makes that code",
    ),
    "generated code": (
        b"x = '''\nimport os\nimport imp\n'''\n",
        "is imported by code in a string: change what makes that code",
    ),
    "eval": (b"import imp\neval('f(imp)')\n", "is looked up by its name in line 2: see what that code needs"),
    "globals": (
        b"import imp\nglobals()['imp'].reload(x)\n",
        "is looked up by its name in line 2: see what that code needs",
    ),
    "comment in the middle": (
        b"import imp\nx = (imp  # why\n     .reload)(y)\n",
        "has a comment in the middle: put that somewhere else",
    ),
    "pattern": (b"import imp\nmatch x:\n    case imp.reload: pass\n", "is a pattern here: compare with `if`"),
    "second argument": (
        b"import imp\nimp.get_frozen_object(x, y)\n",
        "may have a second argument here, which was never documented: use marshal.loads",
    ),
    "unused in try": (
        b"try:\n    import imp\nexcept ImportError:\n    raise\n",
        "is imported but not used: decide what this code has to tell where there is no imp",
    ),
    "re-exported": (
        b"from imp import find_spec\n",
        "is imported but not used in this file: delete the import, if no other file takes it from here",
    ),
    "star with others": (
        b"from imp import *\nfrom os import *\nreload(x)\n",
        "is imported with others by a star: import it by its name",
    ),
    "star, not used": (b"from imp import *\n", "is imported with others by a star: import it by its name"),
    "SWIG 3": (
        (
            b"# This file was automatically generated by SWIG (http://www.swig.org).\n"
            b"# Version 3.0.12\n"
            b"import imp\n"
            b"imp.load_module('_x', fp, pathname, description)\n"
        ),
        "is in a file that SWIG 3 has generated: generate it again with SWIG 4 or later",
    ),
    "Python 2": (
        b"import imp\nprint 'x'\n",
        "This is Python 2 (line 2). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, that takes another imp": (
        b"from a import imp\nprint 'x'\n",
        "This is Python 2 (line 2). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, in brackets that are not closed before": (
        b"import imp\nf(\nraise E, 'x'\n",
        "This is Python 2 (line 3). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, a handler in a string": (
        b"import imp\n'''\nexcept A, e:\n'''\nexec code\n",
        "This is Python 2 (line 5). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "Python 2, exec": (
        b"import imp\nexec code in names\n",
        "This is Python 2 (line 2). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "syntax error": (
        b"import imp\nx = (\n",
        (
            "This file cannot be parsed: error at 3:0: expected one of (, ), *, +, -, ..., AWAIT, False"
            ", NAME, NUMBER, None, True, [, lambda, not, yield, ~. Mend it, then migrate again."
        ),
    ),
    "unknown encoding": (
        b"# coding: klingon\nimport imp\n",
        "This file cannot be parsed: unknown encoding: klingon. Mend it, then migrate again.",
    ),
    "wrong bytes": (
        b"import imp\nx = '\xff'\n",
        (
            "This file cannot be parsed: 'utf-8' codec can't decode byte 0xff in position 16: invalid s"
            "tart byte. Mend it, then migrate again."
        ),
    ),
    "ignored": (b"import imp  # reimp: ignore\nimp.reload(x)\n", ""),
    "dead": (
        b"import sys\nif sys.version_info < (3, 12):\n    import imp\n    imp.reload(x)\n",
        "is out of the reach of Python 3.12 and later: nothing to do",
    ),
    "fallback": (
        b"try:\n    from importlib import reload\nexcept ImportError:\n    from imp import reload\n",
        "is out of the reach of Python 3.12 and later: nothing to do",
    ),
    "one-line suites": (
        b"if x: import imp\nelse: imp = None\n",
        "shares the name 'imp' with what line 2 binds: give one of them another name",
    ),
    "dead code for Python 2": (
        (
            b"import sys\n"
            b"if sys.version_info[0] == 2:\n"
            b"    import imp\n"
            b"    reload = imp.reload\n"
            b"else:\n"
            b"    import importlib\n"
            b"    reload = importlib.reload\n"
        ),
        "is out of the reach of Python 3.12 and later: nothing to do",
    ),
    "hasattr of what only Python 2 has": (
        b"import builtins\nif hasattr(builtins, 'reload'):\n    import imp\n    imp.reload = builtins.reload\n",
        "is out of the reach of Python 3.12 and later: nothing to do",
    ),
    "patched as another module knows it": (
        b"patch('package.module.imp.reload')\n",
        "is named in a string: name what the migrated code calls instead",
    ),
    "except of Python 2, which 3.14 takes for two exceptions": (
        b"import imp\ntry:\n    imp.reload(x)\nexcept ValueError, e:\n    print(e)\n",
        "This is Python 2 (line 4). Run 2to3 or python-modernize on it first, then migrate again.",
    ),
    "a star that may bring the name too": (
        b"from imp import get_tag\nfrom x import *\nprint(get_tag)\n",
        "may have another value after line 2: import it after that, or another way",
    ),
    "one name for two of imp": (
        b"if x:\n    from imp import load_source as f\nelse:\n    from imp import load_package as f\n",
        "shares the name 'f' with another name of imp: give one of them another name",
    ),
    "deleted, and bound again": (
        b"from imp import reload\ndel reload\nfrom x import y as reload\nreload(1)\n",
        "shares its name with something else, and its import stays: give one of them another name",
    ),
    "TYPE_CHECKING": (
        (b"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import imp\ndef f(x: 'imp.NullImporter'): pass\n"),
        "is out of the reach of Python 3.12 and later: nothing to do",
    ),
    "not the module": (b"from . import imp\nfrom x import imp as y\nimport x.imp\nimp.reload(y)\n", ""),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    assert migrate(before).result == after
    assert migrate(after).result == after


@pytest.mark.parametrize(("text", "reason"), LEFT.values(), ids=LEFT)
def test_left_alone(text: bytes, reason: str) -> None:
    """The text is as it was, and says why; nobody has to do anything where Python 3.12 never comes."""
    found = migrate(text)
    manual = [each for each in found.findings if each.verdict is Verdict.MANUAL]
    assert found.result == text
    assert {each.reason for each in manual if not each.reason.startswith("is still needed in line")} == {reason} - {""}
    assert bool(found.left) == bool(reason and "nothing to do" not in reason)


@pytest.mark.parametrize("reason", sorted({reason for _, reason in LEFT.values() if reason}))
def test_reason_says_what_to_do(reason: str) -> None:
    """After what is the matter comes what to do."""
    assert len(max(reason.split(": ")[1:] + reason.split(". ")[1:], key=len)) > 10
