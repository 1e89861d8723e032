"""Amounts of money, as people and programs write them."""

import re

import pytest

from kjopsprosess.app.typed.amounts import read_amount


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("1200000", 1200000, "NOK"),
        ("1,200,000.00", 1200000, "NOK"),
        ("1.200.000,50", 1200001, "NOK"),
        ("1 200 000", 1200000, "NOK"),
        ("1'200'000", 1200000, "NOK"),
        ("kr 1 200 000,-", 1200000, "NOK"),
        ("NOK 900.000", 900000, "NOK"),
        ("€ 12.500,25", 12500, "EUR"),
        ("12,500 USD", 12500, "USD"),
        ("£60,000", 60000, "GBP"),
        ("60,000 £", 60000, "GBP"),
        ("60k GBP", 60000, "GBP"),
        ("1,2 mill", 1200000, "NOK"),
        ("1,25 mill. kr", 1250000, "NOK"),
        ("$1.5m", 1500000, "USD"),
        ("5 MNOK", 5000000, "NOK"),
        ("900 tkr", 900000, "NOK"),
        ("100 kr", 100, "NOK"),
        ("1,234.567", 1235, "NOK"),
        ("1,5", 2, "NOK"),
        ("1.200", 1200, "NOK"),
        ("99.9", 100, "NOK"),
        ("0", 0, "NOK"),
    ],
)
def test_amounts_as_programs_and_people_write_them(written: str, amount: int, currency: str) -> None:
    assert read_amount(written)[:2] == (amount, currency)
    assert read_amount(written, "SEK").currency == "SEK"


@pytest.mark.parametrize(
    "written",
    [
        "lots",
        "abc",
        "NOK",
        "kr",
        "12-13",
        "1,20,30",
        "--",
        "1.2.3,4,5",
        "12 00",
        "EUR 90 EUR",
        "€5 kr",
        "-4",
        "5 x",
    ],
)
def test_what_is_no_amount_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=re.escape(written)):
        read_amount(written)


@pytest.mark.parametrize(("written", "amount"), [("1,5 mill", 1500000), ("60k", 60000), ("12.500", 12500)])
def test_typed_amounts_have_no_decimals_but_before_a_word_that_multiplies(written: str, amount: int) -> None:
    assert read_amount(written, decimals=False) == (amount, "NOK", False)
    for other in ("1,5", "99.90", "1.200,50"):
        with pytest.raises(ValueError, match=re.escape(other)):
            read_amount(other, decimals=False)
