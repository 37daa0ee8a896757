"""How Hypothesis works here: at its leisure, and in continuous integration always the same way.

A build is then never red for an example that nobody has seen before.
"""

import os

from hypothesis import settings

settings.register_profile("explore", deadline=None)
settings.register_profile("repeat", deadline=None, derandomize=True)
settings.load_profile("repeat" if os.environ.get("CI") else "explore")
