"""The settings of a project: `[tool.reimp]` in the nearest `pyproject.toml`."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reimp.project.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, and the folder of their `pyproject.toml`."""

    folder: str
    exclude: tuple[str, ...] = ()
    helpers: str = ""


def settings(paths: Iterable[str]) -> Settings:
    """Return the settings in the nearest `pyproject.toml` above all *paths*; raise SettingsError if they are wrong."""
    common = Path(os.path.commonpath([os.path.abspath(path) for path in paths]))  # noqa: PTH100
    for folder in (common, *common.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            return _settings(str(folder), _table(file), file)
    return Settings(str(common if common.is_dir() else common.parent))


def _table(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        table = tomllib.loads(file.read_text("utf-8")).get("tool", {}).get("reimp", {})
    except (OSError, ValueError, AttributeError) as error:
        message = f"{file}: cannot be read: {error}"
        raise SettingsError(message) from error
    if not isinstance(table, dict):
        message = f"{file}: tool.reimp is not a table"
        raise SettingsError(message)
    return table


def _settings(folder: str, table: dict[str, Any], file: Path) -> Settings:
    exclude, helpers = table.pop("exclude", []), table.pop("helpers", "")
    message = ""
    if table:
        message = f"[tool.reimp] has no setting {next(iter(table))!r}; there are exclude and helpers"
    elif not (isinstance(exclude, list) and all(isinstance(pattern, str) for pattern in exclude)):
        message = '[tool.reimp] exclude is not a list of patterns, as ["vendor/"]'
    elif not isinstance(helpers, str):
        message = '[tool.reimp] helpers is not the name of a module, as "package.compat"'
    if message:
        raise SettingsError(f"{file}: {message}")
    return Settings(folder, tuple(exclude), helpers)
