"""An invitation of each maker becomes a booking, moves it or calls it off; whoever is not known is named."""

from pathlib import Path
from typing import Any

import pytest
from invitations import EVENT, TEAM, WHOLE, booked, invitation, next_contacts
from workspace_at_hand import kp, lay, nordvik_log

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.chdir(lay(tmp_path, WHOLE))
    (tmp_path / "kp.yaml").write_text(TEAM, "utf-8")


@pytest.mark.parametrize(
    ("sample", "date", "with_", "minutes", "read"),
    [
        ("outlook", "2026-12-04 10:00", ["kari", "jon"], 45, {"ours": ["per"], "places": ["Møterom 3"]}),
        ("teams", "2026-12-08 13:00", ["kari", "jon"], 30, {"ours": ["per"]}),
        (
            "google",
            "2026-12-09 09:00",
            ["kari"],
            60,
            {
                "ours": ["per"],
                "declined": ["siv"],
                "unknown": [{"name": "Odd Vik", "email": "odd.vik@example.no"}],
                "written_in": "UTC",
            },
        ),
        ("apple", "2026-12-10", ["jon"], None, {"ours": ["per"]}),
    ],
)
def test_the_invitations_of_each_maker(
    sample: str, date: str, with_: list[str], minutes: int | None, read: dict[str, Any]
) -> None:
    facts = booked("--from", str(SAMPLES / f"{sample}.ics"), "--another")
    assert facts["date"] == date
    assert [each["id"] for each in facts["with"]] == with_
    assert facts["minutes"] == minutes
    nothing: dict[str, Any] = {"declined": [], "ours": [], "unknown": [], "places": [], "written_in": None}
    assert {key: value for key, value in facts["read_from"].items() if key in nothing} == nothing | read
    assert nordvik_log()[-1].booked[0].invitation is not None


@pytest.mark.parametrize("sample", ["outlook", "teams", "google", "apple"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_line_ends_and_encodings_change_nothing(sample: str, ends: str, encoding: str) -> None:
    text = (SAMPLES / f"{sample}.ics").read_text("utf-8")
    Path("i.ics").write_bytes(text.replace("\n", ends).encode(encoding))
    facts = booked("--from", "i.ics", "--another", "--dry-run")
    plain = booked("--from", str(SAMPLES / f"{sample}.ics"), "--another", "--dry-run")
    facts, plain = (
        {**each, "entry": None, "lines": each["lines"].replace(each["entry"], "")} for each in (facts, plain)
    )
    assert facts == plain
    assert facts["read_from"]["title"]
    assert facts["saved"] is False
    assert nordvik_log()[-1].id == "2026-11-02-aaaa"


def test_what_was_read_is_said_with_the_line_that_adds_whoever_is_not_known() -> None:
    said = kp("book", "nordvik", "--from", str(SAMPLES / "google.ics"), "--another")
    assert "Avtalt: ons. 9. des. kl. 9.00 med Kari Lund" in said.out
    assert "Fra oss: Per Aas." in said.out
    assert "Det er satt av 60 minutter." in said.out
    assert "Har takket nei: Siv Moen." in said.out
    assert "I invitasjonen står kl. 8.00 (UTC)" in said.out
    line = next(line.strip() for line in said.out.splitlines() if "kp advance" in line)
    assert line == 'kp advance nordvik --person "odd: navn=Odd Vik, epost=odd.vik@example.no"'
    assert kp("advance", "nordvik", "--person", "odd: navn=Odd Vik, epost=odd.vik@example.no").code == 0
    again = kp("book", "nordvik", "--from", str(SAMPLES / "google.ics"))
    assert "Kari Lund og Odd Vik" in again.out
    assert [each["with"] for each in next_contacts() if each["when"].startswith("2026-12-09")] == [["kari", "odd"]]


@pytest.mark.parametrize(
    ("start", "moment"),
    [
        (":20261211T090000Z", "2026-12-11 10:00"),
        (":20261211T233000Z", "2026-12-12 00:30"),
        (":20261211T100000", "2026-12-11 10:00"),
        (";TZID=W. Europe Standard Time:20261211T100000", "2026-12-11 10:00"),
        (";TZID=GMT Standard Time:20261211T100000", "2026-12-11 11:00"),
        (";TZID=Eastern Standard Time:20261211T040000", "2026-12-11 10:00"),
        (";TZID=America/New_York:20261211T040000", "2026-12-11 10:00"),
        (";TZID=/mozilla.org/20050126_1/Europe/Helsinki:20261211T100000", "2026-12-11 09:00"),
        (";VALUE=DATE:20261211", "2026-12-11"),
        (":20270701T080000Z", "2027-07-01 10:00"),
    ],
)
def test_a_time_is_told_by_the_clock_of_the_workspace(start: str, moment: str) -> None:
    assert booked("--from", invitation(start))["date"] == moment


@pytest.mark.parametrize("name", ["Kundens sone", "(UTC+01:00) Amsterdam, Oslo", "Customized Time Zone"])
def test_a_zone_that_only_the_file_explains_is_read_from_the_file(name: str) -> None:
    zone = f"BEGIN:VTIMEZONE\r\nTZID:{name}\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
    zone += "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT"
    text = EVENT.format(method="REQUEST", uid="m1", sequence=0, start=f';TZID="{name}":20261211T100000')
    Path("i.ics").write_text(text.replace("BEGIN:VEVENT", zone), "utf-8")
    assert booked("--from", "i.ics")["date"] == "2026-12-11 08:00"


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        ("DTEND:20261211T094500Z\n", 45),
        ("DURATION:PT1H30M\n", 90),
        ("DURATION:P1D\n", 1440),
        ("DTEND:20261211T090000Z\n", None),
        ("DTEND:20261211T080000Z\n", None),
        ("DTEND:rubbish\n", None),
        ("", None),
    ],
)
def test_how_long_it_takes(lines: str, minutes: int | None) -> None:
    assert booked("--from", invitation(more=lines))["minutes"] == minutes


