"""Which strings name a removed API, or hold code that imports one."""

import libcst as cst
import pytest
from nodes import expression, find_node, parsed

from reimp.reading.candidates import may_use
from reimp.reading.python_ast import python_tree
from reimp.uses.strings import (
    imported_by_call,
    imported_by_code,
    is_patched,
    looked_up_modules,
    named_apis,
    patched_elsewhere,
    replaced_modules,
)

# An expression, and the module that it imports.
CALLS = {
    "__import__": ("__import__('imp')", "imp"),
    "import_module": ("import_module('imp')", "imp"),
    "importlib": ("importlib.import_module('imp')", "imp"),
    "importlib.__import__": ("importlib.__import__('imp', x)", "imp"),
    "a module that has lost a name": ("__import__('importlib')", "importlib"),
    "another module": ("__import__('os')", ""),
    "a name in it": ("__import__('imp.reload')", ""),
    "a variable": ("__import__(imp)", ""),
    "bytes": ("__import__(b'imp')", ""),
    "nothing": ("__import__()", ""),
    "another function": ("load('imp')", ""),
    "a method": ("x.import_module('imp')", ""),
    "no call": ("'imp'", ""),
    "a subscript": ("__import__['imp']", ""),
}


@pytest.mark.parametrize(("text", "expected"), CALLS.values(), ids=CALLS)
def test_imported_by_call(text: str, expected: str) -> None:
    assert imported_by_call(expression(text)[1]) == expected


# A text in which the string is "x", and whether that is patched.
PATCHES = {
    "patch": ('patch("x")', True),
    "mock.patch": ('unittest.mock.patch("x")', True),
    "by keyword": ('patch(target="x")', True),
    "setattr": ('monkeypatch.setattr("x", y)', True),
    "delattr": ('monkeypatch.delattr("x")', True),
    "a decorator": ('@patch("x")\ndef f(): pass', True),
    "another function": ('f("x")', False),
    "patch.object": ('patch.object("x")', False),
    "a list": ('patch(["x"])', False),
    "an index": ('patch["x"]', False),
    "alone": ('y = "x"', False),
}


@pytest.mark.parametrize(("text", "expected"), PATCHES.values(), ids=PATCHES)
def test_patched(text: str, expected: bool) -> None:
    source = parsed(f"{text}\n")
    assert is_patched(source, find_node(source, cst.SimpleString, '"x"')) is expected


# A string in `x = ...`, and the API that its code imports.
CODE = {
    "import": ("'import imp'", "imp"),
    "after a line": ("'x\\nimport imp'", "imp"),
    "after a semicolon": ("'x; import imp'", "imp"),
    "in a suite": ("'if x: import imp'", "imp"),
    "among others": ("'import os, imp, sys'", "imp"),
    "with an alias": ("'import os as x, imp as y'", "imp"),
    "from": ("'from imp import reload'", "imp"),
    "in a doctest": ("'>>> import imp'", "imp"),
    "over lines": ("'''\nimport os\nimport imp\n'''", "imp"),
    "bytes": ("b'import imp'", "imp"),
    "a name of a module": ("'from importlib import find_loader'", "importlib.find_loader"),
    "the module alone": ("'from importlib import util'", ""),
    "submodule": ("'import imp.x'", ""),
    "longer": ("'import impossible'", ""),
    "a sentence": ("'cannot import imp'", ""),
    "a string with a sentence": ("'so import imp'", ""),
    "two strings that make a sentence": ("'cannot ' 'import imp'", ""),
    "two strings that make code": ("'x;' 'import imp'", "imp"),
    "an f-string": ("f'import imp; {x}'", "imp"),
}


@pytest.mark.parametrize(("text", "expected"), CODE.values(), ids=CODE)
def test_imported_by_code(text: str, expected: str) -> None:
    source = parsed(f"x = {text}\n")
    found = [imported_by_code(source, each) for each in source.nodes(cst.SimpleString, cst.FormattedStringText)]
    assert next(filter(None, found), "") == expected


