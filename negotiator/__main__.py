"""`python -m negotiator`."""

from __future__ import annotations

import sys

from negotiator.cli import main

sys.exit(main())
