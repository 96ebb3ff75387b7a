"""The expression that makes a path may tell its suffix, and whether it is absolute."""

import libcst as cst
import pytest

from reimp.removed.imp.idioms.modern.questions.paths import ends_with_py, is_absolute


@pytest.mark.parametrize(
    ("code", "is_source"),
    [
        pytest.param("'a/b.py'", True, id="string"),
        pytest.param("'a' 'b.py'", True, id="two strings"),
        pytest.param("'a/b.cfg'", False, id="other suffix"),
        pytest.param("folder + '.py'", True, id="sum"),
        pytest.param("f'{name}.py'", True, id="f-string"),
        pytest.param("f'.py{name}'", False, id="f-string that begins with it"),
        pytest.param("'%s.py' % name", True, id="percent"),
        pytest.param("'{}.py'.format(name)", True, id="format"),
        pytest.param("os.path.join(folder, 'a.py')", True, id="join"),
        pytest.param("os.path.join('a.py', name)", False, id="join, not last"),
        pytest.param("str(path)", False, id="variable"),
        pytest.param("b'a.py'", False, id="bytes"),
    ],
)
def test_ends_with_py(code: str, *, is_source: bool) -> None:
    """Only what is written out counts."""
    assert ends_with_py(cst.parse_expression(code)) is is_source


@pytest.mark.parametrize(
    ("code", "certain"),
    [
        pytest.param("os.path.abspath(path)", True, id="abspath"),
        pytest.param("join(dirname(realpath(__file__)), name)", True, id="join"),
        pytest.param("os.path.join(path, name)", False, id="variable"),
        pytest.param("path", False, id="name"),
    ],
)
def test_is_absolute(code: str, *, certain: bool) -> None:
    """A path is absolute if a function makes it so."""
    assert is_absolute(cst.parse_expression(code)) is certain
