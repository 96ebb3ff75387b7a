"""The settings of a project: `[tool.reimp]` in the nearest `pyproject.toml`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reimp.model import Options
from reimp.project.errors import SettingsError
from reimp.project.ignore import excluded, patterns
from reimp.project.notes.oldest_python import oldest_python
from reimp.project.paths import common_folder
from reimp.versions import Version, parsed


@dataclass(frozen=True, slots=True)
class FileSettings:
    """The settings of the files that match a pattern."""

    pattern: str
    ignore: tuple[str, ...] = ()
    modern: bool | None = None  # None: as the project says


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, and the folder of their `pyproject.toml`."""

    folder: str
    exclude: tuple[str, ...] = ()
    helpers: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    modern: bool = False
    target: Version | None = None
    per_file: tuple[FileSettings, ...] = ()


def settings(paths: Iterable[str]) -> Settings:
    """Return the settings in the nearest `pyproject.toml` above all *paths*; raise SettingsError if they are wrong."""
    common = common_folder(paths)
    for folder in (common, *common.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            document = _document(file)
            return _settings(str(folder), _table(document, file), file)
    return Settings(str(common if common.is_dir() else common.parent))


def with_settings(options: Options, project: Settings) -> Options:
    """Return *options*, with the settings of a project for what they leave open."""
    return replace(
        options,
        modern=options.modern or project.modern,
        helpers=options.helpers or project.helpers,
        select=options.select or project.select,
        ignore=(*options.ignore, *project.ignore),
        target=options.target or project.target,
    )


def options_for_file(options: Options, project: Settings, path: str) -> Options:
    """Return *options*, which have the settings of the project, as they are for the file at *path*."""
    for each in project.per_file:
        if excluded((patterns(project.folder, [each.pattern]),), path):
            modern = options.modern if each.modern is None else each.modern
            options = replace(options, modern=modern, ignore=(*options.ignore, *each.ignore))
    return replace(options, oldest=oldest_python(path) or options.oldest)


def _document(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        message = f"{file}: cannot be read: {error}"
        raise SettingsError(message) from error


def _table(document: dict[str, Any], file: Path) -> dict[str, Any]:
    tool = document.get("tool", {})
    table = tool.get("reimp", {}) if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        message = f"{file}: tool.reimp is not a table"
        raise SettingsError(message)
    return table


# The settings, and what the value of each has to be.
_PATTERNS = 'a list of patterns, such as ["vendor/"]'
_APIS = 'a list of names of removed APIs, such as ["imp.reload"]'
_EXPECTED = {
    "exclude": _PATTERNS,
    "helpers": 'the name of a module, such as "package.compat"',
    "select": _APIS,
    "ignore": _APIS,
    "modern": "true or false",
    "target": 'a version of Python, such as "3.13"',
    "per-file": 'a table of patterns, such as "tests/*" = {ignore = ["imp.reload"], modern = true}',
}
_EXPECTED_IN_FILE = {name: _EXPECTED[name] for name in ("ignore", "modern")}


def _settings(folder: str, table: dict[str, Any], file: Path) -> Settings:
    for message in _mistakes("[tool.reimp]", table, _EXPECTED):
        raise SettingsError(f"{file}: {message}")
    return Settings(
        folder,
        tuple(table.get("exclude", ())),
        table.get("helpers", ""),
        tuple(table.get("select", ())),
        tuple(table.get("ignore", ())),
        table.get("modern", False),
        parsed(table.get("target", "")),
        tuple(_file_settings(pattern, each) for pattern, each in table.get("per-file", {}).items()),
    )


def _file_settings(pattern: str, table: dict[str, Any]) -> FileSettings:
    return FileSettings(pattern, tuple(table.get("ignore", ())), table.get("modern"))


def _mistakes(title: str, table: Mapping[str, Any], expected: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with a table of settings."""
    from reimp.removed.lookup import unknown_api

    for name, value in table.items():
        if name not in expected:
            *most, last = expected
            yield f"{title} has no setting {name!r}; the settings are {', '.join(most)} and {last}"
        elif not _is_right(name, value):
            yield f"{title} {name} is not {expected[name]}"
        elif name in ("select", "ignore"):
            yield from (f"{title} {name}: {message}" for message in map(unknown_api, value) if message)
        elif name == "per-file":
            for pattern, inner in value.items():
                yield from _mistakes(f'[tool.reimp.per-file] "{pattern}"', inner, _EXPECTED_IN_FILE)


def _is_right(name: str, value: object) -> bool:
    """Return whether *value* is of the type that a setting has."""
    if name == "modern":
        return isinstance(value, bool)
    if name == "helpers":
        return isinstance(value, str)
    if name == "target":
        return isinstance(value, str) and parsed(value) is not None
    if name == "per-file":
        return isinstance(value, dict) and all(isinstance(each, dict) for each in value.values())
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
