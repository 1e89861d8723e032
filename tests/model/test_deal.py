"""What a deal may say of itself."""

import pytest
from pydantic import ValidationError

from kjopsprosess.model.deal import Value


@pytest.mark.parametrize(("written", "amount"), [("1200000", 1200000), ("1 200 000", 1200000), (900, 900)])
def test_an_amount_in_whole_units(written: object, amount: int) -> None:
    assert Value.model_validate({"amount": written}) == Value(amount=amount, currency="NOK")


@pytest.mark.parametrize("written", ["", "1,2", "12 00", "-3", "much", True])
def test_what_is_no_amount(written: object) -> None:
    with pytest.raises(ValidationError, match="not-an-amount"):
        Value.model_validate({"amount": written})


@pytest.mark.parametrize("written", ["kr", "eur", "EURO"])
def test_a_currency_has_three_capital_letters(written: str) -> None:
    with pytest.raises(ValidationError, match="not-a-currency"):
        Value.model_validate({"amount": 1, "currency": written})
