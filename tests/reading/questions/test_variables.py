"""Where the value of a variable can be needed, so that an idiom cannot do without it."""

import libcst as cst
import pytest
from nodes import find_node, parsed

from reimp.reading.questions.variables import used_only_in

# A text in which `x = found()` sets the variable, and `here(x)` uses it; whether nothing else can need that value.
ONLY_THERE = {
    "only there": "x = found()\nhere(x)",
    "not at all": "x = found()\nhere(y)",
    "set again": "x = found()\nhere(x)\nx = 2\nuse(x)",
    "set again among others": "x = found()\nhere(x)\nx, y = 2, 3\nuse(x)",
    "set again after a semicolon": "x = found()\nhere(x)\ny = 1; x = 2\nuse(x)",
    "set again, used in a block": "x = found()\nhere(x)\nx = 2\nif y:\n    use(x)",
    "set again in the block": "x = found()\nhere(x)\nif y:\n    x = 2\n    use(x)",
    "set again in the same try": "x = found()\nhere(x)\ntry:\n    x = 2\n    use(x)\nexcept E: pass",
    "used before, set before": "x = 0\nuse(x)\nx = found()\nhere(x)",
    "used before, set before under a condition": "if y:\n    x = 0\nuse(x)\nx = found()\nhere(x)",
    "another variable is changed": "x = found()\nhere(x)\ny += 2",
    "another function's is changed": "def f():\n    x = found()\n    here(x)\ndef g(x):\n    x += 2",
    "set first in the loop": "while y:\n    x = 0\n    use(x)\n    x = found()\n    here(x)",
    "in a function": "def f():\n    x = found()\n    here(x)\nuse(x)",
    "another function's": "def f():\n    x = found()\n    here(x)\ndef g(x):\n    use(x)",
    "an inner function's own": "def f():\n    x = found()\n    here(x)\n    def g(x): use(x)",
    "an attribute": "x = found()\nhere(x)\nuse(y.x, x=1)",
    "another name in __all__": "x = found()\nhere(x)\n__all__ = ['y']",
    "locals of another function": "x = found()\nhere(x)\ndef f(): return locals(), vars(), dir()",
    "globals, in a function": "def f():\n    x = found()\n    here(x)\nglobals()",
    "this module, in a function": "def f():\n    x = found()\n    here(x)\nsys.modules[__name__]",
    "another module": "x = found()\nhere(x)\nuse(sys.modules['x'])",
}
ELSEWHERE = {
    "used after": "x = found()\nhere(x)\nuse(x)",
    "used before it is set": "use(x)\nx = found()\nhere(x)",
    "set again under a condition": "x = found()\nhere(x)\nif y:\n    x = 2\nuse(x)",
    "set again in a function": "x = found()\nhere(x)\ndef f():\n    x = 2\nuse(x)",
    "set again in what may fail": "x = found()\nhere(x)\ntry:\n    x = 2\nexcept E:\n    use(x)",
    "an attribute set": "x = found()\nhere(x)\nx.y = 2\nz = x",
    "an item set": "x = found()\nhere(x)\nx[0] = 2",
    "changed": "x = found()\nhere(x)\nx += 2",
    "deleted": "x = found()\nhere(x)\ndel x",
    "used where it has failed": "x = 0\ntry:\n    x = found()\n    here(x)\nexcept E:\n    use(x)",
    "used in finally": "try:\n    x = found()\n    here(x)\nfinally:\n    use(x)",
    "used in else": "try:\n    x = found()\n    here(x)\nexcept E:\n    x = 2\nelse:\n    use(x)",
    "used in the next round": "x = 0\nwhile y:\n    use(x)\n    x = found()\n    here(x)",
    "used in the next round of for": "x = 0\nfor y in z:\n    use(x)\n    x = found()\n    here(x)",
    "used in the condition": "x = 0\nwhile use(x):\n    x = found()\n    here(x)",
    "used in a closure": "def f():\n    x = found()\n    here(x)\n    def g(): return x",
    "used in a closure that sets its own": "x = found()\nhere(x)\ndef g():\n    use(x)\n    x = 2\nlambda: x",
    "used in a lambda": "x = found()\nhere(x)\ny = lambda: x",
    "used in a comprehension": "x = found()\nhere(x)\n[x for y in z]",
    "used in a function above": "def g(): return x\nx = found()\nhere(x)",
    "used in a function above, set before": "x = 0\ndef g(): return x\nx = found()\nhere(x)\ng()",
    "used in a class": "x = found()\nhere(x)\nclass A:\n    y = x",
    "used in an annotation": "x = found()\nhere(x)\ny: 'x' = 1",
    "attribute of a class": "class A:\n    x = found()\n    here(x)",
    "global": "def f():\n    global x\n    x = found()\n    here(x)",
    "nonlocal": "def f():\n    x = 0\n    def g():\n        nonlocal x\n        x = found()\n        here(x)",
    "in __all__": "x = found()\nhere(x)\n__all__ = ['x']",
    "this module": "x = found()\nhere(x)\nuse(sys.modules[__name__])",
    "this module, shorter": "x = found()\nhere(x)\nuse(modules[__name__])",
    "globals": "x = found()\nhere(x)\nglobals()",
    "globals in a function": "x = found()\nhere(x)\ndef f(): return globals()",
    "exec in a function": "x = found()\nhere(x)\ndef f(): exec(y)",
    "eval in a function": "x = found()\nhere(x)\ndef f(): eval(y)",
    **{
        f"{name}, {where}": f"{before}x = found(){indent}here(x){indent}use({name}())"
        for name in ("locals", "vars", "eval", "exec", "dir")
        for where, before, indent in (("module", "", "\n"), ("function", "def f():\n    ", "\n    "))
    },
}
ROWS = [(text, True) for text in ONLY_THERE.values()] + [(text, False) for text in ELSEWHERE.values()]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[*ONLY_THERE, *ELSEWHERE])
def test_used_only_in(text: str, expected: bool) -> None:
    source = parsed(f"{text}\n")
    call = find_node(source, cst.Call, "found()")
    assign = source.parent(call)
    assert isinstance(assign, cst.Assign)
    name = assign.targets[0].target
    assert isinstance(name, cst.Name)
    place = next(each for each in source.nodes(cst.Call) if source.code(each.func) == "here")
    assert used_only_in(source, name, place) is expected


def test_several_places() -> None:
    source = parsed("x = found()\na(x)\nx.b()\n")
    first, second = (find_node(source, cst.Call, code) for code in ("a(x)", "x.b()"))
    name = find_node(source, cst.Name, "x")
    assert used_only_in(source, name, first, second)
    assert not used_only_in(source, name, first)
    assert not used_only_in(source, name)
