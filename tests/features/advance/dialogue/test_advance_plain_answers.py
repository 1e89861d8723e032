"""Answers as people give them: what shows a step, attitudes in common words, and how the next contact is held."""

from __future__ import annotations

import pytest
from workspace_at_hand import Said, kp, nordvik_log

pytestmark = pytest.mark.usefixtures("nordvik_root")


def saved(*answers: str, language: str = "nb") -> Said:
    said = kp("advance", "nordvik", "--lang", language, answers=[*answers, *[""] * 9])
    assert said.code == 0, said
    return said


def flat(said: Said) -> str:
    return " ".join(said.err.split())


@pytest.mark.quick
@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("nb", "1 Beskrive behovet Gjort når: Det finnes et notat 2 Løfte"),
        ("en", "1 Beskrive behovet Done when: Det finnes et notat 2 Promise"),
    ],
)
def test_a_step_is_asked_about_with_the_sign_that_it_is_done(language: str, shown: str) -> None:
    assert shown in flat(saved("", "kari", language=language))


def test_a_step_further_on_is_shown_with_its_sign_when_it_is_picked() -> None:
    said = saved("", "kari", "a", "1", "", "1 Brevet", "1")
    assert "Velge leverandør Gjort når: Ledelsen har pekt ut én Hvem gjorde det?" in flat(said)


@pytest.mark.quick
@pytest.mark.parametrize(
    ("answers", "seen", "said"),
    [
        (["Siden med tallene", "1"], "Siden med tallene", None),
        (["Siden med tallene", "2"], None, "Siden med tallene"),
        (["Siden med tallene", "2 To sider med tall"], None, "To sider med tall"),
        (["Siden med tallene", "En annen side", "sett"], "En annen side", None),
        (["1 Siden med tallene"], "Siden med tallene", None),
        (["tja", "1", "Siden med tallene"], "Siden med tallene", None),
    ],
)
def test_proof_in_place_of_how_we_know_is_what_shows_it(answers: list[str], seen: str | None, said: str | None) -> None:
    saved("", "kari", "1", "", *answers, "2")
    (done,) = nordvik_log()[-1].done
    assert (done.seen, done.said) == (seen, said)


@pytest.mark.parametrize(
    ("typed", "by", "seen"),
    [
        ("Kari viste en side", ("kari",), "viste en side"),
        ("Kari viste en side: feil koster 9 000", ("kari",), "viste en side: feil koster 9 000"),
        ("Kari: viste en side: feil koster", ("kari",), "viste en side: feil koster"),
        ("Siv Moen la fram et notat", ("siv",), "la fram et notat"),
        ("kari og siv", ("kari", "siv"), "Notatet"),
        ("Ola Vik", ("ola",), "Notatet"),
    ],
)
def test_who_did_a_step_may_begin_the_sentence_that_shows_it(typed: str, by: tuple[str, ...], seen: str) -> None:
    new = [""] if "Ola" in typed else []
    saved("", "kari", "1", typed, *new, "1" if seen != "Notatet" else "1 Notatet", "2")
    (done,) = nordvik_log()[-1].done
    assert (done.by, done.seen) == (by, seen)


@pytest.mark.quick
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("1 keen", {"kari": "supporter"}),
        ("1 positiv, 2 litt skeptisk", {"kari": "supporter", "siv": "sceptic"}),
        ("Kari: in favour; Siv: now a bit sceptical", {"kari": "supporter", "siv": "sceptic"}),
        ("Kari Lund er fortsatt positiv", {"kari": "supporter"}),
        ("siv imot", {"siv": "opponent"}),
        ("2 against it", {"siv": "opponent"}),
        ("2 driver saken", {"siv": "champion"}),
        ("2 avventende", {"siv": "neutral"}),
        ("2 pådriver", {"siv": "champion"}),
    ],
)
def test_common_words_are_attitudes_and_are_said_back(typed: str, found: dict[str, str]) -> None:
    said = saved("", "kari, siv", "", "", "", typed)
    assert {each.id: str(each.attitude) for each in nordvik_log()[-1].people} == found
    terms = {"supporter": "støttespiller", "sceptic": "skeptiker", "opponent": "motstander", "champion": "pådriver"}
    names = {"kari": "Kari Lund", "siv": "Siv Moen"}
    for person, attitude in found.items():
        assert f"{names[person]}: {terms.get(attitude, 'nøytral')}" in flat(said)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1 ikke positiv", "Ukjent holdning"),
        ("1 not keen", "Ukjent holdning"),
        ("1 blid", "Ukjent holdning"),
        ("skeptisk", "Forsto ikke hvem «skeptisk» gjelder"),
        ("3 skeptisk", "Forsto ikke hvem «3 skeptisk» gjelder"),
    ],
)
def test_an_attitude_that_is_not_certain_is_asked_for_again(typed: str, why: str) -> None:
    said = saved("", "kari, siv", "", "", "", typed, "1 skeptiker")
    assert why in flat(said)
    assert [str(each.attitude) for each in nordvik_log()[-1].people] == ["sceptic"]


