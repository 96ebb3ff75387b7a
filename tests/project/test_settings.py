"""The settings in `[tool.reimp]` of pyproject.toml."""

import json
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from command import EXACT, lay_out, reimp_run

from reimp.api import Options, SettingsError, options_for, scan
from reimp.project.settings import FileSettings, Settings, settings

# pyproject.toml, what is typed, the exit code, and what is said.
SETTINGS = {
    "excluded": ('[tool.reimp]\nexclude = ["b/"]\n', "scan", 2, "skipped: b/"),
    "excluded below": (
        '[tool.reimp]\nexclude = ["/b/a.py"]\n',
        "scan b",
        2,
        "skipped: b/a.py",
    ),
    "excluded and named": (
        '[tool.reimp]\nexclude = ["b/"]\n',
        "scan b/a.py",
        2,
        "b/a.py: skipped because of",
    ),
    "other tools": ("[tool.other]\nexclude = 1\n", "scan", 1, "1 file (1 read)"),
    "no TOML": ("[tool", "scan", 2, "pyproject.toml: cannot be read: "),
    "no list": ("[tool.reimp]\nexclude = 'b'\n", "scan", 2, "[tool.reimp] exclude is not a list of patterns"),
    "no name": ("[tool.reimp]\nhelpers = 1\n", "scan", 2, "[tool.reimp] helpers is not the name of a module"),
    "unknown": (
        "[tool.reimp]\nexcludes = []\n",
        "scan",
        2,
        "has no setting 'excludes'; the settings are exclude",
    ),
    "no such API": ("[tool.reimp]\nignore = ['imp.relaod']\n", "scan", 2, "did you mean imp.reload"),
    "no truth": ("[tool.reimp]\nmodern = 1\n", "scan", 2, "[tool.reimp] modern is not true or false"),
    "no version": (
        "[tool.reimp]\ntarget = 3.13\n",
        "scan",
        2,
        "[tool.reimp] target is not a version of Python, such as",
    ),
    "a target before the removal": ('[tool.reimp]\ntarget = "3.11"\n', "scan", 0, "2 uses need nothing"),
    "another target on the command line": ('[tool.reimp]\ntarget = "3.11"\n', "scan --target 3.15", 1, "2 uses in"),
    "ignored": ('[tool.reimp]\nignore = ["imp"]\n', "scan", 0, "No use"),
    "not selected": ('[tool.reimp]\nselect = ["importlib"]\n', "scan", 0, "No use"),
    "selected on the command line": ('[tool.reimp]\nselect = ["importlib"]\n', "scan --select imp", 1, "2 uses"),
    "ignored in a file": ('[tool.reimp.per-file]\n"b/*" = {ignore = ["imp"]}\n', "scan", 0, "No use"),
    "ignored elsewhere": ('[tool.reimp.per-file]\n"c/*" = {ignore = ["imp"]}\n', "scan", 1, "2 uses"),
    "wrong in a file": ('[tool.reimp.per-file]\n"b/*" = {select = []}\n', "scan", 2, 'per-file] "b/*" has no setting'),
    "no usage error": ("[tool.reimp]\nx = 1\n", "migrate --check", 2, "reimp: "),
    "no table": ("[tool]\nreimp = 1\n", "scan", 2, "tool.reimp is not a table"),
}


@pytest.mark.parametrize(("text", "typed", "code", "said"), SETTINGS.values(), ids=SETTINGS)
def test_settings(tmp_path: Path, text: str, typed: str, code: int, said: str) -> None:
    done = reimp_run(*typed.split(), cwd=lay_out(tmp_path, {"pyproject.toml": text, "b/a.py": EXACT}))
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done
    assert "Usage:" not in done.stderr


def test_settings_are_found_from_the_path(tmp_path: Path) -> None:
    lay_out(tmp_path, {"project/pyproject.toml": '[tool.reimp]\nexclude = ["b/"]\n', "project/b/a.py": EXACT})
    assert reimp_run("scan", "--allow-empty", "project", cwd=tmp_path).returncode == 0
    assert reimp_run("scan", cwd=tmp_path).returncode == 1


