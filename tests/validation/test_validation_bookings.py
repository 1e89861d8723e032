"""Two open contacts with the same people, over random logs."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from kjopsprosess.deal_state.meetings.booking_replay import replay_bookings
from kjopsprosess.model.deal import Deal
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model

TODAY = date(2026, 11, 26)
DEAL = """\
customer: Nordvik
process: saas@1
trigger: Avtalen løper ut
people: [{id: kari, roles: [eier]}, {id: jon, roles: [it]}]
"""


@pytest.mark.parametrize("seed", range(60))
def test_two_of_the_same_are_found_as_by_comparing_each_with_all_before_it(seed: int) -> None:
    chance, log = Random(seed), ""
    for _ in range(chance.randint(2, 9)):
        booked = []
        for day in chance.sample(range(1, 29), chance.randint(1, 3)):
            people = ", ".join(chance.sample(("kari", "jon"), chance.randint(0, 2)))
            more = chance.choice(("", "", "", ", another: true", f", moved_from: 2026-12-{chance.randint(1, 28):02}"))
            mail = chance.choice(("", "", ", invitation: {uid: a}", ", invitation: {uid: b}"))
            booked.append(f"{{date: 2026-12-{day:02}, with: [{people}]{more}{mail}}}")
        log += f"  - {{date: 2026-11-{chance.randint(1, 25):02}, booked: [{', '.join(booked)}]}}\n"
    deal, findings = parse_model(parse_document(f"{DEAL}log:\n{log}".encode(), "x.yaml"), Deal)
    assert deal is not None, findings

    replayed = replay_bookings(sorted(deal.log, key=lambda entry: entry.date))
    coming, moved = replayed.still_open, {move.booking.date for move in replayed.moves if move.moved}
    expected = []
    for place, later in enumerate(coming):
        before = [
            each.booking.date.day.isoformat()
            for each in coming[:place]
            if each.entry is not later.entry
            and {*each.booking.with_} == {*later.booking.with_}
            and not later.booking.another
            and not (later.booking.moved_from and later.booking.date in moved)
            and len({each.booking.invitation and each.booking.invitation.uid,
                     later.booking.invitation and later.booking.invitation.uid} - {None}) < 2
        ]  # fmt: skip
        expected += before[-1:]
    assert [finding.facts["day"] for finding in check_deal(deal, TODAY) if finding.code == "booked-twice"] == expected
