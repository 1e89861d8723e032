"""Who of those invited is whom in the deal, and which invitations are refused."""

import json
from pathlib import Path

import pytest
from invitations import EVENT, FRIDAY, TEAM, WHOLE, booked, invitation, next_contacts
from workspace_at_hand import kp, lay

SAMPLES = Path(__file__).parent / "samples"


def starting(start: str) -> str:
    return EVENT.format(method="REQUEST", uid="x", sequence=0, start=start)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.chdir(lay(tmp_path, WHOLE))
    (tmp_path / "kp.yaml").write_text(TEAM, "utf-8")


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
