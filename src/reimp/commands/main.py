"""The command line: arguments in, exit code out. The only file that prints."""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TextIO, TypedDict, Unpack

import click

from reimp import __version__
from reimp.model import Candidate, Failure, File, Options, Report, to_do
from reimp.project.files import Search
from reimp.report import FORMATS, shown
from reimp.report.diff import diff, terminal
from reimp.report.text import printable

STANDARD_INPUT = "<stdin>"
MANY = 200  # files, before progress is shown
INTERRUPTED = 130

_EPILOGUE = """\b
What to do next:
  reimp scan                     what uses imp, and what would become of it
  reimp migrate --diff src       what would change
  reimp migrate src              change it
  reimp explain load_source      what replaces a function, and what differs
"""


class Written(TypedDict):
    """How a report is written, and where."""

    form: str
    output: str | None


class Chosen(Written):
    """What `scan` and `migrate` can both be told."""

    exclude: tuple[str, ...]
    quiet: bool
    jobs: int | None


def run() -> int:
    """Run the command that the arguments name; return the exit code."""
    try:
        return int(main.main(standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort:
        _error("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2


@click.group(epilog=_EPILOGUE, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Find the uses of Python's removed imp module, and rewrite them to importlib."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


_output = click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the report to this file.")
_form = click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Of the report.")

_exclude = click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out, as .gitignore does; repeatable.")
_modern = click.option("--modern", is_flag=True, help="Also rewrite to simpler code that differs a little; says where.")
_helpers = click.option(
    "--helpers", metavar="MODULE", help="Put helper functions into this module of yours, as package.compat."
)


def _shared(command: Callable[..., int]) -> Callable[..., int]:
    """Give *command* what `scan` and `migrate` have in common."""
    for decorate in (
        click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes; default: one a core."),
        click.option("-q", "--quiet", is_flag=True, help="Report only what is left to do by hand."),
        _output,
        _form,
        _exclude,
        _modern,
        click.argument("paths", nargs=-1, type=click.Path()),
    ):
        command = decorate(command)
    return command


@main.command(epilog="Example:  reimp scan src tests --exclude vendor/")
@click.option("--merge", metavar="TRACE", help="Add what this report of reimp trace --format json says was reached.")
@click.option("--environment", is_flag=True, help="Instead of paths, look at what is installed beside reimp.")
@click.option(
    "--python", metavar="EXE", help="Instead of paths, look at what is installed for this Python (2.7 or later)."
)
@_shared
def scan(
    paths: tuple[str, ...],
    *,
    merge: str | None,
    environment: bool,
    python: str | None,
    modern: bool,
    **options: Unpack[Chosen],
) -> int:
    """Report what uses imp in files and folders (default: this one), and what would become of it.

    PATH - reads a program from standard input. Wheels, source distributions and zip applications, and folders of them,
    are read without unpacking. Exit code: 0 nothing to do, 1 something is, 2 a file could not be read.
    """
    from reimp.installed.survey import archives

    inside, others = archives(paths)
    environment = environment or python is not None
    if environment or inside:
        if (environment and paths) or (inside and others):
            message = "an environment, archives and source files are looked at one by one"
            raise click.UsageError(message)
        if merge:
            message = "--merge is for source files"
            raise click.UsageError(message)
        return _survey(inside if not environment else sys.executable if python is None else python, options)
    report = _examine("scan", paths, Options(modern=modern), options)
    report = _merged(report, merge, Options(modern=modern)) if merge else report
    _print(report, options)
    return 2 if report.failures else int(any(not finding.harmless or to_do(finding) for _, finding in report.findings))


@main.command(epilog="Example:  reimp migrate --diff src")
@click.option("--diff", "show", is_flag=True, help="Show what would change; write nothing.")
@click.option("--check", is_flag=True, help="Answer by the exit code; write nothing.")
@_helpers
@_shared
def migrate(
    paths: tuple[str, ...], *, show: bool, check: bool, helpers: str | None, modern: bool, **options: Unpack[Chosen]
) -> int:
    """Rewrite what uses imp in files and folders (default: this one).

    PATH - reads a program from standard input, and writes it to standard output. Exit code: 0 nothing is left to do,
    1 something is, or --diff or --check found a file that would change, 2 a file could not be read or written.
    """
    from reimp.project.examine import write

    report = _examine("migrate", paths, Options(modern=modern, helpers=helpers or ""), options)
    if show and options["form"] == "text":
        _print_diff(report)
    if paths == ("-",) and not (show or check):
        _bytes(report.files[0].migration.result if report.files[0].changes else report.files[0].source)
    elif not (show or check):
        report = write(report)
    _print(report, options, error=show or paths == ("-",))
    would_change = (show or check) and any(file.changes for file in report.files)
    return 2 if report.failures else int(would_change or report.counts["left"] > 0)


@main.command(
    epilog="Example:  reimp trace --python python3.11 -m pytest tests",
    context_settings={"allow_interspersed_args": False},
)
@click.option("-m", "module", is_flag=True, help="PROGRAM is the name of a module, as for python -m.")
@click.option("--python", default=sys.executable, metavar="EXE", help="Run it on this Python (3.8 or later).")
@_form
@_output
@click.argument("program")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def trace(program: str, arguments: tuple[str, ...], *, module: bool, python: str, **options: Unpack[Written]) -> int:
    """Run PROGRAM with ARGUMENTS, and report each place that reached imp: what reading the code does not show.

    The program runs as it does without. The report, on standard error, says for each place how often it was reached,
    and with what kinds of arguments. Exit code: that of the program; 2 if it cannot be traced.
    """
    from reimp.installed.interpreter import program as executable
    from reimp.running import reached
    from reimp.running.trace import TraceError, trace as run_traced

    try:
        code, places = run_traced([executable(python), *(["-m"] if module else []), program, *arguments])
    except TraceError as error:
        _error(str(error))
        return 2
    report = reached.report(places, Options())
    style = {"colour": not options["output"] and _colours(sys.stderr)} if options["form"] == "text" else {}
    _write(reached.render(report, places, options["form"], **style), options["output"], sys.stderr)
    return code


@main.command(
    epilog="Example:  reimp verify -- python -m pytest -q",
    context_settings={"allow_interspersed_args": False},
)
@_modern
@_helpers
@_exclude
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def verify(command: tuple[str, ...], *, modern: bool, helpers: str | None, exclude: tuple[str, ...]) -> int:
    """Run COMMAND, as a test suite, in a copy of this folder before and after migration, and compare.

    What is compared is the exit code, and what pytest or unittest say of how many tests passed and failed. Nothing in
    this folder changes. Exit code: 0 the same, 1 not the same, 2 nothing can be said, or a file could not be read.
    """
    from reimp.running.verify import VerifyError, render, verify as run_twice

    chosen = Chosen(form="text", output=None, exclude=exclude, quiet=False, jobs=None)
    report = _examine("migrate", (), Options(modern=modern, helpers=helpers or ""), chosen)
    for failure in report.failures:
        _error(f"{failure.path}: {failure.message}")
    changed = sum(file.changes for file in report.files)
    if not changed:
        click.echo("Nothing would change, so the command was not run.")
        return 2 if report.failures else 0
    try:
        before, after = run_twice(command, report.files, lambda text: click.echo(text, err=True))
    except VerifyError as error:
        _error(str(error))
        return 2
    click.echo(render(before, after), nl=False)
    left = report.counts["left"]
    click.echo(f"{changed} {'file' if changed == 1 else 'files'} rewritten in the copy; {left} left to do by hand.")
    return 2 if report.failures else int(before.numbers != after.numbers)


def _complete_name(_: click.Context, __: click.Parameter, typed: str) -> list[str]:
    from reimp.removed.explain import names

    return [name for name in names() if name.startswith(typed)]


@main.command(epilog="Example:  reimp explain load_source")
@click.argument("name", required=False, shell_complete=_complete_name)
def explain(name: str | None) -> int:
    """Say what imp.NAME did, what replaces it, and what differs; without NAME, list the names."""
    from reimp.removed import explain as explanations

    try:
        text = explanations.explain(name) if name else "\n".join(explanations.names())
    except explanations.UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    click.echo(text.rstrip("\n"))
    return 0


@main.command(
    "run",
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
    epilog="Example:  reimp run -- pip install pathtools",
)
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def run_command(command: tuple[str, ...]) -> int:
    """Run COMMAND; every Python 3.12 and later that it starts has imp, also where pip or uv builds a package.

    And it has pkgutil.ImpImporter, which old versions of setuptools need. The exit code is that of COMMAND.
    """
    from reimp.running.startup import StartError, run as start

    try:
        return start(command)
    except StartError as error:
        _error(str(error))
        return 2


def _survey(where: str | list[str], options: Chosen) -> int:
    """Report which distributions reach imp: those of the Python *where*, or those in archives."""
    from reimp.installed.interpreter import InterpreterError, ask
    from reimp.installed.survey import survey
    from reimp.project.examine import cores
    from reimp.report import distributions

    if options["exclude"]:
        message = "--exclude is for source files"
        raise click.UsageError(message)
    try:
        done = survey(ask(where) if isinstance(where, str) else where, options["jobs"] or cores())
    except InterpreterError as error:
        _error(str(error))
        return 2
    text = distributions.render(done, options["form"], quiet=options["quiet"])
    _print(done.report, options, text=text)
    return 2 if done.report.failures else int(distributions.breaks(done.found))


def _merged(report: Report, path: str, options: Options) -> Report:
    """Return *report* with what the trace at *path* says was reached."""
    from reimp.running import reached
    from reimp.running.trace import TraceError

    try:
        return reached.merge(report, reached.load(path), options)
    except TraceError as error:
        raise click.UsageError(str(error)) from error


def _examine(command: str, paths: tuple[str, ...], options: Options, chosen: Chosen) -> Report:
    """Return the report of *command* on *paths*; print what could not be read."""
    from reimp.project.examine import cores, examine
    from reimp.project.helper_module import PlaceError, check, helper_module
    from reimp.project.ignore import patterns
    from reimp.project.settings import SettingsError, settings

    if "-" in paths and len(paths) > 1:
        message = "- stands alone"
        raise click.UsageError(message)
    if paths == ("-",):
        return Report(command, (_standard_input(options),), read=1, typed=paths)
    typed, paths = (*_typed(options, chosen), *paths), paths or (".",)
    try:
        project = settings(paths)
        options = replace(options, helpers=options.helpers or project.helpers)
        if options.helpers:
            check(options.helpers)
        search = Search(paths, (patterns(".", chosen["exclude"]), patterns(project.folder, project.exclude)))
        outcomes = list(_progress(examine(search, options, chosen["jobs"] or cores()), search))
        files = tuple(outcome for outcome in outcomes if isinstance(outcome, File))
        if options.helpers:
            files = helper_module(options.helpers, files, paths, project.folder) + files
    except (SettingsError, PlaceError) as error:
        raise click.UsageError(str(error)) from error
    failures = tuple(outcome for outcome in outcomes if isinstance(outcome, Failure))
    for path in search.left_out:
        _error(f"{path}: left out by --exclude or [tool.reimp]")
    return Report(command, tuple(file for file in files if _matters(file)), failures, search.read, typed)


def _typed(options: Options, chosen: Chosen) -> tuple[str, ...]:
    """Return the options that decide what changes, as they are typed."""
    modern = ("--modern",) if options.modern else ()
    helpers = ("--helpers", options.helpers) if options.helpers else ()
    return (*modern, *helpers, *(part for pattern in chosen["exclude"] for part in ("--exclude", pattern)))


def _matters(file: File) -> bool:
    return file.changes or bool(file.migration.findings)


def _standard_input(options: Options) -> File:
    from reimp.project.examine import examine

    source = sys.stdin.buffer.read()
    return next(iter(examine([Candidate(STANDARD_INPUT, source)], options, 1)))  # type: ignore[return-value]


def _progress(outcomes: Iterable[File | Failure], search: Search) -> Iterable[File | Failure]:
    """Pass *outcomes* on; on a terminal, say how far it is when there are many files."""
    shown = sys.stderr.isatty()
    for outcome in outcomes:
        if shown and search.read > MANY:
            click.echo(f"\r{search.read} files ...", err=True, nl=False)
        yield outcome
    if shown and search.read > MANY:
        click.echo("\r\x1b[K", err=True, nl=False)


def _print(report: Report, options: Chosen, *, error: bool = False, text: str | None = None) -> None:
    """Write *report*, or *text* for it, where *options* say; if *error*, to standard error: the other is in use."""
    to = sys.stderr if error and options["form"] == "text" else sys.stdout
    _write(_rendered(report, options, error=error) if text is None else text, options["output"], to)
    for failure in report.failures:
        _error(f"{failure.path}: {failure.message}")


def _rendered(report: Report, options: Chosen, *, error: bool) -> str:
    colour = not options["output"] and _colours(sys.stderr if error else sys.stdout)
    extra = {"colour": colour, "quiet": options["quiet"]} if options["form"] == "text" else {}
    return str(import_module(f"reimp.report.{options['form']}").render(report, **extra))


def _write(text: str, output: str | None, to: TextIO) -> None:
    """Write *text* to the file *output*, or else to the stream *to*."""
    content = text.encode("utf-8", "backslashreplace")
    if not output:
        _bytes(content, to)
        return
    try:
        Path(output).write_bytes(content)
    except OSError as problem:
        raise click.FileError(output, problem.strerror) from problem


def _print_diff(report: Report) -> None:
    for file in report.files:
        _bytes(diff(file) if not sys.stdout.isatty() else terminal(file, colour=_colours(sys.stdout)))


def _bytes(content: bytes, to: TextIO | None = None) -> None:
    buffer = (to or sys.stdout).buffer
    buffer.write(content)
    buffer.flush()


def _colours(stream: TextIO) -> bool:
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _error(text: str) -> None:
    click.echo(f"reimp: {printable(shown(text))}", err=True)
