"""A champion who took part in two contacts since they last did something has done nothing."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.people.idle_champions import activity, is_idle_champion
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.deal.in_words import idle_champion_text

CHAMPION = "{people: [{id: kari, attitude: champion}]}"
"""On 1 November; every other entry stands a day later than the one before."""
CALL = "{how: call, with: [kari]}"
TOLD = "{how: mail, with: [kari], heard: [{step: krav, says: Snart}]}"


def after(*entries: str) -> Situation:
    return read(f"[{', '.join((CHAMPION, *entries))}]")


def idle(situation: Situation) -> bool:
    return is_idle_champion(situation, situation.people["kari"])


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((), False),
        ((CALL,), False),
        ((CALL, CALL), True),
        ((CALL, TOLD), True),
        ((CALL, "{how: mail, with: [kari]}"), False),
        ((CALL, "{note: Ferie}"), False),
        ((CALL, CALL, "{people: [{id: kari, attitude: supporter}]}"), False),
        ((CALL, CALL, "{people: [{id: kari, left: true}]}"), False),
        ((CALL, CALL, "{stopped: {outcome: nothing}}"), False),
        ((CALL, CALL, "{done: [{step: ordre, by: kari, outcome: us, seen: Signert}]}"), False),
    ],
)
def test_two_contacts_without_an_act(entries: tuple[str, ...], *, expected: bool) -> None:
    assert idle(after(*entries)) is expected


@pytest.mark.parametrize(
    "act",
    [
        "{done: [{step: krav, by: kari, seen: Listen}]}",
        "{how: call, with: [kari], promised: [{id: skjema, by: kari, due: 2026-12-01}]}",
        "{how: call, with: [kari], people: [{id: nyansatt, name: Ane Vik}]}",
        "{with: [kari], people: [{id: ny}], booked: [{date: 2026-12-01, how: call, with: [ny]}]}",
        "{how: call, with: [kari], heard: [{date: styremote, what: Styremøte, on: 2026-12-10}]}",
    ],
)
def test_an_act_starts_the_count_again(act: str) -> None:
    acted = after(CALL, CALL, act)
    assert not idle(acted)
    assert str(activity(acted, acted.people["kari"]).last_act) == "2026-11-04"
    assert not idle(after(act, CALL))
    assert idle(after(act, CALL, CALL))


def test_a_promise_that_is_kept_is_an_act_and_one_that_others_keep_is_none() -> None:
    promise = "{how: call, with: [kari], promised: [{id: skjema, by: kari, due: 2026-12-01}]}"
    assert not idle(after(promise, CALL, CALL, "{kept: [skjema]}"))
    assert idle(after(promise, CALL, CALL, "{kept: [noe]}"))


@pytest.mark.parametrize(
    "no_act",
    [
        "{how: call, with: [kari], people: [{id: kari, title: sjef}]}",
        "{how: call, with: [kari], people: [{id: hjelper, kind: partner}]}",
        "{how: call, with: [kari], did: [Lunsj]}",
        "{how: call, with: [kari], promised: [{id: pris, by: us, due: 2026-12-01}]}",
    ],
)
def test_what_is_no_act_of_theirs(no_act: str) -> None:
    assert idle(after(CALL, no_act))


def test_what_is_said_of_them() -> None:
    act = "{done: [{step: krav, by: kari, seen: Listen}]}"
    expected = [
        (
            (act, CALL, CALL),
            "pådriver, men har ikke gjort noe siden 2. nov.",
            "champion, but has done nothing since 2 Nov",
        ),
        ((CALL, CALL), "pådriver, men har ikke gjort noe ennå", "champion, but has not done anything yet"),
    ]
    for entries, nb, en in expected:
        situation = after(*entries)
        kari = situation.people["kari"]
        said = [idle_champion_text(situation, kari, each) for each in (NB, EN)]
        assert [each and each.replace("\N{NO-BREAK SPACE}", " ") for each in said] == [nb, en]
