"""What is typed of how the customer buys, in bokmål and English, becomes facts, or is asked about."""

from __future__ import annotations

import pytest
from told_days import FEB_10
from told_names import MAKER, READER, short

from kjopsprosess.features.advance.told.grammar.phrase import StatementDoubt
from kjopsprosess.model.told import Heard


def heard(text: str) -> dict[str, object]:
    item = MAKER.heard(READER.heard(text))
    Heard(**item)
    return short(item)


def doubt(text: str) -> StatementDoubt:
    with pytest.raises(StatementDoubt) as found:
        READER.heard(text)
    return found.value


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("anne: budget = The board", {"step": "budget"}),
        ("anne: Approve budget = The board", {"step": "budget"}),
        ("anne: approve business = The board", {"step": "budget"}),
        ("anne: budget=The board", {"step": "budget"}),
        ("anne against ola: budget = The board", {"step": "budget", "against": "ola"}),
        ("Anne Bø mot Ola Tveit: budget = The board", {"step": "budget", "against": "ola"}),
        ("anne mot prosessen: budget = The board", {"step": "budget", "against": "process"}),
        ("anne AGAINST process: budget = The board", {"step": "budget", "against": "process"}),
        ("anne mot ola: The board", {"against": "ola"}),
        ("anne: budget after behov = The board", {"step": "budget", "after": ["behov"]}),
        ("anne: budget etter behov og pilot = The board", {"step": "budget", "after": ["behov", "pilot"]}),
        ("anne: budget after behov, run a pilot = The board", {"step": "budget", "after": ["behov", "pilot"]}),
        ("anne: pilot after behov after security = The board", {"step": "pilot", "after": ["behov", "security"]}),
        ("anne: pilot after Sign, and order, behov = The board", {"step": "pilot", "after": ["order", "behov"]}),
        ("anne: order after pilot-before, roll-out = The board",
         {"step": "order", "after": ["pilot-before", "roll-out"]}),
        ("anne: pilot før order = The board", {"step": "pilot", "before": ["order"]}),
        ("anne: pilot takes 3-4 weeks = The board", {"step": "pilot", "takes": "3-4 weeks"}),
        ("anne: pilot tar inntil 3 uker fra behov = The board",
         {"step": "pilot", "takes": "inntil 3 uker", "takes_from": "behov"}),
        ("anne: pilot takes two months from Review security, who ola does it = The board",
         {"step": "pilot", "takes": "two months", "takes_from": "security", "who": {"ola": "does"}}),
        ("anne: pilot hvem ola bestemmer, kari ikke med = The board",
         {"step": "pilot", "who": {"ola": "decides", "kari": "none"}}),
        ("anne: pilot who Ola Tveit and kari recommends = The board",
         {"step": "pilot", "who": {"ola": "recommends", "kari": "recommends"}}),
        ("anne: pilot who head of security approves = The board",
         {"step": "pilot", "who": {"role:head-of-security": "approves"}}),
        ("anne: pilot who role:board decides = The board", {"step": "pilot", "who": {"role:board": "decides"}}),
        ("pilot hvem rolle:board beslutter = The board", {"step": "pilot", "who": {"role:board": "decides"}, "by": []}),
        ("anne: pilot who board decides = The board", {"step": "pilot", "who": {"board": "decides"}}),
        ("anne: pilot who finance director utfører = The board",
         {"step": "pilot", "who": {"role:finance-director": "does"}}),
        ("anne: pilot who + Råd for drift approves, ola bidrar = The board",
         {"step": "pilot", "who": {"role:raad-for-drift": "approves", "ola": "contributes"},
          "role_names": {"raad-for-drift": "Råd for drift"}}),
        ("anne: pilot bare KGV = The board",
         {"step": "pilot", "contact": {"rule": "portal_only", "channel": "KGV"}}),
        ("anne: pilot only the tender tool before order = The board",
         {"step": "pilot", "before": ["order"], "contact": {"rule": "portal_only", "channel": "the tender tool"}}),
        ("anne: pilot likt = The board", {"step": "pilot", "contact": {"rule": "equal"}}),
        ("anne: pilot equal, before order = The board",
         {"step": "pilot", "before": ["order"], "contact": {"rule": "equal"}}),
        ("anne: budget = The board @ 10 Feb", {"step": "budget", "on": FEB_10}),
        ("anne: budget = The board @ innen 10.2", {"step": "budget", "latest": FEB_10}),
        ("anne: budget = The board @ BY 10 Feb", {"step": "budget", "latest": FEB_10}),
        ("anne: budget = The board @ ikke før 10.2.2027", {"step": "budget", "earliest": FEB_10}),
        ("anne: budget = The board @ not  before 2027-02-10", {"step": "budget", "earliest": FEB_10}),
        ("anne: The board #budget", {"step": "budget"}),
        ("anne: = The board", {}),
        ("The board is it", {"by": [], "says": "The board is it"}),
        ("pilot = The board", {"step": "pilot", "by": []}),
        ("anne: + Board decides after budget who board decides = The board @ 10 Feb",
         {"step": "board-decides", "name": "Board decides", "after": ["budget"], "who": {"board": "decides"},
          "on": FEB_10}),
        ("anne: +Styret vedtar før order = The board",
         {"step": "styret-vedtar", "name": "Styret vedtar", "before": ["order"]}),
        ("anne: + Roll out = The board", {"step": "roll-out"}),
        ("anne: + Karens som karens etter budget gjort når Fristen er ute = The board",
         {"step": "karens", "name": "Karens", "kind": "standstill", "after": ["budget"],
          "done_when": "Fristen er ute"}),
        ("anne: + Wait done when after budget the minutes are out = The board",
         {"step": "wait", "name": "Wait", "done_when": "after budget the minutes are out"}),
    ],
)  # fmt: skip
def test_a_sentence_carries_the_facts_that_were_typed(text: str, item: dict[str, object]) -> None:
    assert heard(text) == short({"by": ["anne"], "says": "The board", **item})


