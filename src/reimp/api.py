r"""Scan files for removed import APIs, and migrate them, from a program.

The commands of `reimp` are written with this module. It prints nothing and never exits.

>>> from reimp.api import Options, migrate, scan, write
>>> migration = migrate(b"import imp\nimp.reload(module)\n")
>>> migration.result
b'import importlib\nimportlib.reload(module)\n'
>>> [(finding.use.api, str(finding.verdict), finding.replacement) for finding in migration.findings]
[('imp', 'exact', 'import importlib'), ('imp.reload', 'exact', 'importlib.reload')]

`scan` examines files and folders, and changes nothing; `write` writes the changes of its report.

>>> report = scan(["src"], Options(modern=True), exclude=["vendor/"])
>>> [file.path for file in report.files if file.changes]
['src/plugins.py']
>>> [file.written for file in write(report).files]
[True]
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reimp.model import (
    Edit,
    Failure,
    File,
    Finding,
    Form,
    Guard,
    Migration,
    Note,
    Options,
    Report,
    Use,
    Verdict,
)
from reimp.project.errors import HelpersError, NotebookError, SettingsError
from reimp.project.settings import Settings, options_for_file, settings, with_settings

if TYPE_CHECKING:
    from reimp.project.around.neighbors import Neighbors
    from reimp.project.files import Search

__all__ = [
    "Edit",
    "Failure",
    "File",
    "Finding",
    "Form",
    "Guard",
    "HelpersError",
    "Migration",
    "Note",
    "NotebookError",
    "Options",
    "Report",
    "Settings",
    "SettingsError",
    "Use",
    "Verdict",
    "migrate",
    "options_for",
    "scan",
    "settings",
    "write",
]

_DEFAULTS = Options()


def migrate(source: bytes, options: Options = _DEFAULTS, *, notebook: bool = False) -> Migration:
    """Return the findings in the bytes of one Python file, and its migrated bytes.

    It reads and writes no file. A syntax error is a finding, and so is a fault of reimp. With *notebook*, *source* is
    an `.ipynb` file; then it raises NotebookError if that cannot be read or changed.
    """
    from reimp.project.one_file import migrate_file
    from reimp.reading.file_kinds import Kind

    return migrate_file(source, options, Kind.NOTEBOOK if notebook else Kind.PYTHON)


def scan(
    paths: Iterable[str | os.PathLike[str]] = (".",),
    options: Options = _DEFAULTS,
    *,
    exclude: Iterable[str] = (),
    jobs: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Return a report of the uses in files and folders, with the changes that `write` would write.

    *exclude* has patterns as in `.gitignore`, in addition to the settings of the project. With `text` among
    *options*, files in folders that are not Python are searched too. *jobs* is the number of
    processes, by default that of the cores; 1 for a script without `if __name__ == "__main__":`, which every process
    would run again. *progress* is called after each examined file, with the number of files that were read so far. A
    file that cannot be read is in `failures` of the report.

    Raise SettingsError if the project's settings are wrong, and HelpersError if the helper module has no place.
    """
    from reimp.project.files import Search
    from reimp.project.ignore import patterns

    named = tuple(os.fspath(path) for path in paths)
    project = settings(named or (".",))
    options = replace(with_settings(options, project), hints=True)
    search = Search(named, (patterns(".", exclude), patterns(project.folder, project.exclude)), text=options.text)
    choose = _chooser(options, project, named)
    files, failures = _examined(search, options, jobs, progress, choose)
    remarks = _notes(files, options) if files else ()
    files = _with_helper_module(files, options.helpers, named, project.folder)
    found = tuple(file for file in files if file.changes or file.migration.findings)
    out = tuple(search.left_out), tuple(search.passed_over), tuple(search.archives)
    return Report("scan", found, failures, search.read, (), *out, notes=remarks)


def _notes(files: tuple[File, ...], options: Options) -> tuple[Note, ...]:
    from reimp.project.notes.hints import notes

    return notes(files, options)


def _chooser(options: Options, project: Settings, paths: tuple[str, ...]) -> Callable[[str], Options]:
    """Return a function that returns the options for the file at a path."""
    choose = partial(options_for_file, options, project)
    if not options.helpers:
        return choose
    from reimp.project.helpers.imports import for_file
    from reimp.project.helpers.module import check_name, module_path

    check_name(options.helpers)
    try:
        module = module_path(options.helpers, paths, project.folder)
    except HelpersError:
        return choose  # it is an error only if a file needs the module
    return lambda path: for_file(choose(path), path, module)


def options_for(path: str | os.PathLike[str], options: Options = _DEFAULTS) -> Options:
    """Return *options* with the settings of the project for the file at *path*; raise SettingsError if they are wrong.

    `scan` does so for each file.
    """
    project = settings([os.fspath(path)])
    return options_for_file(with_settings(options, project), project, os.fspath(path))


def write(report: Report) -> Report:
    """Write the changes of *report* to its files; return it with which were written and what failed.

    A file is replaced as a whole or left as it was. One that changed since it was read is left, and is a failure.
    """
    from reimp.project.write import write as write_changes

    return replace(write_changes(report), command="migrate")


def _neighbors(search: "Search", choose: Callable[[str], Options]) -> "Neighbors":
    from reimp.project.around.neighbors import Neighbors

    return Neighbors(search.paths, choose)


def _examined(
    search: "Search",
    options: Options,
    jobs: int | None,
    progress: Callable[[int], None] | None,
    choose: Callable[[str], Options],
) -> tuple[tuple[File, ...], tuple[Failure, ...]]:
    from reimp.project.workers.examine import cores, examine

    outcomes: list[File | Failure] = []
    neighbors = None
    for outcome in examine(search, options, jobs or cores(), choose):
        if progress:
            progress(search.read)
        if isinstance(outcome, Failure):
            outcomes.append(outcome)
        elif outcome.changes or outcome.migration.findings:
            neighbors = neighbors or _neighbors(search, choose)
            outcomes.append(neighbors.checked(outcome))
    files = tuple(outcome for outcome in outcomes if isinstance(outcome, File))
    return files, tuple(outcome for outcome in outcomes if isinstance(outcome, Failure))


def _with_helper_module(files: tuple[File, ...], name: str, paths: tuple[str, ...], folder: str) -> tuple[File, ...]:
    """Return *files*, after the module *name* with their helper functions if they need it."""
    if not name:
        return files
    from reimp.project.helpers.module import helper_module

    module = helper_module(name, files, paths, folder)
    return module + tuple(file for file in files if file.path not in {each.path for each in module})
