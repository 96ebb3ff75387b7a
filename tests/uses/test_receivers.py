"""What the object before a method is."""

import libcst as cst
import pytest

from reimp.reading.source import parse
from reimp.uses.receivers import FINDER, LOADER, class_of

SOURCE = "importlib.machinery.SourceFileLoader"
PATH = "importlib.machinery.PathFinder"
TRY, EXCEPT = "try:\n", "except ImportError:\n"
# Code, and the class of the object `x`.
OBJECTS = {
    "a new loader": ("from importlib.machinery import SourceFileLoader\nx = SourceFileLoader(a, b)", SOURCE),
    "by another name": ("from importlib.machinery import SourceFileLoader as S\nx = S(a, b)", SOURCE),
    "by the module": ("import importlib.machinery\nx = importlib.machinery.SourceFileLoader(a, b)", SOURCE),
    "by a module's name": ("import importlib.machinery as m\nL = m.SourceFileLoader\nx = L(a, b)", SOURCE),
    "a private module": ("import importlib\nx = importlib._bootstrap_external.SourceFileLoader(a, b)", SOURCE),
    "a class": ("from importlib.machinery import PathFinder as x", PATH),
    "the loader of a spec": ("import importlib.util\nx = importlib.util.find_spec(a).loader", LOADER),
    "the loader of a spec in a variable": (
        "import importlib.util\ns = importlib.util.find_spec(a)\nx = s.loader",
        LOADER,
    ),
    "what a finder finds": (f"import importlib.machinery\nx = {PATH}.find_spec(a).loader", LOADER),
    "the result of get_loader": ("import pkgutil\nx = pkgutil.get_loader(a)", LOADER),
    "the finder of a loop": ("import pkgutil\nfor x, name, _ in pkgutil.iter_modules(): pass", FINDER),
    "the finder of an item": ("import pkgutil\nfor i in pkgutil.walk_packages(): x = i.module_finder", FINDER),
    "by an index": ("import pkgutil\nfor i in list(pkgutil.iter_modules()): x = i[0]", FINDER),
    "None before": ("import pkgutil\nx = None\nx = pkgutil.get_loader(a)", LOADER),
    "unpacked": ("import pkgutil\nfor f, n, _ in pkgutil.iter_modules(): x, p = f.find_loader(n)", LOADER),
    "a class that may be missing": (
        f"{TRY}    from importlib.machinery import SourceFileLoader as S\n{EXCEPT}    S = None\nx = S(a, b)",
        SOURCE,
    ),
    "a module that may be missing": (
        f"{TRY}    import importlib.machinery as m\n{EXCEPT}    m = None\nx = m.SourceFileLoader(a, b)",
        SOURCE,
    ),
    "a class with another value": (
        "from importlib.machinery import SourceFileLoader\nif y:\n    SourceFileLoader = z\nx = SourceFileLoader(a, b)",
        "",
    ),
    "two classes": ("import pkgutil\nx = pkgutil.get_loader(a)\nx = Own()", ""),
    "a name of the loop": ("import pkgutil\nfor f, x, _ in pkgutil.iter_modules(): pass", ""),
    "another module": ("from own import SourceFileLoader\nx = SourceFileLoader(a, b)", ""),
    "a parameter": ("def f(x):\n    x", ""),
}


@pytest.mark.parametrize(("text", "expected"), OBJECTS.values(), ids=OBJECTS)
def test_class_of(text: str, expected: str) -> None:
    inside = text if text.startswith("def") else f"{text}\nx"
    source = parse(inside.encode())
    last = max((node for node in source.nodes(cst.Name) if node.value == "x"), key=lambda node: source.span(node)[0])
    assert class_of(source, last) == expected
