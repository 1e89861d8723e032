"""What a memo may hold: whose sentences, under what, which steps, who and when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.memo.facts import Memo, MemoParty
from kjopsprosess.features.memo.gather import make_memo
from kjopsprosess.features.memo.to_ask import make_to_ask
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Part, Topic

PROCESS: dict[str, Any] = {
    "name": "Kjøp",
    "language": "nb",
    "roles": [{"id": "eier", "name": "Eier"}, {"id": "it", "name": "IT-sjef"}, {"id": "styre", "name": "Styre"}],
    "steps": [
        {"id": "behov", "name": "Beskrive behovet", "done_when": "B", "who": [{"role": "eier", "part": "does"}]},
        {"id": "tall", "name": "Regne på det", "done_when": "T", "topic": "figures"},
        {"id": "valg", "name": "Velge leverandør", "done_when": "V", "kind": "choice"},
        {"id": "vedtak", "name": "Vedta", "done_when": "W", "who": [{"role": "styre", "part": "decides"}]},
    ],
}
PEOPLE: list[dict[str, Any]] = [
    {"id": "kari", "name": "Kari Lund", "roles": "eier"},
    {"id": "jon", "name": "Jon Eide", "roles": "it"},
    {"id": "siv", "name": "Siv Moen", "title": "Økonomidirektør"},
    {"id": "per", "name": "Per Ås", "title": "Jurist"},
    {"id": "styret", "name": "Styret", "kind": "body"},
    {"id": "brev", "name": "Brevet", "kind": "document"},
    {"id": "rita", "name": "Rita Vik", "kind": "partner"},
]


def stand(*log: dict[str, Any], **deal: Any) -> Situation:
    entries = [{"date": "2026-11-10", "how": "meeting", "with": ["kari", "jon"], **each} for each in log]
    given = {"customer": "Nordvik", "process": "p@1", "people": PEOPLE, "log": entries, **deal}
    processes = {"p": Process.model_validate(PROCESS)}
    return make_situation("nordvik", Deal.model_validate(given), processes, date.fromisoformat("2026-11-26"))


def heard(*items: dict[str, Any], **entry: Any) -> dict[str, Any]:
    return {"heard": [{"by": "kari", "share": "true", **item} for item in items], **entry}


def memo(*log: dict[str, Any], reader: str = "kari", **deal: Any) -> Memo:
    situation = stand(*log, **deal)
    return make_memo(situation, situation.people[reader])


def says(found: Memo) -> list[str]:
    return [each.says for each in found.words]


@pytest.mark.parametrize(
    ("item", "topic"),
    [
        ({"topic": "figures"}, Topic.FIGURES),
        ({"topic": "doing_nothing"}, Topic.DOING_NOTHING),
        ({"why_now": "true"}, Topic.PROBLEM),
        ({"why_now": "true", "topic": "figures"}, Topic.FIGURES),
        ({"step": "behov"}, Topic.PROBLEM),
        ({"step": "behov", "topic": "choice"}, Topic.CHOICE),
        ({"step": "tall"}, Topic.FIGURES),
        ({"step": "valg"}, Topic.CHOICE),
        ({"step": "vedtak"}, None),
        ({"step": "ny", "name": "Spørre de ansatte"}, None),
        ({"step": "ny", "name": "Spørre de ansatte", "before": "behov"}, None),
        ({}, None),
    ],
)
def test_what_a_sentence_is_about(item: dict[str, Any], topic: Topic | None) -> None:
    (found,) = memo(heard({"says": "Det er dyrt", **item})).words
    assert found.topic is topic


@pytest.mark.parametrize(
    ("item", "entry", "why"),
    [
        ({"says": "Jon sier aldri ja"}, {}, "about_somebody"),
        ({"says": "det er jons sak"}, {}, "about_somebody"),
        ({"says": "Det er Eides sak"}, {}, "about_somebody"),
        ({"says": "Spør Rita først"}, {}, "about_somebody"),
        ({"says": "Vi vil", "by": "siv"}, {}, "not_their_own"),
        ({"says": "Vi vil", "by": "kari, siv"}, {}, "not_their_own"),
        ({"says": "De vil", "by": "rita"}, {"with": "rita"}, "not_their_own"),
        ({"says": "De vil", "by": "rita"}, {"with": ["rita", "kari"]}, "not_their_own"),
        ({"says": "Før piloten", "step": "tall", "against": "jon"}, {}, "differs"),
    ],
)
def test_what_is_kept_back_though_it_is_marked(item: dict[str, Any], entry: dict[str, Any], why: str) -> None:
    by = {"by": [each.strip() for each in item["by"].split(",")]} if "by" in item else {}
    found = memo(heard({**item, **by}, **entry))
    assert found.words == ()
    assert [each.why.value for each in found.left] == [why]


@pytest.mark.parametrize(
    ("item", "entry"),
    [
        ({"says": "Alt tar lang tid per måned"}, {}),
        ({"says": "Vi spør per e-post"}, {}),
        ({"says": "Styret vedtar"}, {}),
        ({"says": "Jeg, Kari, skriver det"}, {}),
        ({"says": "Fristen er 1. mai", "by": "brev"}, {"with": []}),
        ({"says": "Vi venter", "by": "styret"}, {"with": ["styret"]}),
        ({"says": "Uten prosess", "against": "process", "step": "tall"}, {}),
        ({"says": "Han skriver", "step": "tall", "who": {"jon": "does"}}, {}),
    ],
)
def test_what_may_be_passed_on(item: dict[str, Any], entry: dict[str, Any]) -> None:
    assert says(memo(heard(item, **entry))) == [item["says"]]


def test_only_what_is_marked_and_what_was_said_last_of_the_same_words() -> None:
    plain = heard({"says": "Det haster", "share": "false"}, {"says": "Det koster", "share": "false"})
    again = heard({"says": "det haster.", "share": "true"}, date="2026-11-12")
    taken_back = heard({"says": "Det haster", "share": "false"}, date="2026-11-13")
    assert says(memo(plain)) == []
    assert says(memo(plain, again)) == ["det haster."]
    assert says(memo(plain, again, taken_back)) == []


def test_the_readers_own_words_stand_first_and_are_theirs() -> None:
    log = heard({"says": "En", "by": "jon"}, {"says": "To"})
    assert says(memo(log, reader="kari")) == ["To", "En"]
    assert says(memo(log, reader="jon")) == ["En", "To"]
    assert memo(log, reader="jon").words[0].trace.by == (MemoParty(reader=True, id="jon", name="Jon Eide"),)


def test_a_step_stands_there_when_somebody_at_the_customer_has_told_of_it() -> None:
    told = heard({"says": "Etter jul", "step": "vedtak", "share": "false"})
    partner = heard({"says": "De pleier", "step": "valg", "by": "rita"}, **{"with": ["rita"]})
    assert [each.step.id for each in memo(told, partner).to_come] == ["vedtak"]
    assert [each.step.id for each in memo({"done": [{"step": "behov", "by": ["kari"], "seen": "S"}]}).taken] == [
        "behov"
    ]


def test_who_takes_part_only_as_they_told_it() -> None:
    told = heard({"says": "S", "step": "vedtak", "who": {"siv": "approves", "jon": "does", "role:eier": "decides"}})
    (step,) = memo(told).to_come
    assert [(each.who.name, each.who.role, each.part) for each in step.who] == [
        (None, None, Part.APPROVES),
        ("Jon Eide", None, Part.DOES),
        (None, "Eier", Part.DECIDES),
    ]
    assert step.yes_known
    later = heard({"says": "T", "step": "vedtak", "who": {"siv": "none"}}, date="2026-11-12")
    assert [each.who.name or each.who.role for each in memo(told, later).to_come[0].who] == ["Jon Eide", "Eier"]
    (silent,) = memo(heard({"says": "S", "step": "vedtak"})).to_come
    assert (silent.who, silent.yes_known) == ((), False)


def test_where_they_said_yes_to_a_step_whom_the_map_has_in_it_stands_there_too() -> None:
    yes = {"confirmed": [{"by": ["kari"], "steps": ["behov"]}]}
    (step,) = memo(yes).to_come
    assert [(each.who.reader, each.part) for each in step.who] == [(True, Part.DOES)]
    assert step.who[0].trace.number == 1


def test_days_are_those_they_told() -> None:
    told = heard(
        {"says": "I februar", "step": "vedtak", "on": "2027-02-10"},
        {"says": "Snart", "date": "mote", "what": "Årsmøte", "latest": "2027-03-01"},
    )
    dates = [
        {"id": "a", "what": "Vår dag", "on": "2027-01-01"},
        {"id": "b", "what": "Deres dag", "earliest": "2027-01-02", "by": "jon"},
        {"id": "c", "what": "Ritas dag", "on": "2027-01-03", "by": "rita"},
    ]
    found = memo(told, dates=dates, deadline="2027-04-05")
    assert [(each.what, each.day.isoformat()) for each in found.days] == [
        ("Deres dag", "2027-01-02"),
        ("Årsmøte", "2027-03-01"),
    ]
    assert [each.day.isoformat() for each in found.to_come[0].days] == ["2027-02-10"]


def test_a_difference_is_told_by_role_only_where_it_may_be_told() -> None:
    first = heard({"says": "En", "step": "tall"})
    shared = heard({"says": "To", "step": "tall", "by": "jon", "against": "kari"}, date="2026-11-12")
    (found,) = memo(first, shared, reader="siv").differences
    assert {each.role for each in found.parties} == {"Eier", "IT-sjef"}
    assert not any(each.name for each in found.parties)
    (found,) = memo(first, shared, reader="jon").differences
    assert [each.role for each in found.parties if not each.reader] == ["Eier"]
    hidden = heard({"says": "To", "step": "tall", "by": "jon", "against": "kari", "share": "false"}, date="2026-11-12")
    (found,) = memo(first, hidden).differences
    assert found.parties == ()
    assert memo(heard({"says": "En", "step": "tall", "against": "process"})).differences == ()


def test_who_has_left_is_told_of_by_role() -> None:
    gone = {"date": "2026-11-20", "people": [{"id": "jon", "left": "true"}]}
    (found,) = memo(heard({"says": "En", "by": "jon"}), gone).words
    assert found.trace.by == (MemoParty(role="IT-sjef"),)


def test_whom_to_ask_are_those_whose_own_words_are_not_marked() -> None:
    log = heard(
        {"says": "Ikke merket", "share": "false"},
        {"says": "Merket"},
        {"says": "Om Jon", "share": "false"},
        {"says": "Sivs", "by": "siv", "share": "false"},
    )
    (found,) = make_to_ask(stand(log)).unshared
    assert (found.sentence.statement.heard.says, found.place) == ("Ikke merket", 0)


@pytest.mark.parametrize("name", ["Siv bestemmer", "Spørre Moen", "Jons vedtak", "Vente på Rita"])
def test_what_is_called_by_a_persons_name_is_left_out(name: str) -> None:
    step = {"says": "S", "step": "ny", "name": name, "done_when": "D", "who": {"role:x": "decides"}}
    told = heard(
        {**step, "role_names": {"x": name}},
        {"says": "T", "step": "vedtak", "who": {"role:x": "approves"}},
        {"says": "U", "date": "d", "what": name, "on": "2027-02-10"},
    )
    found = memo(told)
    assert [each.step.id for each in found.to_come] == ["vedtak"]
    assert [each.who.role for each in found.to_come[0].who] == [None]
    assert found.days == ()
    assert [each.step.id if each.step else None for each in found.words] == [None, "vedtak", None]
    done = {"date": "2026-11-12", "done": [{"step": "ny", "by": ["kari"], "seen": "S"}]}
    assert memo(told, done).taken == ()
    against = heard({"says": "V", "step": "ny", "by": "jon", "against": "kari"}, date="2026-11-12")
    assert memo(told, against).differences == ()


def test_a_step_that_names_a_body_stands_there() -> None:
    told = heard({"says": "S", "step": "ny", "name": "Styret bestemmer", "done_when": "D"})
    assert [each.step.name for each in memo(told).to_come] == ["Styret bestemmer"]
