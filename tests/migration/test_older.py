"""A branch that only an older Python reaches imports the removed module for itself."""

import pytest

from reimp.migration.pipeline import migrate

OLD = "if sys.version_info[0] == 2:"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(
            f"import imp\nimport sys\n{OLD}\n    imp.load_source(n, p)\n",
            f"{OLD}\n    import imp\n    imp.",
            id="block",
        ),
        pytest.param(
            f"import imp\nimport sys\n{OLD} imp.load_source(n, p)\n", f"{OLD} import imp; imp.", id="one line"
        ),
        pytest.param(
            f"import imp as i\nimport sys\n{OLD}\n    i.load_source(n, p)\n", "    import imp as i\n    i.", id="as"
        ),
        pytest.param(
            f"from imp import load_source as s\nimport sys\n{OLD}\n    s(n, p)\n",
            "    from imp import load_source as s\n    s(",
            id="from",
        ),
        pytest.param(
            f"import imp\nimport sys\n{OLD}\n    imp.load_source(n, p)\n    imp.load_source(n, p)\n",
            "    import imp\n    imp.load_source(n, p)\n    imp.load_source(n, p)\n",
            id="once in a block",
        ),
    ],
)
def test_moved_imports(code: str, expected: str) -> None:
    """The import at the top goes; a second run changes nothing."""
    result = migrate(code.encode()).result
    assert expected in result.decode()
    assert not result.decode().startswith("import imp")
    assert migrate(result).result == result


def test_import_of_its_own() -> None:
    """A branch that has an import of its own gets no second one."""
    code = f"import sys\n{OLD}\n    import imp\n    imp.load_source(n, p)\nelse:\n    import imp\nimp.reload(p)\n"
    assert migrate(code.encode()).result.decode().count("import imp\n") == 1


def test_import_that_stays() -> None:
    """Where another use needs the import, it stays at the top."""
    code = f"import imp\nimport sys\nimp.acquire_lock()\n{OLD}\n    imp.load_source(n, p)\n"
    assert migrate(code.encode()).result == code.encode()
