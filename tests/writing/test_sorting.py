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
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
