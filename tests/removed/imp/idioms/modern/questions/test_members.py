"""A full name that is that of a package and a name in it."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options


@pytest.mark.parametrize(
    ("fullname", "is_member"),
    [
        pytest.param("'tools.' + name", True, id="sum"),
        pytest.param("'tools.%s' % name", True, id="percent"),
        pytest.param("'%s.%s' % (tools.__name__, name)", True, id="name of the package"),
        pytest.param("'{}.{}'.format(tools.__name__, name)", True, id="format"),
        pytest.param("f'tools.{name}'", True, id="f-string"),
        pytest.param("'.'.join((tools.__name__, name))", True, id="join"),
        pytest.param("full", True, id="variable"),
        pytest.param("'other.' + name", False, id="another package"),
        pytest.param("name", False, id="no package"),
        pytest.param("f'tools.{name!r}'", False, id="representation"),
        pytest.param("'tools.%d' % name", False, id="number"),
    ],
)
def test_is_member(fullname: str, is_member: bool) -> None:
    """The module is imported, not searched for."""
    code = (
        "import imp\nimport tools\ndef load(name):\n    full = 'tools.' + name\n"
        f"    return imp.load_module({fullname}, *imp.find_module(name, tools.__path__))\n"
    )
    result = migrate(code.encode(), Options(modern=True)).result.decode()
    assert (f"return importlib.import_module({fullname})" in result) is is_member
