"""`python -m storegen`: the command line, for those whose shell does not find `storegen`."""

from __future__ import annotations

import sys

from storegen.commands import main

if __name__ == "__main__":
    sys.exit(main())
