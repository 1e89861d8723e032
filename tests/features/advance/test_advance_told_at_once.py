"""What one call of `kp advance` says of a promise that it gives itself, and who reopened a step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay

pytestmark = pytest.mark.usefixtures("nordvik_root")


def last_entry() -> dict[str, object]:
    entry = json.loads(kp("log", "nordvik", "--json").out)["entries"][0]
    assert isinstance(entry, dict)
    return entry


def test_a_promise_is_given_and_kept_in_one_call() -> None:
    said = kp("advance", "nordvik", "--promise", "kari: sender skjema @ 26.11.", "--kept", "sender-skjema")
    assert (said.code, "har holdt det som ble lovet" in said.out) == (0, True), said
    assert last_entry()["kept"] == ["sender-skjema"]
    assert "[promise-not-open]" not in kp("check").all


def test_a_promise_of_ours_is_given_and_kept_and_tells_nothing_of_the_customer() -> None:
    said = kp("advance", "nordvik", "--date", "2026-12-04", "--future", "--promise", "oss: sender pris @ 4.12.2026",
              "--kept", "sender")  # fmt: skip
    assert said.code == 0, said
    entry = last_entry()
    assert (entry["kept"], entry["how"], entry["with"]) == (["sender-pris"], None, [])


@pytest.mark.parametrize(
    ("flag", "value", "key"),
    [("--dropped", "sender-s", "dropped"), ("--moved", "sender-s @ 10.12.", "moved")],
)
def test_a_promise_is_given_and_dropped_or_moved_in_one_call(flag: str, value: str, key: str) -> None:
    assert kp("advance", "nordvik", "--promise", "kari: sender skjema @ 4.12.", flag, value).code == 0
    assert last_entry()[key] in (["sender-skjema"], {"sender-skjema": "2026-12-10"})


def test_of_two_new_promises_with_the_same_words_each_has_its_own_id() -> None:
    twice = ["--promise", "siv: sender planen @ 4.12.", "--promise", "kari: sender planen @ 5.12."]
    assert kp("advance", "nordvik", *twice, "--kept", "sender-planen-2").code == 0
    assert last_entry()["kept"] == ["sender-planen-2"]


def test_a_promise_that_nobody_gave_is_refused_with_those_that_there_are() -> None:
    said = kp("advance", "nordvik", "--promise", "kari: sender skjema @ 4.12.", "--kept", "zzz")
    assert said.code == 3
    assert "sender skjema" in " ".join(said.err.split())


DONE = "  - {date: 2026-11-05, done: [{step: behov, by: [kari], seen: Notatet}]}\n"


@pytest.fixture
def done(nordvik_root: Path) -> Path:
    path = nordvik_root / "deals" / "nordvik.yaml"
    path.write_text(path.read_text("utf-8") + DONE, "utf-8")
    return path


@pytest.mark.parametrize(
    ("told", "by", "lines"),
    [
        ("kari: behov = Styret vil vite mer", ["kari"], "by: [kari]"),
        ("Siv Moen og kari: Behovet = Styret vil vite mer", ["siv", "kari"], "by: [siv, kari]"),
        ("behov = Styret vil vite mer", [], ""),
    ],
)
def test_who_reopened_a_step_is_written_and_told(done: Path, told: str, by: list[str], lines: str) -> None:
    assert kp("advance", "nordvik", "--reopen", told).code == 0
    reopened = json.loads(kp("log", "nordvik", "--json").out)["entries"][0]["reopened"][0]
    assert [each["id"] for each in reopened["by"]] == by
    assert list(reopened) == ["step", "by", "because"]
    written = done.read_text("utf-8").split("reopened:")[1].split("\n")[1:4]
    assert [line.strip(" -") for line in written if line][:2] == [
        "step: behov",
        lines or "because: Styret vil vite mer",
    ]
    people = {"kari": "Kari Lund", "siv": "Siv Moen"}
    who = " og ".join(people[each] for each in by)
    assert (f"({who}): Styret vil vite mer" if by else "Styret vil vite mer") in one_line(kp("log", "nordvik").out)
    assert (f"{who}: Styret vil vite mer" if by else "Styret vil vite mer") in one_line(kp("map", "nordvik").out)
    step = next(each for each in json.loads(kp("map", "nordvik", "--json").out)["steps"] if each["id"] == "behov")
    assert ([each["id"] for each in step["by"]], step["because"]) == (by, "Styret vil vite mer")
    assert kp("check").code == 0


def one_line(screen: str) -> str:
    return " ".join(screen.split())


def test_somebody_unknown_cannot_reopen(done: Path) -> None:
    before = done.read_bytes()
    said = kp("advance", "nordvik", "--reopen", "nils: behov = Styret vil vite mer")
    assert (said.code, done.read_bytes()) == (3, before)
    done.write_bytes(before + b"  - {date: 2026-11-06, reopened: [{step: behov, by: nils, because: x}]}\n")
    said = kp("check")
    assert said.code == 1
    line = done.read_text("utf-8").splitlines()[-1]
    assert f"deals/nordvik.yaml:22:{line.index('nils') + 1}: " in said.out
    assert "[unknown-person]" in said.out


def test_who_reopened_a_step_goes_with_the_name(done: Path) -> None:
    kp("advance", "nordvik", "--reopen", "siv: behov = Styret vil vite mer")
    assert kp("people", "nordvik", "--redact", "siv", "--yes").code == 0
    assert "by: [person-1]" in done.read_text("utf-8")
    assert "siv" not in done.read_text("utf-8")


@pytest.mark.parametrize(("options", "told"), [((), True), (("--how", "call"), False)])
def test_who_was_with_us_without_saying_how_is_told_that_it_is_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], told: bool
) -> None:
    monkeypatch.chdir(lay(tmp_path))
    said = kp(
        "advance", "nordvik", "--date", "3.11", "--with", "kari", "--note", "Prat", *options, "--today", "2026-11-26"
    )
    assert said.code == 0
    assert ("Ført inn som et notat" in said.err) == told
    assert kp("advance", "nordvik", "--note", "Prat", "--today", "2026-11-26").err.count("Ført inn som et notat") == 0
