"""Run the cells of a notebook, given as a text with `# In` lines between them, in each of some orders, as IPython does.

usage: run_cells.py NOTEBOOK ORDER...    an order such as 1,2,1: numbers of cells

What a cell displays is printed; of magics only %time, %timeit, %%timeit and !echo are run.
"""

import ast
import io
import os
import re
import sys
import tokenize
import warnings

warnings.simplefilter("ignore")


def ends_with_semicolon(code):
    tokens = [token for token in tokenize.generate_tokens(io.StringIO(code).readline) if token.string.strip()]
    return [token.string for token in tokens if token.type != tokenize.COMMENT][-1:] == [";"]


def run(code, namespace):
    """Run Python, and print the value of its last statement as a cell does."""
    body = ast.parse(code).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "cell", "exec"), namespace)
    if last is not None:
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), namespace)
        if value is not None and not ends_with_semicolon(code):
            print("Out:", re.sub(r" at 0x\w+", "", repr(value)).replace(f"{os.getcwd()}/", ""))


def run_cell(code, namespace):
    if code.startswith("%%timeit"):
        setup, body = code[len("%%timeit") :].split("\n", 1)
        exec(f"def inner():\n    {setup.strip() or 'pass'}\n" + re.sub("(?m)^", "    ", body), namespace)
        return namespace.pop("inner")()
    lines = []
    for line in code.splitlines():
        found = re.match(r"(\w+ = )?(%timeit(?: -\w+)*|%time|!echo|\?|%matplotlib) ?(.*)", line)
        if not found:
            lines.append(line)
            continue
        run("\n".join(lines), namespace)
        lines = []
        if found[2] == "!echo":
            print(re.sub(r"\{(.*?)\}", lambda each: str(eval(each[1], namespace)), found[3]))
        elif found[2] == "%time":
            run(found[3], namespace)
        elif found[2].startswith("%timeit"):
            exec("def inner():\n    " + found[3], namespace)
            namespace.pop("inner")()
    return run("\n".join(lines), namespace)


with open(sys.argv[1], encoding="utf-8") as file:
    cells = re.split(r"(?m)^# In\n", file.read())[1:]
for order in sys.argv[2:]:
    print("order", order)
    namespace = {"__name__": "__main__"}
    for number in order.split(","):
        try:
            run_cell(cells[int(number) - 1], namespace)
        except Exception as error:
            print(type(error).__name__)
    for module in ("plugin", "other"):
        sys.modules.pop(module, None)
