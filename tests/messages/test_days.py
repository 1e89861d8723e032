"""What is said of a text that is no day: the cause, and what to write instead, with days as people write them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from kjopsprosess.messages.day_sentences import DayMessages
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.typed_dates.doubt_sentence import doubt_sentence
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.moments import read_moment
from kjopsprosess.messages.typed_dates.reading import read_day
from kjopsprosess.model.values import Language

TODAY = date(2026, 11, 26)
TOLD = [
    (
        "31.11",
        "31. november finnes ikke: november har 30 dager.",
        "There is no 31 November: November has 30 days.",
    ),
    (
        "29.2.2027",
        "29. februar 2027 finnes ikke: februar 2027 har 28 dager.",
        "There is no 29 February 2027: February 2027 has 28 days.",
    ),
    (
        "torsdag 4. desember",
        "4. desember 2026 er en fredag, ikke en torsdag. Mente du fre. 4. des. eller tor. 3. des.?",
        "4 December 2026 is a Friday, not a Thursday. Did you mean Fri 4 Dec or Thu 3 Dec?",
    ),
    (
        "uke 47",
        "«uke 47» kan være 20. november 2026 eller 26. november 2027. Skriv året også.",
        "“uke 47” can be 20 November 2026 or 26 November 2027. Write the year too.",
    ),
    (
        "29.2",
        "«29.2» er neste gang 29. februar 2028. Skriv året også hvis det er den dagen du mener.",
        "The next “29.2” is on 29 February 2028. Write the year too, if that is the day you mean.",
    ),
    (
        "uke 53 2027",
        "Uke 53 finnes ikke i 2027, som har 52 uker.",
        "There is no week 53 in 2027, which has 52 weeks.",
    ),
    (
        "1.12 kl 14",
        "Her trengs bare en dag, ikke et klokkeslett. Skriv 1.12 uten kl 14.",
        "Only a day is needed here, not a time of day. Write 1.12 without kl 14.",
    ),
    ("tosrdag", "Mente du torsdag?", "Did you mean torsdag?"),
    ("før jul", "«før jul» er ikke én bestemt dag.", "“før jul” is not one particular day."),
    ("fredag hvis", "Etter dagen fredag står det mer: «hvis».", "There is more after the day fredag: “hvis”."),
]


def sentence(text: str, language: Language) -> str:
    messages = NB if language is Language.NB else EN
    with pytest.raises(DayDoubt) as found:
        read_day(text, TODAY, past=False)
    return doubt_sentence(found.value, text, messages, TODAY).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("text", "nb", "en"), TOLD)
def test_the_cause_is_told_in_either_language(text: str, nb: str, en: str) -> None:
    assert nb in sentence(text, Language.NB)
    assert en in sentence(text, Language.EN)


def test_a_day_that_may_have_its_month_first_is_told_both_ways() -> None:
    with pytest.raises(DayDoubt) as found:
        read_day("12/4/2026", TODAY, past=False, day_first=False)
    said = doubt_sentence(found.value, "12/4/2026", EN, TODAY).replace("\N{NO-BREAK SPACE}", " ")
    assert "can be 12 April 2026 or 4 December 2026" in said


@pytest.mark.parametrize("text", ["11.12 24:00", "3. desember 14", "mandag 7"])
def test_a_wrong_time_is_told_without_a_date_in_figures(text: str) -> None:
    with pytest.raises(DayDoubt) as found:
        read_moment(text, TODAY)
    for messages in (NB, EN):
        assert not re.search(r"[0-9]{4}-[0-9]{2}", doubt_sentence(found.value, text, messages, TODAY))


def test_every_sentence_is_one_that_some_text_brings_about() -> None:
    texts = [text for text, _, _ in TOLD] + ["5.13", "uke 54", "1999-01-01", "3.-5. des", "den 40.", "10.00", "qwerty"]
    told = {sentence(text, Language.NB) for text in texts}
    with pytest.raises(DayDoubt) as found:
        read_day("1/2", TODAY, past=False, day_first=False)
    told.add(doubt_sentence(found.value, "1/2", NB, TODAY))
    for text in ("11.12 24:00", "3. desember 14", "mandag 7"):
        with pytest.raises(DayDoubt) as found:
            read_moment(text, TODAY)
        told.add(doubt_sentence(found.value, text, NB, TODAY))
    assert len(told) == len(DayMessages(Language.NB).doubts) + 1  # 31 November and 29 February