# A table of settings, and whether it is right: to the reader, and to the schema.
TABLES: dict[str, tuple[dict[str, Any], bool]] = {
    "empty": ({}, True),
    "all": (
        {
            "exclude": ["vendor/"],
            "helpers": "package.compat",
            "select": ["imp", "importlib.find_loader"],
            "ignore": ["imp.reload"],
            "modern": True,
            "target": "3.13",
            "per-file": {"tests/*": {"ignore": ["imp.lock_held"], "modern": False}, "*.pyw": {}},
        },
        True,
    ),
    "unknown": ({"excludes": []}, False),
    "unknown in a file": ({"per-file": {"a": {"exclude": []}}}, False),
    **{
        f"{name} of the wrong type": ({name: value}, False)
        for name, value in {
            "exclude": "a",
            "helpers": [],
            "select": "imp",
            "ignore": [1],
            "modern": "yes",
            "target": "2.7",
            "per-file": [],
        }.items()
    },
    "table of a file of the wrong type": ({"per-file": {"a": []}}, False),
    "ignore in a file of the wrong type": ({"per-file": {"a": {"ignore": "imp"}}}, False),
    "modern in a file of the wrong type": ({"per-file": {"a": {"modern": 0}}}, False),
}
SCHEMA = json.loads(files("reimp.project").joinpath("settings.schema.json").read_text("utf-8"))


@pytest.mark.parametrize(("table", "right"), TABLES.values(), ids=TABLES)
def test_schema_and_reader_agree(tmp_path: Path, table: dict[str, Any], right: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    assert jsonschema.Draft7Validator(SCHEMA).is_valid(table) == right
    lay_out(tmp_path, {"pyproject.toml": f"tool.reimp = {_toml(table)}\n"})
    if right:
        assert settings([str(tmp_path)]).modern == table.get("modern", False)
    else:
        with pytest.raises(SettingsError):
            settings([str(tmp_path)])


def _toml(value: object) -> str:
    """Return *value* as an inline value of TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    return json.dumps(value)


def test_schema_has_all_settings() -> None:
    names = {each.name.replace("_", "-") for each in fields(Settings)} - {"folder"}
    of_files = {each.name for each in fields(FileSettings)} - {"pattern"}
    assert set(SCHEMA["properties"]) == names
    assert set(SCHEMA["properties"]["per-file"]["additionalProperties"]["properties"]) == of_files


def test_schema_in_the_docs() -> None:
    docs = Path(__file__).resolve().parent.parent.parent / "docs"
    assert json.loads((docs / "settings.schema.json").read_text("utf-8")) == SCHEMA


def test_settings_of_files(tmp_path: Path) -> None:
    """The settings of a file come on top of those of the project, also where several processes read the files."""
    text = '[tool.reimp]\nignore = ["imp.lock_held"]\n[tool.reimp.per-file]\n"tests/*" = {modern = true}\n'
    load = "import imp\nx = imp.load_source('a', 'b.py')\n"
    lay_out(tmp_path, {"pyproject.toml": text, **{f"{folder}/{n}.py": load for folder in "ab" for n in range(8)}})
    lay_out(tmp_path, {f"tests/{n}.py": load for n in range(8)})
    report = scan([tmp_path], jobs=2)
    kinds = {Path(file.path).parent.name: str(finding.verdict) for file, finding in report.findings if finding.use.name}
    assert kinds == {"a": "exact", "b": "exact", "tests": "adapted"}
    chosen = options_for(tmp_path / "tests" / "new.py", Options(ignore=("imp.reload",)))
    assert chosen == Options(modern=True, ignore=("imp.reload", "imp.lock_held"))


def test_standard_input_has_the_settings_of_a_name(tmp_path: Path) -> None:
    lay_out(tmp_path, {"pyproject.toml": '[tool.reimp.per-file]\n"tests/*" = {ignore = ["imp"]}\n'})
    for name, code in (("tests/new.py", 0), ("src/new.py", 1)):
        done = reimp_run("scan", "--stdin-filename", name, "-", cwd=tmp_path, input=EXACT)
        assert (done.returncode, f"{name}:2:1: exact" in done.stdout) == (code, bool(code)), done
