"""Random edits of a workspace and of its cache: whatever happens, commands say what they say without a cache."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from workspace_at_hand import PROCESS, Said, kp

FIRST_DAY = date(2026, 11, 1)
STEPS = ["behov", "valg", "bestilling"]
PEOPLE: list[dict[str, Any]] = [
    {"id": "kari", "name": "Kari Lund", "roles": ["bruker"]},
    {"id": "siv", "name": "Siv Moen", "roles": "leder"},
]
days = st.integers(0, 60).map(lambda number: (FIRST_DAY + timedelta(days=number)).isoformat())
happenings = st.tuples(
    st.sampled_from(
        [
            *("talk", "done", "promise", "ours", "book", "aim", "got", "later", "did", "task", "lost"),
            *("day", "deadline", "seller", "left", "leaves"),
        ]
    ),
    days,
    days,
    st.sampled_from(STEPS),
    st.sampled_from(["kari", "siv"]),
)
CALLS = st.sampled_from(
    [
        ("list --json", "list --all"),
        ("next --json", "next --lang=en", "list --json"),
        ("promises --json", "promises --format=csv"),
        ("calendar --json", "calendar --alarm=1d", "check --json"),
        ("report --json", "report --format=md"),
        ("report --since=2026-11-10 --lang=en", "report --lang=nb --since=9d", "report --format=html"),
        ("review --json", "review", "list --json"),
        ("review --since=2026-11-10 --json", "review --process=p --format=csv"),
        ("check --json",),
        ("check p ROOT/deals/nordvik.yaml q --json", "check p --against=ROOT/earlier.yaml --json"),
        ("import ROOT/export.csv --process=p --dry-run --json",),
        ("process list --json", "process diff p@1 p@2 --json"),
        ("process upgrade --all --dry-run --json", "check --strict"),
    ]
)
"""Commands that keep facts of deals; those of one run are called after each edit."""
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
        "aim": {"booked": [{"date": due, "with": [who], "aim": {"best": {"by": who, "what": "svarer", "due": due}}}]},
        "got": {"got": {"booked": due, "reached": "least"}},
        "task": {"did": [f"{step}/hjelp"]},
        "later": {"stopped": {"outcome": "later", "until": due}},
        "lost": {"stopped": {"outcome": "other"}},
        "did": {"did": ["Lunsj"]},
        "day": {"heard": [{"by": [who], "says": "Fristen", "step": step, "latest": due}]},
        "deadline": {"deadline": due},
        "seller": {"seller": "per"},
        "left": {"people": [{"id": who, "left": True}]},
        "leaves": {"people": [{"id": who, "left": due}]},
    }
    return {"date": day, "how": "call", "with": [who], **said.get(kind, {})}


def process(name: str, usual: int, *, portal: bool) -> str:
    """The process of these tests, with another name for a step, other usual days or a contact rule."""
    text = PROCESS.replace("short: Behovet", f"short: {name}").replace("[10, 20]", f"[1, {usual}]")
    text = text.replace("    kind: choice", "    seller_actions: [{id: hjelp, do: Hjelpe}]\n    kind: choice")
    return text.replace("    kind: choice", "    kind: choice\n    contact: {rule: portal_only}") if portal else text


KINDS = st.integers(0, 11)
"""One of the kinds of facts that are kept, counted round among those that there are."""


class Edits(RuleBasedStateMachine):
    """Somebody works in a workspace, and something happens to the cache now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.today = FIRST_DAY
        self.calls: tuple[str, ...] = ()
        self.aside: dict[Path, bytes] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    def kept(self, which: int) -> list[Path]:
        """The file of one kind of facts, by its place, as far as anything is kept."""
        files = [path for path in sorted(self.root.glob(".kp/cache/*")) if path.is_file()]
        return files[which % len(files) :][:1] if files else []

    @initialize(calls=CALLS)
    def begin(self, calls: tuple[str, ...]) -> None:
        self.calls = calls
        (self.root / "deals").mkdir()
        (self.root / "processes").mkdir()
        (self.root / "kp.yaml").write_text("")
        earlier = process("Behovet", 20, portal=False) + "  - {id: mangler, name: M, done_when: D}\n"
        (self.root / "earlier.yaml").write_text(earlier.replace("id: eksempel", "id: vise"), "utf-8")
        (self.root / "export.csv").write_text("Id;Customer\nC1;Nordvik\nC2;Brattvik\nC3;Fjellvik\n")
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

    @rule(
        deal=DEALS,
        pin=PROCESSES,
        log=st.lists(happenings, max_size=6),
        shared=st.booleans(),
        left=st.booleans(),
        own=st.sampled_from(["behov", "mangler", "eget"]),
    )
    def write_deal(
        self, deal: str, pin: str, log: list[tuple[str, str, str, str, str]], shared: bool, left: bool, own: str
    ) -> None:
        """Customers may have several deals, people may have left one of them, and deals may name what is nowhere."""
        entries = [entry(number, happening) for number, happening in enumerate(log)]
        entries.append({"date": "2026-11-02", "skipped": [{"step": own, "by": ["siv"]}]})
        said = {
            "customer": "Felles" if shared else deal.title(),
            "process": f"{pin}@1",
            "trigger": "Ny lov",
            "people": [{**PEOPLE[0], "left": True}, PEOPLE[1]] if left else PEOPLE,
            "log": entries,
        }
        if own == "eget":
            said["steps"] = [{"id": own, "name": f"Spørre {deal}", "done_when": "Svar.", "after": ["behov"]}]
        self._write(deal, json.dumps(said))

    @rule(deal=DEALS, numbers=st.lists(st.sampled_from(["C1", "'C2'", "C3"]), min_size=1, max_size=2))
    def write_imported_deal(self, deal: str, numbers: list[str]) -> None:
        """As an import writes it, and with two ids as no deal can be read."""
        keys = "".join(f"x-crm: {number}\n" for number in numbers)
        self._write(deal, f"customer: {deal.title()}\nprocess: p@1\n{keys}people: []\nlog: []\n")

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

    @rule(
        text=st.sampled_from(
            [
                *("", "language: nb\n", "language: en\n", "language: fr\n", "timezone: Europe/London\n"),
                *("team: [{id: per, name: Per Vik}]\n", "team: [{id: per, name: Pia Vik}]\nholidays: none\n"),
            ]
        )
    )
    def settings(self, text: str) -> None:
        (self.root / "kp.yaml").write_text(text)

    @rule(days=st.integers(-20, 40))
    def let_days_pass(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule(which=KINDS, place=st.integers(0, 20_000), byte=st.binary(min_size=1, max_size=3))
    def spoil_cache(self, which: int, place: int, byte: bytes) -> None:
        for path in self.kept(which):
            content = bytearray(path.read_bytes())
            content[place : place + len(byte)] = byte
            path.write_bytes(content)

    @rule(which=KINDS, size=st.integers(0, 20_000))
    def cut_cache(self, which: int, size: int) -> None:
        for path in self.kept(which):
            os.truncate(path, size)

    @rule(which=KINDS, other=KINDS)
    def put_one_kind_in_place_of_another(self, which: int, other: int) -> None:
        for one, two in zip(self.kept(which), self.kept(other), strict=True):
            two.write_bytes(one.read_bytes())

    @rule(which=KINDS)
    def put_back_what_was_kept_before(self, which: int) -> None:
        for path in self.kept(which):
            if path in self.aside:
                path.write_bytes(self.aside[path])
            self.aside[path] = path.read_bytes()

    @rule(which=KINDS)
    def delete_cache(self, which: int) -> None:
        for path in self.kept(which):
            path.unlink()

    @invariant()
    def says_what_it_says_without_cache(self) -> None:
        if not (self.root / "deals").is_dir():
            return
        with tempfile.TemporaryDirectory() as folder:
            bare = Path(folder) / "bare"
            shutil.copytree(self.root, bare, symlinks=True, ignore=shutil.ignore_patterns(".kp"))
            for call in self.calls:
                assert self.said(self.root, call) == self.said(bare, call), call

    def said(self, root: Path, call: str) -> Said:
        return kp(*call.replace("ROOT", str(root)).split(), "-C", str(root), "--today", self.today.isoformat())


def test_random_edits() -> None:
    run_state_machine_as_test(
        Edits,
        settings=settings(
            max_examples=40, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
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
