"""Who and what a told sentence names: people, days, roles, and whose word holds."""

from __future__ import annotations

from datetime import date

import pytest
from told_days import FEB_10
from told_names import MAKER, READER, short

from kjopsprosess.features.advance.told.grammar.phrase import StatementDoubt
from kjopsprosess.model.told import Heard


@pytest.mark.parametrize(
    ("text", "by", "against", "says"),
    [
        ("Jon Mot Dahl: yes to it", ["mot"], None, "yes to it"),
        ("anne mot Jon Mot Dahl: yes to it", ["anne"], "mot", "yes to it"),
        ("anne, kari against ola: yes to it", ["anne", "kari"], "ola", "yes to it"),
        ("Anne Bø og Kari Lund mot Ola Tveit: yes", ["anne", "kari"], "ola", "yes"),
    ],
)
def test_who_says_otherwise_is_somebody_who_is_known(text: str, by: list[str], against: str | None, says: str) -> None:
    item = MAKER.heard(READER.heard(text.replace(": yes", ": pilot = yes")))
    assert (item["by"], item["against"], item["says"]) == (by, against, says)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("anne: Board meeting = Next @ 10 Feb",
         {"date": "board-meeting", "what": "Board meeting", "says": "Next", "on": FEB_10}),
        ("anne: budget, Board papers = a, b @ innen 10.2",
         {"step": "budget", "date": "board-papers", "what": "Board papers", "says": "a, b", "latest": FEB_10}),
        ("anne: Møte i Oslo, Norge = x @ ikke før 10.2",
         {"date": "moete-i-oslo-norge", "what": "Møte i Oslo, Norge", "says": "x", "earliest": FEB_10}),
        ("anne: + Board = x @ 10 Feb", {"date": "board", "what": "Board", "says": "x", "on": FEB_10}),
        ("anne: “Budget” = x @ 10 Feb", {"date": "budget", "what": "Budget", "says": "x", "on": FEB_10}),
    ],
)  # fmt: skip
def test_a_day_has_a_name_of_its_own_and_may_belong_to_a_step(text: str, item: dict[str, object]) -> None:
    found = MAKER.ruling_day(READER.day(text))
    Heard(**found)
    assert short(found) == {"by": ["anne"], **item}


@pytest.mark.parametrize(
    ("text", "code", "readings"),
    [
        ("anne: budget = x @ 10 Feb", "day-is-step",
         ("anne: budget = x @ 10 Feb", "anne: budget, {NAME} = x @ 10 Feb")),
        ("anne: Board meeting", "no-equals", ()),
        ("anne: Board meeting = x", "no-day", ()),
        ("anne: Board meeting = x @ soon", "not-a-day", ("anne: Board meeting = x @ soon @",)),
        ("anne: Board meeting = @ 10 Feb", "no-words", ()),
        ("anne: Board meetng = x @ 10 Feb", "day-exists",
         ("anne: board-meeting = x @ 10 Feb", "anne: + Board meetng = x @ 10 Feb")),
        ("anne: pilot, Board = x @ 10 Feb", "day-exists",
         ("anne: pilot, board-meeting = x @ 10 Feb", "anne: pilot, + Board = x @ 10 Feb")),
        ("anne: bugdet, Papers = x @ 10 Feb", "no-step",
         ("anne: budget, Papers = x @ 10 Feb", 'anne: "bugdet, Papers" = x @ 10 Feb')),
    ],
)  # fmt: skip
def test_a_day_that_may_be_another_is_asked_about(text: str, code: str, readings: tuple[str, ...]) -> None:
    with pytest.raises(StatementDoubt) as found:
        READER.day(text)
    assert (found.value.code, found.value.readings) == (code, readings)
    for reading in () if code in ("not-a-day", "day-is-step") else readings:
        READER.day(reading)


def test_why_they_buy_now_may_have_a_day_with_a_name() -> None:
    assert short(MAKER.why_now(READER.why_now("ola: Lageret = flytter @ 1.6.2027"))) == {
        "by": ["ola"], "says": "Lageret = flytter", "why_now": True, "date": "lageret-flytter",
        "what": "Lageret = flytter", "on": date(2027, 6, 1),
    }  # fmt: skip
    assert short(MAKER.why_now(READER.why_now("The lease is over"))) == {"says": "The lease is over", "why_now": True}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("ola: dpo", {"without": ["dpo"]}),
        ("ola: Data protection officer, board = Vi er for = små",
         {"without": ["dpo", "board"], "says": "Vi er for = små"}),
        ("ola: dpo og board", {"without": ["dpo", "board"]}),
    ],
)  # fmt: skip
def test_roles_that_the_customer_does_not_have_are_named(text: str, item: dict[str, object]) -> None:
    assert short(MAKER.without(READER.without(text))) == {"by": ["ola"], **item}


def test_whose_word_holds_and_who_confirmed_what() -> None:
    assert MAKER.holds(READER.holds("anne: budget")) == [{"step": "budget", "by": "anne"}]
    assert MAKER.holds(READER.holds("prosessen: budget, pilot")) == [
        {"step": "budget", "by": "process"},
        {"step": "pilot", "by": "process"},
    ]
    assert MAKER.confirmed(READER.confirmed("anne, ola: budget og pilot, Sign")) == {
        "by": ["anne", "ola"],
        "steps": ["budget", "pilot", "order"],
    }


@pytest.mark.parametrize(
    ("read", "text", "code"),
    [
        ("holds", "budget", "no-who"),
        ("holds", "anne: bugdet", "no-step"),
        ("holds", "anne, ola: budget", "one-holds"),
        ("holds", "anne:", "no-subject"),
        ("confirmed", "budget", "no-who"),
        ("confirmed", "anne: budget, lunch", "no-step"),
        ("without", "anne: lunch", "no-role"),
        ("without", "anne:", "no-subject"),
    ],
)
def test_what_holds_is_confirmed_or_is_not_there_must_be_known(read: str, text: str, code: str) -> None:
    with pytest.raises(StatementDoubt) as found:
        getattr(READER, read)(text)
    assert found.value.code == code
