"""Runs a command as a container does, and ends it with the simulator, however that ends.

The simulator holds the other end of standard input; even a killed process lets go of it.
"""

import os
import signal
import subprocess
import sys
import threading

work = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, start_new_session=True)


def tell(number, frame=None):
    try:
        os.killpg(work.pid, number)
    except ProcessLookupError:
        pass


def end_with_the_simulator():
    while os.read(0, 1):
        pass
    tell(signal.SIGKILL)
    os._exit(137)


signal.signal(signal.SIGTERM, tell)
threading.Thread(target=end_with_the_simulator, daemon=True).start()
code = work.wait()
os._exit(code if code >= 0 else 128 - code)
