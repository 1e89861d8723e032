"""Words heard, for tests."""

from __future__ import annotations

SAID = "{done: [{step: krav, by: kari, said: Ja}]}"


SAID_TOO = "{done: [{step: krav, by: jon, said: Ja}]}"


BACK = "{reopened: [{step: krav}]}"
