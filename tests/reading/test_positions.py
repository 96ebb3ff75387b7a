"""Where a node stands is what LibCST's ByteSpanPositionProvider says, and the text is what LibCST writes."""

import contextlib

import libcst as cst
import pytest
from corpus import STATEMENTS, TEXTS
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper

from reimp.reading import positions

OTHERS = [
    "",
    "\n",
    "# only\r\n",
    "é = (  'ä' # ö\r\n , ü)\r\n# end",
    "if x:\n\tpass;\n\n\t# c\n\n",
    "class A: 'é'\n\n\n",
]


@pytest.mark.parametrize("private", [True, False], ids=["with a private name", "without"])
@pytest.mark.parametrize("part", range(8))
def test_positions(part: int, private: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for each node, and the same without the private name of LibCST that makes it quick."""
    if not private:
        monkeypatch.setattr(positions, "CodegenState", object)
    for source in [*TEXTS, *(each.encode() for each in [STATEMENTS, *OTHERS])][part::8]:
        with contextlib.suppress(cst.ParserSyntaxError, UnicodeDecodeError):
            module = cst.parse_module(source.decode())
            found = positions.positions(module)
            spans = MetadataWrapper(module, unsafe_skip_copy=True).resolve(ByteSpanPositionProvider)
            assert found.text == module.code.encode()
            expected = {node: (span.start, span.start + span.length) for node, span in spans.items()}
            expected[module] = found[module]  # LibCST counts a last line's end that is not there
            assert {node: found[node] for node in found.nodes} == expected
