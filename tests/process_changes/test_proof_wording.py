"""Whether a proof asks for more or less than before, in both languages."""

from __future__ import annotations

import pytest

from kjopsprosess.process_changes.proof_wording import Strictness, strictness

STRICTER = [
    ("Signert bestilling foreligger.", "Signert bestilling og bestillingsnummer foreligger."),
    ("Skriftlig godkjenning foreligger, med eller uten vilkår.", "Skriftlig godkjenning foreligger."),
    ("Kravlisten er signert av eier eller verksmester.", "Kravlisten er signert av eier og verksmester."),
    ("There is an approval.", "There is a written approval."),
    ("There is an approval, if possible in writing.", "There is an approval in writing."),
    ("The minutes show the decision.", "The minutes show the decision and the amount."),
]
OTHER = [
    ("Skriftlig godkjenning foreligger.", "Styret har vedtatt kjøpet."),
    ("There is an approval.", "There is an approval without conditions."),
    ("There is an approval not older than a year.", "There is an approval."),
    ("The report is there within 14 days.", "The report is there within 7 days."),
    ("The owner has signed, or the foreman has.", "The owner has signed. The bank has written."),
    ("Avtalen er signert.", "Avtalen er signert!"),
]


@pytest.mark.parametrize(("old", "new"), STRICTER)
def test_more_is_asked_for(old: str, new: str) -> None:
    assert strictness(old, new) is Strictness.STRICTER


@pytest.mark.parametrize(("old", "new"), STRICTER)
def test_the_other_way_round_less_is_asked_for(old: str, new: str) -> None:
    assert strictness(new, old) is Strictness.LOOSER


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_what_words_alone_do_not_tell_is_left_to_the_reader(old: str, new: str) -> None:
    assert strictness(old, new) is Strictness.OTHER
