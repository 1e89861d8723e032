"""Quotes that are cut where a day, a number or a condition goes on, and words that put others right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kjopsprosess.features.advance.draft.items import DraftItem, ToldRecord
from kjopsprosess.features.advance.draft.proof.beyond_quotes import Speakers
from kjopsprosess.features.advance.draft.proof.proof import Proof, Prover
from kjopsprosess.features.advance.draft.proof.transcript import Transcript
from kjopsprosess.features.advance.draft.proof.transcript_file import read_transcript
from kjopsprosess.features.advance.draft.proof.turning_words import unchecked
from kjopsprosess.model.deal import Done, Promise, Skipped
from kjopsprosess.model.told import Heard

TODAY = date(2026, 11, 26)
TAKEN = "taken"


def outcome(said: str, kind: str, quote: str, facts: dict[str, Any]) -> str:
    """`taken`, or the code of the refusal."""
    told: ToldRecord
    match kind:
        case "promised":
            told = Promise.model_validate({"id": "x", "by": "kari", "what": "does it", "quote": quote, **facts})
        case "done":
            told = Done.model_validate({"step": "behov", "by": ["kari"], "said": quote, "quote": quote, **facts})
        case "skipped":
            told = Skipped.model_validate({"step": "behov", "by": ["kari"], "because": quote, "quote": quote, **facts})
        case _:
            told = Heard.model_validate({"by": ["kari"], "says": quote, "quote": quote, **facts})
    call = Transcript(read_transcript(f"Kari Lund: {said}\nPer Hansen: Right."))
    found = Prover(call, Speakers({"kari": "Kari Lund"}, [("per", "Per Hansen")]), TODAY, day_first=True).prove(
        DraftItem(kind, 0, told)
    )
    return TAKEN if isinstance(found, Proof) else found.reason


@pytest.mark.quick
@pytest.mark.parametrize(
    ("said", "quote", "due", "code"),
    [
        ("Jeg sender det fredag 11. desember.", "Jeg sender det fredag", "2026-11-27", "cut-day"),
        ("Jeg sender det fredag 11. desember.", "Jeg sender det fredag", "2026-12-11", "cut-day"),
        ("I'll send it on Friday 11 December.", "I'll send it on Friday", "2026-11-27", "cut-day"),
        ("I'll send it by the 4th of January.", "I'll send it by the 4th", "2026-12-04", "cut-day"),
        ("Jeg sender det innen den 4. januar.", "Jeg sender det innen den 4.", "2026-12-04", "cut-day"),
        ("I'll send it by Friday 27 November.", "I'll send it by Friday", "2026-11-27", TAKEN),
        ("I'll send it after 11 December.", "11 December", "2026-12-11", "short-quote"),
        ("Innen 11. desember sender jeg det.", "11. desember sender jeg det", "2026-12-11", TAKEN),
        ("Rundt 11. desember sender jeg det.", "11. desember sender jeg det", "2026-12-11", "day-unclear"),
        ("Etter 11. desember sender jeg det.", "11. desember sender jeg det", "2026-12-11", "other-rule"),
        (
            "Jeg bekrefter den niende desember i morgen.",
            "Jeg bekrefter den niende desember",
            "2026-12-09",
            "several-days",
        ),
        ("I'll send it by Friday, on Monday we talk.", "I'll send it by Friday", "2026-11-27", TAKEN),
        ("I'll send it by Tuesday.", "I'll send it by Tuesday", "2026-11-24", "other-day"),
        ("Vi vil gjerne komme den åttende.", "Vi vil gjerne komme den åttende", "2026-12-08", "hedged"),
    ],
)
def test_a_day_is_read_with_what_stands_around_the_quote(said: str, quote: str, due: str, code: str) -> None:
    assert outcome(said, "promised", quote, {"due": due}) == code


@pytest.mark.parametrize(
    ("said", "quote", "facts", "code"),
    [
        ("Rammen er hundre og tjue tusen kroner.", "Rammen er hundre og tjue", {}, "cut-number"),
        ("The frame is a hundred and twenty thousand euros.", "The frame is a hundred and twenty", {}, "cut-number"),
        ("It costs two hundred thousand kroner a year.", "hundred thousand kroner a year", {}, "cut-number"),
        ("It costs two hundred. Five of us pay.", "It costs two hundred", {}, TAKEN),
        ("We have 12 users by 11 December 2026.", "We have 12 users", {}, TAKEN),
        (
            "Twenty five, no, thirty five users there.",
            "Twenty five, no, thirty five users",
            {"says": "25"},
            "other-number",
        ),
        ("Twenty five, no, thirty five users there.", "Twenty five, no, thirty five users", {"says": "35"}, TAKEN),
        ("Vi er tjuefem brukere, nei, trettifem.", "Vi er tjuefem brukere", {}, "taken-back"),
        ("We have 25 users. Sorry, 35.", "We have 25 users", {}, "taken-back"),
        ("We have 25 users, no more than that.", "We have 25 users", {}, TAKEN),
        ("We have 5 plants, no more than 3 lines each.", "5 plants, no more than 3 lines", {"says": "5 and 3"}, TAKEN),
        ("Seks uker? Nei, det tar lenger tid.", "Seks uker? Nei", {"takes": "6 weeks"}, "other-number"),
        ("Seks uker? Ja, seks uker.", "Seks uker? Ja, seks uker", {"takes": "6 weeks"}, TAKEN),
        ("It takes three weeks if nobody is ill.", "three weeks if nobody is ill", {"takes": "3 weeks"}, "conditional"),
        ("It takes three weeks if nobody is ill.", "three weeks if nobody is ill", {}, TAKEN),
        ("Two million euros would be nice.", "Two million euros", {}, "hedged"),
        ("It used to be that everything went through a broker.", "everything went through a broker", {}, "formerly"),
        ("Før gikk alt gjennom en megler.", "gikk alt gjennom en megler", {}, "formerly"),
        ("Før signering må alt gjennom styret.", "må alt gjennom styret", {}, TAKEN),
        ("It must be in place before 30 April.", "in place before 30 April", {"earliest": "2027-04-30"}, "other-rule"),
        (
            "It cannot be in place before 30 April.",
            "cannot be in place before 30 April",
            {"earliest": "2027-04-30"},
            TAKEN,
        ),
        ("Det kan være på plass fra 30. april.", "på plass fra 30. april", {"earliest": "2027-04-30"}, TAKEN),
    ],
)
def test_a_number_and_what_is_made_of_it(said: str, quote: str, facts: dict[str, Any], code: str) -> None:
    assert outcome(said, "heard", quote, facts) == code


@pytest.mark.parametrize(
    ("said", "kind", "quote", "code"),
    [
        ("We ran the pilot in October.", "done", "We ran the pilot in October", TAKEN),
        ("Vi kjørte piloten i oktober.", "done", "Vi kjørte piloten i oktober", TAKEN),
        ("Vi starter vurderingen mandag 1. februar.", "done", "Vi starter vurderingen", "to-come"),
        ("Vi har godkjent oppstart 1. februar.", "done", "Vi har godkjent oppstart", TAKEN),
        ("We approved it, and we talk on Monday.", "done", "We approved it", TAKEN),
        ("Det er planlagt.", "done", "Det er planlagt", "to-come"),
        ("Vi gjorde det som planlagt.", "done", "Vi gjorde det som planlagt", TAKEN),
        ("I have read half of it.", "done", "I have read half of it", "partly"),
        ("Jeg har lest halve avtalen.", "done", "Jeg har lest halve avtalen", "partly"),
        ("We chose it half a year ago.", "done", "We chose it half a year ago", TAKEN),
        ("I guess we'll skip the pilot.", "skipped", "we'll skip the pilot", "hedged"),
        ("We'll skip the pilot if legal agrees.", "skipped", "We'll skip the pilot", "conditional"),
        ("We'll skip the pilot.", "skipped", "We'll skip the pilot", TAKEN),
        ("Vi trenger ikke referanser.", "skipped", "Vi trenger ikke referanser", TAKEN),
    ],
)
def test_a_step_is_done_or_left_out_for_certain_and_as_a_whole(said: str, kind: str, quote: str, code: str) -> None:
    assert outcome(said, kind, quote, {}) == code


@pytest.mark.parametrize(
    ("quote", "facts", "keys"),
    [
        ("det stemmer ikke helt", {"says": "Det stemmer"}, ("says",)),
        ("det stemmer ikke helt", {"says": "Stemmer ikke"}, ()),
        ("a million would be nice", {"says": "A million"}, ("says",)),
        ("I recommend and the CEO decides", {"who": {"kari": "decides"}}, ("who",)),
        ("I recommend and the CEO decides", {}, ()),
    ],
)
def test_what_no_words_are_held_to_is_marked(quote: str, facts: dict[str, Any], keys: tuple[str, ...]) -> None:
    told = Heard.model_validate({"step": "behov", "by": ["kari"], "says": quote, "quote": quote, **facts})
    assert unchecked(DraftItem("heard", 0, told)) == keys


@pytest.mark.parametrize(
    ("quote", "step", "keys"),
    [
        ("vi ble enige om kravene", "Enes om krav", ()),
        ("we ran the pilot", "Run a pilot", ()),
        ("vi kjenner to av kundene deres", "Ta referanser", ("step",)),
    ],
)
def test_a_step_whose_name_the_quote_does_not_touch_is_marked(quote: str, step: str, keys: tuple[str, ...]) -> None:
    told = Done.model_validate({"step": "behov", "by": ["kari"], "said": quote, "quote": quote})
    assert unchecked(DraftItem("done", 0, told), step) == keys
