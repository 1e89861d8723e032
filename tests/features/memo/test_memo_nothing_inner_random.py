"""Whatever a deal holds, nothing that is ours alone stands in a memo, in any form and either language."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st
from random_logs import a_few

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.memo.gather import make_memo
from kjopsprosess.features.memo.json import memo_json
from kjopsprosess.features.memo.page import memo_page
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Language
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.drawing.markdown import draw_markdown
from kjopsprosess.page.html.draw import draw_html

STEPS = [f"s{number}" for number in range(6)]
CUSTOMERS = ["kari", "jon", "siv"]
PEOPLE = [*CUSTOMERS, "rita"]
"""Rita is a partner."""
ATTITUDES = ["champion", "supporter", "neutral", "sceptic", "opponent"]
ATTITUDE_WORDS = [*ATTITUDES, "pådriver", "støttespiller", "nøytral", "skeptiker", "motstander"]
PARTS = ["decides", "approves", "does"]
who = st.sampled_from(PEOPLE)
steps = st.sampled_from(STEPS)
rarely = st.integers(0, 3).map(lambda number: number == 0)


class Deals:
    """Makes a deal in which every text of ours is a word of its own."""

    def __init__(self, draw: Callable[..., Any]) -> None:
        self.draw = draw
        self.inner: list[str] = []
        self.told: set[str] = set()
        """Steps that somebody at the customer has told of."""
        self.number = 0

    def word(self) -> str:
        """A word that is ours alone."""
        self.number += 1
        self.inner.append(f"inner{self.number}q")
        return self.inner[-1]

    def process(self) -> dict[str, Any]:
        def step(name: str) -> dict[str, Any]:
            return {
                "id": name,
                "name": f"guess-{name}-q",
                "short": f"guess-{name}-q",
                "done_when": self.word(),
                "after": self.draw(st.lists(st.sampled_from(STEPS[: STEPS.index(name)]), max_size=1))
                if name != STEPS[0]
                else [],
                "who": [{"role": f"r{name}", "part": self.draw(st.sampled_from(PARTS))}],
                "seller_actions": [{"id": "a", "do": self.word()}],
                "commitment": {"best": self.word(), "least": self.word()},
                "questions": [{"ask": self.word()}],
                "stalls": [self.word()],
                "topic": self.draw(st.sampled_from([None, "problem", "figures", "choice", "doing_nothing"])),
                "date": {"what": self.word(), "ask": self.word()},
            }

        roles = [{"id": f"r{each}", "name": self.word(), "about": self.word()} for each in STEPS]
        return {"name": self.word(), "language": "en", "roles": roles, "steps": [step(each) for each in STEPS]}

    def person(self, name: str) -> dict[str, Any]:
        said: dict[str, Any] = {
            "id": name,
            "name": name.capitalize(),
            "attitude": self.draw(st.sampled_from(ATTITUDES)),
            "needs": self.word(),
            "phone": f"+47{self.word()}",
            "email": f"{self.word()}@example.com",
        }
        return {**said, "kind": "partner"} if name == "rita" else said

    def heard(self, there: list[str]) -> dict[str, Any]:
        by = self.draw(who)
        own = by in there and by != "rita"
        share = self.draw(st.sampled_from(["true", "true", "false", None]))
        mentions = self.draw(rarely)
        may_stand = own and share == "true" and not mentions
        said: dict[str, Any] = {"by": by, "says": "said by them" if may_stand else self.word()}
        if mentions:
            other = self.draw(st.sampled_from([each for each in PEOPLE if each != by]))
            ending = self.draw(st.sampled_from(["", "s", "'s", " "]))
            said["says"] += f" {other.capitalize()}{ending}!"
        if share:
            said["share"] = share
        if self.draw(rarely):
            said["quote"] = self.word()
        kind = self.draw(st.sampled_from(["step", "step", "loose", "why"]))
        if kind == "why":
            said["why_now"] = "true"
        if kind == "step":
            said["step"] = self.draw(steps)
            if self.draw(rarely):
                said["against"] = self.draw(st.sampled_from([*(each for each in CUSTOMERS if each != by), "process"]))
            if by != "rita" or set(there) & {*CUSTOMERS}:
                self.told.add(said["step"])
        return said

    def entry(self, number: int) -> dict[str, Any]:
        there = self.draw(st.lists(who, unique=True, min_size=1, max_size=2))
        entry: dict[str, Any] = {
            "date": f"2026-11-{number + 1:02}",
            "how": "meeting",
            "with": there,
            "note": self.word(),
            "did": [self.word(), f"{self.draw(steps)}/a"],
            "competitors": [self.word()],
            "value": {"amount": "91827364"},
            "heard": [self.heard(there) for _ in range(self.draw(st.integers(1, 4)))],
        }
        optional: dict[str, Callable[[], Any]] = {
            "done": lambda: [self.told_step({"by": self.draw(who), "seen": self.word(), "quote": self.word()})],
            "skipped": lambda: [self.told_step({"by": self.draw(who), "because": self.word()})],
            "reopened": lambda: [self.told_step({"by": self.draw(who), "because": self.word()})],
            "promised": lambda: [
                self.told_step({"id": f"p{number}", "by": self.draw(who), "what": self.word(), "due": "2027-01-01"})
            ],
            "booked": lambda: [
                {
                    "date": "2026-12-20",
                    "with": there,
                    "aim": {"best": {"by": "kari", "what": self.word(), "due": "2026-12-22"}},
                }
            ],
            "people": lambda: [
                {"id": self.draw(who), "attitude": self.draw(st.sampled_from(ATTITUDES)), "needs": self.word()}
            ],
        }
        return {**entry, **{key: make() for key, make in optional.items() if self.draw(rarely)}}

    def told_step(self, said: dict[str, Any]) -> dict[str, Any]:
        step = self.draw(steps)
        self.told.add(step)
        return {"step": step, **said}

    def deal(self) -> dict[str, Any]:
        log = [self.entry(number) for number in range(self.draw(st.integers(2, 6)))]
        passed_on = {"by": "kari", "says": "Passed on", "share": "true", "why_now": "true"}
        return {
            "customer": "Nordvik",
            "process": "p@1",
            "trigger": self.word(),
            "deadline": "2029-08-07",
            "competitors": [self.word()],
            "people": [self.person(each) for each in PEOPLE],
            "dates": [{"id": "d", "what": self.word(), "on": "2029-05-06"}],
            "steps": [{"id": "own", "name": self.word(), "done_when": self.word(), "after": ["s0"]}],
            "log": [*log, {"date": "2026-11-20", "how": "call", "with": "kari", "heard": [passed_on]}],
        }


@st.composite
def deals(draw: Callable[..., Any]) -> tuple[Situation, list[str], set[str]]:
    """A deal, the words that are ours alone, and the steps that somebody at the customer has told of."""
    made = Deals(draw)
    process, deal = Process.model_validate(made.process()), Deal.model_validate(made.deal())
    situation = make_situation("nordvik", deal, {"p": process}, date.fromisoformat("2026-11-28"))
    roles = {role.name for role in process.roles}
    return situation, [each for each in made.inner if each not in roles], made.told


@a_few
@given(deals(), st.sampled_from(CUSTOMERS))
def test_nothing_inner_stands_in_a_memo(found: tuple[Situation, list[str], set[str]], reader: str) -> None:
    situation, inner, told = found
    memo = make_memo(situation, situation.people[reader])
    event(f"differences: {len(memo.differences)}")
    event(f"left out: {sorted({each.why.value for each in memo.left})}")
    forms = [json.dumps(memo_json(memo), ensure_ascii=False)]
    for language in Language:
        page = memo_page(memo, Messages(language))
        forms += [draw_plain(page, 80), draw_markdown(page), draw_html(page, language.value)]
    guesses = [f"guess-{step}-q" for step in STEPS if step not in told]
    ours = [*inner, *guesses, "91827364", "2029", *(f">{each}<" for each in ATTITUDE_WORDS)]
    for form in forms:
        plain = form.replace("\\", "")
        assert [word for word in ours if word in plain] == []
        assert "Passed on" in " ".join(plain.split())
    assert not {*ATTITUDE_WORDS} & {*" ".join(forms[1:3]).replace(".", " ").split()}


@a_few
@given(deals(), st.sampled_from(CUSTOMERS))
def test_the_reader_is_never_told_of_by_name(found: tuple[Situation, list[str], set[str]], reader: str) -> None:
    situation, _, _ = found
    name = situation.people[reader].name
    page = memo_page(make_memo(situation, situation.people[reader]), Messages(Language.EN))
    head, *rest = draw_plain(page, 80).split("\n\n")
    assert head.count(name) == 1
    assert name not in "".join(rest)


@a_few
@given(deals(), st.sampled_from(CUSTOMERS))
def test_everything_is_traced_to_an_entry_and_to_somebody_there(
    found: tuple[Situation, list[str], set[str]], reader: str
) -> None:
    situation, _, _ = found
    answer = memo_json(make_memo(situation, situation.people[reader]))
    log = situation.deal.log
    for sentence in answer["sentences"]:
        entry = log[sentence["number"] - 1]
        assert (entry.id, entry.date.isoformat()) == (sentence["entry"], sentence["date"])
        assert any(each.says == sentence["says"] and each.share for each in entry.heard)
        assert sentence["by"]
    for step in answer["to_come"]:
        assert step["told"]
