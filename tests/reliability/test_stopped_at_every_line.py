"""A signal at every line of a write and of what follows it: what is said to be saved is what is saved."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from stopping import Stopper
from workspace_at_hand import DEAL, PROCESS, Said, kp, lay

from kjopsprosess.app.errors import ENDING, StopSignal
from kjopsprosess.app.workspace.agent_skill import SKILL_FILE, _checksum, skill_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORKSPACES = Path(__file__).parents[1] / "workspaces"
INVITATION = (Path(__file__).parents[1] / "features/advance/book/invitation/samples/google.ics").read_bytes()


class Writer(NamedTuple):
    """A command that writes, in a workspace laid for it."""

    lay: Callable[[Path], object]
    command: str
    answers: tuple[str, ...] | None = None
    """What somebody says at the keyboard, where it asks."""
    lost: Callable[[Path, Said], object] = lambda _root, _said: ()
    """What of somebody's work is nowhere any more, or twice in what kp makes of it, after it was stopped; run there."""


def empty(root: Path) -> None:
    root.mkdir()


def three_to_upgrade(root: Path) -> None:
    lay(root, process=PROCESS.replace("version: 1", "version: 2"))
    deal = root / "deals" / "nordvik.yaml"
    for name in ("brattvik", "tinde"):
        shutil.copy(deal, deal.with_name(f"{name}.yaml"))


def reviewed(root: Path) -> None:
    shutil.copytree(WORKSPACES / "review-nb", root)


def noted(root: Path) -> None:
    lay(root)
    assert kp("note", "nordvik", "hei", "-C", str(root)).code == 0


def with_a_plan_that_came_back(root: Path) -> None:
    lay(root)
    plan = root / "plan.csv"
    assert kp("plan", "nordvik", "--share-with", "kari", "-o", str(plan), "-C", str(root)).code == 0
    plan.write_bytes(plan.read_bytes().replace(b"20. nov. 2026", b"4. des. 2026"))


def with_an_invitation(root: Path) -> None:
    lay(root)
    (root / "i.ics").write_bytes(INVITATION)


def told_to_pass_on(root: Path) -> None:
    lay(root, deal=DEAL.replace("says: Styret må si ja}", "says: Styret må si ja, share: true}"))


def noted_in_the_inbox(root: Path) -> None:
    lay(root)
    for words in ("Husk å ringe", "Siv er tilbake"):
        assert kp("note", words, "-C", str(root)).code == 0


def with_two_to_archive(root: Path) -> None:
    lay(root, deal=DEAL + "  - {id: 2026-11-20-bbbb, date: 2026-11-20, how: call, with: [kari]}\n")


def archived(root: Path) -> None:
    with_two_to_archive(root)
    assert kp("archive", "nordvik", "--until", "2026-11-10", "-C", str(root)).code == 0


def begun_long_ago(root: Path) -> None:
    """A workspace of an earlier kp: some of its files are missing, and the skill is an old one."""
    assert kp("init", str(root)).code == 0
    (root / ".gitattributes").unlink()
    shutil.rmtree(root / "processes")
    plain = re.sub(r'version: "\d"\n  checksum: .*\n', 'version: "0"\n', skill_text())
    signed = f'version: "0"\n  checksum: "{_checksum(plain)}"\n'
    (root / SKILL_FILE).write_text(plain.replace('version: "0"\n', signed), "utf-8")


def ids(path: Path) -> list[str]:
    return re.findall(r"id: (2026-11-\d\d-\w{4})", path.read_text("utf-8")) if path.exists() else []


