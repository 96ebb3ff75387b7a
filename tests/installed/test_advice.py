"""What to do about each distribution."""

import json
from pathlib import Path

from command import reimp_run


def test_what_to_do(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "--format", "json", cwd=tmp_path).stdout
    advice = {each["name"]: each["advice"] for each in json.loads(said)["distributions"]}
    python = environment / "bin" / "python"
    assert [each["command"] for each in advice["at_import"]] == [
        "pip install reimp",
        f"pip --python {python} list --outdated",
    ]
    assert "not for Python 3.12 (Requires-Python: >=3.6, <3.12)" in advice["excludes"][1]["text"]
    assert "declares that it works with Python 3.13" in advice["declares"][1]["text"]
    assert "zombie-imp, which it requires, provides imp" in advice["provided"][0]["text"]
    assert advice["guarded"] == []
