"""Every answer for programs has exactly the keys of its shape, and every key is seen with something in it."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from json_shapes import SHAPES, every_path, filled, misfits, shape_of
from workspace_at_hand import kp

ROOT = Path(__file__).parents[2]


WORKSPACES = ROOT / "tests" / "workspaces"


WITHOUT_A_SHAPE = {"kp.problems/1"}
"""It has a key more for each fact of what stopped the command; the last test holds the keys it always has."""


COMMANDS = {
    "every-key": """\
list
list --jsonl
list --since 20d
next
report --since 2026-09-01
report --since 2026-09-01 --seller odd
check
check --explain all
people --find odd
process list
process show press
process show equipment-lease
process diff press@1 press
process diff before.yaml press
process diff press before.yaml
process diff before.yaml processes/press.yaml
process upgrade --all --dry-run
process upgrade newest --dry-run
review
brief *
brief rich --with odd
brief rich --with siv
brief stuck --with liv
map *
map * --by-person
map * --dates
people *
questions *
people * --by-step
questions rich --with odd,board
log * --all
book rich "26 Nov 15:00" --with odd --aim "odd: need = sets it @ 11 Dec" --least "odd: need = names it @ 4 Dec"
book rich --from invitation.ics --with odd --another
book rich --from invitation.ics --dry-run --with odd --moved "27 Nov 15:00"
brief rich
advance rich --got least --note "They set a date"
advance rich --unanswered --with odd
log rich --all
review
book ended "20 Dec 10:00" --with ola --moved "2027-04-20 10:00" --how portal --step choice
log ended
book stuck "20 Dec 10:00" --with per --dry-run
advance stuck --with per --promise "per: asks the bank @ 10 Dec" --how meeting --dry-run
advance stuck --with per --promise "per: asks the bank @ 10 Dec" --how meeting
advance stuck --with per --promise "liv: Describe the need = calls the bank @ 11 Dec" --how call
advance stuck --promise "per: Describe the need = describes the need @ 12 Dec"
advance stuck --promise "per: Describe the need = calls her @ 13 Dec" --seller odd
promises
plan * --guesses
plan rich --share-with odd
log rich
plan rich --back plan.csv --by odd --dry-run
plan rich --back plan.csv --by odd --yes
calendar
calendar rich -o kp.ics
advance stuck --with per --done "per: Describe the need = One page" --how call
advance stuck --heard "per against process: choice after need who per none takes 2 weeks from need equal = Yes @ 3 Mar"
advance stuck --heard "per: just words" --day "per: Board = In March @ by 3 Mar" --why-now "per: The press is old"
advance stuck --share --heard "per: + Wait after choice as standstill done when The days are over = A standstill"
advance stuck --topic figures --without "per: foreman" --holds "per: choice" --confirmed "per: need"
advance stuck --heard "per: choice takes 2 weeks from need = In two weeks @ by 1 Dec"
advance stuck --heard "per: order after choice = Last" --heard "liv: order after need = Soon" --confirmed "liv: order"
advance stuck --person "pia: name=Pia Lie, kind=partner" --heard "pia: choice before order = Then"
questions stuck --with liv
advance stuck --heard "liv: choice takes 4 weeks = In four weeks @ by 2 Dec"
map stuck
map stuck --by-person
people stuck --by-step
advance stuck --author odd --did "us/odd: Called Per" --value "1000 EUR" --competitor "Another press" --seller odd
log stuck --all
advance stuck --kept asks-the-bank --dropped calls-the-bank --moved "calls-her @ 20 Dec" --seller odd --value "200 NOK"
advance stuck --from booked.yaml
advance stuck --competitor Acme --did Lunch --deadline "1 Mar 2027" --skip "per: choice = Not here"
advance stuck --promise "per: none = calls the printer @ 12 Dec"
plan stuck
map stuck --by-person
people stuck --by-step
advance stuck --value "1 200 000" --note "They named a price"
report
advance stuck --stop lost
advance rich --how call --with odd --day "odd: Budget day = Moved forward @ by 27 Nov"
map rich --dates
report --since 2026-09-01
advance stuck --from draft.yaml --transcript call.txt --dry-run
advance stuck --from draft.yaml --transcript call.txt --yes
advance stuck --from draft.yaml --transcript call.txt --dry-run
advance ended --with ola --done "ola: order = Signed order" --how meeting
note Call Odd about the press
inbox
report --since 2026-09-01
undo ended --dry-run
undo ended
archive ended --until 2026-09-30 --dry-run
path ended
doctor
skill
people rich --redact odd --dry-run
people rich --redact odd --yes
new "Nesbygda Bakeri" --process small-business --dry-run
new "Nesbygda Bakeri" --process small-business
import export.csv --process small-business
import export.csv --process small-business --dry-run
process new own --like small-business
process new empty
process new fitted --decides several --private --kind equipment
init fresh --dry-run
init fresh
demo demo
""",
    "screens-en": """\
report --since 2026-11-01
list
list --jsonl
next
brief *
map *
map * --by-person
map * --dates
people *
log * --all
process show offentlig-anbud
process show offentlig-tilbud
questions *
people * --by-step
people nordvik --redact kari --dry-run
process upgrade --all --dry-run
""",
    "versions-en": """\
map *
map * --by-person
map * --dates
process upgrade --all --dry-run
process diff machine@1 machine
process diff machine@4 machine@5
""",
    "rewritten-en": """\
