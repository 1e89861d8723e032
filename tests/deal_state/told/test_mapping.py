"""Contacts without advance that told us something new about how they buy, or brought us somebody new."""

import pytest
from building import read, verdicts

from kjopsprosess.deal_state.situation import Situation

MET = "{how: call, with: [kari, jon, siv]}"


def mapped(situation: Situation) -> list[bool]:
    return [replayed.mapped for replayed in situation.history.entries]


@pytest.mark.parametrize(
    ("contact", "is_mapped"),
    [
        ("how: call, with: kari", False),
        ("how: call, with: kari, heard: [{says: De har det travelt}]", False),
        ("how: call, with: kari, heard: [{step: krav, says: Det haster}]", True),
        ("how: call, with: kari, heard: [{step: pilot, says: To uker, takes: 2 weeks}]", True),
        ("how: call, with: kari, heard: [{says: Leien, why_now: true}]", True),
        ("how: call, with: kari, heard: [{date: mote, what: Styremøte, says: Februar, on: 2027-02-10}]", True),
        ("how: call, with: kari, heard: [{without: [it], says: Ingen}]", True),
        ("how: call, with: rita, heard: [{step: krav, says: Det haster}]", False),
        ("how: meeting, with: [kari, liv], people: [{id: liv}]", True),
        ("how: mail, with: [kari, liv], people: [{id: liv}]", False),
        ("how: call, with: kari, moved: {ark: 2027-01-10}, heard: [{step: krav, says: Senere}]", False),
    ],
)
def test_a_contact_is_mapped_when_it_told_something_new_or_was_the_first_with_somebody(
    contact: str, *, is_mapped: bool
) -> None:
    promised = "{promised: [{id: ark, by: kari, what: sender ark, due: 2026-12-01}]}"
    situation = read(f"[{MET}, {promised}, {{{contact}}}]")
    assert (verdicts(situation)[-1] in ("continuation", None), mapped(situation)[-1]) == (True, is_mapped)


@pytest.mark.parametrize(
    ("first", "again", "is_mapped"),
    [
        ("step: krav, says: A", "step: krav, says: B", False),
        ("step: krav, says: A", "step: pilot, says: A", True),
        ("step: krav, says: A", "step: krav, says: B, after: []", True),
        ("step: krav, says: A, takes: 2 weeks", "step: krav, says: B, takes: 2 weeks", False),
        ("step: krav, says: A, takes: 2 weeks", "step: krav, says: B, takes: 3 weeks", True),
        ("step: krav, says: A, by: kari", "step: krav, says: A, by: jon", True),
    ],
)
def test_what_was_told_before_is_nothing_new(first: str, again: str, *, is_mapped: bool) -> None:
    talks = (f"{{how: call, with: [kari, jon], heard: [{{by: kari, {each}}}]}}" for each in (first, again))
    if "by:" in first:
        talks = (f"{{how: call, with: [kari, jon], heard: [{{{each}}}]}}" for each in (first, again))
    assert mapped(read(f"[{MET}, {', '.join(talks)}]"))[-1] is is_mapped


def test_a_contact_with_an_advance_is_no_mere_mapping() -> None:
    entry = "{how: call, with: kari, heard: [{step: krav, says: A}], done: [{step: krav, by: kari, seen: Ark}]}"
    assert mapped(read(f"[{MET}, {entry}]"))[-1] is False


def test_the_row_counts_all_and_stands_still_by_those_that_told_nothing() -> None:
    told = "{how: call, with: kari, heard: [{step: %s, says: A}]}"
    nothing = "{how: call, with: kari}"
    history = read(f"[{MET}, {told % 'krav'}, {nothing}, {told % 'pilot'}, {nothing}]").history
    assert (history.continuations, history.idle_continuations) == (5, 2)


def test_a_booking_opens_no_door_while_the_role_of_the_one_booked_is_unknown() -> None:
    booked = "{how: call, with: kari, booked: [{date: 2026-12-01, with: liv}], people: [{id: liv%s}]}"
    assert verdicts(read(f"[{MET}, {booked % ''}]"))[-1] == "continuation"
    assert verdicts(read(f"[{MET}, {booked % ', roles: it'}]"))[-1] == "advance"
