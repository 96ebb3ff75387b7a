"""Migrated programs print what they printed with the `imp` of 3.11; each rule and each idiom has programs."""

import migrated
import pytest
from migrated import ALWAYS_LEFT, Program, Ways

from reimp.migration.pipeline import migrate
from reimp.model import Options, Verdict
from reimp.removed.imp.idioms import IDIOMS
from reimp.removed.rules import RULES

PROGRAMS = migrated.programs()
NAMES = [idiom.__module__.rpartition(".")[2] for idiom in IDIOMS]
each_program = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.id)


@each_program
def test_same_on_311(program: Program, ways: Ways) -> None:
    """On 3.11 the migrated program prints the same as the program: a == c."""
    ways.compare(program, "3.11")


@pytest.mark.parametrize("kind", migrated.NEWER)
@each_program
def test_same_on_newer(program: Program, kind: str, ways: Ways) -> None:
    """On newer Pythons the program with our imp and the migrated program print the same: a == b == d."""
    ways.compare(program, kind)


@pytest.mark.long
@pytest.mark.parametrize("kind", migrated.ELSEWHERE)
@each_program
def test_same_elsewhere(program: Program, kind: str, ways: Ways) -> None:
    """The same on the other interpreters of this machine."""
    ways.compare(program, kind)


@each_program
def test_becomes(program: Program) -> None:
    """The migrated file has what the docstring promises, every comment, and nothing for a second run to change."""
    migrated.check_texts(program)


@each_program
def test_modern(program: Program) -> None:
    """The result of --modern is Python; each adapted finding states its difference; a second run changes nothing."""
    found = program.modern
    compile(found.result, str(program.path), "exec", dont_inherit=True)
    adapted = [finding for finding in found.findings if finding.verdict is Verdict.ADAPTED]
    assert all(finding.reason for finding in adapted)
    assert bool(adapted) == bool(program.lines("modern"))
    assert [line for line in program.lines("modern") if line not in migrated.code(found)] == [], migrated.code(found)
    assert migrate(found.result, Options(modern=True)).result == found.result


@each_program
def test_subject(program: Program) -> None:
    """The program uses the APIs that it names, and each idiom that it names rewrites it, or leaves it.

    An idiom leaves a program if it rewrites none of its uses, with or without --modern, although the program uses
    an API that the idiom rewrites in other programs.
    """
    used = {finding.use.api for finding in program.migration.findings}
    idioms, left = set(program.lines("idiom")), set(program.lines("not idiom"))
    assert program.lines("api") or idioms, "add a line `api: imp.NAME` or `idiom: NAME` to the docstring"
    assert set(program.lines("api")) <= used
    assert idioms <= program.claims.keys()
    assert left & program.claims.keys() == set()
    assert left <= {name for other in PROGRAMS for name, apis in other.claims.items() if apis & used}


def _decided(program: Program) -> set[tuple[str, bool]]:
    """Return the APIs that a program is about, each with whether a use of it is rewritten (True) or left (False)."""
    verdicts = {
        (finding.use.api, finding.verdict is not Verdict.MANUAL)
        for finding in program.migration.findings
        if not finding.harmless
    }
    promised = {True: bool(program.lines("becomes")), False: bool(program.lines("stays"))}
    return {(api, rewritten) for api, rewritten in verdicts if api in program.lines("api") and promised[rewritten]}


DECIDED = {each for program in PROGRAMS for each in _decided(program)}


@pytest.mark.parametrize("api", sorted(RULES.keys() - ALWAYS_LEFT))
def test_rule_has_a_rewritten_program(api: str) -> None:
    """A program with `api:` for the rule and a line `becomes:` has a use of the API that is rewritten."""
    found = (api, True) in DECIDED
    assert found, f"add a program to tests/removed/ with `api: {api}` and `becomes: ...`"


@pytest.mark.parametrize("api", RULES)
def test_rule_has_a_program_that_is_left_alone(api: str) -> None:
    """A program with `api:` for the rule and a line `stays:` has a use of the API that is left alone."""
    found = (api, False) in DECIDED
    assert found, f"add a program to tests/removed/ with `api: {api}` and `stays: ...`"


@pytest.mark.parametrize("key", ["idiom", "not idiom"])
@pytest.mark.parametrize("name", NAMES)
def test_idiom_has_programs(name: str, key: str) -> None:
    """An idiom has a program that it rewrites, and one close to its shape that it leaves to the rules."""
    found = [program for program in PROGRAMS if name in program.lines(key)]
    assert found, f"add a program to tests/removed/imp/idioms/{name}/ with a line `{key}: {name}`"