@pytest.mark.parametrize("text", ["'import imp'", "'a' 'import imp'", "def f():\n    '''\n    import imp\n    '''"])
def test_docstring(text: str) -> None:
    source = parsed(f"{text}\n")
    assert not any(imported_by_code(source, each) for each in source.nodes(cst.SimpleString))
    assert imported_by_code(source, source.module) == ""


# A text in which there is one string, and the APIs that it names.
NAMED = {
    "argument": ("f('imp.reload')", ["imp.reload"]),
    "keyword": ("f(x='imp.reload')", ["imp.reload"]),
    "more than the API": ("f('imp.reload.x')", ["imp.reload.x"]),
    "a lost name": ("f('importlib.find_loader')", ["importlib.find_loader"]),
    "an unknown name": ("f('imp.frobnicate')", []),
    "another name of a module": ("f('importlib.reload')", []),
    "the module": ("f('imp')", []),
    "a sentence": ("f('imp.reload is gone')", []),
    "no argument": ("x = 'imp.reload'", []),
    "in a list": ("f(['imp.reload'])", []),
    "printed": ("print('imp.reload')", []),
    **{name: (f"x.{name}('imp.reload')", []) for name in ("write", "debug", "info", "warning", "error", "warn")},
    "bytes": ("f(b'imp.reload')", []),
    "of another module": ("patch('a.b.imp.reload')", ["imp.reload"]),
    "of another module, the module": ("patch('a.imp')", ["imp"]),
    "of another module, lost": ("patch('a.importlib.find_loader')", ["importlib.find_loader"]),
    "of another module, not lost": ("patch('a.importlib.reload')", []),
    "of another module, not patched": ("f('a.imp.reload')", []),
    "of another module, deeper": ("patch('a.imp.reload.x')", []),
}


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_named_apis(text: str, expected: list[str]) -> None:
    source = parsed(f"{text}\n")
    (string,) = source.nodes(cst.SimpleString)
    assert list(named_apis(source, string)) == expected


# A text, and the expression in which the string 'imp' means the module; "" if none.
LOOKED_UP = {
    "index": ("sys.modules['imp']", "sys.modules['imp']"),
    "index, shorter": ("modules['imp']", "modules['imp']"),
    "get": ("sys.modules.get('imp')", "sys.modules.get('imp')"),
    "pop": ("x = modules.pop('imp', None)", "modules.pop('imp', None)"),
    "setitem": ("monkeypatch.setitem(sys.modules, 'imp', x)", "monkeypatch.setitem(sys.modules, 'imp', x)"),
    "in": ("'imp' in sys.modules", "'imp' in sys.modules"),
    "not in": ("'imp' not in modules", "'imp' not in modules"),
    **{
        name: (f"x.{name}('imp')", f"x.{name}('imp')")
        for name in ("find_spec", "find_loader", "importorskip", "get_loader", "find_module", "run_module", "multiple")
    },
    "patch.dict": ("patch.dict(sys.modules, {'imp': x})", "patch.dict(sys.modules, {'imp': x})"),
    "patch.dict by name": ("patch.dict('sys.modules', {'imp': x})", "patch.dict('sys.modules', {'imp': x})"),
    "update": ("sys.modules.update({'imp': x})", "sys.modules.update({'imp': x})"),
    "update of another": ("x.update({'imp': x})", ""),
    "patch.dict of another": ("patch.dict(x, {'imp': x})", ""),
    "as a value": ("patch.dict(sys.modules, {x: 'imp'})", ""),
    "index of another": ("x['imp']", ""),
    "get of another": ("x.get('imp')", ""),
    "setitem of another": ("monkeypatch.setitem(x, 'imp', x)", ""),
    "in another": ("'imp' in x", ""),
    "on the right": ("x in 'imp'", ""),
    "two comparisons": ("'imp' in sys.modules in x", ""),
    "another function": ("f('imp')", ""),
    "an import": ("__import__('imp')", ""),
    "alone": ("x = 'imp'", ""),
    "a dictionary": ("x = {'imp': 1}", ""),
    "a dictionary that is called": ("{'imp': 1}.copy()", ""),
    "bytes": ("sys.modules[b'imp']", ""),
    "a name in it": ("sys.modules['imp.x']", ""),
    "a module that is still there": ("sys.modules['importlib']", ""),
}


