"""Text from files, names and arguments reaches a screen as text: it is all there, and drives nothing."""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from hostile_text import PAYLOADS, forbidden, full_of
from workspace_at_hand import DEAL, PROCESS, Said, kp, lay

from kjopsprosess.app.options import complete_deal
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.yamlfiles.writing.emit import double_quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

READING = (
    "brief nordvik", "brief nordvik --short", "map nordvik", "people nordvik", "people --find T1", "log nordvik --all",
    "list", "list --all", "next", "process list", "process show prosess", "process show prosess behov", "check",
    "review", "process diff forrige prosess", "process diff prosess@1 prosess@2", "process upgrade nordvik --dry-run",
    "check prosess --against forrige", "map nordvik --by-person", "people nordvik --by-step", "questions nordvik",
    "plan nordvik --guesses", "promises", "memo nordvik --for kari", "memo nordvik --to-ask", "report",
)  # fmt: skip
IN_MARKDOWN = (
    "brief nordvik", "map nordvik", "people nordvik", "log nordvik", "list", "next", "review", "process show prosess",
    "process diff forrige prosess", "map nordvik --by-person", "people nordvik --by-step", "questions nordvik",
    "plan nordvik",
)  # fmt: skip
MODES = ("terminal", "pipe", "NO_COLOR", "KP_ASCII", "narrow", "json", "md")
OURS_ARE_KEPT = "selve kp"
EVERY = pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.long)], ids=["some", "all"])
"""In the quick run each payload meets a seventh of the calls, another seventh than the payload before it."""
EACH = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)


def some_of(calls: Iterable[list[str]], payload: str, every: int) -> Iterator[list[str]]:
    first = list(PAYLOADS.values()).index(payload) % every
    return islice(calls, first, None, every)


def is_harmless(said: Said, *, colour: bool = False) -> None:
    assert forbidden(said.all, colour=colour) == []
    assert OURS_ARE_KEPT not in said.all, said
    assert "Traceback" not in said.all
    assert "MarkupError" not in said.all


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def workspace(root: Path, payload: str) -> Path:
    """The texts of a deal and of its process, which has a newer version and an earlier edition, hold the payload."""
    deal, process = full_of(payload)
    deal = deal.replace(", says:", ", share: true, says:")
    step = f"  - {{id: ny, name: {double_quoted(payload)}, done_when: {double_quoted(payload)}, since: 2}}\n"
    lay(root, deal, process.replace("version: 1", "version: 2") + step)
    (root / "processes" / "forrige.yaml").write_text(PROCESS, "utf-8")
    return root


def run(monkeypatch: pytest.MonkeyPatch, root: Path, command: str, mode: str) -> Said:
    extra = {"json": ["--json"], "md": ["--format", "md"]}.get(mode, [])
    with monkeypatch.context() as patch:
        if mode in ("NO_COLOR", "KP_ASCII"):
            patch.setenv(mode, "1")
        if mode == "narrow":
            patch.setenv("COLUMNS", "40")
        return kp(*command.split(), *extra, "-C", str(root), terminal=mode in ("terminal", "NO_COLOR", "narrow"))


def hold(monkeypatch: pytest.MonkeyPatch, root: Path, commands: Iterable[str], mode: str) -> None:
    for command in commands:
        said = run(monkeypatch, root, command, mode)
        is_harmless(said, colour=mode in ("terminal", "narrow"))
        assert said.code in (0, 1), (command, said)


@EACH
def test_no_text_of_a_deal_or_process_drives_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payload: str
) -> None:
    place = list(PAYLOADS.values()).index(payload)
    mode = MODES[place % len(MODES)]
    commands = IN_MARKDOWN if mode == "md" else READING
    hold(monkeypatch, workspace(tmp_path, payload), commands[place % 2 :: 2], mode)


@pytest.mark.long
@pytest.mark.parametrize("mode", MODES)
@EACH
def test_in_every_way_of_showing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payload: str, mode: str) -> None:
    hold(monkeypatch, workspace(tmp_path, payload), IN_MARKDOWN if mode == "md" else READING, mode)


