"""What the stress scripts share: workers that run at once for a short time, a deadline, and 'ok' or what went wrong."""

import faulthandler
import importlib
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable

SECONDS = 1.5  # how long the workers repeat what they do
DEADLINE = 40  # when the stacks of all threads are printed, and the process ends

failures: list[str] = []
one_at_a_time = threading.Lock()


def watch_child() -> None:
    """Print all stacks and end this process after 10 s: after a fork, the parent's watch is gone, its state is not."""
    faulthandler.register(signal.SIGALRM, file=sys.stdout, chain=True)
    signal.alarm(10)


def fail(what: str) -> None:
    """Note that something is wrong; the workers stop."""
    failures.append(what)


def together(*workers: Callable[[int], object], seconds: float = SECONDS) -> None:
    """Call each worker in a thread of its own with 0, 1, 2, ... until the time is over or one has failed."""
    start = threading.Barrier(len(workers))
    threads = [threading.Thread(target=_repeat, args=(worker, start, seconds)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _repeat(worker: Callable[[int], object], start: threading.Barrier, seconds: float) -> None:
    start.wait()
    end, turn = time.monotonic() + seconds, 0
    try:
        while not failures and (turn == 0 or time.monotonic() < end):
            worker(turn)
            turn += 1
    except BaseException:
        failures.append(traceback.format_exc())


def once(*functions: Callable[[], object]) -> None:
    """Call each function once, all at the same moment, each in a thread of its own."""
    together(*[lambda _turn, function=function: function() for function in functions], seconds=0)


def files_have_changed() -> None:
    """Let imports read the directories again; in one thread at a time, or else PyPy may raise KeyError."""
    with one_at_a_time:
        importlib.invalidate_caches()


def finish() -> None:
    """Print 'ok', or the first failures and exit with 1."""
    print(*failures[:3] or ["ok"], sep="\n")
    sys.stdout.flush()
    faulthandler.cancel_dump_traceback_later()
    if failures:
        os._exit(1)


sys.setswitchinterval(1e-5)
# This imports importlib.metadata: not to be done with the import lock taken, while another thread does it without.
importlib.invalidate_caches()
faulthandler.dump_traceback_later(DEADLINE, exit=True, file=sys.stdout)
