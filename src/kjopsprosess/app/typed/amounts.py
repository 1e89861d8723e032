"""Amounts of money as people and programs write them."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

_SIGNS = {"kr": "NOK", "kr.": "NOK", "€": "EUR", "$": "USD", "£": "GBP"}
_TIMES = {
    **dict.fromkeys(("k", "t", "tusen", "thousand"), 1_000),
    **dict.fromkeys(("m", "mill", "mill.", "mio", "million", "millions", "millioner"), 1_000_000),
}
"""What may stand after a number that is short for a longer one."""
_AMOUNT = re.compile(
    r"(?P<before>[€$£]|kr\.?|[a-z]{3})?[ \u00a0]?"
    r"(?P<whole>[0-9]{1,3}(?:(?:[ '’\u00a0\u202f][0-9]{3})+|(?:,[0-9]{3})+|(?:\.[0-9]{3})+)|[0-9]+)"
    # «500,-» is how prices are written in Norway.
    r"(?:[.,](?P<decimals>[0-9]{1,4})|[.,]-)?[ \u00a0]?"
    r"(?P<times>k|t|tusen|thousand|mill\.?|mio|millions?|millioner|m)?[ \u00a0]?"
    r"(?P<after>[€$£]|kr\.?|[a-z]{3})?(?:[.,]-)?",
    re.IGNORECASE,
)
DEFAULT_CURRENCY = "NOK"
"""The currency of an amount that names none; the answer says so."""


class AmountRead(NamedTuple):
    """An amount and its currency."""

    amount: int
    """In whole units."""
    currency: str
    """Three letters."""
    currency_named: bool
    """Whether it is written; else it is NOK because nothing is."""


def read_amount(text: str, currency: str = "", *, decimals: bool = True) -> AmountRead:
    """Read one amount. `currency` stands elsewhere, and counts for more than one beside it. Raises `ValueError`.

    A mark before three digits parts thousands, another the decimals, which are rounded; without `decimals` only what
    `k` or `mill` follows may have any. `60k` is sixty thousand, `1,2 mill` one million two hundred thousand.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or (found["before"] and found["after"]):
        raise ValueError(text)
    times = _TIMES[found["times"].casefold()] if found["times"] else 1
    if found["decimals"] and not decimals and times == 1:
        raise ValueError(text)
    written = (found["before"] or found["after"] or "").casefold()
    named = currency.strip().upper() or _SIGNS.get(written, written.upper())
    whole = "".join(filter(str.isdecimal, found["whole"]))
    amount = (Decimal(f"{whole}.{found['decimals'] or 0}") * times).quantize(Decimal(1), ROUND_HALF_UP)
    return AmountRead(int(amount), named or DEFAULT_CURRENCY, bool(named))
