"""New statements are laid out for their file."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options


@pytest.mark.parametrize(
    ("code", "line"),
    [
        pytest.param("def f(n):\n\treturn imp.load_source(n, 'a')\n", "\tloader.exec_module(module)", id="tabs"),
        pytest.param("x = imp.load_source(f(), 'a').y\n", "loader.name", id="a name with effects is evaluated once"),
        pytest.param(
            "if a:\n  if b:\n    m = imp.load_source('m', 'a')\n",
            "    m = sys.modules.setdefault('m', importlib.util.module_from_spec(spec))",
            id="two spaces",
        ),
        pytest.param(
            "module_of_the_plugin = imp.load_source('module_of_the_plugin', 'a')\n",
            "module_of_the_plugin = sys.modules.setdefault(\n    'module_of_the_plugin',",
            id="too long",
        ),
    ],
)
def test_layout(code: str, line: str) -> None:
    """Indentation, quotes and line length are those of the file."""
    assert line in migrate(f"import imp\n{code}".encode(), Options(modern=True)).result.decode()
