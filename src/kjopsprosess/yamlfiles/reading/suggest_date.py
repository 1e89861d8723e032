"""Guesses the date that a misspelt one means."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from kjopsprosess.model.values import FIRST_YEAR, LAST_YEAR

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})\.?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})\.?")
LAST_MONTH = 12


def suggest_date(text: str) -> str | None:
    """The date in ISO form that was probably meant by `14.01.2025`, `2025-1-4`, `2026-02-30`.

    None where two may be meant, as by `2026-13-01`, whose day and month may have been swapped, and by `01/02/2026`.
    """
    if match := _YEAR_FIRST.fullmatch(text.strip()):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _DAY_FIRST.fullmatch(text.strip()):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        if "/" in text and day <= LAST_MONTH and day != month:
            return None
    else:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= LAST_MONTH or day == 0:
        return None
    return date(year, month, min(day, monthrange(year, month)[1])).isoformat()
