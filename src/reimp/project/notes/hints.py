"""What a report adds about files that change: older Pythons, lines that `--modern` saves, and helpers in one module."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reimp.model import Candidate, File, Migration, Note, Options
from reimp.project.notes.oldest_python import lost_support
from reimp.project.one_file import migrate_candidate

Again = Callable[[File, Options], Migration]


def notes(files: Iterable[File], options: Options, choose: Callable[[str], Options]) -> tuple[Note, ...]:
    """Return the notes about *files*, with which *options* they were examined, and those that *choose* has for each."""
    changed = [file for file in files if file.changes and not file.is_helper_module]
    pasted = [file for file in changed if file.migration.helpers and not file.migration.shared]
    found = [*_warnings(changed)]
    if options.helpers:
        found += [Note(file.path, _not_shared(options.helpers)) for file in pasted if _is_other(file, options)]
    return (*found, *_hints(pasted, options, choose))


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


def _hints(pasted: list[File], options: Options, choose: Callable[[str], Options]) -> Iterator[Note]:
    """Yield how the files with *pasted* helpers could get fewer lines."""
    exact = [file for file in pasted if not choose(file.path).modern]
    lines = sum(_added(file.source, file.migration) for file in exact)
    if exact:
        modern = sum(_added(file.source, _modern(file, choose(file.path))) for file in exact)
        if modern < lines:
            yield Note("", f"helper functions bring the new lines to {lines:,}; --modern would add {modern:,} instead")
    counts = Counter(helper for file in pasted for helper in file.migration.helpers)
    several = max(counts.values(), default=0)
    if several > 1 and not options.helpers:
        yield Note("", f"{several} files get the same helper function; --helpers MODULE puts it into one module")


def _modern(file: File, options: Options) -> Migration:
    return migrate_candidate(Candidate(file.path, file.source), replace(options, modern=True))


def _added(source: bytes, migration: Migration) -> int:
    """Return how many lines of the result are new or changed."""
    try:
        text = migration.result.decode()
    except UnicodeDecodeError:
        text = migration.result.decode("latin-1")
    lines: set[int] = set()
    shift = 0
    for edit in migration.edits:
        start = edit.start + shift
        first = text.count("\n", 0, start)
        if edit.text:
            lines |= set(range(first, first + edit.text.rstrip("\n").count("\n") + 1))
        shift += len(edit.text) - (edit.end - edit.start)
    return len(lines) if migration.result != source else 0
