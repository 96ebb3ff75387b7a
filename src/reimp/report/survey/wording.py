"""The words that every format uses for distributions that reach removed APIs."""

from collections.abc import Iterator, Sequence

from reimp.installed.advice import advice, by_advice
from reimp.installed.interpreter import Interpreter
from reimp.installed.reach import Effect, Reach, ReachingLine
from reimp.installed.survey import Survey
from reimp.model import Form
from reimp.removed.table import MODULES, first_gone
from reimp.report.escaping import encodable
from reimp.report.wording import dotted, listed, plural, reported_apis


def needs_work(found: Sequence[Reach]) -> bool:
    """Return whether one of the distributions needs something to be done."""
    return any(not reach.is_harmless for reach in found)


def heading(interpreter: Interpreter | None) -> Iterator[str]:
    """Yield the sentence about the Python that was examined, if one was."""
    if interpreter is None:
        return
    if not interpreter.removed:
        imp = "has imp; Python 3.12 and later have none"
    else:
        imp = f"has no imp of its own; there is {interpreter.imp}" if interpreter.imp else "has no imp"
    yield f"Python {interpreter.version} ({interpreter.executable}) {imp}."


def summary(survey: Survey) -> str:
    """Return how many distributions reach removed APIs, and how many of them break."""
    number, read = survey.examined, survey.report.read
    distributions = f"{number:,} {plural(number, 'distribution')} ({read:,} {plural(read, 'file')})"
    if not read and not survey.interpreter:
        return "No file was read."
    if not survey.found:
        return f"No use of imp or another removed API in {distributions}."
    broken = sum(not reach.is_harmless and reach.effect is not Effect.UNPARSED for reach in survey.found)
    reach = "reaches" if len(survey.found) == 1 else "reach"
    apis = reported_names(survey.found)
    without = "it" if apis in MODULES else "them"
    return (
        f"{len(survey.found)} of {distributions} {reach} for {apis}; without {without}, {broken or 'none'} would break."
    )


def by_version(found: Sequence[Reach]) -> Iterator[str]:
    """Yield which distributions break on which Python, if that is not 3.12 for all."""
    groups: dict[tuple[int, int], list[str]] = {}
    for reach in found:
        if reach.breaks_on:
            groups.setdefault(reach.breaks_on, []).append(reach.distribution.name)
    if groups.keys() - {first_gone("imp")}:
        yield from (f"Breaks on {dotted(gone)}: {listed(groups[gone])}." for gone in sorted(groups))


def columns(found: Sequence[Reach]) -> tuple[str, ...]:
    """Return the titles of the columns of `row`."""
    apis = reported_names(found)
    effect = f"WITHOUT {apis.upper()}" if apis in MODULES else "EFFECT"
    return ("DISTRIBUTION", "VERSION", effect, "PLACES", "REQUIRED BY")


def row(reach: Reach) -> tuple[str, ...]:
    """Return the name, the version, the effect, the number of lines and the dependents of a distribution."""
    of = reach.distribution
    return of.name, of.version, reach.outcome, str(len(reach.lines)), ", ".join(reach.required_by)


def reported_names(found: Sequence[Reach]) -> str:
    """Return what a title calls the APIs that distributions reach."""
    return reported_apis(line.finding for reach in found for line in reach.lines)


def steps(survey: Survey) -> Iterator[tuple[str, list[str]]]:
    """Yield what to do, each step with the distributions for which it is, and the commands that do it."""
    for text, (names, commands) in by_advice(survey.found, survey.interpreter).items():
        yield f"{listed(names)}: {text}", commands


def remarks(reach: Reach) -> Iterator[str]:
    """Yield what else matters about a distribution: who requires it, its own imp, and other removed modules."""
    if reach.required_by:
        by = listed(f"{name} ({versions})" if versions else name for name, versions in reach.required_by.items())
        yield f"required by {by}"
    if reach.distribution.own_imp:
        yield "it has a module imp of its own"
    if reach.also_stopped_by:
        others = listed(f"{name} (removed in Python {gone})" for name, gone in reach.also_stopped_by.items())
        yield f"also imports {others}, which reimp does not bring back"


def sentence_about(reach: Reach, interpreter: Interpreter | None) -> str:
    """Return all about a distribution in one line: its effect, remarks, and what to do."""
    what = [f"{reach.distribution.name} {reach.distribution.version}".rstrip() + f": {reach.outcome}", *remarks(reach)]
    to_do = [each.text + (f" ({each.command})" if each.command else "") for each in advice(reach, interpreter)]
    return "; ".join([*what, *to_do])


def effect_of(line: ReachingLine) -> str:
    """Return the effect of one line."""
    use = line.finding.use
    if line.effect is Effect.UNPARSED:
        return "Python 2" if use.form is Form.PYTHON_2 else "cannot be parsed"
    kind = f", {use.form}" if use.form in (Form.STRING, Form.CODE_IN_STRING, Form.SWIG) else ""
    if line.effect is Effect.GUARDED:
        return f"harmless: {use.guard or 'nothing to do'} ({line.when}{kind})"
    return f"{line.module} breaks at import{kind}" if line.module else f"{line.effect}{kind}"


def inner_path(line: ReachingLine, reach: Reach) -> str:
    """Return the path of *line*, from the location of its distribution."""
    return encodable(line.path).removeprefix(f"{encodable(reach.distribution.location)}/")
