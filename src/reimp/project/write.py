"""Write the changes of a report to its files."""

from collections.abc import Sequence
from dataclasses import replace

from reimp.model import Failure, File, Report
from reimp.project.files import reason
from reimp.project.replace import ChangedError, create, replace as replace_content

_NO_HELPERS = "not written: it needs the module of helpers, which could not be written"


def write(report: Report) -> Report:
    """Write each file that changes; return *report* with which were written. The helper module comes first."""
    files: list[File] = []
    failures: list[Failure] = []
    for file in sorted(report.files, key=lambda file: not file.is_helper_module):
        failure = _write(file, files) if file.changes else None
        failures += [failure] if failure else []
        files.append(replace(file, written=file.changes and not failure))
    return replace(report, files=tuple(files), failures=(*report.failures, *failures))


def _write(file: File, before: Sequence[File]) -> Failure | None:
    """Write *file*, unless it needs a helper module that is *before* it and was not written."""
    if file.migration.shared and any(each.is_helper_module and not each.written for each in before):
        return Failure(file.path, _NO_HELPERS)
    try:
        if file.new:
            create(file.path, file.migration.result)
        else:
            replace_content(file.path, file.source, file.migration.result)
    except ChangedError:
        return Failure(file.path, "not written: it changed since it was read; run reimp again")
    except OSError as error:
        return Failure(file.path, f"not written: {reason(error)}; it is as it was")
    return None
