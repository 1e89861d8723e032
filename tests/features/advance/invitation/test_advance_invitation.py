"""An invitation of each maker becomes a booking, moves it or calls it off; whoever is not known is named."""

import json
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import DEAL, kp, lay, nordvik_log

SAMPLES = Path(__file__).parent / "samples"
WHOLE = DEAL.replace(
    "attitude: champion, needs: ro}", "attitude: champion, needs: ro, email: Kari.Lund@example.no}"
).replace(
    "roles: [leder]}",
    "roles: [leder], email: siv@example.no}\n  - {id: jon, name: Jon Eide, roles: [bruker], email: jon@example.no}",
)
TEAM = "language: nb\nteam: [{id: per, name: Per Aas, email: per@example.com}]\n"
EVENT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
SEQUENCE:{sequence}
DTSTART{start}
ATTENDEE;CN=Siv Moen:mailto:siv@example.no
SUMMARY:Møtet
END:VEVENT
END:VCALENDAR
"""
FRIDAY = ":20261211T090000Z"


def starting(start: str) -> str:
    return EVENT.format(method="REQUEST", uid="x", sequence=0, start=start)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.chdir(lay(tmp_path, WHOLE))
    (tmp_path / "kp.yaml").write_text(TEAM, "utf-8")


def invitation(
    start: str = FRIDAY, *, method: str = "REQUEST", sequence: int = 0, uid: str = "m1", more: str = ""
) -> str:
    text = EVENT.format(method=method, uid=uid, sequence=sequence, start=start)
    Path("i.ics").write_text(text.replace("SUMMARY", f"{more}SUMMARY"), "utf-8", newline="\r\n")
    return "i.ics"


def booked(*arguments: str) -> dict[str, Any]:
    said = kp("book", "nordvik", *arguments, "--json")
    assert said.code == 0, said.all
    found: dict[str, Any] = json.loads(said.out)
    return found


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


def next_contacts() -> list[dict[str, Any]]:
    found = json.loads(kp("next", "--json").out)["contacts"]
    return [{"when": each["date"], "with": [one["id"] for one in each["with"]]} for each in found]


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


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Siv Moen", "siv"),
        ("MOEN, SIV", "siv"),
        ('"Moen, Siv"', "siv"),
        ("'Siv Moen'", "siv"),
        ("Siv Moen (Nordvik)", "siv"),
        ("siv  moen", "siv"),
        ("Siv", None),
        ("Moen", None),
        ("Siv Moene", None),
        ("Siv Anne Moen", None),
    ],
)
def test_a_name_is_known_only_when_it_is_whole(name: str, person: str | None) -> None:
    quoted = f'"{name}"' if "," in name and '"' not in name else name
    more = f"ATTENDEE;CN={quoted}:mailto:other@example.org\nATTENDEE;CN=Kari:mailto:kari.lund@example.no\n"
    text = EVENT.format(method="REQUEST", uid="m1", sequence=0, start=FRIDAY)
    Path("i.ics").write_text(text.replace("ATTENDEE;CN=Siv Moen:mailto:siv@example.no\n", more), "utf-8")
    facts = booked("--from", "i.ics", "--another")
    expected = [person, "kari"] if person else ["kari"]
    assert sorted(each["id"] for each in facts["with"]) == sorted(filter(None, expected))
    assert len(facts["read_from"]["unknown"]) == (0 if person else 1)


def test_a_line_that_was_folded_in_the_middle_of_a_sign_is_one_name() -> None:
    more = "ATTENDEE;CN=Åse Østgård:mailto:other@example.org\n"
    whole = Path(invitation(more=more)).read_bytes()
    for sign in ("Å".encode(), "Ø".encode(), "å".encode()):
        place = whole.index(sign) + 1
        Path("i.ics").write_bytes(whole[:place] + b"\r\n " + whole[place:])
        assert booked("--from", "i.ics", "--dry-run")["read_from"]["unknown"][0]["name"] == "Åse Østgård"


def test_a_name_written_as_in_the_head_of_a_mail_is_read() -> None:
    name = "=?utf-8?Q?Siv_Moen?="
    invitation(more=f'ATTENDEE;CN="{name}":mailto:other@example.org\n')
    assert booked("--from", "i.ics", "--dry-run")["read_from"]["unknown"] == []


@pytest.mark.parametrize("name", ["$(touch x)", "`touch x`", "Åse ^'Åsa^' Berg", "Åse\\\\Berg"])
def test_a_line_that_is_shown_to_be_typed_runs_nothing_of_the_invitation(name: str) -> None:
    invitation(more=f'ATTENDEE;CN="{name}":mailto:$(x)`y`@example.org\n')
    said = kp("book", "nordvik", "--from", "i.ics", "--dry-run")
    (line,) = (each for each in said.all.splitlines() if ("--person" in each and "name=" in each) or "navn=" in each)
    assert line.count('"') == len('""')
    assert not {*"$`\\"} & {*line}


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        ("kari.lund@example.no", ["kari"]),
        ("kari@example.no", ["kari"]),
        ("lund_kari@example.no", ["kari"]),
        ("kari.anne.lund@example.no", ["kari"]),
        ("k.lund@example.no", []),
        ("post@example.no", []),
        ("siv.moen@example.org", []),
    ],
)
def test_somebody_without_an_address_who_may_be_meant_is_asked_about(who: str, offered: list[str]) -> None:
    deal = Path("deals/nordvik.yaml")
    deal.write_text(deal.read_text("utf-8").replace(", email: Kari.Lund@example.no", ""), "utf-8")
    said = kp("book", "nordvik", "--from", invitation(more=f"ATTENDEE;CN={who}:mailto:{who}\n"))
    assert "med Siv Moen" in said.out
    lines = [line.strip() for line in said.out.splitlines() if "kp advance" in line]
    adds = [f'kp advance nordvik --person "{each}: epost={who}"' for each in offered]
    assert lines[:-1] == adds
    assert lines[-1].endswith(f': navn=…, epost={who}"')


def test_nobody_known_is_refused_with_every_line_to_type() -> None:
    text = EVENT.format(method="REQUEST", uid="m1", sequence=0, start=FRIDAY)
    Path("i.ics").write_text(text.replace("CN=Siv Moen:mailto:siv@", 'CN="Vik, Odd":mailto:odd@'), "utf-8")
    said = kp("book", "nordvik", "--from", "i.ics")
    assert (said.code, said.out) == (3, "")
    assert 'kp advance nordvik --person "odd: navn=Odd Vik, epost=odd@example.no"' in said.err
    assert 'kp book nordvik --from "i.ics" --with' in said.err
    assert booked("--from", "i.ics", "--with", "kari,siv")["with"][0]["id"] == "kari"


def test_an_address_that_two_have_is_asked_about() -> None:
    deal = Path("deals/nordvik.yaml")
    deal.write_text(deal.read_text("utf-8").replace("jon@example.no", "siv@example.no"), "utf-8")
    said = kp("book", "nordvik", "--from", invitation())
    assert said.code == 3
    assert "siv eller jon" in said.err
    asked = kp("book", "nordvik", "--from", "i.ics", terminal=True, answers=["", "3", "2"])
    assert asked.code == 0
    assert "med Jon Eide" in asked.all


def test_one_of_us_is_told_apart_from_somebody_there_of_the_same_name() -> None:
    Path("kp.yaml").write_text("language: nb\nteam: [{id: per, name: Siv Moen, email: per@example.com}]\n", "utf-8")
    assert [each["id"] for each in booked("--from", invitation())["with"]] == ["siv"]


def test_several_meetings_are_asked_about_and_refused_in_a_script() -> None:
    first, second = (
        EVENT.format(method="PUBLISH", uid=uid, sequence=0, start=start).replace("Møtet", uid)
        for uid, start in (("en", FRIDAY), ("to", ":20261214T090000Z"))
    )
    Path("i.ics").write_text(first + second, "utf-8")
    said = kp("book", "nordvik", "--from", "i.ics")
    assert said.code == 1
    assert "1 fre. 11. des. kl. 10.00 en" in said.err
    assert "2 man. 14. des. kl. 10.00 to" in said.err
    asked = kp("book", "nordvik", "--from", "i.ics", terminal=True, answers=["2"])
    assert "man. 14. des. kl. 10.00" in asked.out


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", 4, "ikke en kalenderfil"),
        ("Hei,\nvi sees fredag\n", 4, "ikke en kalenderfil"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\n", 4, "ikke en kalenderfil"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n", 4, "ikke en kalenderfil"),
        ("BEGIN:VCALENDAR\nrubbish\nEND:VCALENDAR\n", 4, "ikke en kalenderfil"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", 4, "ikke noe møte"),
        ("BEGIN:VCARD\nFN:Kari\nEND:VCARD\n", 4, "ikke en kalenderfil"),
        (EVENT.format(method="REPLY", uid="x", sequence=0, start=FRIDAY), 1, "i.ics:4: dette er et svar"),
        (EVENT.format(method="counter", uid="x", sequence=0, start=FRIDAY), 1, "et svar på en invitasjon"),
        (starting(":soon"), 1, "i.ics:8: invitasjonen sier ikke når"),
        (EVENT.replace("DTSTART{start}\n", ""), 1, "sier ikke når"),
        (starting(";TZID=Mars/Base:20261211T090000"), 1, "i.ics:8: tidssonen «Mars/Base»"),
        (starting(f"{FRIDAY}\nRRULE:FREQ=WEEKLY"), 1, "i.ics:9: «Møtet» gjentas"),
        (starting(f"{FRIDAY}\nRRULE:FREQ=WEEKLY").replace("SUMMARY:Møtet\n", ""), 1, "i.ics:9: møtet gjentas"),
        (starting(f"{FRIDAY}\nRDATE:20261218T090000Z"), 1, "gjentas"),
        (starting(f"{FRIDAY}\nDTSTART:20261212T090000Z"), 1, "sier ikke når"),
        (starting(":20261111T090000Z"), 1, "er passert"),
    ],
)  # fmt: skip
def test_what_cannot_be_booked_is_refused_and_nothing_is_written(text: str, code: int, words: str) -> None:
    before = Path("deals/nordvik.yaml").read_bytes()
    Path("i.ics").write_text(text, "utf-8")
    said = kp("book", "nordvik", "--from", "i.ics")
    assert (said.code, said.out) == (code, "")
    assert words in " ".join(said.err.split())
    assert Path("deals/nordvik.yaml").read_bytes() == before


def test_one_day_of_a_series_that_is_sent_alone_is_a_meeting_of_its_own() -> None:
    booked("--from", invitation(more="RECURRENCE-ID:20261211T090000Z\n"))
    booked("--from", invitation(":20261218T090000Z", more="RECURRENCE-ID:20261218T090000Z\n"), "--another")
    booked("--from", invitation(":20261218T090000Z", method="CANCEL", more="RECURRENCE-ID:20261218T090000Z\n"))
    assert [each["when"] for each in next_contacts()] == ["2026-12-04 10:00", "2026-12-11 10:00"]


def test_an_invitation_without_attendees_books_whom_the_user_names() -> None:
    text = EVENT.format(method="PUBLISH", uid="x", sequence=0, start=FRIDAY)
    Path("i.ics").write_text(text.replace("ATTENDEE;CN=Siv Moen:mailto:siv@example.no\n", ""), "utf-8")
    said = kp("book", "nordvik", "--from", "i.ics", "--dry-run")
    assert "sier ikke hvem som er invitert" in said.err
    assert "Avtalt: fre. 11. des. kl. 10.00" in said.err
    assert booked("--from", "i.ics", "--with", "kari,siv", "--step", "behov")["step"] == "behov"


@pytest.mark.parametrize(
    "who",
    ["ATTENDEE;CN=Per Aas:mailto:per@example.com", "ATTENDEE;PARTSTAT=DECLINED;CN=Siv Moen:mailto:siv@example.no"],
)
def test_an_invitation_that_nobody_from_the_customer_comes_to_says_so(who: str) -> None:
    text = starting(FRIDAY).replace("ATTENDEE;CN=Siv Moen:mailto:siv@example.no", who)
    Path("i.ics").write_text(text, "utf-8")
    assert "kommer ingen fra kunden" in kp("book", "nordvik", "--from", "i.ics").out


@pytest.mark.parametrize("year", ["1999", "2101", "0001", "9999"])
def test_a_year_that_no_file_may_hold_is_refused(year: str) -> None:
    before = Path("deals/nordvik.yaml").read_bytes()
    Path("i.ics").write_text(starting(f":{year}1211T090000Z"), "utf-8")
    said = kp("book", "nordvik", "--from", "i.ics")
    assert (said.code, said.out) == (1, "")
    assert "feil i selve kp" not in said.err
    assert Path("deals/nordvik.yaml").read_bytes() == before


@pytest.mark.parametrize("arguments", [[], ["fredag", "--from", "i.ics"]])
def test_a_day_or_a_file(arguments: list[str]) -> None:
    said = kp("book", "nordvik", *arguments)
    assert said.code == 2
    assert "enten DATO eller --from FIL" in said.err


def test_the_file_may_come_from_standard_input() -> None:
    text = EVENT.format(method="REQUEST", uid="m1", sequence=0, start=FRIDAY)
    said = kp("book", "nordvik", "--from", "-", answers=text.splitlines())
    assert "Avtalt: fre. 11. des. kl. 10.00 med Siv Moen" in said.out


def test_a_missing_file_is_named() -> None:
    said = kp("book", "nordvik", "--from", "nei.ics")
    assert said.code == 3
    assert "nei.ics" in said.err


def test_a_calendar_of_ours_says_the_length_of_the_invitation() -> None:
    booked("--from", invitation(more="DTEND:20261211T094500Z\n"))
    events = json.loads(kp("calendar", "--json").out)["events"]
    assert [each["end"] for each in events if each["start"].startswith("2026-12-11")] == ["2026-12-11T10:45:00+01:00"]


def test_a_time_zone_whose_name_no_file_can_have_is_no_fault_of_ours() -> None:
    before, name, behind = (SAMPLES / "teams.ics").read_text("utf-8").rpartition("TZID=W. Europe")
    Path("i.ics").write_text(f"{before}{name}{'(' * 400}{behind}", "utf-8")
    said = kp("book", "nordvik", "--from", "i.ics", "--another", "--today", "2026-11-26")
    assert said.code == 4
    assert "i.ics" in said.err
