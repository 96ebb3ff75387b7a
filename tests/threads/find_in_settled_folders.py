"""Folders whose names have long been kept change in one thread while others search them: the change is seen at once."""

import imp
import os
import time

from observe import search_often, write
from stress import fail, finish, together

FOLDERS = [f"lib{number}" for number in range(200)]
for folder in FOLDERS:
    write(f"{folder}/stays.py")
    write(f"{folder}/goes.py")
time.sleep(2.3)
search_often(imp.find_module, *FOLDERS)  # from here on, the names in them are kept


def found(name, folder):
    try:
        imp.find_module(name, ["missing", folder])[0].close()
    except ImportError:
        return False
    return True


def change(part):
    mine = FOLDERS[part::3]

    def work(turn):
        folder = mine[turn % len(mine)]
        new = f"new{turn}"
        if found(new, folder):
            fail(f"{new} in {folder} is found before it is there")
        write(f"{folder}/{new}.py")
        if not found(new, folder):
            fail(f"{new} in {folder} is not found")
        if turn < len(mine):
            os.remove(f"{folder}/goes.py")
            if found("goes", folder):
                fail(f"{folder}/goes.py is still found")

    return work


def look(turn):
    folder = FOLDERS[turn % len(FOLDERS)]
    if not found("stays", folder):
        fail(f"{folder}/stays.py is not found")
    if found("never_there", folder):
        fail(f"{folder}: something that is not there is found")


together(*map(change, range(3)), look, look, look, seconds=0.5)
finish()
