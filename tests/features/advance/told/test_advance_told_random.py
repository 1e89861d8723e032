"""What is typed of how the customer buys, written to a file and read back, is what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_names import DAYS, MAKER, PEOPLE, READER, STEPS, TODAY, a_day

from kjopsprosess.features.advance.told.grammar.phrase import StatementDoubt
from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.model.told import Heard
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.writing.emit import entry_lines

HEAD = "customer: Nordvik\nprocess: prosess@1\nlog:\n"
WORDS = {
    "after": ("after", "etter", "Etter"),
    "before": ("before", "før"),
    "takes": ("takes", "tar"),
    "from": ("from", "fra"),
    "who": ("who", "hvem", "WHO"),
    "only": ("only", "bare"),
    "equal": ("equal", "likt"),
    "standstill": ("as standstill", "som karens"),
    "done_when": ("done when", "gjort når"),
    "against": ("against", "mot"),
    "on": ("",),
    "latest": ("by ", "innen "),
    "earliest": ("not before ", "ikke før "),
    "decides": ("decides", "bestemmer", "beslutter"),
    "approves": ("approves", "godkjenner"),
    "recommends": ("recommends", "anbefaler"),
    "does": ("does", "gjør", "does it", "utfører"),
    "contributes": ("contributes", "bidrar"),
    "none": ("none", "ikke med"),
}
PARTS = ("decides", "approves", "recommends", "does", "contributes", "none")
TIMES = ("3-4 weeks", "inntil 3 uker", "up to 2 months", "5–20 virkedager", "two weeks", "14 dager")

quiet = st.text("abcdeæøå 0.-/&()", min_size=1, max_size=20).map(str.strip).filter(lambda name: name.strip(" .-/&()"))
"""Names without a sign that means something left of ` = `."""
loud = st.lists(
    st.sampled_from(["after", "budget", "etter behov,", "who", "anne decides", "only", "likt", "@", "a:b", "takes"]),
    min_size=1,
    max_size=4,
).map(" ".join)
"""Names full of clauses, which stand in quotes."""
letters = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))
prose = st.text(letters | st.sampled_from(list("=@:#\"'\n\t,+ ")), max_size=40).map(str.strip).filter(bool)
days = st.integers(0, 700).map(lambda number: TODAY + timedelta(number))


class Sentence:
    """A sentence that is typed bit by bit, together with what it means."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.meant: dict[str, Any] = {}
        self.typed = ""

    def word(self, meaning: str) -> str:
        return self.draw(st.sampled_from(WORDS[meaning]))

    def add(self, typed: str) -> None:
        comma = "," if self.typed and self.draw(st.booleans()) else ""
        self.typed += f"{comma} {typed}" if self.typed else typed

    def name_of(self, names: Mapping[str, tuple[str, ...]], meant: str) -> str:
        return self.draw(st.sampled_from([meant, *filter(None, names[meant])]))

    def steps(self) -> tuple[list[str], str]:
        found = self.draw(st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=3, unique=True))
        return found, ", ".join(f'"{self.name_of(STEPS, each)}"' for each in found)

    def participants(self) -> None:
        people = self.draw(st.lists(st.sampled_from(["anne", "ola", "kari"]), max_size=3, unique=True))
        roles = self.draw(st.lists(st.sampled_from(["head-of-security", "dpo"]), max_size=2, unique=True))
        new = self.draw(st.lists(loud.map("Zz {}".format), max_size=1))
        who: dict[str, Any] = {}
        pieces: list[str] = []
        for each in people:
            part = self.draw(st.sampled_from(PARTS))
            who[each] = part
            pieces.append(f"{self.name_of(PEOPLE, each)} {self.word(part)}")
        for each in roles:
            part = self.draw(st.sampled_from(PARTS))
            who[f"role:{each}"] = part
            pieces.append(f"{self.draw(st.sampled_from(['role:', 'rolle:']))}{each} {self.word(part)}")
        for name in new:
            part = self.draw(st.sampled_from(PARTS))
            pieces.append(f"+ «{name}» {self.word(part)}")
            self.meant["new_role"] = (name, part)
        if pieces:
            self.meant["who"] = who
            self.add(f"{self.word('who')} {', '.join(self.draw(st.permutations(pieces)))}")

    def clause(self, kind: str) -> None:
        if kind in ("after", "before"):
            self.meant[kind], typed = self.steps()
            self.add(f"{self.word(kind)} {typed}")
        elif kind == "takes":
            self.meant["takes"] = self.draw(st.sampled_from(TIMES))
            typed = f"{self.word('takes')} {self.meant['takes']}"
            if self.draw(st.booleans()):
                self.meant["takes_from"] = self.draw(st.sampled_from(sorted(STEPS)))
                typed += f" {self.word('from')} «{self.name_of(STEPS, str(self.meant['takes_from']))}»"
            self.add(typed)
        elif kind == "who":
            self.participants()
        elif kind == "only":
            self.meant["contact"] = self.draw(loud | quiet)
            self.add(f'{self.word("only")} "{self.meant["contact"]}"')
        elif kind == "standstill":
            self.meant["kind"] = "standstill"
            self.add(self.word("standstill"))


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A sentence as typed, and what it means."""
    told = Sentence(draw)
    subject = draw(st.sampled_from(["known", "new"]))
    if subject == "known":
        told.meant["step"] = draw(st.sampled_from(sorted(STEPS)))
        told.typed = f'"{told.name_of(STEPS, str(told.meant["step"]))}"'
    else:
        told.meant["name"] = f"Zz {draw(loud)}"
        told.typed = f'+ "{told.meant["name"]}"'
    kinds = ["after", "before", "takes", "who", "only", "standstill"]
    for kind in draw(st.lists(st.sampled_from(kinds), max_size=6, unique=True)):
        told.clause(kind)
    if draw(st.booleans()):
        told.meant["done_when"] = draw(loud)
        told.add(f"{told.word('done_when')} {told.meant['done_when']}")
    by = draw(st.lists(st.sampled_from(["anne", "kari"]), min_size=1, max_size=2, unique=True))
    speakers = ", ".join(told.name_of(PEOPLE, each) for each in by)
    if draw(st.booleans()):
        told.meant["against"] = draw(st.sampled_from(["ola", "process"]))
        speakers += f" {told.word('against')} {told.meant['against']}"
    told.meant |= {"by": tuple(by), "says": draw(prose)}
    tail = " @"
    if draw(st.booleans()):
        rule, day = draw(st.sampled_from(["on", "latest", "earliest"])), draw(days)
        told.meant[rule] = day
        tail = f" @ {told.word(rule)}{day.isoformat()}"
    return f"{speakers}: {told.typed} = {told.meant['says']}{tail}", told.meant


def read_back(item: dict[str, Any]) -> Heard:
    """An item written into a file as `kp` writes it, and read as `kp` reads it."""
    entry = Entry(date=TODAY, heard=(Heard(**item),))
    deal, findings = parse_model(parse_document((HEAD + entry_lines(entry)).encode(), "deal.yaml"), Deal)
    assert deal, findings
    return deal.log[0].heard[0]


@pytest.mark.quick
@pytest.mark.parametrize("quotes", ['""', "''", "«»", "“”"])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("<architects> after <pilot-before>, <pilot> before <roll-out>",
         {"step": "architects", "after": ["pilot-before", "pilot"], "before": ["roll-out"]}),
        ("<architects> takes 3-4 weeks from <pilot> before <roll-out>",
         {"step": "architects", "takes": "3-4 weeks", "takes_from": "pilot", "before": ["roll-out"]}),
        ("<pilot> before <roll-out>", {"step": "pilot", "before": ["roll-out"]}),
        ("+ <Zz> only <fax> after <pilot> before <roll-out>",
         {"name": "Zz", "contact": "fax", "after": ["pilot"], "before": ["roll-out"]}),
        ("<pilot before roll-out> after <pilot>", {"step": "pilot-before", "after": ["pilot"]}),
        ("+ <The <big> board> after <pilot>", {"name": "The <big> board", "after": ["pilot"]}),
    ],
)  # fmt: skip
def test_two_names_in_quotes_are_never_one_name(typed: str, meant: dict[str, Any], quotes: str) -> None:
    """As one, `"pilot" before "roll-out"` would be the step «Pilot before roll out»."""

    def quoted(text: str) -> str:
        return text.replace("<", quotes[0]).replace(">", quotes[1])

    found = read_back(MAKER.heard(READER.heard(quoted(f"anne: {typed} = Slik er det"))))
    told = {
        "step": None if found.name else found.step, "name": found.name, "after": list(found.after or ()),
        "before": list(found.before), "takes": str(found.takes or ""), "takes_from": found.takes_from,
        "contact": found.contact.channel if found.contact else None,
    }  # fmt: skip
    expected = {key: quoted(value) if isinstance(value, str) else value for key, value in meant.items()}
    assert {key: value for key, value in told.items() if value} == expected


@given(sentences())
def test_what_is_typed_and_read_back_from_the_file_is_what_was_meant(typed: tuple[str, dict[str, Any]]) -> None:
    text, meant = typed
    found = read_back(MAKER.heard(READER.heard(text)))
    who = {key: part.value for key, part in found.who.items()}
    if "new_role" in meant:
        name, part = meant.pop("new_role")
        ((role, said),) = found.role_names.items()
        assert (said, who.pop(f"role:{role}")) == (name, part)
    told = {
        "by": found.by, "says": found.says, "against": found.against, "name": found.name, "who": who,
        "after": list(found.after or ()), "before": list(found.before), "takes": str(found.takes or ""),
        "takes_from": found.takes_from, "contact": found.contact.channel if found.contact else None,
        "kind": found.kind, "done_when": found.done_when, "on": found.on, "latest": found.latest,
        "earliest": found.earliest, "step": found.step if found.name is None else None,
    }  # fmt: skip
    empty: tuple[Any, ...] = (None, "", [], {})
    assert {key: value for key, value in told.items() if value not in empty} == {
        key: value for key, value in meant.items() if value not in empty
    }
    assert found.name is None or found.step not in STEPS


@given(name=quiet, words=prose, day=days, step=st.none() | st.sampled_from(sorted(STEPS)))
def test_a_day_that_is_typed_and_read_back_is_the_one_that_was_meant(
    name: str, words: str, day: date, step: str | None
) -> None:
    typed = f"{step}, + {name}" if step else f"+ {name}"
    found = read_back(MAKER.ruling_day(READER.day(f"anne: {typed} = {words} @ by {day.isoformat()}")))
    assert (found.what, found.says, found.latest, found.step, found.date not in DAYS) == (name, words, day, step, True)


@pytest.mark.parametrize("read", ["heard", "day", "why_now", "without", "holds", "confirmed"])
@given(
    text=st.text()
    | st.lists(
        st.sampled_from([*"=@:+,\"'«»# \n", " = ", " @ ", "anne", "mot", "budget", "after", "who", "decides", "takes",
                         "3 weeks", "from", "only", "likt", "as", "standstill", "done", "when", "role:", "10 Feb"]),
        max_size=40,
    ).map(" ".join)
)  # fmt: skip
def test_no_text_breaks_the_reading(read: str, text: str) -> None:
    with suppress(StatementDoubt):
        getattr(READER, read)(text)


@given(text=sentences())
def test_a_day_is_one_by_the_same_reader_as_everywhere(text: tuple[str, dict[str, Any]]) -> None:
    told = READER.heard(text[0])
    assert told.words.day is None or a_day(told.words.day.text)
