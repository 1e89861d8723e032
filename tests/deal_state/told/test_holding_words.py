"""Whose words hold: the newest on the same fact, but what is said against somebody only when it is said so."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.told.holding_words import holding_words


def words(*entries: str) -> str:
    """The newest words that hold, of each step."""
    situation = read(f"[{', '.join(entries)}]")
    held = holding_words([each.entry for each in situation.history.entries], {"krav", "pilot"})
    newest = {word.heard.step or "-": word.heard.says for word in held}
    return " ".join(f"{step}:{says}" for step, says in sorted(newest.items()))


def heard(by: str, step: str, says: str, more: str = "") -> str:
    return f"{{heard: [{{by: {by}, step: {step}, says: {says}{more}}}]}}"


KARI = heard("kari", "krav", "a")
JON_AGAINST = heard("jon", "krav", "b", ", against: kari")
AGAINST_PROCESS = heard("kari", "krav", "b", ", against: process")


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([KARI], "krav:a"),
        ([KARI, heard("jon", "krav", "b")], "krav:b"),
        ([KARI, JON_AGAINST], "krav:a"),
        ([KARI, JON_AGAINST, "{holds: [{step: krav, by: jon}]}"], "krav:b"),
        ([KARI, JON_AGAINST, "{holds: [{step: krav, by: kari}]}"], "krav:a"),
        ([KARI, "{holds: [{step: krav, by: process}]}"], ""),
        ([AGAINST_PROCESS], ""),
        ([AGAINST_PROCESS, "{holds: [{step: krav, by: process}]}"], ""),
        ([AGAINST_PROCESS, "{holds: [{step: krav, by: kari}]}"], "krav:b"),
        ([KARI, JON_AGAINST, heard("jon", "krav", "c"), "{holds: [{step: krav, by: jon}]}"], "krav:c"),
        ([KARI, JON_AGAINST, heard("kari", "krav", "c")], "krav:c"),
        ([heard("kari", "krav", "a", ", against: jon, why_now: true")], "krav:a"),
        # a step that nobody had is there at once; a second word against it is a disagreement as any other
        ([heard("kari", "styre", "a", ", name: Styret vedtar, against: jon")], "styre:a"),
        ([heard("kari", "styre", "a", ", name: S"), heard("jon", "styre", "b", ", name: S, against: kari")], "styre:a"),
        ([heard("kari", "pilot", "a", ", name: Pilot, against: jon")], ""),
        # the same twice changes nothing, and nothing said since is undone
        ([KARI, *["{holds: [{step: krav, by: kari}]}"] * 2, heard("jon", "krav", "b")], "krav:b"),
        ([KARI, heard("jon", "krav", "b"), "{holds: [{step: krav, by: kari}]}"], "krav:a"),
        (["{with: [kari], heard: [{step: krav, says: a}]}", "{holds: [{step: krav, by: process}]}"], ""),
        (["{with: [kari], heard: [{says: a}]}", "{holds: [{step: krav, by: process}]}"], "-:a"),
    ],
)
def test_whose_words_hold(entries: list[str], expected: str) -> None:
    assert words(*entries) == expected


def test_who_was_there_said_it_when_nobody_is_named() -> None:
    situation = read("[{with: [kari, jon], heard: [{step: krav, says: a}]}]")
    (word,) = holding_words([each.entry for each in situation.history.entries], {"krav"})
    assert (word.by, word.day.isoformat()) == (("kari", "jon"), "2026-11-01")


def test_many_words_of_whose_word_holds_take_no_longer_than_they_are_many() -> None:
    entries = [KARI, *(f"{{holds: [{{step: krav, by: {'kari'}}}]}}" for _ in range(300))]
    situation = read(f"[{', '.join(entries)}]")
    assert len(holding_words([each.entry for each in situation.history.entries], {"krav"})) == 2