def test_the_attitudes_stand_in_the_question() -> None:
    said = flat(saved("", "kari, siv"))
    assert "holdning: pådriver, støttespiller, nøytral, skeptiker, motstander 1 Kari Lund, pådriver 2 Siv Moen" in said


@pytest.mark.quick
@pytest.mark.parametrize(
    ("typed", "how", "people", "step"),
    [
        ("10.12 kl. 10 kari, samtale", "call", ("kari",), "behov"),
        ("10.12 kl. 10 kari og siv samtale", "call", ("kari", "siv"), "behov"),
        ("10.12 kl. 10 telefon med siv", "call", ("siv",), "behov"),
        ("10.12 kari over telefon", "call", ("kari",), "behov"),
        ("10.12 call", "call", (), "behov"),
        ("10.12 kari", None, ("kari",), "behov"),
        ("10.12 kari, møte #valg", "meeting", ("kari",), "valg"),
        ("10.12 kari #none", None, ("kari",), None),
    ],
)
def test_the_next_contact_has_its_way_and_what_it_is_about_is_said_back(
    typed: str, how: str | None, people: tuple[str, ...], step: str | None
) -> None:
    said = flat(saved("", "siv", "", "", "", "", "", typed, "2"))
    (booked,) = nordvik_log()[-1].booked
    assert (booked.how and str(booked.how), booked.with_, booked.step) == (how, people, step)
    told = {"behov": "Gjelder kundens neste steg: «Beskrive behovet».", "valg": "Gjelder «Velge leverandør»."}
    assert told.get(step or "", "Gjelder ikke noe bestemt steg.") in said


def test_what_is_wrong_with_the_next_contact_is_said_and_asked_again() -> None:
    said = flat(saved("", "siv", "", "", "", "", "", "10.12 7", "10.12 #tull", "10.12 kari", "2"))
    assert "Forsto ikke «7»." in said
    assert "Fant ikke noe steg som heter tull." in said
    assert [each.with_ for each in nordvik_log()[-1].booked] == [("kari",)]


@pytest.mark.parametrize("typed", ["10.12 kari, samtale", "10.12 kari samtale"])
def test_the_flag_for_a_booking_takes_the_way_too(typed: str) -> None:
    said = kp("advance", "nordvik", "--book", typed, "--another")
    assert said.code == 0, said
    assert [str(each.how) for each in nordvik_log()[-1].booked] == ["call"]


@pytest.mark.parametrize(("there", "says"), [("kari", ["Leien går ut"]), ("kari, siv", [])])
def test_words_of_nobody_are_those_of_the_only_one_who_was_there(there: str, says: list[str]) -> None:
    said = saved("", there, "", "", "Leien går ut", "1")
    told = [(heard.by, heard.says) for entry in nordvik_log() for heard in entry.heard if heard.says == "Leien går ut"]
    assert told == [(("kari",), each) for each in says]
    assert ("Kari Lund: Leien går ut" in flat(said)) is bool(says)


@pytest.mark.parametrize(
    ("typed", "way", "beside"),
    [
        ("møte hos dem", "meeting", ""),
        ("meeting at their office", "meeting", ""),
        ("møte om prisen", "meeting", "om prisen"),
        ("samtale på Teams", "call", "på Teams"),
        ("video call with Dan", "call", "with Dan"),
        ("samtale", "call", ""),
        ("møte", "meeting", ""),
    ],
)
def test_what_stands_behind_the_way_of_contact_is_told_to_be_left_out(typed: str, way: str, beside: str) -> None:
    said = flat(saved(typed, "kari"))
    assert str(nordvik_log()[-1].how) == way
    assert ("blir ikke tatt med" in said) is bool(beside)
    assert beside in said


@pytest.mark.parametrize(("answer", "way"), [("j", "call"), ("møte", "meeting"), ("", "meeting")])
def test_a_yes_to_what_may_have_been_meant_takes_it(answer: str, way: str) -> None:
    said = flat(saved("24. november samtlae", answer, "kari"))
    assert "Mente du samtale?" in said
    assert (str(nordvik_log()[-1].how), str(nordvik_log()[-1].date)) == (
        way,
        "2026-11-24" if answer == "j" else "2026-11-26",
    )


