# Python loads this at its start. aws-cli looks at a stack every 30 seconds, which suits AWS; a simulator that is a
# thousand times faster is ready long before. Nothing else about aws-cli changes.
import time

_sleep = time.sleep
time.sleep = lambda seconds: _sleep(min(seconds, 0.2))