@EACH
def test_nothing_is_swallowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payload: str) -> None:
    root = workspace(tmp_path, payload)

    shown = run(monkeypatch, root, "brief nordvik", "pipe").out
    facts = json.loads(run(monkeypatch, root, "brief nordvik", "json").out)

    name = re.search(r'customer: "(T\d+·)', (root / "deals" / "nordvik.yaml").read_text("utf-8"))
    assert name
    assert squeezed(clean(name[1] + payload)) in squeezed(shown)
    assert any(value == name[1] + payload for value in every_text(facts))


def every_text(facts: object) -> list[str]:
    if isinstance(facts, dict):
        return [text for each in facts.values() for text in every_text(each)]
    if isinstance(facts, list):
        return [text for each in facts for text in every_text(each)]
    return [facts] if isinstance(facts, str) else []


@EVERY
@EACH
def test_a_bad_file_with_such_a_text_is_quoted_harmlessly(tmp_path: Path, payload: str, every: int) -> None:
    root = lay(tmp_path)
    texts = (f"customer: {payload}\nprocess: x\n", f"{payload}: a\n", f"customer: A\nprocess: prosess@1\n{payload}")
    commands = ("check", "brief nordvik", "list", "next", "check --json")
    calls = ([text, *command.split()] for text in texts for command in commands)
    for text, *arguments in some_of(calls, payload, every):
        (root / "deals" / "nordvik.yaml").write_text(text, "utf-8")
        is_harmless(kp(*arguments, "-C", str(root)))
        is_harmless(kp(*arguments, "-C", str(root), terminal=True), colour=True)


@EVERY
@EACH
def test_echoed_arguments_drive_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payload: str, every: int
) -> None:
    monkeypatch.chdir(tmp_path)
    here = ["-C", str(lay(tmp_path / "salg"))]
    word = payload.replace("\0", "")
    calls: list[list[str]] = [
        [word], [f"--{word}"], [f"-{word}"], ["--lang", word], ["--today", word], ["brief", word], ["process", word],
        ["brief", "nordvik", "--step", word, *here], ["brief", "nordvik", "--with", word, *here],
        ["brief", "nordvik", "--format", word, *here], ["brief", word, *here], ["brief", "nordvik", word, *here],
        ["check", word, *here], ["check", "--explain", word, *here], ["list", "--sort", word, *here],
        ["list", "--person", word, *here], ["list", "--process", word, *here], ["list", "-C", word],
        ["process", "show", word, *here], ["process", "show", "prosess", word, *here], ["schema", word],
        ["process", "diff", word, "prosess", *here], ["process", "diff", "prosess", f"{word}.yaml", *here],
        ["process", "upgrade", word, *here], ["process", "upgrade", "--all", "--process", word, *here],
        ["check", "prosess", "--against", word, *here], ["review", "--process", word, *here],
        ["review", "--since", word, *here], ["list", "--step", word, *here], ["list", "--group", word, *here],
        ["book", "nordvik", word, *here], ["book", "nordvik", "4.12", "--with", word, *here],
        ["people", "--find", word, *here], ["people", "nordvik", "--redact", word, *here],
        ["new", word, "--process", word, *here], ["new", "A", "--id", word, *here], ["process", "new", word, *here],
        ["questions", "nordvik", "--with", word, *here], ["plan", "nordvik", "--for", word, *here],
        ["plan", "nordvik", "--back", f"{word}x", "--by", "kari", *here],
        ["map", "nordvik", "--today", word, *here], ["--json", "brief", word, *here], ["init", f"{word}/x"],
    ]  # fmt: skip
    for arguments in some_of(calls, payload, every):
        is_harmless(kp(*arguments))
        is_harmless(kp(*arguments, terminal=True), colour=True)


