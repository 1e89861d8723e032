"""The index changes nothing but time: whatever happens to the files and to it, the list says what it says without."""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from workspace_at_hand import PROCESS, Said, kp, lay

from kjopsprosess.cli import every_row

if TYPE_CHECKING:
    from kjopsprosess.cli.desk import Desk
    from kjopsprosess.storage.kept_row import Kept

FIRST_DAY = date(2026, 11, 1)
STEPS = ["behov", "valg", "bestilling"]
PEOPLE = [{"id": "kari", "name": "Kari Lund", "roles": ["bruker"]}, {"id": "siv", "name": "Siv Moen", "roles": "leder"}]
days = st.integers(0, 60).map(lambda number: (FIRST_DAY + timedelta(days=number)).isoformat())
happenings = st.tuples(
    st.sampled_from(["talk", "done", "promise", "ours", "book", "later", "did", "lost"]),
    days,
    days,
    st.sampled_from(STEPS),
    st.sampled_from(["kari", "siv"]),
)
DEALS = st.sampled_from(["nordvik", "brattvik", "skogli", "tinde"])
PROCESSES = st.sampled_from(["p", "q"])


def entry(number: int, happening: tuple[str, str, str, str, str]) -> dict[str, Any]:
    """One entry of a log without mistakes."""
    kind, day, due, step, who = happening
    promise = {"id": f"l{number}", "by": "us" if kind == "ours" else who, "what": "svarer", "due": due, "step": step}
    outcome = {"outcome": "us"} if step == "valg" else {}
    said: dict[str, dict[str, Any]] = {
        "done": {"done": [{"step": step, "by": [who], "seen": "Ark", **outcome}]},
        "promise": {"promised": [promise]},
        "ours": {"promised": [promise]},
        "book": {"booked": [{"date": due, "with": [who], "step": step}]},
        "later": {"stopped": {"outcome": "later", "until": due}},
        "lost": {"stopped": {"outcome": "other"}},
        "did": {"did": ["Lunsj"]},
    }
    return {"date": day, "how": "call", "with": [who], **said.get(kind, {})}


def process(name: str, usual: int, *, portal: bool) -> str:
    """The process of these tests, with another name for a step, other usual days or a contact rule."""
    text = PROCESS.replace("short: Behovet", f"short: {name}").replace("[10, 20]", f"[1, {usual}]")
    return text.replace("    kind: choice", "    kind: choice\n    contact: {rule: portal_only}") if portal else text


