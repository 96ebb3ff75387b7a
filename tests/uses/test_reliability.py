"""Whether the name of a binding means the removed API wherever it is used."""

import pytest
from nodes import parsed

from reimp.uses.bindings import Binding
from reimp.uses.find import find_uses

OLD = "import sys\nif sys.version_info < (3,):\n"
CLASS = "is imported in the body of a class; import it at the top of the file"
UNUSED = "is imported only to test whether that works; decide what the code does without imp"
GLOBAL = "is imported under the global name 'imp'; import it at the top of the file"
TWIN = "shares the name 'f' with another name of imp; rename one of them"
MATCH = "shares the name 'imp' with a `match` or `:=`; rename one of them"
STAR = "is imported by a star import; import it by name"
LOOKED_UP = "is looked up by name in line 2; write its replacement there"
LINE = "is looked up by name in line {}; write its replacement there"
SHARED = "shares the name 'imp' with the object bound in line {}; rename one of them"
AFTER = "may have another value after line {}; import it after that line, or by its full name"

# A text, and why nothing that goes through its first binding can be rewritten; "" if something can.
TROUBLE = {
    "none": ("import imp\nimp.reload(x)", ""),
    "in a function": ("def f():\n    import imp\n    imp.reload(x)", ""),
    "in a class": ("class A:\n    import imp\n    imp.reload(x)", CLASS),
    "in a method": ("class A:\n    def f(self):\n        import imp\n        imp.reload(x)", ""),
    "not used": ("import imp", ""),
    "among the names of a module": ("import imp\nif 'imp' in dir(x):\n    imp.reload(x)", ""),
    "among its own names": ("import imp\nif 'imp' in dir():\n    imp.reload(x)", LINE.format(2)),
    "reload, among its own names": ("from imp import reload\nif 'reload' in globals():\n    reload(x)", ""),
    "get_tag, among its own names": ("from imp import get_tag\nif 'get_tag' in globals():\n    get_tag()", LOOKED_UP),
    "not used, tried": ("try:\n    import imp\nexcept ImportError:\n    pass", UNUSED),
    "used, tried": ("try:\n    import imp\nexcept ImportError:\n    pass\nimp.reload(x)", ""),
    "not used, in with": ("with x:\n    import imp", UNUSED),
    "not used, for others": ("import imp  # NoQA", UNUSED),
    "not used, another comment": ("import imp  # why", ""),
    "not used, a name": ("try:\n    from imp import reload\nexcept ImportError:\n    pass", ""),
    "global": ("def f():\n    global imp\n    import imp\nimp.reload(x)", GLOBAL),
    "two names, one variable": (
        "if x:\n    from imp import get_tag as f\nelse:\n    from imp import reload as f\nf()",
        TWIN,
    ),
    "one name, twice": ("if x:\n    from imp import reload as f\nelse:\n    from imp import reload as f\nf(y)", ""),
    "two names, in two functions": (
        "def g():\n    from imp import get_tag as f\n    f()\ndef h():\n    from imp import reload as f\n    f(x)",
        "",
    ),
    "two names, one out of reach": (
        "import sys\nfrom imp import get_tag as f\nif sys.version_info < (3,):\n    from imp import reload as f\nf()",
        "",
    ),
    "out of reach itself": (
        f"{OLD}    from imp import reload as f\nelse:\n    from imp import get_tag as f\nf()",
        "",
    ),
    "match": ("import imp\nmatch x:\n    case imp: imp.reload(y)", MATCH),
    "match, another name": ("import imp\nmatch x:\n    case y: imp.reload(y)", ""),
    "walrus in a comprehension": ("import imp\n[imp := x for x in y]\nimp.reload(x)", MATCH),
    "star": ("from imp import *\nreload(x)", ""),
    "star, not used": ("from imp import *", STAR),
    "star with another": ("from imp import *\nfrom os import *\nreload(x)", STAR),
    "star over an own name": ("reload = 1\nfrom imp import *\ndef f(): reload(x)", STAR),
    "star over a module": ("import os\nfrom imp import *\nreload(x)", ""),
    "star over what is no module": ("from x import os\nfrom imp import *\nreload(x)", STAR),
    "star under an own name": ("from imp import *\nfrom x import os\nreload(y)", ""),
    "star, own name in a function": ("def f():\n    from x import os\nfrom imp import *\nreload(y)", ""),
    "globals": ("import imp\nglobals()['imp'].reload(x)", LINE.format(2)),
    "locals": ("import imp\nx = locals().get('imp')", LINE.format(2)),
    "vars": ("import imp\nvars(x)['imp']", LINE.format(2)),
    "dir": ("import imp\n'imp' in dir()", LINE.format(2)),
    "dir of a package": ("import imp\n'imp' in x.dir()", LINE.format(2)),
    "__dict__": ("import imp\n\nx.__dict__['imp']", LINE.format(3)),
    "this module": ("import imp\ngetattr(sys.modules[__name__], 'imp')", LINE.format(2)),
    "this module, shorter": ("import imp\ngetattr(modules[__name__], 'imp')", LINE.format(2)),
    "another module": ("import imp\ngetattr(sys.modules['x'], 'imp')", ""),
    "globals, a name in a longer string": ("import imp\nglobals()['x imp']", ""),
    "this module, and another": ("import imp\nf(sys.modules[__name__], y[0], 'imp')", LINE.format(2)),
    "globals, another name": ("import imp\nglobals()['imp2']", ""),
    "globals in another statement": ("import imp\nglobals()['x']\nx['imp']", ""),
    **{
        name: (f"import imp\n{name}('f(imp)')", LINE.format(2))
        for name in (
            *("eval", "exec", "compile", "timeit", "timeit.timeit", "Timer", "timeit.Timer", "repeat", "timeit.repeat"),
            *("cProfile.run", "cProfile.runctx", "profile.run", "profile.runctx", "pdb.run", "pdb.runeval", "runctx"),
        )
    },
    "a doctest": ("import imp\n'''\n>>> imp.reload(x)\n'''", LINE.format(2)),
    "a doctest over lines": ("import imp\n'''\n    >>> for x in y:\n    ...     imp.reload(x)\n'''", LINE.format(2)),
    "a doctest with a longer word": ("import imp\n'''\n>>> simp.reload(impossible)\n'''", ""),
    "a doctest that imports it": ("import imp\n'''\n>>> from x import imp\n>>> imp.reload(x)\n'''", ""),
    "a doctest that imports another": ("import imp\n'''\n>>> import simp\n>>> imp.reload(x)\n'''", LINE.format(2)),
    "a docstring": ("import imp\n'''\nimp.reload(x)\n'''", ""),
    "eval with a longer word": ("import imp\neval('impossible(simp)')", ""),
    "exec of an import": ("import imp\nexec('import imp')", ""),
    "another call": ("import imp\nf('imp.reload(x)')", ""),
    "alias, looked up": ("import imp as x\nglobals()['x'].reload(y)", LINE.format(2)),
    "alias, another looked up": ("import imp as x\nglobals()['imp']", ""),
}


