"""Threads search and load modules of their own at the same time.

idiom: pair
becomes: done[name] = find_and_load(name, ["lib"]).VALUE
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp
import threading

from observe import write

names = ["plug%d" % number for number in range(8)]
for each in names:
    write("lib/%s.py" % each, "import time\ntime.sleep(0.01)\nVALUE = __name__.upper()\n")
done = {}


def work(name):
    file, path, desc = imp.find_module(name, ["lib"])
    try:
        done[name] = imp.load_module(name, file, path, desc).VALUE
    finally:
        if file:
            file.close()


threads = [threading.Thread(target=work, args=(name,)) for name in names]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done.items()))
