"""Events of steps, for tests."""

from __future__ import annotations

DONE = "{done: [{step: krav, by: kari}]}"


SKIPPED = "{skipped: [{step: krav, by: kari}]}"


REOPENED = "{reopened: [{step: krav}]}"


WON = "{done: [{step: ordre, by: kari, seen: Ordre}]}"