class Edits(RuleBasedStateMachine):
    """Somebody works in a workspace, and something happens to the index now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.today = FIRST_DAY

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    @property
    def index(self) -> Path:
        return self.root / ".kp" / "index"

    @initialize()
    def begin(self) -> None:
        (self.root / "deals").mkdir()
        (self.root / "processes").mkdir()
        (self.root / "kp.yaml").write_text("")
        for name in ("p", "q"):
            self.write_process(name, "Behovet", 20, portal=False)

    @rule(
        name=PROCESSES, step=st.sampled_from(["Behovet", "Nytt navn"]), usual=st.integers(1, 30), portal=st.booleans()
    )
    def write_process(self, name: str, step: str, usual: int, portal: bool) -> None:
        (self.root / "processes" / f"{name}.yaml").write_text(process(step, usual, portal=portal), "utf-8")

    @rule(name=PROCESSES)
    def lose_process(self, name: str) -> None:
        (self.root / "processes" / f"{name}.yaml").unlink(missing_ok=True)

    @rule(name=PROCESSES)
    def break_process(self, name: str) -> None:
        (self.root / "processes" / f"{name}.yaml").write_text("name: [\n")

    @rule(deal=DEALS, pin=PROCESSES, log=st.lists(happenings, max_size=6))
    def write_deal(self, deal: str, pin: str, log: list[tuple[str, str, str, str, str]]) -> None:
        entries = [entry(number, happening) for number, happening in enumerate(log)]
        said = {"customer": deal.title(), "process": f"{pin}@1", "trigger": "Ny lov", "people": PEOPLE, "log": entries}
        self._write(deal, json.dumps(said))

    @rule(deal=DEALS)
    def rename_customer_and_keep_size_and_time(self, deal: str) -> None:
        path = self.root / "deals" / f"{deal}.yaml"
        if path.is_file():
            facts = path.stat()
            path.write_text(path.read_text("utf-8").replace(deal.title(), deal.title()[::-1]), "utf-8")
            os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))

    @rule(deal=DEALS)
    def break_deal(self, deal: str) -> None:
        self._write(deal, "customer: X\nprocess: p@1\nlog: 1\n")

    def _write(self, deal: str, text: str) -> None:
        path = self.root / "deals" / f"{deal}.yaml"
        if path.is_symlink() and not path.exists():  # links that lead in a ring, or nowhere
            path.unlink()
        path.write_text(text, "utf-8")

    @rule(deal=DEALS)
    def delete_deal(self, deal: str) -> None:
        (self.root / "deals" / f"{deal}.yaml").unlink(missing_ok=True)

    @rule(one=DEALS, other=DEALS)
    def rename_deal(self, one: str, other: str) -> None:
        if (path := self.root / "deals" / f"{one}.yaml").is_file():
            path.replace(self.root / "deals" / f"{other}.yaml")

    @rule(one=DEALS, other=DEALS)
    def link_deal(self, one: str, other: str) -> None:
        path = self.root / "deals" / f"{one}.yaml"
        if one != other and (self.root / "deals" / f"{other}.yaml").is_file():
            path.unlink(missing_ok=True)
            path.symlink_to(f"{other}.yaml")

    @rule(text=st.sampled_from(["", "language: nb\n", "language: en\n", "language: fr\n"]))
    def settings(self, text: str) -> None:
        (self.root / "kp.yaml").write_text(text)

    @rule(days=st.integers(-20, 40))
    def let_days_pass(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule(place=st.integers(0, 4000), byte=st.binary(min_size=1, max_size=3))
    def spoil_index(self, place: int, byte: bytes) -> None:
        if self.index.is_file():
            content = bytearray(self.index.read_bytes())
            content[place : place + len(byte)] = byte
            self.index.write_bytes(content)

    @rule(size=st.integers(0, 2000))
    def cut_index(self, size: int) -> None:
        if self.index.is_file():
            os.truncate(self.index, size)

    @rule()
    def delete_index(self) -> None:
        self.index.unlink(missing_ok=True)

    @invariant()
    def says_what_it_says_without_index(self) -> None:
        if not (self.root / "deals").is_dir():
            return
        with tempfile.TemporaryDirectory() as folder:
            bare = Path(folder) / "bare"
            shutil.copytree(self.root, bare, symlinks=True, ignore=shutil.ignore_patterns(".kp"))
            for form in ("--json", "--all"):
                assert self.said(self.root, form) == self.said(bare, form)

    def said(self, root: Path, form: str) -> Said:
        return kp("list", form, "-C", str(root), "--today", self.today.isoformat())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path)


@pytest.fixture
def read_deals(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The deals whose files were read, as it goes on."""
    found: list[str] = []
    read = every_row._read_row

    def noted(desk: Desk, deal: str) -> Kept:
        found.append(deal)
        return read(desk, deal)

    monkeypatch.setattr(every_row, "_read_row", noted)
    return found


def listed(root: Path, *more: str) -> Said:
    let_time_pass(root)
    return kp("list", "-C", str(root), *more)


def let_time_pass(root: Path) -> None:
    """Until the clock of the file system has moved on: files as new as the index itself are not kept in it."""
    facts = [path.stat() for path in (root / "deals").iterdir()]
    newest = max((time for each in facts for time in (each.st_mtime_ns, each.st_ctime_ns)), default=0)
    probe = root / "probe"
    while not probe.exists() or probe.stat().st_mtime_ns <= newest:
        probe.unlink(missing_ok=True)
        probe.touch()
    probe.unlink()


def test_a_deal_is_read_once_while_nothing_changes(root: Path, read_deals: list[str]) -> None:
    first = listed(root)
    assert (listed(root), read_deals) == (first, ["nordvik"])


def test_on_a_day_when_something_turns_the_deal_is_read_again(root: Path, read_deals: list[str]) -> None:
    listed(root)
    listed(root, "--today", "2026-11-30")
    assert read_deals == ["nordvik"]
    listed(root, "--today", "2026-12-05")
    assert read_deals == ["nordvik", "nordvik"]


