"""Threads create, delete and replace modules in folders that others search: no search is out of date."""

import imp
import os
import random
import time

from observe import write
from stress import fail, finish, together

# A folder's names are kept once its last change is so long ago and it has been searched so often; made little here.
if hasattr(imp, "_Directories"):
    imp._Directories.TICK = 30_000_000
    imp._Directories.EVERY = imp._Directories.MOUNTS = 2

FOLDERS = [f"lib{number}" for number in range(3)]
for folder in FOLDERS:
    write(f"{folder}/stays_{folder}.py")
for version in range(2):
    write(f"version{version}/only{version}.py")
os.symlink("version0", "current")


def search(name, path, expected):
    try:
        file, pathname, _ = imp.find_module(name, path)
        file.close()
    except ImportError:
        pathname = None
    if pathname != expected:
        fail(f"{name} on {path}: {pathname}, expected {expected}")


def create_and_delete(number):
    """Return a worker with names of its own in folders that all share."""
    chance = random.Random(number)

    def work(turn):
        name = f"own{number}_{turn}"
        folder = FOLDERS[(turn + number) % 3]
        pathname = os.path.join(folder, name + ".py")
        pause = chance.choice([0, 0, 0.001, 0.01, 0.05, 0.1])
        search(name, FOLDERS, None)
        write(pathname)
        search(name, FOLDERS, pathname)
        time.sleep(pause)
        search(name, FOLDERS, pathname)
        os.rename(pathname, os.path.join(folder, name + "_renamed.py"))
        search(name, FOLDERS, None)
        search(name + "_renamed", FOLDERS, os.path.join(folder, name + "_renamed.py"))
        time.sleep(pause)
        os.remove(os.path.join(folder, name + "_renamed.py"))
        search(name + "_renamed", FOLDERS, None)
        time.sleep(pause)

    return work


def replace_folder(turn):
    """Let one path name another folder."""
    version = turn % 2
    os.symlink(f"version{version}", "current.new")
    os.replace("current.new", "current")
    search(f"only{version}", ["current"], f"current/only{version}.py")
    search(f"only{1 - version}", ["current"], None)
    time.sleep(0.02)
    search(f"only{version}", ["current"], f"current/only{version}.py")


def search_what_stays(turn):
    folder = FOLDERS[turn % 3]
    search(f"stays_{folder}", FOLDERS, f"{folder}/stays_{folder}.py")
    search("never_there", [*FOLDERS, "current", "missing"], None)
    if turn % 20 == 0:
        time.sleep(0.01)


together(*map(create_and_delete, range(5)), replace_folder, search_what_stays, search_what_stays)
finish()
