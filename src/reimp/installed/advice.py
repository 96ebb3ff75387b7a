"""Advise what to do about distributions that reach a removed API."""

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from packaging.utils import canonicalize_name

from reimp.installed.installer import has_reimp, installer
from reimp.installed.interpreter import Interpreter
from reimp.installed.metadata import Distribution
from reimp.installed.reach import Effect, Reach
from reimp.removed.table import MODULES, find
from reimp.uses.copies import Copied, copied_file


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do, and a command that does it, "" if there is none."""

    text: str
    command: str = ""


def advice(reach: Reach, interpreter: Interpreter | None) -> list[Advice]:
    """Return what to do about a distribution that is installed for *interpreter*, or is an archive; best first."""
    return [each for part in _PARTS for each in part(reach, interpreter)]


def by_advice(found: Iterable[Reach], interpreter: Interpreter | None) -> dict[str, tuple[list[str], list[str]]]:
    """Return what to do about all of *found*, best first: text -> for which distributions, and by which commands."""
    grouped: dict[str, tuple[list[str], list[str]]] = {}
    for part, reach in ((part, reach) for part in _PARTS for reach in found):
        for each in part(reach, interpreter):
            names, commands = grouped.setdefault(each.text, ([], []))
            names.append(reach.distribution.name)
            commands += [each.command] if each.command and each.command not in commands else []
    return grouped


def _provide(reach: Reach, interpreter: Interpreter | None) -> Iterator[Advice]:
    """Advise how to provide a module that is gone, for lines that reach it when they run."""
    if not _effects(reach) & {Effect.AT_IMPORT, Effect.SUBMODULE, Effect.LATER}:
        return
    if reach.distribution.provider:
        yield Advice(f"nothing: {reach.distribution.provider}, which it requires, provides imp")
    elif interpreter is None or not interpreter.removed:
        yield Advice("for Python 3.12 and later, install reimp: imp works again there", "pip install reimp")
    elif interpreter.imp:
        yield Advice("nothing for now: this environment has an imp")
    else:
        yield _install_reimp(interpreter)


def _install_reimp(interpreter: Interpreter) -> Advice:
    """Advise how to install reimp, or to install it again if its module is missing."""
    how = installer(interpreter)
    where = f" {how.remark}" if how.remark else ""
    if has_reimp(interpreter):
        return Advice(
            f"install reimp again{where}: it is installed, but its imp.py is missing", how.reinstall_command("reimp")
        )
    return Advice(f"install reimp{where}: imp works again", how.install_command("reimp"))


def _build(reach: Reach, interpreter: Interpreter | None) -> Iterator[Advice]:
    """Advise how to build a distribution whose setup.py reaches a module that is gone."""
    of = reach.distribution
    if Effect.BUILD in _effects(reach):
        release = f"{of.name}=={of.version}"
        install = installer(interpreter).install_command(release) if interpreter else f"pip install {_quoted(of)}"
        command = f"reimp run -- {install}"
        yield Advice("build with reimp run, which gives imp to isolated builds", command)


def _effects(reach: Reach) -> set[Effect]:
    """Return the effects of the lines that reach a module which reimp brings back."""
    reached = ((line.effect, find(line.finding.use.api)) for line in reach.lines)
    return {effect for effect, row in reached if row is None or row.module in MODULES}


def _copies(reach: Reach, interpreter: Interpreter | None) -> Iterator[Advice]:
    """Advise which release of a module to take, of which the distribution is, or has, an old copy."""
    of = reach.distribution
    for copied, path in _old_copies(reach).items():
        wanted = f"{copied.project}>={copied.release}"
        if canonicalize_name(copied.project) == of.key:
            command = installer(interpreter).install_command(wanted) if interpreter else f"pip install {wanted!r}"
            yield Advice(f"install {copied.project} {copied.release} or later, which needs no removed API", command)
        else:
            yield Advice(
                f"take a release of {of.name} whose copy of {copied.project}, {path}, is {copied.release} or later"
            )


def _old_copies(reach: Reach) -> dict[Copied, str]:
    """Return the modules of which a distribution has a copy that breaks, each with its path."""
    found: dict[Copied, str] = {}
    for line in reach.lines:
        copied = copied_file(line.path)
        if copied and line.effect not in (Effect.GUARDED, Effect.TEST):
            found.setdefault(copied, line.path.removeprefix(f"{reach.distribution.location}/"))
    return found


def _release(reach: Reach, interpreter: Interpreter | None) -> Iterator[Advice]:
    """Advise by what the metadata declare about another release."""
    of = reach.distribution
    breaking = [each for each in reach.lines if each.effect not in (Effect.GUARDED, Effect.TEST)]
    if not of.version or all(copied_file(each.path) for each in breaking):
        return
    command = installer(interpreter).outdated if interpreter else f"pip index versions {of.name}"
    if of.excludes_new:
        declared = f"Requires-Python: {of.requires_python}"
        yield Advice(f"look for a later release: this one is not for Python 3.12 ({declared})", command)
    elif of.declares:
        yield Advice(f"see whether these places matter to you: it declares that it works with Python {of.declares}")
    else:
        yield Advice("look for a later release that does without", command)


def _quoted(of: Distribution) -> str:
    return shlex.quote(of.location)


_PARTS = (_provide, _build, _copies, _release)
