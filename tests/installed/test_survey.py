"""What a survey of archives finds."""

import zipfile
from pathlib import Path

from command import EXACT
from environments import distribution

from reimp.installed.survey import survey


def test_survey(tmp_path: Path) -> None:
    """A survey names the distributions that reach imp, and counts all of them; nothing of a file changes."""
    for name, code in {"clean": "x = 1\n", "breaks": EXACT}.items():
        with zipfile.ZipFile(tmp_path / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            for path, content in distribution(name, code).items():
                wheel.writestr(path, content)
    (tmp_path / "broken-1.0-py3-none-any.whl").write_bytes(b"PK")
    found = survey([str(path) for path in sorted(tmp_path.iterdir())], 1)
    assert [(reach.distribution.name, str(reach.effect)) for reach in found.found] == [("breaks", "breaks at import")]
    assert found.examined == 2
    assert [Path(failure.path).name for failure in found.report.failures] == ["broken-1.0-py3-none-any.whl"]
    assert not any(file.changes for file in found.report.files)
