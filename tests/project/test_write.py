"""The files of a report are written, the module of helpers before those that need it."""

from dataclasses import replace
from pathlib import Path

from command import CLEAN, EXACT, MANUAL, contents, lay_out

from reimp.migration.pipeline import migrate
from reimp.model import Failure, File, Report
from reimp.project.write import write


def _file(folder: Path, name: str, *helpers: str) -> File:
    source = (folder / name).read_bytes()
    return File(str(folder / name), source, replace(migrate(source), helpers=helpers, shared=bool(helpers)))


def _helper_module(folder: Path, name: str, *, new: bool) -> File:
    migration = replace(migrate(EXACT.encode()), result=b"def helper(): pass\n", helpers=())
    return File(str(folder / name), b"", migration, new=new, is_helper_module=True)


def test_written(tmp_path: Path) -> None:
    """A file without changes is not written; what failed before stays in the report."""
    lay_out(tmp_path, {"exact.py": EXACT, "manual.py": MANUAL})
    before = Failure("x.py", "no such file or directory")
    report = Report("migrate", (_file(tmp_path, "exact.py"), _file(tmp_path, "manual.py")), (before,))
    written = write(report)
    assert contents(tmp_path) == {"exact.py": CLEAN.encode(), "manual.py": MANUAL.encode()}
    assert [each.written for each in written.files] == [True, False]
    assert written.failures == (before,)
    assert not any(each.written for each in report.files)


def test_changed_since_it_was_read(tmp_path: Path) -> None:
    """The other files are written all the same."""
    lay_out(tmp_path, {"a.py": EXACT, "b.py": EXACT})
    report = Report("migrate", (_file(tmp_path, "a.py"), _file(tmp_path, "b.py")))
    lay_out(tmp_path, {"a.py": "saved by an editor"})
    written = write(report)
    assert contents(tmp_path) == {"a.py": b"saved by an editor", "b.py": CLEAN.encode()}
    assert [each.written for each in written.files] == [False, True]
    assert written.failures == (
        Failure(str(tmp_path / "a.py"), "not written: it changed since it was read; run reimp again"),
    )


def test_gone(tmp_path: Path) -> None:
    report = Report("migrate", (_file(lay_out(tmp_path, {"a.py": EXACT}), "a.py"),))
    (tmp_path / "a.py").unlink()
    (failure,) = write(report).failures
    assert failure.message == "not written: no such file or directory; it is as it was"
    assert contents(tmp_path) == {}


def test_helper_module_comes_first(tmp_path: Path) -> None:
    """A new module is made, although it is the last in the report."""
    lay_out(tmp_path, {"a.py": EXACT})
    written = write(Report("migrate", (_file(tmp_path, "a.py", "helper"), _helper_module(tmp_path, "z.py", new=True))))
    assert contents(tmp_path) == {"a.py": CLEAN.encode(), "z.py": b"def helper(): pass\n"}
    assert [(Path(each.path).name, each.written) for each in written.files] == [("z.py", True), ("a.py", True)]


def test_helper_module_that_cannot_be_written(tmp_path: Path) -> None:
    """What needs it is not written, the rest is; a file that is in its place is not overwritten."""
    lay_out(tmp_path, {"a.py": EXACT, "b.py": EXACT, "z.py": "taken"})
    files = (_helper_module(tmp_path, "z.py", new=True), _file(tmp_path, "a.py", "helper"), _file(tmp_path, "b.py"))
    written = write(Report("migrate", files))
    assert contents(tmp_path) == {"a.py": EXACT.encode(), "b.py": CLEAN.encode(), "z.py": b"taken"}
    assert [each.written for each in written.files] == [False, False, True]
    assert [(Path(each.path).name, each.message) for each in written.failures] == [
        ("z.py", "not written: file exists; it is as it was"),
        ("a.py", "not written: it needs the module of helpers, which could not be written"),
    ]
