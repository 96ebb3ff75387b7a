"""Threads load files of their own at the same time.

api: imp.load_source
idiom: recipe
becomes: results[name] = load_source(name, name + ".py").VALUE
modern: .exec_module(
"""
import imp
import threading

from observe import write

names = ["plug%d" % number for number in range(8)]
for name in names:
    write(name + ".py", "import time\ntime.sleep(0.01)\nVALUE = __name__.upper()\n")
results = {}


def work(name):
    results[name] = imp.load_source(name, name + ".py").VALUE


threads = [threading.Thread(target=work, args=(name,)) for name in names]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()))