@pytest.mark.parametrize(
    ("typed", "name", "after"),
    [
        ("Before-school board", "Before-school board", None),
        ("Driften etter hvert", "Driften etter hvert", None),
        ("Arkitekter etter behov", "Arkitekter", ["behov"]),
        ('"Arkitekter etter behov"', "Arkitekter etter behov", None),
        ("«Arkitekter etter behov» etter pilot", "Arkitekter etter behov", ["pilot"]),
        ("“Board after pilot”, after budget", "Board after pilot", ["budget"]),
        ("'Board after pilot' after budget", "Board after pilot", ["budget"]),
        ("Decide who decides", "Decide who decides", None),
        ("Meet before lunch after pilot", "Meet before lunch", ["pilot"]),
        ("Take over from the old supplier", "Take over from the old supplier", None),
        ("Rådmannen tar stilling", "Rådmannen tar stilling", None),
        ("Sign-off only", "Sign-off only", None),
        ("The board's view after pilot", "The board's view", ["pilot"]),
        ("Avklare hvem som er med", "Avklare hvem som er med", None),
        ("Ask the CIO: yes or no", "Ask the CIO: yes or no", None),
        ("After-care after pilot", "After-care", ["pilot"]),
        ("Board @ home", "Board @ home", None),
        ("Etter", "Etter", None),
    ],
)
def test_a_word_begins_a_clause_only_before_what_it_can_be_followed_by(
    typed: str, name: str, after: list[str] | None
) -> None:
    item = heard(f"anne: + {typed} = Words")
    assert (item["name"], item.get("after")) == (name, after)


