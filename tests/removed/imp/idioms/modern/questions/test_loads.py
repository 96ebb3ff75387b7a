"""Loads of a known kind, whose file object is not needed."""

import pytest

from reimp.model import Options
from reimp.reading.source import parse
from reimp.removed.idiom import Context
from reimp.removed.imp.idioms.modern.questions.loads import loads
from reimp.uses.find import find_uses


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        pytest.param("imp.load_source(n, p)", [1], id="load_source"),
        pytest.param("imp.load_source(n, p, None)", [1], id="load_source without a file"),
        pytest.param("imp.load_source(n, p, open(p))", [1], id="load_source with the file at the path"),
        pytest.param("imp.load_source(n, p, f)", [], id="load_source with a file"),
        pytest.param("imp.load_source(pathname=p, name=n)", [], id="keywords in another order"),
        pytest.param("imp.load_compiled(n, p)", [2], id="load_compiled"),
        pytest.param("imp.load_dynamic(n, p, f)", [3], id="load_dynamic ignores the file"),
        pytest.param("imp.load_module(n, None, p, ('', '', imp.PKG_DIRECTORY))", [5], id="package"),
        pytest.param("imp.load_module(n, None, p, ('', '', 5))", [5], id="number"),
        pytest.param("imp.load_module(n, open(p), p, (None, 'rb', imp.PY_SOURCE))", [1], id="no suffix"),
        pytest.param("imp.load_module(n, open(p), p, ('.py', mode, 1))", [1], id="mode in a variable"),
        pytest.param("imp.load_module(n, None, p, ('', 'w', imp.PKG_DIRECTORY))", [], id="wrong mode"),
        pytest.param("imp.load_module(n, None, p, ('.py', 'r', imp.PY_SOURCE))", [], id="source without a file"),
        pytest.param("imp.load_module(n, None, p, details)", [], id="variable"),
    ],
)
def test_loads(code: str, kinds: list[int]) -> None:
    """The kind is that of the function, or written out."""
    source = parse(f"import imp\n{code}\n".encode())
    assert [each.kind for each in loads(Context(source, find_uses(source).references, Options(modern=True)))] == kinds
