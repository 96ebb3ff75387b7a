"""Encodings, line ends and white space: a file is read, and keeps them."""

import pytest
from texts import Rewritten, check_rewritten

REWRITTEN: Rewritten = {
    "carriage returns and line feeds": (
        b"import imp\r\n\r\nx = imp.get_tag()\r\ny = imp.PY_SOURCE\r\n",
        b"import sys\r\n\r\nPY_SOURCE = 1\r\n\r\nx = sys.implementation.cache_tag\r\ny = PY_SOURCE\r\n",
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
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
