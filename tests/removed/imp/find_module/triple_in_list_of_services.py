"""Folders with a `main.py` each: what was found is kept beside the folder's name, and loaded later.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: info = find_module("main", [folder])
becomes: module = load_module(service["name"] + "_main", *service["info"])
modern: info = find_file("main", [folder])
"""
import imp
import os

from observe import write

write("services/mpd/main.py", "KIND = 'mpd'\n")
write("services/vlc/main.py", "KIND = 'vlc'\nraise OSError('no vlc')\n")
write("services/none/readme", "")


def describe(folder):
    info = imp.find_module("main", [folder])
    return {"name": os.path.basename(folder), "info": info}


def services(top):
    for entry in sorted(os.listdir(top)):
        folder = os.path.join(top, entry)
        if os.path.exists(os.path.join(folder, "main.py")):
            yield describe(folder)


for service in services("services"):
    try:
        module = imp.load_module(service["name"] + "_main", *service["info"])
    except OSError as error:
        print("failed", service["name"], error)
        continue
    finally:
        service["info"][0].close()
    print(module.__name__, module.KIND)
