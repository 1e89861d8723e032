"""`kp archive`: old entries go to the older file byte for byte, and every answer stays as it was."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from random import Random

import pytest
from workspace_at_hand import PROCESS, kp, lay

from kjopsprosess.app.command_table import COMMANDS
from kjopsprosess.yamlfiles.reading.older import log_items
from kjopsprosess.yamlfiles.workspace import Workspace

HEAD = """\
customer: Nordvik Mekaniske   # som på døra
process: prosess@1
trigger: x
people:
  - {id: kari, name: Kari Lund, roles: [bruker]}
  - {id: jon, name: Jon Berg, roles: [leder]}
log:   # det eldste først
"""
OWN, OLDER = "deals/nordvik.yaml", "deals/nordvik.older.yaml"
TODAY = "2026-11-26"


def entry(number: int, day: date, chance: Random) -> str:
    """An entry in one of the forms people write, with comments."""
    head = f"id: {day}-{number:04d}\n    date: {day}"
    promise = f"{{id: p{number}, by: jon, what: sender, due: 2026-12-01, step: behov}}"
    block = "note: |\n      to linjer\n\n      # ingen kommentar\n"
    forms = [
        f"  - {head}\n    how: call\n    with: [kari]\n",
        f"  # om {number}\n  - {head}\n    how: meeting\n    with: [kari, jon]\n    {block}",
        f"\n  - {{id: {day}-{number:04d}, date: {day}, how: mail, with: kari}}   # kort\n",
        f"  - {head}\n    how: call\n    with: [jon]\n    promised:\n      - {promise}\n    # under\n",
        f"  - {head}\n    how: meeting\n    with: [kari]\n    done: [{{step: behov, by: [kari], seen: Notat}}]\n",
        f"  - {head}\n    people: [{{id: ola{number}, name: Ola}}]\n    note: >-\n      to\n      ord\n",
    ]
    return chance.choice(forms)


def random_log(seed: int, length: int = 12) -> tuple[str, list[str]]:
    chance = Random(seed)
    days = sorted(date(2026, chance.randint(1, 11), chance.randint(1, 25)) for _ in range(length))
    return "".join(entry(number, day, chance) for number, day in enumerate(days)), [str(day) for day in days]


def workspace(tmp_path: Path, log: str, older: str | None = None, newline: str = "\n") -> Path:
    root = lay(tmp_path)
    (root / OWN).write_bytes((HEAD + log).replace("\n", newline).encode())
    if older is not None:
        (root / OLDER).write_text(older)
    return root


def run(root: Path, *words: str) -> str:
    said = kp(*words, "-C", str(root), "--today", TODAY)
    return said.out


COMMON = (
    "brief nordvik --json", "map nordvik --json", "log nordvik --all --json", "people nordvik --json",
    "promises nordvik --json", "list --json", "next --json", "report --json",
)  # fmt: skip
ALL = (
    *COMMON, "brief nordvik --full", "brief nordvik --short", "map nordvik --dates", "map nordvik --by-person --json",
    "people nordvik --by-step --json", "people nordvik --format=csv", "questions nordvik --json", "promises --json",
    "calendar --json", "calendar --alarm=1d", "plan nordvik --for kari --json", "plan nordvik --guesses --format=csv",
    "plan nordvik --format=html", "memo nordvik --for jon --json", "memo nordvik --to-ask",
    "log nordvik --all", "log nordvik --all --format=csv", "review --json", "review", "review --format=csv",
    "report --since=2026-01-01 --format=md", "practise --print --seed=5 --number=20",
    "practise --json --seed=7", "process --json", "process list --json", "process show prosess --json",
    "process diff prosess@1 prosess@2 --json", "process upgrade nordvik --dry-run --json",
    "process upgrade --all --dry-run --json",
)  # fmt: skip
"""Every answer that is given of a deal."""
NO_ANSWER = frozenset(
    {
        *("advance", "book", "note", "inbox", "undo", "archive", "new", "import", "doctor", "demo", "init", "schema"),
        *("skill", "merge-driver", "process new", "path"),
    }
)
"""Commands that write, and those that say nothing of what a deal holds, or where in its file it stands."""


def answers(root: Path, commands: tuple[str, ...] = COMMON) -> list[str]:
    return [run(root, *command.split()) for command in commands]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.slow
def test_every_answer_stays_and_no_line_is_lost(tmp_path: Path, seed: int) -> None:
    log, days = random_log(seed)
    newline = "\r\n" if seed % 4 == 3 else "\n"
    root = workspace(tmp_path, log, newline=newline)
    before, lines = answers(root), (root / OWN).read_bytes().splitlines(keepends=True)
    assert '"kp.brief/1"' in before[0], before[0]
    for until in sorted(Random(seed).sample(days, 3)):
        said = kp("archive", "nordvik", "--until", until, "-C", str(root), "--today", TODAY)
        assert said.code in (0, 1), said.all
        assert answers(root) == before
        own, older = (root / OWN).read_bytes(), (root / OLDER).read_bytes()
        kept = own.splitlines(keepends=True) + older.splitlines(keepends=True)[2:]
        assert sorted(kept) == sorted(lines)
        assert all(str(each) not in own.decode() for each in days if each <= until)
    assert kp("archive", "nordvik", "--until", TODAY, "-C", str(root), "--today", TODAY).code in (0, 1)
    assert answers(root) == before
    assert log_items(Workspace(root).deal_document("nordvik", 1)) == ()
    assert kp("advance", "nordvik", "--note", "nytt", "-C", str(root), "--today", TODAY).code == 0
    assert len(log_items(Workspace(root).deal_document("nordvik", 1))) == 1


def findings(root: Path) -> list[tuple[str, str]]:
    """What `kp check` finds, wherever it stands."""
    found = json.loads(run(root, "check", "--json"))["problems"]
    return sorted((each["code"], each["severity"]) for each in found)


def test_no_command_is_left_out_of_the_answers() -> None:
    names = {
        f"{name} {each}".strip() if each else name
        for name, command in COMMANDS.items()
        for each in (command if isinstance(command, dict) else ("",))
    }
    asked = {name for name in names if any(f"{call} ".startswith(f"{name} ") for call in ALL)}
    assert names - asked == NO_ANSWER | {"check"}


SECOND_VERSION = """\
  - id: innforing
    name: Ta i bruk
    done_when: Den er i bruk
    since: 2