@pytest.mark.parametrize(
    "words",
    [
        "a = b = c",
        "Anne: the board @ home, after budget = yes, who knows, and more",
        "kl. 10:30 @kontoret",
        "mail ola@firma.example",
        "“Quoted” 'so' «to»",
        "#budget",
        "= 5",
        "Pa\N{COMBINING RING ABOVE}l sa  to  blanke",
        "line\nbreak\ttab",
        "$(rm -rf) `x` \\n ; | & %s {0}",
        "\x1b[31mred\x1b[0m \u202e\u200b",
        "山田 نور 🙂",
        "+ new after budget",
    ],
)
def test_the_customers_words_are_kept_to_the_letter(words: str) -> None:
    assert heard(f"anne: budget after behov = {words}")["says"] == words
    assert heard(f"anne: budget after behov = {words} @ 10 Feb")["says"] == words
    assert heard(f"anne: = {words}")["says"] == words


@pytest.mark.parametrize(
    ("text", "code", "near", "readings"),
    [
        ("anne: architects after behov = x", None, (), ()),
        ("anne: Arkitekter etter pilot = x", "two-readings", (),
         ("anne: Arkitekter, etter pilot = x", 'anne: "Arkitekter etter pilot" = x')),
        ("anne: behov after pilot before roll out = x", "two-readings", (),
         ("anne: behov after pilot, before roll out = x", 'anne: behov after "pilot before roll out" = x')),
        ("anne: behov after order, pilot before roll out who ola does = x", "two-readings", (),
         ("anne: behov after order, pilot, before roll out who ola does = x",
          'anne: behov after order, "pilot before roll out" who ola does = x')),
        ("anne: behov takes 2 weeks from pilot before roll out = x", "two-readings", (),
         ("anne: behov takes 2 weeks from pilot, before roll out = x",
          'anne: behov takes 2 weeks from "pilot before roll out" = x')),
        ("anne: + Board decides only once = x", "two-readings", (),
         ("anne: + Board decides, only once = x", 'anne: + "Board decides only once" = x')),
        ("anne: + Behandle alle likt = x", "two-readings", (),
         ("anne: + Behandle alle, likt = x", 'anne: + "Behandle alle likt" = x')),
        ("anne: pilot who sponsor does = x", "person-or-role", (), ()),
        ("anne: bugdet = x", "no-step", ("budget",), ()),
        ("anne: Review security architecture = x", "no-step", ("security",), ()),
        ("anne: Price = x", "no-step", (), ()),
        ("anne: bugdet after pilot = x", "no-step", ("budget",), ()),
        ("anne: Vi venter til etter pilot = ja", "no-step", (),
         ("anne: + Vi venter til etter pilot = ja", "anne: = Vi venter til etter pilot = ja")),
        ("anne: etter pilot = ja", "no-subject", (), ("anne: = etter pilot = ja",)),
        ("anne: budget after lunch = x", "clause-step", (), ("anne: budget = x", "anne: = budget after lunch = x")),
        ("anne: budget after piilot = x", "clause-step", ("pilot",),
         ("anne: budget after pilot = x", "anne: budget = x", "anne: = budget after piilot = x")),
        ("anne: budget after behov, lunch = x", "clause-step", (),
         ("anne: budget = x", "anne: = budget after behov, lunch = x")),
        ("anne: + Board decides after budgett = x", "clause-step", ("budget",),
         ("anne: + Board decides after budget = x", 'anne: + "Board decides after budgett" = x')),
        ("anne: + Board decides before behov, lunch = x", "clause-step", (),
         ('anne: + "Board decides before behov, lunch" = x',)),
        ("anne: budget takes three years = x", "clause-time", (),
         ("anne: budget = x", "anne: = budget takes three years = x")),
        ("anne: + Kontroll tar 3 år = x", "clause-time", (), ('anne: + "Kontroll tar 3 år" = x',)),
        ("anne: budget who ola decides takes tre måneskift = x", "clause-time", (),
         ("anne: budget = x", "anne: = budget who ola decides takes tre måneskift = x")),
        ("anne: + Board who ola decides takes over = x", "clause-time", (),
         ('anne: + "Board who ola decides takes over" = x',)),
        ("anne: budget takes 3 weeks from lunch = x", "clause-step", (),
         ("anne: budget = x", "anne: = budget takes 3 weeks from lunch = x")),
        ("anne: budget who siri decides, olaf does = x", "clause-participant", ("ola",),
         ("anne: budget who siri decides, ola does = x", "anne: budget = x",
          "anne: = budget who siri decides, olaf does = x")),
        ("anne: budget who ola decidess = x", "clause-part", (),
         ("anne: budget = x", "anne: = budget who ola decidess = x")),
        ("anne: + Agree who in IT approves = x", "clause-participant", (),
         ('anne: + "Agree who in IT approves" = x',)),
        ("anne: + Run a pilot after behov = x", "step-exists", ("pilot",), ("anne: pilot after behov = x",)),
        ("anne: + pilot = x", "step-exists", ("pilot",), ("anne: pilot = x",)),
        ("anne: + Run the pilot = x", "step-exists", ("pilot",),
         ("anne: pilot = x", 'anne: + "Run the pilot" = x')),
        ('anne: + "Run a pilot" = x', "step-exists", ("pilot",), ("anne: pilot = x",)),
        ('anne: + "Run the pilot" = x', None, (), ()),
        ("anne: pilot who + Board approves = x", "role-exists", ("board",),
         ("anne: pilot who role:board approves = x",)),
        ("anne: pilot who + Finance directors approves = x", "role-exists", ("finance-director",),
         ("anne: pilot who role:finance-director approves = x",
          'anne: pilot who + "Finance directors" approves = x')),
        ('anne: pilot who + "Finance directors" approves = x', None, (), ()),
        ("anne: pilot who ola does, ola decides = x", "two-parts", (), ()),
        ("anne: pilot takes 2 weeks takes 3 weeks = x", "twice", (), ()),
        ("anne: pilot only KGV equal = x", "only-and-equal", (), ()),
        ("anne: + = x", "no-name", (), ()),
        ("anne: + after pilot", "no-equals", (), ()),
        ("anne: budget after pilot", "two-readings", (),
         ("anne: budget after pilot = …", "anne: = budget after pilot")),
        ("anne: Budget after lunch", None, (), ()),
        ("anne: We wait after pilot", None, (), ()),
        ("anne: Approve budget", None, (), ()),
        (f"anne: + {'x' * 71} = x", "name-too-long", (), ()),
        (f"anne: + {'x ' * 3000} = x", "name-too-long", (), ()),
        ("anne: budget =", "no-words", (), ()),
        ("anne: budget = @ 10 Feb", "no-words", (), ()),
        ("anne: budget", "no-words", (), ()),
        ("anne:", "no-words", (), ()),
        ("anne: budget = See you @ work", "not-a-day", (), ("anne: budget = See you @ work @",)),
        ("anne: budget = In spring @ by 10 Febtober", "not-a-day", (),
         ("anne: budget = In spring @ by 10 Febtober @",)),
        ("anne: budget = See you @ work @", None, (), ()),
        ("anne: The board meets @ 10 Feb", "day-of-nothing", (),
         ("anne: {STEP} = The board meets @ 10 Feb", "anne: {NAME} = The board meets @ 10 Feb",
          "anne: The board meets @ 10 Feb @")),
        ("anne: The board meets @ 10 Feb @", None, (), ()),
        ("anne: The board meets @ home", None, (), ()),
        ("anne: The board #bugdet", "no-step", ("budget",), ()),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_or_nearly_is_asked_about_with_what_to_type(
    text: str, code: str | None, near: tuple[str, ...], readings: tuple[str, ...]
) -> None:
    if code is None:
        heard(text)
        return
    found = doubt(text)
    assert (found.code, found.near, found.readings) == (code, near, readings)
    for reading in readings:
        if "{" not in reading:
            heard(reading)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("anne: Cost per year = 500", None),
        ("anne: https://x.example/?a=b is the page", None),
        ("anne: 2 + 2 = 4", None),
        (f"anne: {'long ' * 600} = 4", None),
    ],
)
def test_words_before_an_equals_sign_that_name_no_step_are_the_customers(text: str, step: str | None) -> None:
    item = heard(text)
    assert (item.get("step"), item["says"]) == (step, text.removeprefix("anne: "))
