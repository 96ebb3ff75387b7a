"""Migrated programs print what they printed with the `imp` of 3.11; each rule and each idiom has programs."""

import migrated
import pytest
from migrated import ALWAYS_LEFT, Program, Ways

from reimp.migration.pipeline import migrate
from reimp.model import Options, Verdict
from reimp.removed.idioms import IDIOMS
from reimp.removed.rules import RULES
from reimp.removed.table import TABLE, Kind

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


@pytest.mark.parametrize("kind", ["3.11", "3.13"])
@pytest.mark.parametrize("program", [each for each in PROGRAMS if each.lines("modern")], ids=lambda program: program.id)
def test_modern_outcome(program: Program, kind: str, ways: Ways) -> None:
    """The file that --modern makes prints the same as the program, or what is listed beside the program."""
    ways.compare_modern(program, kind)


@each_program
def test_subject(program: Program) -> None:
    """The program uses the APIs that it names; the idioms that it names rewrite it, or leave it.

    An idiom leaves a program if it rewrites none of its uses, with or without --modern.
    """
    used = {finding.use.api for finding in program.migration.findings}
    idioms = set(program.lines("idiom"))
    assert program.lines("api") or idioms, "add a line `api: imp.NAME` or `idiom: NAME` to the docstring"
    assert set(program.lines("api")) <= used
    assert idioms <= program.claims.keys()
    assert not set(program.lines("not idiom")) & program.claims.keys()


def _decided(program: Program) -> set[tuple[str, str]]:
    """Return the APIs that a program is about, each with what its docstring promises: `becomes` or `stays`."""
    found = {
        (finding.use.api, "stays" if finding.verdict is Verdict.MANUAL else "becomes")
        for finding in program.migration.findings
        if finding.verdict is not Verdict.READY
    }
    return {(api, promise) for api, promise in found if api in program.lines("api") and program.lines(promise)}


def test_each_rule_has_programs() -> None:
    """A rule has a program with a use that is rewritten, and one with a use that is left alone.

    The classes that had a method share its rule, and its programs. The locks and `imp.create_dynamic` are never
    rewritten.
    """
    decided = {each for program in PROGRAMS for each in _decided(program)}
    wanted = {(api, promise) for api in RULES for promise in ("becomes", "stays")}
    missing = wanted - decided - {(api, "becomes") for api in ALWAYS_LEFT}
    shared = {(TABLE[api].rule_module, promise) for api, promise in decided if TABLE[api].kind is Kind.METHOD}
    found = [each for each in sorted(missing) if (TABLE[each[0]].rule_module, each[1]) not in shared]
    assert [f"add a program with `api: {api}` and `{promise}: ...`" for api, promise in found] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_idiom_has_programs(name: str) -> None:
    """An idiom has a program that it rewrites; and one that it leaves, with an API that it rewrites elsewhere."""
    rewritten = [program for program in PROGRAMS if name in program.lines("idiom")]
    left = [program for program in PROGRAMS if name in program.lines("not idiom")]
    folder = f"tests/removed/imp/idioms/{name}/"
    assert rewritten, f"add a program with `idiom: {name}` to {folder}"
    assert left, f"add a program with `not idiom: {name}` to {folder}"
    apis = {api for program in rewritten for api in program.claims[name]}
    for program in left:
        assert apis & {finding.use.api for finding in program.migration.findings}, program.id
