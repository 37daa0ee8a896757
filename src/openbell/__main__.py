"""``python -m openbell``."""

import sys

from openbell.cli import main

if __name__ == "__main__":
    sys.exit(main())
