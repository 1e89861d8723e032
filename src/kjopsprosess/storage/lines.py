"""Where a line of a file ends: on Unix, on Windows and on old Macs."""

from __future__ import annotations

import re

LINE_BREAK = re.compile(r"\r\n|\r|\n")
