"""Runs a module as `python -m` does, and ends with the simulator, however that ends.

The simulator holds the other end of standard input; even a killed process lets go of it.
"""

import os
import runpy
import sys
import threading


def end_with_the_simulator():
    while os.read(0, 1):
        pass
    os._exit(137)


threading.Thread(target=end_with_the_simulator, daemon=True).start()
sys.argv = sys.argv[1:]
sys.path[0] = os.getcwd()
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
