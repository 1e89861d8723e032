"""The verb of a promise agrees with who gave it, in both languages, however it was typed."""

import pytest

from kjopsprosess.messages.agreement import agreeing


@pytest.mark.parametrize(
    ("typed", "one", "several"),
    [
        ("sends the pilot plan", "sends the pilot plan", "send the pilot plan"),
        ("send the pilot plan", "sends the pilot plan", "send the pilot plan"),
        ("to send it", "sends it", "send it"),
        ("fix the form", "fixes the form", "fix the form"),
        ("tries it", "tries it", "try it"),
        ("pay the invoice", "pays the invoice", "pay the invoice"),
        ("discuss it", "discusses it", "discuss it"),
        ("does it", "does it", "do it"),
        ("is there", "is there", "are there"),
        ("have it ready", "has it ready", "have it ready"),
        ("will send it", "sends it", "send it"),
        ("Will send it", "sends it", "send it"),
        ("promised to send it", "sends it", "send it"),
        ("is going to send it", "sends it", "send it"),
        ("skal sende planen", "sender planen", "sender planen"),
        ("lovet å sende planen", "sender planen", "sender planen"),
        ("kommer til å sende planen", "sender planen", "sender planen"),
        ("will trial it", "will trial it", "will trial it"),
        ("will not send it", "will not send it", "will not send it"),
        ("skal ikke sende planen", "skal ikke sende planen", "skal ikke sende planen"),
        ("will", "will", "will"),
        ("sende planen", "sender planen", "sender planen"),
        ("sender planen", "sender planen", "sender planen"),
        ("å gi oss svar", "gir oss svar", "gir oss svar"),
        ("spørre sjåførene", "spør sjåførene", "spør sjåførene"),
        ("review of the contract", "review of the contract", "review of the contract"),
        ("to their lawyer", "to their lawyer", "to their lawyer"),
        ("sends", "sends", "send"),
        ("Ærlig svar", "Ærlig svar", "Ærlig svar"),
        ("", "", ""),
    ],
)
def test_a_promise_follows_one_name_and_several(typed: str, one: str, several: str) -> None:
    assert (agreeing(typed, several=False), agreeing(typed, several=True)) == (one, several)