@EACH
def test_no_text_drives_a_web_page_or_a_calendar(tmp_path: Path, payload: str) -> None:
    root = workspace(tmp_path, payload)
    for command in (
        *("plan nordvik --guesses --format html", "memo nordvik --for kari --format html", "report --format html"),
        *("calendar", "calendar nordvik --with-brief"),
    ):
        said = kp(*command.split(), "-C", str(root))
        assert said.code in (0, 1), (command, said)
        is_harmless(said._replace(out=said.out.replace("\r\n ", "").replace("\r\n", "\n")))
        assert "<script>x" not in said.out or command.startswith("calendar")


@EACH
def test_a_plan_for_a_spreadsheet_drives_nothing(tmp_path: Path, payload: str) -> None:
    said = kp("plan", "nordvik", "--guesses", "--format", "csv", "-C", str(workspace(tmp_path, payload)))
    is_harmless(said._replace(out=said.out.lstrip("\ufeff").replace("\r\n", "\n")))


@EVERY
@EACH
def test_what_advance_says_back_drives_nothing(tmp_path: Path, payload: str, every: int) -> None:
    root = workspace(tmp_path, payload)
    here = ["-C", str(root)]
    before = (root / "deals" / "nordvik.yaml").read_bytes()
    calls: list[list[str]] = [
        ["--note", payload], ["--done", f"kari: valg = {payload}"], ["--done", f"valg = {payload}"],
        ["--done", f"us: valg = {payload}"], ["--done", payload], ["--told", f"{payload}: valg = x"],
        ["--promise", f"kari: {payload} @ 4.12"], ["--promise", f"kari: x @ {payload}"],
        ["--heard", f"kari: {payload}"],
        ["--heard", payload], ["--did", payload], ["--kept", payload], ["--moved", f"notat @ {payload}"],
        ["--person", f"ny: name={payload}, title={payload}"], ["--person", f"kari: {payload}=x"], ["--how", payload],
        ["--with", payload], ["--stop", payload], ["--stop", f"other = {payload}"], ["--book", payload],
        ["--skip", f"kari: valg = {payload}"], ["--reopen", f"behov = {payload}"], ["--outcome", payload],
    ]  # fmt: skip
    for told in some_of(calls, payload, every):
        for extra in ([], ["--dry-run"], ["--json"])[: 3 if every == 1 else 1]:
            is_harmless(kp("advance", "nordvik", *told, *extra, *here))
            (root / "deals" / "nordvik.yaml").write_bytes(before)
        is_harmless(kp("advance", "nordvik", *told, *here, terminal=True), colour=True)
        (root / "deals" / "nordvik.yaml").write_bytes(before)


@EACH
def test_the_dialogue_is_not_driven(tmp_path: Path, payload: str) -> None:
    root = workspace(tmp_path, payload)
    word = payload.replace("\n", " ").replace("\r", " ")
    for answers in (
        ["", "1", "", f"kari: {word} @ 4.12", f"kari: {word}", "", word, "4.12 10:00 kari", "j"],
        [word, "", word, word, "", word, word, "", word, word, "", word, word, "", "", "", "", "n"],
        ["²", "", "²", "1", "²", "", "", "", "", "", "²", "", "", "", "", "n"],
        ["", "1", "a", "²", "1", "kari", "1", word, "", "", "", "", "", "j"],
    ):
        is_harmless(kp("advance", "nordvik", "-C", str(root), answers=answers), colour=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")
@EACH
def test_file_names_drive_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payload: str) -> None:
    root = lay(tmp_path)
    name = "Å" + payload.replace("\0", "").replace("/", "")
    for ending in (".yaml", ".yml"):
        (root / "deals" / f"{name}{ending}").write_text(DEAL, "utf-8")
        (root / "processes" / f"{name}{ending}").write_text("x", "utf-8")
    monkeypatch.chdir(root)

    for arguments in (
        ["check"],
        ["check", f"deals/{name}.yaml"],
        ["list"],
        ["process", "list"],
    ):
        is_harmless(kp(*arguments))

    assert list(complete_deal("")) == ["nordvik"]
