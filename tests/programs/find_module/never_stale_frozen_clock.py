"""A program that sets its own clock, as tests do, still sees every file that it makes.

clauses: find-10
"""

import imp
import os
import time

from observe import write


def is_found(name, entry):
    """Tell whether a search finds the module."""
    try:
        imp.find_module(name, [entry])[0].close()
    except ImportError:
        return False
    return True


def missed(times):
    """Count how often a new file in a new folder is not found after its name was searched for in vain."""
    wrong = 0
    for number in range(times):
        folder = f"lib{len(os.listdir())}_{number}"
        os.mkdir(folder)
        for _ in range(20):
            wrong += is_found("plug", folder)
        write(f"{folder}/plug.py")
        wrong += not is_found("plug", folder)
    return wrong


print("real clock", missed(100))
time.time_ns = lambda: 4_000_000_000_000_000_000
time.time = lambda: 4_000_000_000.0
time.monotonic_ns = lambda: 4_000_000_000_000_000_000
time.monotonic = lambda: 4_000_000_000.0
print("far ahead", missed(300))
time.time_ns = lambda: 0
time.time = lambda: 0.0
print("long ago", missed(100))
