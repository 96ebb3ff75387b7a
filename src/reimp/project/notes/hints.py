"""What a report adds about files that change: older Pythons, lines that `--modern` saves, and helpers in one module."""

from collections import Counter
from collections.abc import Iterable, Iterator

from reimp.model import File, Note, Options
from reimp.project.notes.oldest_python import lost_support


def notes(files: Iterable[File], options: Options) -> tuple[Note, ...]:
    """Return the notes about *files*, which were examined with these *options*."""
    changed = [file for file in files if file.changes and not file.is_helper_module]
    pasted = [file for file in changed if file.migration.helpers and not file.migration.shared]
    found = [*_warnings(changed)]
    if options.helpers:
        found += [Note(file.path, _not_shared(options.helpers)) for file in pasted if _is_other(file, options)]
    return (*found, *_hints(pasted, options))


def _warnings(changed: Iterable[File]) -> Iterator[Note]:
    """Yield a warning for each reason, about the first file that has it."""
    files: dict[str, list[str]] = {}
    for file in changed:
        if reason := lost_support(file):
            files.setdefault(reason, []).append(file.path)
    for reason, (path, *more) in files.items():
        also = f"; so for {len(more)} more {'file' if len(more) == 1 else 'files'}" if more else ""
        yield Note(path, reason + also, warning=True)


def _is_other(file: File, options: Options) -> bool:
    """Return whether a file is not itself the module of helpers, as its name shows."""
    return not file.path.replace("\\", "/").endswith(options.helpers.replace(".", "/") + ".py")


def _not_shared(module: str) -> str:
    return f"has helper functions of its own: nothing shows that it can import {module}"


def _hints(pasted: list[File], options: Options) -> Iterator[Note]:
    """Yield how the files with *pasted* helpers could get fewer lines."""
    exact = [file.migration for file in pasted if file.migration.modern_lines is not None]
    lines, modern = sum(each.new_lines for each in exact), sum(each.modern_lines or 0 for each in exact)
    if modern < lines:
        yield Note("", f"helper functions bring the new lines to {lines:,}; --modern would add {modern:,} instead")
    counts = Counter(helper for file in pasted for helper in file.migration.helpers)
    several = max(counts.values(), default=0)
    if several > 1 and not options.helpers:
        yield Note("", f"{several} files get the same helper function; --helpers MODULE puts it into one module")