"""


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.slow
def test_no_answer_of_any_command_depends_on_which_file_an_entry_is_in(tmp_path: Path, seed: int) -> None:
    log, days = random_log(seed)
    told = "heard: [{step: valg, by: [kari], says: Styret bestemmer, share: true}]"
    booked = f"booked: [{{date: 2026-12-0{seed + 1} 10:00, with: [kari]}}]"
    log += f"  - {{id: 2026-11-25-zzzz, date: 2026-11-25, how: call, with: [kari], {told}, {booked}}}\n"
    root = workspace(tmp_path, log)
    (root / "processes" / "prosess.yaml").write_text(
        PROCESS.replace("version: 1", "version: 2") + SECOND_VERSION, "utf-8"
    )
    before, found = answers(root, ALL), findings(root)
    assert [call for call, said in zip(ALL, before, strict=True) if not said] == []
    assert found
    for until in (days[4], "2026-11-25"):
        assert kp("archive", "nordvik", "--until", until, "-C", str(root), "--today", TODAY).code == 0
        for call, said, expected in zip(ALL, answers(root, ALL), before, strict=True):
            assert said == expected, call
        assert findings(root) == found


@pytest.mark.parametrize(
    "older", ["log:\n", "log: []\n", "", "# gammelt\nlog:\n- id: 2025-01-01-aaaa\n  date: 2025-01-01\n"]
)
def test_an_older_file_that_is_there_keeps_its_own_form(tmp_path: Path, older: str) -> None:
    log, days = random_log(3)
    root = workspace(tmp_path, log, older or "x-mine: y\n")
    before = answers(root)
    assert kp("archive", "nordvik", "--until", days[6], "-C", str(root), "--today", TODAY).code == 0
    assert answers(root) == before
    kept = (root / OLDER).read_text()
    assert "x-mine: y" in kept if not older else kept.startswith(older.splitlines()[0][:4])
    assert days[6] in kept


@pytest.mark.parametrize("dash", ["", "    ", "  "])
@pytest.mark.parametrize("note", ["|\n      to\n\n        inne\n", '"a\\u2028   b"\n', "|2\n       x\n"])
def test_moved_entries_take_the_column_of_the_older_file_whose_lines_stay(tmp_path: Path, dash: str, note: str) -> None:
    older = f"log:   # gammelt\n{dash}# om den første\n{dash}- id: 2025-01-01-aaaa\n{dash}  date: 2025-01-01\n"
    root = workspace(tmp_path, f"  # om\n  - id: 2026-01-02-aaaa\n    date: 2026-01-02\n    note: {note}", older)
    before = answers(root)
    assert kp("archive", "nordvik", "--until", "2026-01-02", "-C", str(root), "--today", TODAY).code == 0
    assert answers(root) == before
    kept = (root / OLDER).read_text("utf-8")
    assert kept.startswith(older)
    assert kept.removeprefix(older).startswith(f"{dash}# om\n{dash}- id: 2026-01-02-aaaa\n{dash}  date: 2026-01-02\n")


def test_a_dry_run_writes_nothing_and_says_what_would_move(tmp_path: Path) -> None:
    log, days = random_log(1)
    root = workspace(tmp_path, log)
    before = (root / OWN).read_bytes()
    told = json.loads(run(root, "archive", "nordvik", "--until", days[4], "--dry-run", "--json"))
    moved = sum(day <= days[4] for day in days)
    assert (told["saved"], len(told["entries"]), told["left"]) == (False, moved, len(days) - moved)
    assert (told["first"], told["last"], told["older"]) == (days[0], days[4], OLDER)
    assert ((root / OWN).read_bytes(), (root / OLDER).exists()) == (before, False)


@pytest.mark.parametrize("fault", [OSError(28, "full"), KeyboardInterrupt()], ids=["full", "ctrl-c"])
@pytest.mark.parametrize("seed", range(3))
def test_stopped_between_the_files_nothing_is_lost_and_the_same_command_ends_it(
    tmp_path: Path, seed: int, fault: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, days = random_log(seed)
    root = workspace(tmp_path, log)
    before, own = answers(root), (root / OWN).read_bytes()
    real = os.replace

    def fails(temporary: str, path: str, **folders: int | None) -> None:
        if Path(path).name == "nordvik.yaml":
            raise fault
        real(temporary, path, **folders)

    monkeypatch.setattr(os, "replace", fails)
    said = kp("archive", "nordvik", "--until", days[5], "-C", str(root), "--today", TODAY, "--lang", "en")
    monkeypatch.undo()
    assert (said.code != 0, (root / OWN).read_bytes() == own) == (True, True)
    told = " ".join(said.all.split())
    assert ("stand in both files" if isinstance(fault, OSError) else f"Saved to {OLDER}") in told
    assert answers(root) == before
    assert "entries-in-both" in run(root, "check")
    again = kp("archive", "nordvik", "--until", days[5], "-C", str(root), "--today", TODAY)
    assert again.code == 0
    assert (answers(root), "entries-in-both" in run(root, "check")) == (before, False)
    assert (root / OLDER).read_text().count(f"id: {days[0]}-0000") == 1


def test_a_comment_written_between_is_not_lost(tmp_path: Path) -> None:
    log, days = random_log(0)
    root = workspace(tmp_path, log)
    whole = (root / OWN).read_text()
    kp("archive", "nordvik", "--until", days[5], "-C", str(root), "--today", TODAY)
    (root / OWN).write_text(whole.replace("log:   # det eldste først\n", "log:\n  # husk dette\n"))
    said = kp("archive", "nordvik", "--until", days[5], "-C", str(root), "--today", TODAY, "--lang", "en")
    assert (said.code, "with other comments" in " ".join(said.all.split())) == (1, True)
    assert "husk dette" in (root / OWN).read_text()


@pytest.mark.parametrize(
    ("log", "reason", "place"),
    [
        ("  - {date: 2026-01-02}\n  - {id: a, date: 2026-05-02}\n", "no-id", 8),
        ("  - {id: b, date: 2026-05-02}\n  - {id: a, date: 2026-01-02}\n", "order", 8),
        ("  - {id: a, date: 2026-01-01}\n  - {id: b, date: 2026-05-02}\n  - {id: c, date: 2026-01-02}\n", "order", 9),
        ("  [{id: a, date: 2026-01-01}]\n", "form", 8),
        ("  - {id: b, date: 2026-05-02}\n", "none", None),
    ],
)
def test_what_is_unclear_is_refused_with_its_place(tmp_path: Path, log: str, reason: str, place: int | None) -> None:
    root = workspace(tmp_path, log)
    before = (root / OWN).read_bytes()
    said = json.loads(kp("archive", "nordvik", "--until", "2026-02-01", "-C", str(root), "--json").err)
    assert (said["problems"][0]["code"], said["problems"][0]["line"]) == (f"archive-{reason}", place)
    assert ((root / OWN).read_bytes(), (root / OLDER).exists()) == (before, False)


@pytest.mark.slow
def test_a_deal_that_is_too_large_is_told_so_and_can_be_made_smaller(tmp_path: Path) -> None:
    note = "ord " * 60
    entries = "".join(
        f"  - {{id: 2025-{1 + n // 500:02d}-02-{n:04d}, date: 2025-{1 + n // 500:02d}-02, note: {note}}}\n"
        for n in range(6000)
    )
    root = workspace(tmp_path, entries)
    for command in (["brief", "nordvik"], ["check"]):
        said = " ".join(kp(*command, "-C", str(root), "--lang", "en").all.split())
        assert "kp archive nordvik --until DATE" in said
    first = kp("archive", "nordvik", "--until", "2025-02-02", "-C", str(root), "--lang", "en")
    assert (first.code, "still too big" in " ".join(first.all.split())) == (0, True)
    assert kp("archive", "nordvik", "--until", "2025-08-02", "-C", str(root)).code == 0
    told = json.loads(run(root, "log", "nordvik", "--all", "--json"))
    assert len(told["entries"]) == 6000


@pytest.mark.slow
def test_too_many_keys_and_values_get_the_same_advice(tmp_path: Path) -> None:
    many = ", ".join(["a"] * 29_000)
    log = "".join(f"  - {{id: a{n}, date: 2026-0{n}-02, x-mine: [{many}]}}\n" for n in range(1, 6))
    root = workspace(tmp_path, log)
    assert "kp archive nordvik --until" in " ".join(kp("brief", "nordvik", "-C", str(root)).all.split())
    assert kp("archive", "nordvik", "--until", "2026-03-02", "-C", str(root)).code == 0
    assert kp("brief", "nordvik", "-C", str(root)).code == 0


def test_an_entry_that_does_not_fit_gets_the_same_advice(tmp_path: Path) -> None:
    root = workspace(tmp_path, f"  - {{id: a, date: 2026-01-02, x-mine: {'x' * 1_048_300}}}\n")
    said = kp("advance", "nordvik", "--note", "y" * 400, "-C", str(root), "--lang", "en")
    assert "kp archive nordvik --until DATE" in " ".join(said.all.split())
