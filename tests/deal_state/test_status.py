"""Where a deal stands as a whole."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.status import STATUS_OF_STOP, STATUSES, count_steps, is_new, status
from kjopsprosess.model.values import Stop


def test_every_way_to_stop_is_a_status_of_its_own() -> None:
    assert set(STATUS_OF_STOP) == set(Stop)
    assert sorted(STATUSES) == sorted({"won", "live", *STATUS_OF_STOP.values()})


@pytest.mark.parametrize(
    ("log", "found"),
    [
        ("[]", "live"),
        ("[{done: [{step: ordre, by: kari, seen: Ordre}]}]", "won"),
        ("[{stopped: {outcome: nothing}}]", "no_decision"),
        ("[{stopped: {outcome: withdrawn}}]", "withdrawn"),
        ("[{stopped: {outcome: later, until: 2027-02-01}}]", "postponed"),
        ("[{done: [{step: valg, by: kari, seen: Brev, outcome: other}]}]", "lost"),
    ],
)
def test_the_status_is_what_the_log_says_last(log: str, found: str) -> None:
    assert status(read(log)) == found


@pytest.mark.parametrize(
    ("log", "new"),
    [
        ("[]", True),
        ("[{note: En venn nevnte dem}]", True),
        ("[{how: call, with: kari}]", False),
        ("[{done: [{step: krav, by: kari, seen: Krav}]}]", False),
        ("[{how: call, with: kari}, {note: En venn nevnte dem}]", False),
    ],
)
def test_a_deal_is_new_until_a_contact_or_a_step_is_recorded(log: str, new: bool) -> None:
    assert is_new(read(log)) is new


def test_a_skipped_step_counts_neither_as_taken_nor_as_to_be_taken() -> None:
    log = "[{done: [{step: krav, by: kari, seen: Krav}], skipped: [{step: valg, by: kari, because: Fast leverandør}]}]"

    assert tuple(count_steps(read(log))) == (1, 4, 1)