def first_binding(text: str) -> Binding:
    """Return the first binding of a file with this text."""
    return find_uses(parsed(f"{text}\n")).bindings[0]


@pytest.mark.parametrize(("text", "reason"), TROUBLE.values(), ids=TROUBLE)
def test_trouble(text: str, reason: str) -> None:
    assert first_binding(text).trouble == reason


def test_reason_names_the_variable() -> None:
    binding = first_binding("def f():\n    global x\n    import imp as x\nx.reload(y)")
    assert binding.trouble == GLOBAL.replace("'imp'", "'x'")


# A text, and why its first binding may have another value; "" if it keeps its own.
SHARING = {
    "alone": ("import imp\nx = 1", ""),
    "one module, twice": ("import importlib, importlib.util\nimportlib.find_loader(x)", ""),
    "one module, and another": (
        "import importlib, os as importlib\nimportlib.find_loader(x)",
        SHARED.format(1).replace("imp", "importlib"),
    ),
    "assignment": ("import imp\nif x:\n    imp = None", SHARED.format(3)),
    "assignment before": ("if x:\n    imp = None\nimport imp", SHARED.format(2)),
    "the first of two": ("import imp\nif x:\n    imp = 1\nelse:\n    imp = 2", SHARED.format(3)),
    "another import": ("import imp\nimport x as imp", SHARED.format(2)),
    "function": ("import imp\ndef imp(): pass", SHARED.format(2)),
    "its own again": ("import imp\nimport imp", ""),
    "in another scope": ("import imp\ndef f():\n    imp = 1", ""),
    "in its function": ("def f():\n    import imp\n    imp = 1", SHARED.format(3)),
    "global": ("import imp\ndef f():\n    global imp\n    imp = 1", SHARED.format(4)),
    "where the import has failed": ("try:\n    import imp\nexcept ImportError:\n    imp = x", ""),
    "where any error is": ("try:\n    import imp\nexcept:\n    imp = x", ""),
    "where another error is": ("try:\n    import imp\nexcept OSError:\n    imp = x", SHARED.format(4)),
    "where one of two imports has failed": (
        "if x:\n    import imp\nelse:\n    try:\n        import imp\n    except ImportError:\n        imp = y",
        "",
    ),
    "where something else has failed": (
        "import imp\ntry:\n    import x\nexcept ImportError:\n    imp = y",
        SHARED.format(5),
    ),
    "where it has succeeded": (
        "try:\n    import imp\nexcept ImportError:\n    pass\nelse:\n    imp = y",
        SHARED.format(6),
    ),
    "in the same try": ("try:\n    import imp\n    imp = y\nexcept ImportError:\n    pass", SHARED.format(3)),
    "the import where another has failed": (
        "try:\n    import x as imp\nexcept ImportError:\n    import imp",
        SHARED.format(2),
    ),
    "out of reach": ("import imp, sys\nif sys.version_info < (3,):\n    imp = y", ""),
    "before 3.12": ("import imp, sys\nif sys.version_info < (3, 12):\n    imp = y", ""),
    "from 3.12": ("import imp, sys\nif sys.version_info >= (3, 12):\n    imp = y", SHARED.format(3)),
    "import out of reach": ("import sys\nif sys.version_info < (3,):\n    import imp\nelse:\n    imp = y", ""),
    "a star after it": ("from imp import reload\nfrom x import *", AFTER.format(2)),
    "a star before it": ("from x import *\nfrom imp import reload", ""),
    "a star after a module": ("import imp\nfrom x import *", ""),
    "a star of Python": ("from imp import reload\nfrom os import *", ""),
    "a star after one out of reach": (
        "import sys\nif sys.version_info < (3,):\n    from imp import reload\nfrom x import *",
        "",
    ),
    "a star after one in a function": ("def f():\n    from imp import reload\nfrom x import *", ""),
    "a star and an assignment": ("from imp import reload\nreload = 1\nfrom x import *", AFTER.format(3)),
}


@pytest.mark.parametrize(("text", "reason"), SHARING.values(), ids=SHARING)
def test_sharing(text: str, reason: str) -> None:
    binding = first_binding(text)
    assert binding.sharing == reason.replace("'imp'", f"'{binding.name}'")


# A text, and the line where its name gets another value if its first import has failed; 0 for none.
FALLBACKS = {
    "none": ("import imp", 0),
    "None": ("try:\n    import imp\nexcept ImportError:\n    imp = None", 4),
    "the first of two": ("try:\n    import imp\nexcept ImportError:\n    imp = None\nexcept:\n    imp = None", 4),
    "something else": ("try:\n    import imp\nexcept ImportError:\n    import x as imp", 4),
    "a name": ("try:\n    from imp import reload\nexcept ImportError:\n    def reload(x): pass", 4),
    "another error": ("try:\n    import imp\nexcept OSError:\n    imp = None", 0),
    "elsewhere": ("import imp\nimp = None", 0),
    "another name": ("try:\n    import imp\nexcept ImportError:\n    x = None", 0),
}


@pytest.mark.parametrize(("text", "line"), FALLBACKS.values(), ids=FALLBACKS)
def test_fallback(text: str, line: int) -> None:
    assert first_binding(text).fallback == line