map *
map * --by-person
map * --dates
process upgrade --all --dry-run
process diff ../versions-en/processes/machine.yaml machine
""",
    "rows-en": """\
report --since 2026-09-01
list
list --jsonl
next
""",
    "moves-en": """\
report --since 2026-01-01
brief *
map *
map * --by-person
map * --dates
log * --all
list
list --jsonl
next
people chosen
questions *
people * --by-step
people beaten
book chosen 20.12.
next
advance rumour --how call --with pat --told "board: safety = They have said yes"
advance rumour --how call --with ted --told "ted: safety = It is approved"
advance gate --how meeting --with eve --done "eve: order = Signed contract"
map gate
advance chosen --heard "ann: standstill = Complaints by 10 December @ by 10 Dec" --how portal --with ann
advance chosen --how portal --with ann --done "board: choice = A new letter" --outcome another
advance back --how call --with kate --done "kate: need = New page"
advance back --how call --with kate --reopen "kate: need = The board wants more"
""",
    "memo-en": """\
memo nordvik --for kari
memo nordvik --for siv
log nordvik
advance nordvik --day "jon: security, Board of architects = They meet then @ 10 Jan" --share
advance nordvik --day "jon: Trade fair = We show it there @ 3 Mar" --day "kari: Shutdown = It is @ 20 Dec" --share
advance nordvik --heard "kari: problem = It is worse at night" --done "jon: options = The shortlist"
memo nordvik --to-ask
advance nordvik --promise "jon: sends the list @ 20 Jan 2027" --how call --with jon
advance nordvik --person "jon: left=31 Dec" --person "Nora Vik: replaces=jon"
people nordvik
brief nordvik
advance nordvik --person "jon: left=yes"
memo nordvik --for kari
""",
    "two-deals": """\
practise --seed 1 -n 40
people vest-1
people vest-2
""",
    "review-en": """\
review --since 2025-01-01
report --since 2025-01-01
review --apply --dry-run
""",
}
"""Commands in the order they are given in a copy of a workspace; `*` is each deal in turn."""


NEVER_SEEN_HERE = {
    "kp.process/1": {".law.reported[].holds_from", ".law.reported[].in_words.nb", ".law.reported[].in_words.en"},
    "kp.init/1": {".renewed[]"},
    "kp.upgrade/1": {".deals[].obstacles[]"},
    "kp.review/1": {".processes[].proposals[].not_held_up[]"},
    "kp.review-apply/1": {".proposals[].not_held_up[]"},
    "kp.plan/1": {".promises[].who.role", ".steps[].promises[].who.role"},
    "kp.plan-back/1": {
        *(f".{sort}[].{key}" for sort in ("known", "differs") for key in ("code", "row", "line", "says")),
        *(
            f".{sort}[].{key}"
            for sort in ("taken", "known", "differs", "asked", "refused")
            for key in ("against", "then", "now")
        ),
    },
}
"""What the shipped law has no example of; what needs a mistake, a leaver or an older text, which other tests make."""


class Answer(NamedTuple):
    """What a command answered."""

    command: str
    said: Mapping[str, Any]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    """Every answer to the commands."""
    root = tmp_path_factory.mktemp("answers")
    shutil.copytree(WORKSPACES, root, dirs_exist_ok=True)
    (root / "every-key" / "notes.gz").write_bytes(b"\x1f\x8b\x08\x00packed")
    found = []
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(root / "every-key")
        sent = kp("plan", "rich", "--format", "csv", "--lang", "en", "--today", "2026-11-26").out
        edited = sent.replace("2027-01-15", "20 Jan 2027").replace("Odd Lyngmo,,", "Odd Lyngmo,next week,")
        Path("plan.csv").write_text(edited.replace(",Foreman,,,,", ",Foreman,,,some,"), "utf-8")
        for name, lines in COMMANDS.items():
            patched.chdir(root / name)
            deals = sorted(path.stem for path in Path("deals").iterdir())
            for line in lines.splitlines():
                for each in [line.replace("*", deal) for deal in deals] if "*" in line else [line]:
                    out = kp(*shlex.split(each), "--today", "2026-11-26", "--json").out
                    texts = out.splitlines() if "--jsonl" in each else [out] if out else []
                    found += [Answer(f"{name}: kp {each}", json.loads(text)) for text in texts]
    return found


def test_every_answer_of_the_program_has_a_shape() -> None:
    source = (ROOT / "src").rglob("*.py")
    named = {name for path in source for name in re.findall(r'"(kp\.[a-z-]+/\d+)"', path.read_text("utf-8"))}
    assert named == SHAPES.keys() | WITHOUT_A_SHAPE


@pytest.mark.slow
@pytest.mark.parametrize("schema", SHAPES)
def test_no_answer_has_a_key_more_or_less_or_a_value_of_another_kind(schema: str, answers: list[Answer]) -> None:
    of_this = [each for each in answers if each.said["schema"] == schema]
    assert of_this
    assert {f"{each.command}: {wrong}" for each in of_this for wrong in misfits(each.said, shape_of(schema))} == set()


@pytest.mark.slow
@pytest.mark.parametrize("schema", SHAPES)
def test_every_key_is_seen_with_something_in_it(schema: str, answers: list[Answer]) -> None:
    shape = shape_of(schema)
    seen = {path for each in answers if each.said["schema"] == schema for path in filled(each.said, shape)}
    assert {*every_path(shape)} - seen == NEVER_SEEN_HERE.get(schema, set())