def lost_in_an_archive(root: Path, _said: Said) -> object:
    """Entries in neither file, in both and not said to be, not told of once, or not moved by the same command again."""
    own, older = root / "deals" / "nordvik.yaml", root / "deals" / "nordvik.older.yaml"
    every, before = {"2026-11-02-aaaa", "2026-11-20-bbbb"}, (ids(own), ids(older))
    wrong: list[object] = [*(every - {*before[0], *before[1]})]
    twice = bool({*before[0]} & {*before[1]})
    if twice != ("[entries-in-both]" in kp("check").out):
        wrong.append("check")
    told = [each["id"] for each in json.loads(kp("log", "nordvik", "--json").out)["entries"]]
    if sorted(told) != sorted(every):
        wrong.append(told)
    until = "2026-11-10" if not twice and before[1] == [] else "2026-11-21"
    again = kp("archive", "nordvik", "--until", until)
    if {*ids(own)} & {*ids(older)} or {*ids(own), *ids(older)} != every:
        wrong.append(again)
    return wrong


def lost_in_an_undo(root: Path, said: Said) -> object:
    """The words, if they are neither in the file nor on the screen; and an older entry that another undo takes out."""
    text = (root / "deals" / "nordvik.yaml").read_text("utf-8")
    if "note: hei" in text:
        return ()
    again = kp("undo", "nordvik")
    kept = (root / "deals" / "nordvik.yaml").read_text("utf-8") == text
    return () if "note: hei" in said.out and again.code == 1 and kept else (said, again)


def lost_in_the_inbox(root: Path, _said: Said) -> object:
    """Lines that are nowhere, or twice in the deal, once all that is in the inbox by now is filed."""
    left = (root / "inbox.md").read_text("utf-8").count("\n")
    kp("inbox", answers=["nordvik"] * left)
    text = (root / "deals" / "nordvik.yaml").read_text("utf-8")
    return (left, text) if text.count("Husk å ringe") != 1 or text.count("Siv er tilbake") > 1 else ()


def with_a_table(root: Path) -> None:
    lay(root)
    (root / "crm.csv").write_text("Customer\nBruvik AS\nTinde AS\n", "utf-8")


WRITERS = {
    "advance": Writer(lay, "advance nordvik --note hei"),
    "advance --json": Writer(lay, "advance nordvik --note hei --json"),
    "book": Writer(lay, "book nordvik 7.12 --with kari --another"),
    "new": Writer(lay, "new Bruvik --process prosess"),
    "process new": Writer(lay, "process new egen --like prosess"),
    "redact": Writer(lay, "people nordvik --redact kari --yes"),
    "upgrade one": Writer(three_to_upgrade, "process upgrade nordvik"),
    "upgrade all": Writer(three_to_upgrade, "process upgrade --all"),
    "init": Writer(empty, "init"),
    "demo": Writer(empty, "demo"),
    "review": Writer(reviewed, "review --apply --yes"),
    "plan, shared": Writer(lay, "plan nordvik --share-with kari -o plan.html"),
    "calendar": Writer(lay, "calendar -o kp.ics"),
    "report": Writer(lay, "report -o report.html"),
    "handbook": Writer(lay, "process show prosess --handbook -o bok.html"),
    "list": Writer(lay, "list -o deals.csv"),
    "import": Writer(with_a_table, "import crm.csv --process prosess"),
    "note": Writer(lay, "note nordvik hei"),
    "undo": Writer(noted, "undo nordvik", lost=lost_in_an_undo),
    "undo --json": Writer(noted, "undo nordvik --json", lost=lost_in_an_undo),
    "plan, back": Writer(with_a_plan_that_came_back, "plan nordvik --back plan.csv --by kari --yes"),
    "memo": Writer(told_to_pass_on, "memo nordvik --for kari -o memo.html"),
    "book, invited": Writer(with_an_invitation, "book nordvik --from i.ics --with kari --another"),
    "inbox": Writer(noted_in_the_inbox, "inbox", ("nordvik", "x"), lost_in_the_inbox),
    "note, in a new inbox": Writer(lay, "note hei"),
    "note, in the inbox": Writer(noted_in_the_inbox, "note hei"),
    "init, again": Writer(begun_long_ago, "init"),
    "archive": Writer(with_two_to_archive, "archive nordvik --until 2026-11-10", lost=lost_in_an_archive),
    "archive, again": Writer(archived, "archive nordvik --until 2026-11-21", lost=lost_in_an_archive),
}