def test_a_higher_sequence_moves_the_booking_and_a_lower_one_changes_nothing() -> None:
    booked("--from", invitation(sequence=2), "--how", "call")
    moved = booked("--from", invitation(":20261214T120000Z", sequence=3))
    assert (moved["moved_from"], moved["date"], moved["how"]) == ("2026-12-11 10:00", "2026-12-14 13:00", "call")
    late = kp("book", "nordvik", "--from", invitation(sequence=2))
    assert late.code == 1
    assert "man. 14. des. kl. 13.00" in late.err
    assert [each["when"] for each in next_contacts()] == ["2026-12-04 10:00", "2026-12-14 13:00"]


def test_the_same_invitation_again_writes_nothing_and_says_so() -> None:
    booked("--from", invitation())
    before = Path("deals/nordvik.yaml").read_bytes()
    said = kp("book", "nordvik", "--from", "i.ics")
    assert (said.code, Path("deals/nordvik.yaml").read_bytes()) == (0, before)
    assert "Allerede avtalt: fre. 11. des. kl. 10.00 med Siv Moen" in said.all


@pytest.mark.parametrize("more", ["", "STATUS:CANCELLED\n"])
def test_a_cancellation_calls_the_booking_off_on_whatever_day_it_stands(more: str) -> None:
    booked("--from", invitation())
    kp("book", "nordvik", "15.12. 9.00", "--with", "siv", "--moved", "11.12.")
    method = "REQUEST" if more else "CANCEL"
    facts = booked("--from", invitation(method=method, sequence=1, more=more))
    assert (facts["called_off"], facts["date"]) == (True, "2026-12-15 09:00")
    assert [each["when"] for each in next_contacts()] == ["2026-12-04 10:00"]
    again = kp("book", "nordvik", "--from", "i.ics")
    assert again.code == 0
    assert "allerede avlyst" in again.all
    late = kp("book", "nordvik", "--from", invitation(sequence=0))
    assert (late.code, "allerede avlyst" in late.err) == (1, True)
    anew = booked("--from", invitation(sequence=2))
    assert anew["called_off"] is False


def test_a_cancellation_of_nothing_that_is_booked_is_refused() -> None:
    said = kp("book", "nordvik", "--from", invitation(method="CANCEL"))
    assert said.code == 3
    assert "Ingenting er avtalt fre. 11. des. kl. 10.00" in said.err


def test_two_meetings_of_a_day_with_the_same_people_are_called_off_one_by_one() -> None:
    booked("--from", invitation())
    booked("--from", invitation(":20261211T120000Z", uid="m2"))
    booked("--from", invitation(method="CANCEL", sequence=1))
    assert [each["when"] for each in next_contacts()] == ["2026-12-04 10:00", "2026-12-11 13:00"]


def test_a_meeting_booked_by_hand_at_that_time_is_the_same_meeting() -> None:
    assert kp("book", "nordvik", "11.12. 10.00", "--with", "siv,kari", "--how", "møte").code == 0
    facts = booked("--from", invitation())
    assert (facts["moved_from"], facts["how"]) == ("2026-12-11 10:00", "meeting")
    assert [each for each in next_contacts() if each["when"] != "2026-12-04 10:00"] == [
        {"when": "2026-12-11 10:00", "with": ["siv"]}
    ]
    assert booked("--from", invitation(method="CANCEL", sequence=1))["called_off"] is True


def test_two_invitations_are_two_meetings() -> None:
    booked("--from", invitation())
    said = kp("book", "nordvik", "--from", invitation(":20261212T090000Z", uid="m2"))
    assert "åpen avtale" not in said.err
    assert len(next_contacts()) == 3


def test_a_second_meeting_with_the_same_people_is_asked_about_as_always() -> None:
    assert kp("book", "nordvik", "10.12. 10.00", "--with", "siv").code == 0
    said = kp("book", "nordvik", "--from", invitation())
    assert said.code == 1
    assert 'kp book nordvik --from "i.ics" --another' in said.err
    assert 'kp book nordvik --from "i.ics" --moved "2026-12-10 10:00"' in said.err
    assert booked("--from", "i.ics", "--moved", "10.12.")["moved_from"] == "2026-12-10 10:00"
