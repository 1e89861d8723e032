"""Questions to practise on: kp's own answer, and why."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest

from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.practise.facts import (
    Moved,
    PractiseQuestion,
    PractiseQuestionKind,
    Reason,
    Source,
    make_questions,
    score,
)
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process

PROCESS: dict[str, Any] = {
    "name": "Kjøp",
    "language": "nb",
    "roles": [{"id": "eier", "name": "Eier"}, {"id": "it", "name": "IT-sjef"}, {"id": "jurist", "name": "Jurist"}],
    "steps": [
        {
            "id": "behov",
            "name": "Beskrive behovet",
            "done_when": "Notatet",
            "who": [{"role": "eier", "part": "does"}],
            "seller_actions": [{"id": "mal", "do": "Sende en mal"}],
        },
        {
            "id": "avtale",
            "name": "Gå gjennom avtalen",
            "done_when": "Avtalen",
            "who": [{"role": "jurist", "part": "approves"}],
        },
        {"id": "ordre", "name": "Bestille", "done_when": "Ordren", "kind": "order"},
    ],
}
PEOPLE = [
    {"id": "kari", "name": "Kari Lund", "roles": "eier"},
    {"id": "jon", "name": "Jon Eide", "roles": "it"},
    {"id": "rita", "name": "Rita Vik", "kind": "partner"},
    {"id": "styret", "name": "Styret", "kind": "body"},
]


def stand(*log: dict[str, Any]) -> Situation:
    entries = [
        {"date": f"2026-11-{10 + place}", "how": "meeting", "with": ["kari"], **e} for place, e in enumerate(log)
    ]
    deal = {"customer": "Nordvik", "process": "p@1", "people": PEOPLE, "log": entries}
    processes = {"p": Process.model_validate(PROCESS)}
    return make_situation("nordvik", Deal.model_validate(deal), processes, date.fromisoformat("2026-11-26"))


def questions(*log: dict[str, Any], number: int = 50, seed: int = 1) -> tuple[PractiseQuestion, ...]:
    return make_questions([Source(stand(*log), demo=False)], number, Random(seed))


def of_kind(kind: PractiseQuestionKind, *log: dict[str, Any]) -> list[PractiseQuestion]:
    return [each for each in questions(*log) if each.kind is kind]


PROMISE = {"id": "p", "by": "kari", "what": "ringer", "due": "2026-12-01"}
DONE = {"step": "behov", "by": ["kari"]}


@pytest.mark.parametrize(
    ("log", "verdict", "reason"),
    [
        ([{"done": [{**DONE, "seen": "N"}]}], Verdict.ADVANCE, Reason(Moved.DONE, ("Beskrive behovet",))),
        ([{"promised": [PROMISE]}], Verdict.ADVANCE, Reason(Moved.PROMISED, people=("Kari Lund",))),
        (
            [{"promised": [PROMISE]}, {"kept": ["p"]}],
            Verdict.ADVANCE,
            Reason(Moved.KEPT, people=("Kari Lund",)),
        ),
        (
            [{"booked": [{"date": "2026-12-01", "with": ["jon"]}]}],
            Verdict.ADVANCE,
            Reason(Moved.DOOR, people=("Jon Eide",)),
        ),
        ([{}, {"did": ["behov/mal"]}], Verdict.CONTINUATION, Reason(Moved.NOTHING)),
        ([{}, {"heard": [{"by": "kari", "step": "avtale", "says": "S"}]}], Verdict.CONTINUATION, Reason(Moved.MAPPED)),
        (
            [{}, {"done": [{**DONE, "said": "N", "by": ["kari"]}], "with": ["kari"]}],
            Verdict.CONTINUATION,
            Reason(Moved.OWN_WORD, ("Beskrive behovet",), ("Kari Lund",)),
        ),
        (
            [{"done": [{"step": "ordre", "by": ["kari"], "seen": "O"}]}],
            Verdict.ORDER,
            Reason(Moved.ORDER, ("Bestille",)),
        ),
        (
            [{}, {"done": [{**DONE, "said": "N", "by": ["kari"]}], "with": ["rita"], "promised": [PROMISE]}],
            Verdict.ADVANCE,
            Reason(Moved.PROMISED, people=("Kari Lund",)),
        ),
        (
            [{}, {"done": [{"step": "behov", "by": ["styret"], "said": "N"}], "with": ["styret"]}],
            Verdict.CONTINUATION,
            Reason(Moved.HEARSAY, ("Beskrive behovet",)),
        ),
        (
            [{"promised": [PROMISE]}, {"kept": ["p"], "promised": [{**PROMISE, "id": "q", "by": "jon"}]}],
            Verdict.ADVANCE,
            Reason(Moved.KEPT, people=("Kari Lund",)),
        ),
        ([{"stopped": {"outcome": "nothing"}}], Verdict.NO, Reason(Moved.STOPPED)),
    ],
)
def test_what_a_contact_came_to_and_why(log: list[dict[str, Any]], verdict: Verdict, reason: Reason) -> None:
    asked = [
        each
        for each in of_kind(PractiseQuestionKind.VERDICT, *log)
        if each.entry and each.entry.date.day == 9 + len(log)
    ]
    assert [(each.answer, each.reason) for each in asked] == [(verdict.value, reason)]


def test_whose_act_something_is() -> None:
    found = of_kind(
        PractiseQuestionKind.WHOSE, {"done": [{**DONE, "seen": "N"}], "did": ["behov/mal", "Lunsj", "behov"]}
    )
    assert {(each.words, each.answer) for each in found} == {("Beskrive behovet", "theirs"), ("Sende en mal", "ours")}


def test_a_step_that_is_only_said_to_be_done_is_nobodys_act() -> None:
    assert of_kind(PractiseQuestionKind.WHOSE, {"done": [{**DONE, "said": "N"}], "with": ["rita"]}) == []


def test_who_is_missing_is_a_role_nobody_holds_among_those_that_are_known() -> None:
    (found,) = of_kind(PractiseQuestionKind.MISSING)
    assert (found.step, found.answer) == ("Gå gjennom avtalen", "Jurist")
    assert {*found.options} - {"Jurist"} <= {"Kari Lund", "Jon Eide", "Eier", "IT-sjef", "Styret"}
    assert "Rita Vik" not in found.options


def test_what_would_prove_a_step_is_not_what_we_do_for_it() -> None:
    found = {each.step: each for each in of_kind(PractiseQuestionKind.PROOF)}
    assert found["Beskrive behovet"].answer == "Notatet"
    assert "Sende en mal" in found["Beskrive behovet"].options
    assert {each.answer for each in found.values()} == {"Notatet", "Avtalen", "Ordren"}
    taken = {each.step for each in of_kind(PractiseQuestionKind.PROOF, {"done": [{**DONE, "seen": "N"}]})}
    assert "Beskrive behovet" not in taken


def test_the_same_seed_gives_the_same_and_no_question_twice() -> None:
    log: list[dict[str, Any]] = [{"done": [{**DONE, "seen": "N"}], "did": ["behov/mal"]}, {"did": ["behov/mal"]}]
    first, again = questions(*log), questions(*log)
    assert first == again
    assert [str(each) for each in questions(*log, seed=2)] != [str(each) for each in first]
    assert len({str(each) for each in first}) == len(first)
    assert [each.kind for each in questions(*log, number=4)] == [*PractiseQuestionKind]
    assert len(questions(*log, number=2)) == 2


def test_their_own_deals_come_before_the_invented() -> None:
    demo, own = stand({"did": ["behov/mal"]}), stand({"note": "N"})
    found = make_questions([Source(demo, demo=True), Source(own, demo=False)], 50, Random(1))
    verdicts = [each.demo for each in found if each.kind is PractiseQuestionKind.VERDICT]
    assert verdicts == sorted(verdicts)
    assert len(verdicts) == 2


def test_the_score_counts_what_was_answered_and_what_to_read() -> None:
    asked = questions({"done": [{**DONE, "seen": "N"}], "did": ["behov/mal"]}, number=4)
    right = [each.right for each in asked]
    assert score(asked, right) == (4, 4, 4, ())
    assert score(asked, right[:2]) == (2, 2, 4, ())
    wrong = [right[0], *((each.right + 1) % len(each.options) for each in asked[1:])]
    assert score(asked, wrong) == (
        1,
        4,
        4,
        (PractiseQuestionKind.WHOSE, PractiseQuestionKind.MISSING, PractiseQuestionKind.PROOF),
    )
