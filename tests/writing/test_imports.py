"""Import statements: what takes their place, in every layout."""

import pytest
from texts import Rewritten, check_rewritten

from reimp.migration.pipeline import migrate

REWRITTEN: Rewritten = {
    "comment after the import": (
        b"import imp  # for reload\n\nimp.reload(x)\n",
        b"import importlib  # for reload\n\nimportlib.reload(x)\n",
    ),
    "comment about imp": (
        b"import os\nimport imp  # the imp module is old\n\nimp.reload(os)\n",
        b"import os\nimport importlib\n\nimportlib.reload(os)\n",
    ),
    "comment about imp, and nothing instead": (b"import os\nimport imp  # imp is old\n", b"import os\n"),
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
    "nothing left of a block": (
        b"def f():\n    from imp import PY_SOURCE  # why\n    import imp\n",
        b"def f():\n    pass  # why\n",
    ),
    "imported again after a fallback": (
        b"try:\n    import imp\nexcept ImportError:\n    imp = None\nimport imp\nimp.reload(x)\n",
        (b"try:\n    import imp\nexcept ImportError:\n    imp = None\nimport importlib\nimportlib.reload(x)\n"),
    ),
    "not used": (b"import imp\nimport os\n", b"import os\n"),
    "not used among others": (b"import os, imp\n", b"import os\n"),
    "not used, the only one in a function": (b"def f():\n    import imp\n", b"def f():\n    pass\n"),
    "names in parentheses": (
        b"from imp import (\n    reload,  # again\n    new_module as new,\n)\nreload(new('x'))\n",
        (b"# again\nfrom importlib import reload\nfrom types import ModuleType as new\nreload(new('x'))\n"),
    ),
    "from import, one name of others": (
        b"from imp import reload, acquire_lock, PY_SOURCE\nacquire_lock(); reload(x, PY_SOURCE)\n",
        (
            b"from imp import acquire_lock\n"
            b"from importlib import reload\n"
            b"\n"
            b"PY_SOURCE = 1\n"
            b"acquire_lock(); reload(x, PY_SOURCE)\n"
        ),
    ),
    "star": (b"from imp import *\nreload(x)\n", b"from importlib import reload\nreload(x)\n"),
    "deleted before the star": (
        b"del find_module\nfrom imp import *\nget_tag()\n",
        b"del find_module\nimport sys\nsys.implementation.cache_tag\n",
    ),
    "the same name twice": (
        b"import imp\nimport imp\nimp.reload(x)\n",
        b"import importlib\nimport importlib\nimportlib.reload(x)\n",
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
    "backslashes": (
        b"import os, \\\n    imp, \\\n    sys\nx = imp \\\n    .get_tag()\n",
        b"import os, \\\n    sys\nx = sys.implementation.cache_tag\n",
    ),
    "semicolons": (
        b"x = 1; import imp; y = imp.get_tag(); z = 2\n",
        b"x = 1; import sys; y = sys.implementation.cache_tag; z = 2\n",
    ),
    "one-line suite": (b"if x: import imp; y = imp.reload(z)\n", b"if x: import importlib; y = importlib.reload(z)\n"),
    "a large indent": (
        b"class A:\n        def f(self):\n                import imp, os; return imp.reload(os)\n",
        (b"class A:\n        def f(self):\n                import importlib, os; return importlib.reload(os)\n"),
    ),
    "a semicolon after it, and nothing instead": (
        b"import os\nimport imp;  # why\nx = 1\n",
        b"import os\npass;  # why\nx = 1\n",
    ),
    "comments in the parentheses, and nothing instead": (
        b"def f():\n    from imp import (  # a\n        PY_SOURCE,  # b\n    )  # c\n    y\n",
        b"def f():\n    # a\n    # b\n    # c\n    y\n",
    ),
    "comments in the parentheses only": (
        b"def f():\r\n    from imp import (  # a\r\n        PY_SOURCE,  # b\r\n    )\r\n    y\r\n",
        b"def f():\r\n    # a\r\n    # b\r\n    y\r\n",
    ),
    "comments in the parentheses, nothing else in the block": (
        b"def f():\n    from imp import (  # a\n        PY_SOURCE,  # b\n    )",
        b"def f():\n    # a\n    # b\n    pass",
    ),
    "a comment for a linter, and nothing instead": (
        b"import importlib\nimport imp  # NOQA\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "a type comment, and nothing instead": (
        b"import os\nimport imp  #type: ignore\nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "a comment for pylint, and nothing instead": (
        b"import os\nimport imp  # pylint: disable=x\nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "a comment for bandit, and nothing instead": (
        b"import os\nimport imp  # nosec\nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "a comment for isort, and nothing instead": (
        b"import os\nimport imp  # isort:skip\nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "a comment for pyright, and nothing instead": (
        b"import os\nimport imp  # pyright: ignore\nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "a comment for coverage, and nothing instead": (
        b"import os\nimport imp  # pragma: no cover\nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "another comment, and nothing instead": (
        b"if x:\n    y = 1\n    import imp  # impossible\n    z = 1\n",
        b"if x:\n    y = 1\n    # impossible\n    z = 1\n",
    ),
    "a comment about another word": (
        b"import imp  # impossible\nimp.reload(x)\n",
        b"import importlib  # impossible\nimportlib.reload(x)\n",
    ),
    "blanks after it, and nothing instead": (
        b"import os\nimport imp\t \nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "line ends of an old Mac": (
        b"import os\rimport imp\rx = 1\r",
        b"import os\rx = 1\r",
    ),
    "the last line, and nothing instead": (
        b"import os\nimport imp",
        b"import os\n",
    ),
    "the last line with a comment, and nothing instead": (
        b"import os\nimport imp  # why",
        b"import os\n# why",
    ),
    "a form feed before it, and nothing instead": (
        b"import os\n\x0cimport imp\nx = 1\n",
        b"import os\nx = 1\n",
    ),
    "a form feed before it": (
        b"import os\n\x0cimport imp\nimp.get_tag()\nimp.reload(x)\n",
        b"import os\n\x0cimport importlib\nimport sys\nsys.implementation.cache_tag\nimportlib.reload(x)\n",
    ),
    "a suite on the line of an if": (
        b"if x: y; import imp\nelse: z\n",
        b"if x: y; pass\nelse: z\n",
    ),
    "under other names": (
        b"import os as o, imp as i\ni.reload(o)\ni.get_tag()\n",
        b"import os as o, importlib, sys\nimportlib.reload(o)\nsys.implementation.cache_tag\n",
    ),
    "among others, of which one is needed": (
        b"import importlib, imp\nimp.reload(x)\n",
        b"import importlib\nimportlib.reload(x)\n",
    ),
    "among others, of which one is needed under its own name": (
        b"import importlib as l, imp\nimp.reload(x)\n",
        b"import importlib as l, importlib\nimportlib.reload(x)\n",
    ),
    "the first of two lines": (
        b"import imp, os, \\\n    re\nimp.reload(x)\n",
        b"import importlib, os, \\\n    re\nimportlib.reload(x)\n",
    ),
    "the second of two lines": (
        b"import os, re, \\\n    imp\nimp.reload(x)\n",
        b"import os, re, \\\n    importlib\nimportlib.reload(x)\n",
    ),
    "from import, one of them unknown": (
        b"from imp import reload as r, find_spec as f\nr(x); f(y)\n",
        b"from imp import find_spec as f\nfrom importlib import reload as r\nr(x); f(y)\n",
    ),
    "from import, in two modules": (
        b"from imp import (reload, source_from_cache, cache_from_source as c)\nreload(x); source_from_cache(c(y))\n",
        (
            b"from importlib import reload\nfrom importlib.util import source_from_cache, cache_from_source as c\n"
            b"reload(x); source_from_cache(c(y))\n"
        ),
    ),
    "from import, in one module": (
        b"from imp import source_from_cache as s, cache_from_source\ns(cache_from_source(y))\n",
        b"from importlib.util import source_from_cache as s, cache_from_source\ns(cache_from_source(y))\n",
    ),
    "from import, one of them is no function elsewhere": (
        b"from imp import get_tag, reload\nget_tag(); reload(x)\n",
        b"import sys\nfrom importlib import reload\nsys.implementation.cache_tag; reload(x)\n",
    ),
    "the second of three on two lines, and nothing instead": (
        b"import os, imp, \\\n    re\n",
        b"import os, \\\n    re\n",
    ),
    "the second of three on two lines": (
        b"import os, imp, \\\n    re\nimp.reload(x)\n",
        b"import os, importlib, \\\n    re\nimportlib.reload(x)\n",
    ),
    "from import, two of them unknown": (
        b"from imp import reload, find_spec, frob as f\nreload(x)\n",
        b"from imp import find_spec, frob as f\nfrom importlib import reload\nreload(x)\n",
    ),
    "one name in parentheses": (
        b"from imp import (\n    reload,  # again\n)\nreload(x)\n",
        b"from importlib import (\n    reload,  # again\n)\nreload(x)\n",
    ),
    "two names in parentheses": (
        b"from imp import (\n    cache_from_source as r,\n    source_from_cache,\n)\nr(x); source_from_cache\n",
        (
            b"from importlib.util import (\n    cache_from_source as r,\n    source_from_cache,\n)\n"
            b"r(x); source_from_cache\n"
        ),
    ),
    "names of two modules in parentheses": (
        b"from imp import (\n    reload as r,\n    source_from_cache,\n)\nr(x); source_from_cache\n",
        b"from importlib import reload as r\nfrom importlib.util import source_from_cache\nr(x); source_from_cache\n",
    ),
    "a name that is another one, in parentheses": (
        b"from imp import (\n    new_module,\n)\nnew_module(x)\n",
        b"from types import ModuleType as new_module\nnew_module(x)\n",
    ),
    "alone in a suite on the line of an if": (
        b"if x: import imp\n",
        b"if x: pass\n",
    ),
    "what replaces it is imported later": (
        b"import imp\nx = imp.get_tag()\nimport sys\n",
        b"import sys\nx = sys.implementation.cache_tag\nimport sys\n",
    ),
    "what replaces it is imported before a block": (
        b"import imp\nimport sys\nif y:\n    import imp\n    imp.get_tag()\n",
        b"import sys\nif y:\n    sys.implementation.cache_tag\n",
    ),
    "in a function that uses the name of another import": (
        b"if y: import importlib\ndef f():\n    importlib.x\n    import imp\n    imp.reload(z)\n",
        (
            b"if y: import importlib\ndef f():\n    importlib.x\n    import importlib as _importlib\n"
            b"    _importlib.reload(z)\n"
        ),
    ),
    "in a function, what replaces it is imported": (
        b"import importlib\ndef f():\n    importlib.x\n    import imp\n    imp.reload(z)\n",
        b"import importlib\ndef f():\n    importlib.x\n    importlib.reload(z)\n",
    ),
    "in a function, what replaces it is imported later": (
        b"import os\ndef f():\n    import imp\n    imp.reload(z)\nimport importlib\n",
        b"import os\ndef f():\n    import importlib\n    importlib.reload(z)\nimport importlib\n",
    ),
    "in a function with another function that has the name": (
        b"def f():\n    import imp\n    def g(importlib): pass\n    imp.reload(z)\n",
        b"def f():\n    import importlib\n    def g(importlib): pass\n    importlib.reload(z)\n",
    ),
    "what replaces it is imported and deleted": (
        b"import imp\nimport sys\ndef f(): return imp.get_tag()\ndel sys\n",
        b"import sys\nimport sys as _sys\ndef f(): return _sys.implementation.cache_tag\ndel sys\n",
    ),
    "in a function that uses the name of a later import": (
        b"def f():\n    importlib.x\n    import imp\n    imp.reload(z)\nimport importlib\n",
        b"def f():\n    importlib.x\n    import importlib as _importlib\n    _importlib.reload(z)\nimport importlib\n",
    ),
    "used where no new Python comes too": (
        b"import sys\nfrom imp import reload\nif sys.version_info < (3,):\n    reload(x)\nelse:\n    reload(y)\n",
        b"import sys\nfrom importlib import reload\nif sys.version_info < (3,):\n    reload(x)\nelse:\n    reload(y)\n",
    ),
    "two modules between semicolons": (
        b"x = 1; import imp; y = imp.get_tag(), imp.reload\n",
        b"x = 1; import importlib; import sys; y = sys.implementation.cache_tag, importlib.reload\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)


def test_import_that_stays_is_not_edited() -> None:
    """All that it brings is imported already."""
    found = migrate(b"import importlib\nimport imp\nimp.reload(x); imp.lock_held()\n")
    assert found.result == b"import importlib\nimport imp\nimportlib.reload(x); imp.lock_held()\n"
    assert len(found.edits) == 1