def test_a_deal_that_is_changed_new_or_gone_is_told_from_the_others(root: Path, read_deals: list[str]) -> None:
    deals = root / "deals"
    first = (deals / "nordvik.yaml").read_text("utf-8")
    for name in ("brattvik", "skogli"):
        (deals / f"{name}.yaml").write_text(first.replace("Nordvik", name.title()), "utf-8")
    listed(root)
    (deals / "brattvik.yaml").write_text(first.replace("Nordvik", "Nyvik"), "utf-8")
    (deals / "tinde.yaml").write_text(first.replace("Nordvik", "Tinde"), "utf-8")
    (deals / "skogli.yaml").unlink()
    read_deals.clear()
    for _ in range(2):
        rows = json.loads(listed(root, "--json").out)["deals"]
        assert {row["id"]: row["customer"].split()[0] for row in rows} == {
            "nordvik": "Nordvik",
            "brattvik": "Nyvik",
            "tinde": "Tinde",
        }
    assert read_deals == ["brattvik", "tinde"]


def test_when_a_process_is_changed_its_deals_are_read_again(root: Path, read_deals: list[str]) -> None:
    listed(root)
    (root / "processes" / "prosess.yaml").write_text(process("Nytt", 20, portal=False), "utf-8")
    assert "Nytt" in listed(root).out
    assert read_deals == ["nordvik", "nordvik"]


def test_a_file_that_could_still_change_unseen_is_not_kept(root: Path, read_deals: list[str]) -> None:
    path = root / "deals" / "nordvik.yaml"
    ahead = path.stat().st_mtime_ns + 3_600_000_000_000
    os.utime(path, ns=(ahead, ahead))
    for _ in range(2):
        kp("list", "-C", str(root))
    assert read_deals == ["nordvik", "nordvik"]


def test_a_file_older_than_any_clock_is_listed(root: Path) -> None:
    os.utime(root / "deals" / "nordvik.yaml", ns=(-1, -1))
    assert [listed(root), listed(root)] == [listed(root)] * 2
    assert "nordvik" in listed(root).out


def test_only_its_owner_may_read_it_and_git_leaves_it_alone(root: Path) -> None:
    listed(root)
    assert stat.S_IMODE((root / ".kp" / "index").stat().st_mode) == 0o600
    assert (root / ".kp" / ".gitignore").read_text() == "*\n"


def test_one_that_others_may_write_is_not_believed(root: Path, read_deals: list[str]) -> None:
    listed(root)
    (root / ".kp" / "index").chmod(0o666)
    listed(root)
    assert read_deals == ["nordvik", "nordvik"]
    assert stat.S_IMODE((root / ".kp" / "index").stat().st_mode) == 0o600


def test_it_holds_what_the_list_prints_and_nothing_more_that_a_person_wrote(root: Path) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.write_text(deal.read_text("utf-8").replace("trigger: ", "trigger: HEMMELIG "), "utf-8")
    listed(root)
    kept = (root / ".kp" / "index").read_bytes()
    assert b"Kari Lund" in kept
    assert [word for word in (b"HEMMELIG", b"produksjonssjef", b"champion", b'"ro') if word in kept] == []


def test_what_a_deal_said_goes_with_the_deal(root: Path) -> None:
    listed(root)
    (root / "deals" / "nordvik.yaml").unlink()
    listed(root)
    assert b"Kari" not in (root / ".kp" / "index").read_bytes()


def test_a_person_made_anonymous_is_not_left_in_it(root: Path) -> None:
    listed(root)
    assert kp("people", "nordvik", "--redact", "kari", "--yes", "-C", str(root)).code == 0
    assert not (root / ".kp" / "index").exists()


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_where_it_cannot_be_written_the_list_is_the_same(root: Path, tmp_path: Path, kind: str) -> None:
    expected = listed(root)
    shutil.rmtree(root / ".kp")
    if kind == "file":
        (root / ".kp").write_text("")
    elif kind == "link":
        (tmp_path / "elsewhere").mkdir()
        (root / ".kp").symlink_to(tmp_path / "elsewhere")
    else:
        (root / ".kp" / "index").mkdir(parents=True)
    assert listed(root) == expected
    assert kind != "link" or not [*(tmp_path / "elsewhere").iterdir()]


def test_random_edits() -> None:
    run_state_machine_as_test(
        Edits,
        settings=settings(
            max_examples=25, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


@pytest.mark.long
def test_many_random_edits() -> None:
    run_state_machine_as_test(
        Edits,
        settings=settings(
            max_examples=300, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