def contents(root: Path) -> dict[str, bytes]:
    """The files of a workspace that are somebody's work."""
    files = [path for path in root.rglob("*") if path.is_file() and not path.name.startswith(".kp-")]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files if ".kp" not in path.parts}


def run(writer: Writer, root: Path, stopper: Stopper) -> tuple[Said, list[str]]:
    """What was said, and the files that were changed."""
    before = contents(root)
    with pytest.MonkeyPatch.context() as patch, stopper:
        patch.chdir(root)
        patch.setattr(os, "urandom", lambda count: b"\x07" * count)  # a redaction searches them: every run is the same
        arguments = writer.command.split()
        more = [str(root)] if arguments[0] in ("init", "demo") else []
        said = kp(*arguments, *more, answers=None if writer.answers is None else [*writer.answers])
    after = contents(root)
    return said, sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def worth_a_try(lines: list[tuple[str, int]], *, all_of_them: bool) -> Iterator[int]:
    """Each line that writes, the last, and some of those that are done again for another file or tell what came of it.

    With `all_of_them` those too: what writes every time, and what tells the first time.
    """
    seen: set[tuple[str, int]] = set()
    step = max(15, len(lines) // 400)
    for number, place in enumerate(lines):
        writes = place[0].endswith(
            ("atomic_write.py", "opened_folder.py", "saved_files.py", "lock.py", "file_errors.py")
        )
        drawn = all_of_them or number % step == 0
        if (place not in seen and (writes or drawn)) or (writes and drawn) or number == len(lines) - 1:
            yield number
        seen.add(place)


@pytest.mark.parametrize("all_of_them", [False, pytest.param(True, marks=pytest.mark.long)], ids=["some", "all"])
@pytest.mark.parametrize("name", WRITERS)
def test_what_is_said_to_be_saved_is_what_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, all_of_them: bool
) -> None:
    monkeypatch.setattr(StopSignal, "newest", None)
    writer, whole = WRITERS[name], Stopper()
    laid = tmp_path / "laid"
    writer.lay(laid)

    def run_in_a_copy(name: str, stopper: Stopper) -> tuple[Said, list[str]]:
        return run(writer, Path(shutil.copytree(laid, tmp_path / name)), stopper)

    run_in_a_copy("first", Stopper())  # what is loaded or remembered once is so from now on
    said, every_file = run_in_a_copy("whole", whole)
    assert said.code == 0, said
    numbers_of_files = set()
    for at in worth_a_try(whole.lines, all_of_them=all_of_them):
        stopper, root = Stopper(at, ENDING[at % len(ENDING)]), tmp_path / str(at)
        said, changed = run_in_a_copy(str(at), stopper)

        where = f"{whole.lines[at]}: {said}, {changed}"
        told = names_said_to_be_saved(said, as_json="--json" in writer.command)
        assert (said.code, told) == (128 + stopper.number, changed), where
        monkeypatch.chdir(root)
        assert not writer.lost(root, said), where
        monkeypatch.chdir(tmp_path)
        numbers_of_files.add(len(changed))
        shutil.rmtree(root)
    assert numbers_of_files >= {0, len(every_file)}


def names_said_to_be_saved(said: Said, *, as_json: bool) -> list[str]:
    if as_json:
        return sorted(json.loads(said.err).get("saved", []))
    (told,) = re.findall(r"(?:^|> )Avbrutt\. (.*)", said.err, re.MULTILINE | re.DOTALL)
    if "Ingenting er lagret." in told:
        return []
    assert told.startswith("Lagret i "), said
    return sorted(
        each.rstrip(".\n") for each in told.removeprefix("Lagret i ").replace(",", "").split() if each != "og"
    )