@pytest.mark.parametrize("odd", ["kaffe", "24. november kaffe", "et sted"])
def test_words_that_are_no_way_are_refused_with_the_ways(odd: str) -> None:
    said = flat(saved(odd, "møte", "kari"))
    assert str(nordvik_log()[-1].how) == "meeting"
    assert f"«{odd.removeprefix('24. november ')}». Velg møte, samtale, e-post eller portal." in said


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        *((each, "meeting") for each in ("Teams-møte", "på Teams", "Teams", "teamsmøte", "Zoom call", "over Zoom")),
        *((each, "meeting") for each in ("hos dem", "at their office", "på Google Meet", "befaring", "lunsj")),
        *((each, "meeting") for each in ("at their plant", "i lokalene deres", "på verkstedet vårt")),
        *((each, "meeting") for each in ("over lunch", "in person", "fysisk møte", "møte hos dem", "Teams, hos oss")),
        *((each, "call") for each in ("ringte", "phoned", "på telefon", "på tlf", "telefonmøte", "over phone")),
        *((each, "mail") for each in ("på e-post", "by email", "SMS")),
    ],
)
@pytest.mark.parametrize("form", ["{}", "24. november {}", "24. november, {}", "{} 24. november", "{}, 24.11.2026"])
def test_a_way_stands_alone_and_before_or_after_a_day(typed: str, way: str, form: str) -> None:
    said = flat(saved(form.format(typed), "kari"))
    newest = nordvik_log()[-1]
    assert (str(newest.date), str(newest.how)) == ("2026-11-26" if form == "{}" else "2026-11-24", way)
    assert "Forsto ikke" not in said
    assert "blir ikke tatt med" not in said


def test_what_shows_a_step_may_be_typed_where_its_doer_is_asked_for() -> None:
    said = flat(saved("", "kari", "1", "et notat som sier hvor mye det koster å vente", "1"))
    (done,) = nordvik_log()[-1].done
    assert (done.by, done.seen) == (("kari",), "et notat som sier hvor mye det koster å vente")
    assert "Kari Lund" in said


@pytest.mark.parametrize("typed", ["m", "sjåførene må bli spurt først", "all of the drivers know"])
def test_a_letter_or_a_sentence_is_no_name(typed: str) -> None:
    saved("", "kari", "", "", "", "", "", "")
    before = len(nordvik_log())
    said = flat(saved("", f"kari, {typed}", "", "kari"))
    assert "ser ikke ut som et navn" in said
    assert len(nordvik_log()) == before + 1
    assert {each.id for entry in nordvik_log() for each in entry.people} <= {"kari", "siv"}


def test_one_fact_after_the_other_of_the_only_one_who_was_there_needs_no_name() -> None:
    saved("", "kari", "", "", "Leien går ut i mars", "1", "Sikkerhet ser på hvert nytt system", "2", "")
    told = [(heard.by, heard.step, heard.says) for heard in nordvik_log()[-1].heard]
    assert [(by, says) for by, _, says in told] == [
        (("kari",), "Leien går ut i mars"),
        (("kari",), "Sikkerhet ser på hvert nytt system"),
    ]


def test_a_promise_of_then_is_as_late_as_it_was_then() -> None:
    saved("", "kari", "", "", "", "", "vi: sende listen @ 1.12")
    said = flat(
        kp("advance", "nordvik", "--date", "2026-12-05", "--today", "2026-12-20", answers=["", "kari", *[""] * 10])
    )
    assert "Vi sender listen: 4 dager over fristen" in said


@pytest.mark.parametrize(
    ("names", "flag"),
    [
        ("kari, Ruth Ames (driftssjef, bestemmer)", '--person "ruth: navn=Ruth Ames, tittel=driftssjef, bestemmer"'),
        ("Ruth Ames (driftssjef) og kari", '--person "ruth: navn=Ruth Ames, tittel=driftssjef"'),
        ("kari + Ruth Ames", '--person "ruth: navn=Ruth Ames"'),
        ("kari, ruth", '--person "ruth: navn=Ruth …"'),
    ],
)
def test_somebody_new_with_a_title_in_brackets_is_shown_as_the_flag_to_add(names: str, flag: str) -> None:
    said = kp("advance", "nordvik", "--how", "call", "--with", names)
    assert said.code == 3
    assert flag in " ".join(said.err.split())
    assert (
        kp("advance", "nordvik", "--how", "call", "--with", "kari, ruth", *flag.replace('"', "").split(" ", 1)).code
        == 0
    )


@pytest.mark.parametrize(
    ("typed", "language", "said_back"),
    [
        ("On Teams", "en", "“On Teams” is recorded as: meeting."),
        ("yesterday, on Teams", "en", "“on Teams” is recorded as: meeting."),
        ("På Teams", "nb", "«På Teams» føres inn som møte."),
        ("møte hos dem i går", "nb", "«møte hos dem» føres inn som møte."),
        ("ringte", "nb", "«ringte» føres inn som samtale."),
    ],
)
def test_a_way_in_other_words_than_the_file_has_is_said_back_as_what_is_kept(
    typed: str, language: str, said_back: str
) -> None:
    assert said_back in flat(saved(typed, "kari", language=language))


@pytest.mark.parametrize("typed", ["", "møte", "Møte", "i går", "samtale i går"])
def test_a_way_in_the_words_of_the_file_is_not_said_twice(typed: str) -> None:
    assert "føres inn som" not in flat(saved(typed, "kari"))
