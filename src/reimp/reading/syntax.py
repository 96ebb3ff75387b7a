"""Questions about syntax: what an expression is."""

import libcst as cst


def dotted(node: cst.CSTNode | None) -> str:
    """Return a name such as `a.b` as text, "" if the node is something else."""
    if isinstance(node, cst.Name):
        return node.value
    if isinstance(node, cst.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr.value}" if before else ""
    return ""
