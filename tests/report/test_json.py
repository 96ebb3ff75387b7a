"""The report as JSON."""

import json

from sample_report import FILES, FULL

from reimp.report import json as json_format
from reimp.report.diff import diff


def test_json() -> None:
    document = json.loads(json_format.render(FULL))
    assert document["summary"] == {
        "read": 1234,
        "files": 10,
        "uses": 18,
        "exact": 12,
        "adapted": 1,
        "manual": 4,
        "ready": 1,
        "left": 4,
        "written": 0,
    }
    assert [len(file["findings"]) for file in document["files"]] == [len(file.migration.findings) for file in FILES]
    assert document["files"][0]["diff"] == diff(FILES[0]).decode()
    assert document["errors"] == [{"path": "no|where\n.py", "message": "no such file, 100%: or folder"}]
