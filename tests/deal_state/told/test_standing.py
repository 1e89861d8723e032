"""On whose word each step of a map stands."""

import pytest

from kjopsprosess.deal_state.told.standing import Standing, count_standings, step_standings

from building import read  # isort: skip

PROCESS = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: krav, who: [{role: eier, part: decides}, {role: it, part: contributes}]}
      - {id: pilot, who: [{role: it, part: does}]}
      - {id: ordre, kind: order}
"""


def standing(log: str, step: str = "krav") -> tuple[str, list[str]]:
    found = step_standings(read(log, PROCESS))[step]
    return found.standing.value, [person.id for person in found.told_by]


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ("[]", ("guess", [])),
        ("[{heard: [{by: kari, step: krav, says: A}]}]", ("told", ["kari"])),
        ("[{with: [kari, jon], heard: [{by: kari, step: krav, says: A}]}]", ("told", ["kari"])),
        ("[{with: [kari, jon], heard: [{step: krav, says: A}]}]", ("told_by_several", ["kari", "jon"])),
        ("[{heard: [{by: kari, step: krav, says: A}]}, {heard: [{by: jon, step: krav, says: B}]}]",
         ("told_by_several", ["kari", "jon"])),
        ("[{heard: [{by: kari, step: krav, says: A}]}, {heard: [{by: rita, step: krav, says: B}]}]",
         ("told", ["kari", "rita"])),
        ("[{heard: [{by: kari, step: krav, says: A}]}, {people: [{id: kari, left: true}]}]", ("told", ["kari"])),
        ("[{promised: [{id: a, by: jon, step: krav, due: 2026-12-24}]}]", ("told", ["jon"])),
        ("[{with: kari, done: [{step: krav, by: kari, said: A}]}]", ("told", ["kari"])),
        ("[{done: [{step: krav, by: kari, seen: A}]}]", ("proved", ["kari"])),
        ("[{confirmed: [{by: kari, steps: [krav]}]}]", ("confirmed", ["kari"])),
        ("[{confirmed: [{by: jon, steps: [krav]}]}]", ("told", ["jon"])),
        ("[{confirmed: [{by: [jon, kari], steps: [krav]}]}]", ("confirmed", ["kari", "jon"])),
        ("[{heard: [{by: kari, step: krav, says: A}]}, {heard: [{by: jon, against: kari, step: krav, says: B}]}]",
         ("differing", ["kari", "jon"])),
        ("[{heard: [{by: kari, step: pilot, after: [krav], says: A}]}]", ("guess", [])),
    ],
)  # fmt: skip
def test_the_standing_of_a_step(log: str, expected: tuple[str, list[str]]) -> None:
    assert standing(log) == expected


def test_a_difference_ends_when_it_is_said_whose_word_holds() -> None:
    told = "{heard: [{by: kari, step: krav, says: A}]}, {heard: [{by: jon, against: kari, step: krav, says: B}]}"
    assert standing(f"[{told}]")[0] == "differing"
    assert standing(f"[{told}, {{holds: [{{step: krav, by: kari}}]}}]") == ("told_by_several", ["kari", "jon"])


def test_all_who_take_part_confirm_a_step_that_nobody_decides() -> None:
    assert standing("[{confirmed: [{by: jon, steps: [pilot]}]}]", "pilot") == ("confirmed", ["jon"])


def test_steps_that_the_customer_skips_are_in_no_count() -> None:
    situation = read("[{skipped: [{step: pilot, by: kari}]}]", PROCESS)
    counts = count_standings(situation, step_standings(situation).values())
    assert counts == dict.fromkeys(Standing, 0) | {Standing.GUESS: 2}