@pytest.mark.parametrize(("text", "expected"), LOOKED_UP.values(), ids=LOOKED_UP)
def test_looked_up_modules(text: str, expected: str) -> None:
    source = parsed(f"{text}\n")
    found = [
        source.code(each) for string in source.nodes(cst.SimpleString) for each in looked_up_modules(source, string)
    ]
    assert found == ([expected] if expected else [])


# A call, and the removed modules that it replaces by keyword.
REPLACED: dict[str, tuple[str, list[str]]] = {
    "patch.dict": ("patch.dict(sys.modules, imp=x)", ["imp"]),
    "patch.dict by name": ("patch.dict('sys.modules', imp=x, os=y)", ["imp"]),
    "update": ("sys.modules.update(os=y, imp=x)", ["imp"]),
    "another dictionary": ("patch.dict(x, imp=x)", []),
    "update of another": ("x.update(imp=x)", []),
    "another module": ("sys.modules.update(importlib=x)", []),
    "no keyword": ("patch.dict(sys.modules, imp)", []),
    "nothing": ("patch.dict()", []),
}


@pytest.mark.parametrize(("text", "expected"), REPLACED.values(), ids=REPLACED)
def test_replaced_modules(text: str, expected: list[str]) -> None:
    (call,) = parsed(f"{text}\n").nodes(cst.Call)
    assert list(replaced_modules(call)) == expected


# A call, and the API that it patches in another module.
ELSEWHERE = {
    "a sum": ("patch(M + '.imp.reload')", ["imp.reload"]),
    "a percent sign": ("mock.patch('%s.imp.reload' % M)", ["imp.reload"]),
    "format": ("monkeypatch.setattr('{}.imp.reload'.format(M), f)", ["imp.reload"]),
    "an f-string": ("monkeypatch.delattr(f'{M}.imp.reload')", ["imp.reload"]),
    "by keyword": ("patch(target=M + '.imp.reload')", ["imp.reload"]),
    "strings side by side": ("patch('imp' '.reload')", ["imp.reload"]),
    "an unknown name": ("patch(f'{M}.imp.{name}')", ["imp"]),
    "a name that importlib has lost": ("patch(M + '.importlib.find_loader')", ["importlib.find_loader"]),
    "an attribute": ("patch.object(loader.imp, 'reload')", ["imp.reload"]),
    "an attribute by setattr": ("setattr(pkg.loader.imp, 'reload', f)", ["imp.reload"]),
    "one string": ("patch('m.imp.reload')", []),
    "an f-string that begins with it": ("patch(f'imp.{name}')", []),
    "a name of importlib that stays": ("patch(M + '.importlib.import_module')", []),
    "a longer word": ("patch(M + '.simp.reload')", []),
    "an attribute that imp never had": ("patch.object(loader.imp, 'other')", []),
    "an attribute of the object itself": ("patch.object(self.imp, 'reload')", []),
    "another function": ("print(M + '.imp.reload')", []),
    "several": ("patch(*x)", []),
    "nothing": ("patch()", []),
}


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_patched_elsewhere(text: str, expected: list[str]) -> None:
    source, call = expression(text)
    assert isinstance(call, cst.Call)
    assert [api for _, api, _ in patched_elsewhere(source, call)] == expected
    assert may_use(f"{text}\n".encode(), python_tree(text)) or not expected
