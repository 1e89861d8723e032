"""`kp path`: the file of a deal and the line to edit, for an editor that kp does not open."""

import json
from pathlib import Path

import pytest
from promising import PROCESS, lay
from workspace_at_hand import kp, lay_process

TODAY = ("--today", "2026-12-01")
LOG = (
    "  - id: 2026-11-10-aaaa\n    date: 2026-11-10\n    note: First\n"
    "  # between\n"
    "  - {id: 2026-11-12-bbbb, date: 2026-11-12, note: Second}\n"
    "  - {id: 2026-11-12-cccc, date: 2026-11-12, note: Third}\n"
)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay(LOG)


def line(*options: str) -> str:
    said = kp("path", "acme", *options, *TODAY)
    assert said.code == 0, said.all
    path, _, number = said.out.strip().rpartition(":")
    assert Path(path) == Path.cwd() / "deals" / "acme.yaml"
    return Path(path).read_text().splitlines()[int(number) - 1]


@pytest.mark.parametrize(
    ("options", "begins"),
    [
        ((), "  - {id: 2026-11-12-cccc"),
        (("--entry", "12 Nov"), "  - {id: 2026-11-12-cccc"),
        (("--entry", "2026-11-12-b"), "  - {id: 2026-11-12-bbbb"),
        (("--entry", "10 Nov"), "  - id: 2026-11-10-aaaa"),
        (("--entry", "2026-11-10"), "  - id: 2026-11-10-aaaa"),
    ],
)
def test_the_line_is_that_of_the_entry(options: tuple[str, ...], begins: str) -> None:
    assert line(*options).startswith(begins)


def test_editors_that_want_the_line_first_get_it_so() -> None:
    before = kp("path", "acme", *TODAY).out.strip().rpartition(":")
    assert kp("path", "acme", "--plus", *TODAY).out == f"+{before[2]} {before[0]}\n"
    found = json.loads(kp("path", "acme", "--json", *TODAY).out)
    assert (found["schema"], found["deal"], found["file"], str(found["line"])) == (
        "kp.path/1",
        "acme",
        before[0],
        before[2],
    )


@pytest.mark.parametrize("entry", ["11 Nov", "2026-11-12-z"])
def test_an_entry_that_is_not_there_is_told(entry: str) -> None:
    said = kp("path", "acme", "--entry", entry, *TODAY)
    assert said.code != 0
    assert entry in said.err


def test_a_deal_without_a_log_is_opened_at_its_top() -> None:
    lay()
    assert kp("path", "acme", *TODAY).out.strip().endswith("acme.yaml:1")


@pytest.mark.parametrize(("text", "where"), [("customer: A\nprocess: [p@1\n", 2), ("customer: A\nprocces: p@1\n", 1)])
def test_a_file_that_cannot_be_read_is_opened_where_it_is_wrong(text: str, where: int) -> None:
    Path("deals/acme.yaml").write_text(text)
    assert int(kp("path", "acme", *TODAY).out.strip().rpartition(":")[2]) >= where


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("edit", "kp path"),
        ("open", "kp path"),
        ("commit", "git commit"),
        ("sync", "git pull"),
        ("push", "kp doctor"),
    ],
)
@pytest.mark.parametrize("language", ["nb", "en"])
def test_what_other_programs_do_is_answered_with_what_to_type(typed: str, says: str, language: str) -> None:
    said = kp(typed, "acme", "--lang", language)
    assert said.code == 2
    assert says in " ".join(said.err.split())


def test_nothing_is_started_and_nothing_written() -> None:
    before = {path: path.read_bytes() for path in Path("deals").iterdir()}
    kp("path", "acme", *TODAY)
    assert {path: path.read_bytes() for path in Path("deals").iterdir()} == before
