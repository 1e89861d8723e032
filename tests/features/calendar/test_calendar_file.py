"""The file that `kp calendar` writes: read by two libraries and a calendar program, with nothing inner in it."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from workspace_at_hand import DEAL, PROCESS, kp, lay

from kjopsprosess.yamlfiles.reading.parse import read_tree
from kjopsprosess.yamlfiles.reading.tree import plain_data

WORKSPACES = Path(__file__).parents[2] / "workspaces"
SHOWN = {"customer", "name", "id", "what", "process", "date", "due", "on", "latest", "earliest", "short", "seller"}
"""Keys whose values may stand in a calendar: names, days, what is promised and what a day is called."""


def unfolded(text: str) -> str:
    """The lines as they were before they were folded, with what was escaped as it was."""
    plain = text.replace("\r\n ", "").replace("\\n", "\n")
    return re.sub(r"\\([,;\\])", r"\1", plain)


def inner_texts(node: Any, key: str = "") -> Iterator[str]:
    """Every text of a deal that stands under no key of `SHOWN`, nor among what a test expects of it."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name != "x-expected":
                yield from inner_texts(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from inner_texts(value, key)
    elif isinstance(node, str) and key not in SHOWN:
        yield node


def read(text: str) -> list[Any]:
    """The events of a file, as the library reads them."""
    return [*Calendar.from_ical(text).walk("VEVENT")]


DEALS = sorted(
    path
    for path in WORKSPACES.glob("*/deals/*.yaml")
    if path.parents[1].name != "broken" and b"log:" in path.read_bytes()
)


@pytest.mark.parametrize("path", DEALS, ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def test_no_inner_text_of_any_deal_is_in_its_calendar(path: Path) -> None:
    said = kp("calendar", path.stem, "-C", str(path.parents[1]), "--today", "2026-11-26", "--alarm", "1h")
    if said.code != 0:
        pytest.skip("a deal that cannot be read")
    shown = unfolded(said.out)
    sentences = {
        text for text in inner_texts(plain_data(read_tree(path.read_text("utf-8")).root)) if " " in text.strip()
    }
    assert [text for text in sentences if text.strip() in shown] == []


SECRETS = (
    "attitude",
    "needs",
    "title",
    "says",
    "seen",
    "because",
    "note",
    "did",
    "aim",
    "competitor",
    "trigger",
    "quote",
)
WITH_SECRETS = """\
customer: Nordvik
process: prosess@1
trigger: {trigger}
competitors: [{competitor}]
people:
  - {{id: kari, name: Kari Lund, title: {title}, attitude: champion, needs: {needs}, email: kari@example.com}}
log:
  - date: 2026-11-02
    how: meeting
    with: [kari]
    done: [{{step: behov, by: kari, seen: {seen}, quote: {quote}}}]
    reopened: [{{step: behov, by: kari, because: {because}}}]
    promised: [{{id: notat, by: kari, what: sender notatet, due: 2026-11-30, quote: {quote}}}]
    heard: [{{by: kari, step: valg, says: {says}, on: 2026-12-20}}, {{by: kari, why_now: true, says: {attitude}}}]
    did: [{did}]
    booked: [{{date: 2026-12-04 10:00, with: kari, aim: {{best: {{by: kari, what: {aim}, due: 2026-12-11}}}}}}]
    note: {note}
"""


@pytest.mark.slow
@given(numbers=st.lists(st.integers(10**8, 10**9), min_size=len(SECRETS), max_size=len(SECRETS), unique=True))
def test_only_with_brief_puts_what_is_inner_into_the_file(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int]
) -> None:
    secrets = {name: f"Hemmelig{number}" for name, number in zip(SECRETS, numbers, strict=True)}
    root = lay(tmp_path_factory.mktemp("w"), WITH_SECRETS.format(**secrets), PROCESS)
    plain = unfolded(kp("calendar", "-C", str(root), "--today", "2026-11-26", "--alarm", "1d").out)
    assert "sender notatet" in plain
    assert [name for name, word in secrets.items() if word in plain] == []
    assert "kari@" not in plain
    assert "champion" not in plain
    whole = unfolded(kp("calendar", "-C", str(root), "--today", "2026-11-26", "--with-brief").out)
    assert secrets["aim"] in whole
    assert "pådriver" in whole
    assert "CLASS:PRIVATE" in whole


def test_the_brief_stands_in_the_meetings_alone(nordvik_root: Path) -> None:
    found = read(kp("calendar", "--with-brief").out)
    briefs = [str(event["summary"]) for event in found if "Kundens neste steg" in event["description"]]
    assert briefs == ["Møte: Nordvik Mekaniske, med Kari Lund"]
    assert nordvik_root


def test_two_libraries_read_the_same_events(nordvik_root: Path) -> None:
    written = kp("calendar", "--alarm", "1d", "--alarm", "45m").out
    ours = [(str(e["uid"]), str(e["summary"]), str(e["dtstart"].dt)) for e in read(written)]
    theirs = [(e.uid.value, e.summary.value, str(e.dtstart.value)) for e in vobject.readOne(written).vevent_list]
    assert ours == theirs
    assert [title for _, title, _ in ours] == [
        "Nordvik Mekaniske: Kari Lund sender notatet",
        "Nordvik Mekaniske: Vi sender regnearket",
        "Møte: Nordvik Mekaniske, med Kari Lund",
        "Nordvik Mekaniske: Fristen",
    ]
    assert ours[2][2] == "2026-12-04 10:00:00+01:00"
    assert nordvik_root


def test_every_line_is_short_and_ends_as_calendars_want_it(nordvik_root: Path) -> None:
    deal = (nordvik_root / "deals" / "nordvik.yaml").read_text("utf-8")
    hostile = deal.replace("what: sender notatet", f'what: "a,b;c\\\\d \\x1b[31m {"æ" * 90}\\n END:VEVENT"')
    (nordvik_root / "deals" / "nordvik.yaml").write_text(hostile, "utf-8")
    out = kp("calendar").out
    assert max(len(line.encode()) for line in out.split("\r\n")) <= 75
    assert "\n" not in out.replace("\r\n", "")
    assert "\x1b" not in out
    assert out.count("\r\nEND:VEVENT\r\n") == 4
    first = read(out)[0]
    assert str(first["summary"]).startswith("Nordvik Mekaniske: Kari Lund a,b;c\\d \\x1b[31m æ")


@pytest.mark.parametrize(
    ("alarm", "timed", "whole_day"),
    [
        ("30m", "-PT30M", None),
        ("30 min", "-PT30M", None),
        ("2h", "-PT2H", None),
        ("2t", "-PT2H", None),
        ("1d", "-P1D", "-PT15H"),
        ("0d", "P0D", "PT9H"),
        ("1w", "-P7D", "-P6DT15H"),
        ("2U", "-P14D", "-P13DT15H"),
    ],
)
def test_a_reminder_of_a_whole_day_sounds_in_the_morning_and_only_one_in_days(
    nordvik_root: Path, alarm: str, timed: str, whole_day: str | None
) -> None:
    triggers: dict[bool, set[str]] = {True: set(), False: set()}
    for event in read(kp("calendar", "--alarm", alarm).out):
        found = [each["trigger"].to_ical().decode() for each in event.walk("VALARM")]
        triggers["T" in event["dtstart"].to_ical().decode()] |= {*found}
    assert triggers == {True: {timed}, False: {whole_day} if whole_day else set()}
    assert nordvik_root


@pytest.mark.parametrize("alarm", ["soon", "", "-1h", "1.5h", "1x", "99999d", "h"])
def test_what_is_no_time_before_is_refused_with_examples(nordvik_root: Path, alarm: str) -> None:
    said = kp("calendar", "--alarm", alarm)
    assert (said.code, said.out) == (2, "")
    assert "30m, 1t, 1d" in said.err
    assert nordvik_root


def test_the_same_state_gives_the_same_bytes_on_any_day(nordvik_root: Path) -> None:
    assert kp("calendar", "--today", "2026-11-26").out == kp("calendar", "--today", "2027-01-20").out
    before = kp("calendar").out
    assert kp("book", "nordvik", "5 des 10:00", "--with", "siv").code == 0
    assert kp("calendar").out != before
    assert nordvik_root


def test_it_replaces_its_own_file_and_no_other(nordvik_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = nordvik_root / "ut"
    other.mkdir()
    monkeypatch.chdir(other)
    assert kp("calendar", "-o", "kp.ics").code == 0
    first = (other / "kp.ics").read_bytes()
    kp("book", "nordvik", "6 des 10:00", "--with", "siv")
    said = kp("calendar", "-o", "kp.ics")
    assert said.code == 0
    assert "2 avtaler" in said.out
    assert (other / "kp.ics").read_bytes() != first
    assert [path.name for path in other.iterdir()] == ["kp.ics"]
    (other / "mine.ics").write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//Somebody//\r\nEND:VCALENDAR\r\n")
    said = kp("calendar", "-o", "mine.ics")
    assert said.code == 1
    assert "ikke laget av kp calendar" in said.err
    assert b"Somebody" in (other / "mine.ics").read_bytes()


@pytest.mark.parametrize(
    ("setting", "zone", "offset", "told"),
    [("", "Europe/Oslo", "+01:00", True), ("timezone: Europe/Helsinki\n", "Europe/Helsinki", "+02:00", False)],
)
def test_clock_times_are_in_the_zone_of_kp_yaml_whatever_the_machine_has(
    nordvik_root: Path, monkeypatch: pytest.MonkeyPatch, setting: str, zone: str, offset: str, *, told: bool
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    (nordvik_root / "kp.yaml").write_text(f"language: nb\n{setting}", "utf-8")
    said = kp("calendar", "-o", "kp.ics")
    assert (zone in said.out) is told
    facts = json.loads(kp("calendar", "--json").out)
    assert facts["timezone"] == zone
    assert [each["start"] for each in facts["events"] if not each["all_day"]] == [f"2026-12-04T10:00:00{offset}"]
    assert f"DTSTART;TZID={zone}:20261204T100000" in (nordvik_root / "kp.ics").read_bytes().decode()


@pytest.mark.parametrize("zone", ["Oslo", "Europe", "/etc/passwd", "../x", "W. Europe Standard Time"])
def test_a_time_zone_that_is_none_is_an_error_at_its_line(nordvik_root: Path, zone: str) -> None:
    (nordvik_root / "kp.yaml").write_text(f"language: nb\ntimezone: {zone}\n", "utf-8")
    said = kp("calendar")
    assert said.code != 0
    assert "kp.yaml:2:11" in said.err
    assert "Europe/Oslo" in said.err


def test_one_sellers_events(nordvik_root: Path) -> None:
    (nordvik_root / "kp.yaml").write_text("language: nb\nteam: [{id: per, name: Per}, {id: pia, name: Pia}]\n", "utf-8")
    deal = DEAL.replace("process:", "seller: per\nprocess:").replace("by: us", "by: us/pia")
    (nordvik_root / "deals" / "nordvik.yaml").write_text(deal, "utf-8")
    titles = {
        name: [each["title"] for each in json.loads(kp("calendar", "--seller", name, "--json").out)["events"]]
        for name in ("per", "pia")
    }
    assert titles["pia"] == ["Nordvik Mekaniske: Pia sender regnearket"]
    assert len(titles["per"]) == 3


def test_a_deal_that_cannot_be_read_is_named_and_the_others_stand(nordvik_root: Path) -> None:
    (nordvik_root / "deals" / "gal.yaml").write_text("customer: [\n", "utf-8")
    said = kp("calendar")
    assert said.code == 4
    assert "deals/gal.yaml" in said.err
    assert "sender notatet" in said.out


def khal(folder: Path, *arguments: str) -> str:
    program = shutil.which("khal") or str(Path(sys.executable).with_name("khal"))
    if not Path(program).exists():
        pytest.skip("khal is not installed")
    (folder / "events").mkdir(exist_ok=True)
    (folder / "conf").write_text(
        f"[calendars]\n[[kp]]\npath = {folder}/events\n[sqlite]\npath = {folder}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/Oslo\ndefault_timezone = Europe/Oslo\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    done = subprocess.run(
        [program, "-c", str(folder / "conf"), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_calendar_program_moves_what_was_moved_and_strikes_what_was_called_off(
    nordvik_root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("khal")

    def shown() -> list[str]:
        assert kp("calendar", "-o", "kp.ics").code == 0
        khal(folder, "import", "--batch", "-a", "kp", str(nordvik_root / "kp.ics"))
        form = "{start-date} {start-end-time-style} {cancelled}{title}"
        listed = khal(folder, "list", "--day-format", "", "--format", form, "2026-11-01", "365d")
        return [line.strip() for line in listed.splitlines() if line.strip()]

    promise, deadline = (
        "2026-11-20  Nordvik Mekaniske: Kari Lund sender notatet",
        "2027-04-30  Nordvik Mekaniske: Fristen",
    )
    owed = "2026-11-30  Nordvik Mekaniske: Vi sender regnearket"
    meeting = "Nordvik Mekaniske, med Kari Lund"
    assert shown() == [promise, owed, f"2026-12-04 10:00-11:00 Møte: {meeting}", deadline]
    kp("book", "nordvik", "2026-12-07 12:30", "--with", "kari", "--how", "call", "--moved", "2026-12-04")
    kp("advance", "nordvik", "--kept", "regneark", "--moved", "notat @ 2026-12-01")
    struck = owed.replace("  ", "  CANCELLED ")
    moved = promise.replace("2026-11-20", "2026-12-01")
    assert shown() == [struck, moved, f"2026-12-07 12:30-13:30 Samtale: {meeting}", deadline]
    kp("book", "nordvik", "2026-12-07", "--called-off")
    assert shown()[2] == f"2026-12-07 12:30-13:30 CANCELLED Samtale: {meeting}"
