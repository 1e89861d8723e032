"""The command: reminders, files it replaces, time zones, and which deals it takes."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp


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
