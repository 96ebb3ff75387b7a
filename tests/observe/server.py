"""Run programs as the main program, each in a fork of this process: one interpreter's start for all of them.

A line on standard input is the JSON list of script, folder to run in, and where output and errors go; the answer is the
exit code.
"""

import json
import os
import sys
import types

import observe  # noqa: F401 (programs import it: they find it ready)


def run(script, folder, output, errors):
    """Become the program, as `python script` would, as far as that can be seen."""
    os.chdir(folder)
    for path, descriptor in ((output, 1), (errors, 2)):
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, descriptor)
        os.close(opened)
    os.close(0)
    os.open(os.devnull, os.O_RDONLY)
    sys.path[0] = os.path.dirname(script)
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    main.__file__, main.__builtins__ = script, __builtins__
    with open(script, "rb") as file:
        text = file.read()
    exec(compile(text, script, "exec", dont_inherit=True), vars(main))


for line in iter(sys.stdin.readline, ""):
    child = os.fork()
    if not child:
        run(*json.loads(line))
        break
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
