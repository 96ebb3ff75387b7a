"""Look at the files around one that was migrated: a module imp of the project, and names that other files take."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from reimp.model import File, Finding, Guard, Migration, Options, Verdict
from reimp.project.around.own_imp import OwnImp, own_imp
from reimp.project.around.tree import Taker, Tree, tree_around
from reimp.project.one_file import migrate_file
from reimp.project.paths import relative
from reimp.reading.file_kinds import FIRST, kind_of

Choose = Callable[[str], Options]

_CLASS = "NullImporter"
_TWO_CLASSES = "would be another class than that of {}; let both have it from one module: --helpers MODULE"


class Neighbors:
    """The projects of the files of a run on *paths*; *choose* returns the options for the file at a path."""

    def __init__(self, paths: Iterable[str], choose: Choose) -> None:
        self._choose = choose
        self._named = [os.path.abspath(path) for path in paths if os.path.isdir(path)]  # noqa: PTH100, PTH112
        self._trees: dict[str, Tree] = {}

    def checked(self, file: File) -> File:
        """Return *file* as it is to be migrated among its neighbors."""
        if any(_is_of_imp(finding) for finding in file.migration.findings) and (own := own_imp(file.path)):
            return replace(file, migration=self._with_own_imp(file, own))
        if not file.path.endswith(".py"):
            return file
        tree = tree_around(file.path, self._trees, self._named)
        if "null_importer" in file.migration.helpers and not file.migration.shared:
            file = self._with_one_class(file, tree)
        if not file.migration.lost:
            return file
        takers: dict[str, Taker] = {}
        migration = file.migration
        while new := tree.takers(file.path, set(migration.lost) - takers.keys()):
            takers |= new
            migration = self._migrated(file, self._choose(file.path), takers)
        lost = takers.keys() & set(migration.lost)
        return replace(file, migration=_left(file, migration, takers[min(lost)], min(lost)) if lost else migration)

    def _with_one_class(self, file: File, tree: Tree) -> File:
        """Return *file*, without a NullImporter of its own if another file of its tree names that class too."""
        other = tree.naming(_CLASS, file.path)
        if not other:
            return file
        options = self._choose(file.path)
        without = self._migrated(file, replace(options, ignore=(*options.ignore, f"imp.{_CLASS}")), {})
        reason = _TWO_CLASSES.format(relative(other))
        left = [
            finding if finding.verdict is Verdict.READY else Finding(finding.use, Verdict.MANUAL, reason)
            for finding in file.migration.findings
            if finding.use.api == f"imp.{_CLASS}"
        ]
        found = sorted((*without.findings, *left), key=lambda each: (each.use.line, each.use.column))
        return replace(file, migration=replace(without, findings=tuple(found)))

    def _migrated(self, file: File, options: Options, takers: Mapping[str, Taker]) -> Migration:
        taken = tuple((name, _place(taker)) for name, taker in takers.items())
        return migrate_file(file.source, options, kind_of(file.path, file.source[:FIRST]), taken)

    def _with_own_imp(self, file: File, own: OwnImp) -> Migration:
        """Return the migration of *file* without its uses of imp, whose findings name the module of the project."""
        others = Migration(result=file.source)
        if not all(map(_is_of_imp, file.migration.findings)):
            options = self._choose(file.path)
            others = self._migrated(file, replace(options, ignore=(*options.ignore, "imp")), {})
        ours = [_of_own_imp(finding, own) for finding in file.migration.findings if _is_of_imp(finding)]
        found = sorted((*others.findings, *ours), key=lambda each: (each.use.line, each.use.column))
        return replace(others, findings=tuple(found))


def _is_of_imp(finding: Finding) -> bool:
    return finding.use.api.partition(".")[0] == "imp"


def _of_own_imp(finding: Finding, own: OwnImp) -> Finding:
    """Return what becomes of *finding*, which is about the project's own imp, or may be."""
    path = relative(own.path)
    if own.certain:
        reason = f"is the project's own module here ({path}), not the one that Python removed"
        return Finding(replace(finding.use, guard=Guard.OWN), Verdict.READY, reason)
    reason = f"may be the project's own module here ({path}); import that by its full name, or rename it"
    return finding if finding.verdict is Verdict.READY else Finding(finding.use, Verdict.MANUAL, reason)


def _left(file: File, migration: Migration, taker: Taker, name: str) -> Migration:
    """Return *migration* without its edits, because another file takes a *name* that would go."""
    reason = f"stays, because {_place(taker)} takes {name!r} from this file; change that line first"
    findings = tuple(
        each if each.verdict is Verdict.READY else Finding(each.use, Verdict.MANUAL, reason)
        for each in migration.findings
    )
    return Migration(findings, result=file.source)


def _place(taker: Taker) -> str:
    return f"{relative(taker.path)}:{taker.line}"
