"""How we know that a step is done, where the words themselves say it: shown or sent to us, or told."""

from __future__ import annotations

import pytest
from workspace_at_hand import Said, kp, nordvik_log

from kjopsprosess.features.advance.dialogue.sentences.how_known import how_told

pytestmark = pytest.mark.usefixtures("nordvik_root")

SEEN = (
    *("showed us a page", "She showed us a page.", "SHOWED US A PAGE", "sent us the minutes", "we've seen the minutes"),
    *("I saw the mail", "we have seen the page", "saw the mail", "they sent the report", "we got the minutes"),
    *("viste oss en side", "Hun viste oss en side.", "sendte oss referatet", "har sendt oss referatet", "vi så siden"),
    *("Jeg så e-posten", "vi fikk referatet", "referatet ble sendt oss", "showed it to us"),
    *("kravlista ble skrevet under i møtet, vi så det", "the list was signed in the meeting, we saw it"),
)
TOLD = (
    *("he told us", "told us on the phone", "Said so on the phone.", "she mentioned it", "we heard it from Dan"),
    *("sa det på telefon", "sa på telefon", "Hun fortalte det", "fortalte oss det.", "vi fikk høre det", "nevnte det"),
    *("Dan told us", "Ruth fortalte oss det"),
)
NEITHER = (
    *("the minutes with the hours", "she told us she sent the mail", "said that he showed a page", "did not send it"),
    *("didn't show us anything", "didn’t send the mail", "will send us the minutes", "sent it to the board"),
    *("a mail that said 9 000", "et notat som sier hva det koster", "the report showed 9 000"),
    *("nothing was sent", "has not been shown", "is to be sent", "asked whether it was sent", "Dan saw the page"),
    *("rapporten viste 9 000", "the list was signed, we may see it", "signert, vi så det ikke"),
    *("referatet med timene", "har ikke sendt referatet", "ikke sendt", "sa at hun sendte det", "skal sende oss det"),
    *("sendt til styret", "aldri vist", "så de har det", "kanskje sendt", "viste ikke noe", "sa ikke noe"),
)


def saved(*answers: str, language: str = "nb") -> Said:
    said = kp("advance", "nordvik", "--lang", language, answers=[*answers, *[""] * 9])
    assert said.code == 0, said
    return said


def flat(said: Said) -> str:
    return " ".join(said.err.split())


@pytest.mark.parametrize(
    ("text", "how"),
    [*((each, "seen") for each in SEEN), *((each, "said") for each in TOLD), *((each, None) for each in NEITHER)],
)
def test_words_that_are_certain_say_how_we_know(text: str, how: str | None) -> None:
    assert how_told(text) == how


@pytest.mark.quick
@pytest.mark.parametrize(
    ("language", "typed", "seen", "said_back"),
    [
        ("en", "showed us a page", True, "Recorded as seen by us: showed us a page. If somebody only told us: <"),
        ("en", "said so to us", False, "Recorded as told to us: said so to us. If we saw it ourselves: <"),
        ("nb", "sendte oss referatet.", True, "Ført inn som noe vi har sett: sendte oss referatet. Har noen bare"),
        ("nb", "Hun nevnte det på telefon", False, "Ført inn som noe vi er blitt fortalt: Hun nevnte det på telefon."),
    ],
)
@pytest.mark.parametrize("before", [("1", ""), ("1",), ("1", "Kari Lund")])
def test_proof_that_says_how_we_know_is_said_back_and_not_asked(
    language: str, typed: str, seen: bool, said_back: str, before: tuple[str, ...]
) -> None:
    said = saved("", "kari", *before, typed, language=language)
    (done,) = nordvik_log()[-1].done
    assert (done.by, done.seen or done.said) == (("kari",), typed)
    assert bool(done.seen) is seen
    assert said_back in flat(said)


@pytest.mark.parametrize("typed", ["told: showed us a page", "fortalt: viste oss en side", "2 showed us a page"])
def test_a_choice_in_front_counts_more_than_the_words(typed: str) -> None:
    saved("", "kari", "1", "", typed)
    (done,) = nordvik_log()[-1].done
    assert (done.seen, bool(done.said)) == (None, True)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (["1 Kari: viste oss en side"], "1 Kari: fortalt: viste oss en side"),
        (["1", "viste oss en side"], "fortalt: viste oss en side"),
        (["1", "", "viste oss en side"], "fortalt: viste oss en side"),
        (["1 Kari viste oss en side"], "1 Kari fortalt: viste oss en side"),
    ],
)
def test_what_was_said_back_can_be_changed_as_it_says(first: list[str], again: str) -> None:
    saved("", "kari", *first, "<", again)
    (done,) = nordvik_log()[-1].done
    assert (done.seen, done.said) == (None, "viste oss en side")


@pytest.mark.parametrize("typed", ["saw no page", "så ikke noe", "sett ikke", "told us nothing", "did not send it"])
def test_what_was_not_seen_is_asked_about(typed: str) -> None:
    said = saved("", "kari", "1", "", typed, "2 the page is not there")
    (done,) = nordvik_log()[-1].done
    assert (done.seen, done.said) == (None, "the page is not there")
    assert "Så vi det selv, eller har noen fortalt det?" in flat(said)


def test_of_several_who_were_there_the_doer_is_asked_and_the_words_are_kept() -> None:
    saved("", "kari, siv", "1", "Viste oss en side", "siv")
    (done,) = nordvik_log()[-1].done
    assert (done.by, done.seen) == (("siv",), "Viste oss en side")
