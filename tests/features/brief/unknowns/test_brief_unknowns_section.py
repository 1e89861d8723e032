"""What we do not know, in words: whom to ask what, and no question twice."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.layout import draw_plain

ROAD = """
    roles: [{id: eier}, {id: it, name: IT-leder}, {id: styre, name: Styret, kind: body}, {id: jurist, name: Jurist}]
    steps:
      - {id: krav, name: Krav, who: [{role: eier, part: does}], questions: [{ask: "Q1?"}, {ask: "Q2?"}]}
      - {id: sikkerhet, name: Sikkerhet, after: [], questions: [{ask: "Q1?"}], who: [{role: it, part: approves}]}
      - {id: valg, name: Valg, kind: choice, after: [krav, sikkerhet], who: [{role: jurist, part: approves}]}
      - {id: ordre, name: Ordre, kind: order}
"""
PEOPLE = "people: [{id: kari, name: Kari, roles: eier}, {id: jon, name: Jon, roles: it}]"
BOTH = "{how: call, with: [kari, jon], heard: [{step: krav, says: Ja}, {step: sikkerhet, says: Ja}]}"
BOOKED = "{booked: [{date: 2026-12-30, how: call, with: [kari, jon]}]}"


def section(
    log: str, messages: Messages = EN, road: str = ROAD, top: str = "trigger: x", today: str = "2026-11-26"
) -> str:
    """What stands under the heading, in one line."""
    situation = read(f"{{{top}, {PEOPLE}, log: [{log}]}}", road, today=today)
    drawn = draw_plain(brief_page(make_brief(situation, planned_contact(situation)), messages))
    told = drawn.replace("\N{NO-BREAK SPACE}", " ").split(messages.brief.not_known)[1]
    return " ".join(told.split(messages.brief.afterwards["call"])[0].split())


def test_the_nearest_role_stands_with_its_steps_and_the_others_by_name() -> None:
    road = ROAD.replace(
        "kind: order", "kind: order, who: [{role: jurist, part: decides}, {role: styre, part: approves}]"
    )
    assert section(f"{BOTH}, {BOOKED}", road=road) == (
        "? Not named yet: jurist (approves “Valg” and decides “Ordre”) and styret. Ask Kari: “Who else must approve?”"
    )
    assert section(f"{BOTH}, {BOOKED}", NB, road) == (
        "? Ikke navngitt: jurist (godkjenner «Valg» og beslutter «Ordre») og styret. Spør Kari: "
        "«Hvem andre må godkjenne?»"
    )


def test_a_board_is_asked_about_by_who_prepares_its_case_and_the_others_stand_beside() -> None:
    road = ROAD.replace("{role: jurist, part: approves}", "{role: styre, part: decides}").replace(
        "kind: order", "kind: order, who: [{role: jurist, part: approves}]"
    )
    assert section(f"{BOTH}, {BOOKED}", road=road) == (
        "? We do not know who prepares the case for the styret (decides “Valg”). Not named yet: jurist. "
        "Ask Kari: “Who prepares the case for the styret, and who presents it?”"
    )


@pytest.mark.parametrize(
    ("part", "question"), [("approves", "“Who else must approve?”"), ("decides", "“Who can say yes?”")]
)
def test_the_question_fits_the_part(part: str, question: str) -> None:
    road = ROAD.replace("{role: jurist, part: approves}", f"{{role: jurist, part: {part}}}")
    assert section(f"{BOTH}, {BOOKED}", road=road).endswith(question)


@pytest.mark.parametrize(
    ("questions", "second"), [("{ask: Q1?}, {ask: Q2?}", "Q2?"), ("{ask: Q1?}", "What has changed")]
)
def test_a_question_of_a_step_is_asked_once_and_then_the_next_one(questions: str, second: str) -> None:
    alone = "{how: call, with: kari, heard: [{step: krav, says: Ja}]}"
    other = "{how: call, with: jon, heard: [{step: valg, says: Ja}]}"
    road = ROAD.replace('{ask: "Q1?"}, {ask: "Q2?"}', questions).replace("after: []", "after: [krav]")
    said = section(f"{alone}, {other}, {BOOKED}", road=road, top="trigger: x, without: jurist", today="2026-12-28")
    assert "All we know about “Krav” is from Kari. Ask Jon: “Q1?”" in said
    assert said.count("“Q1?”") == 1
    assert f"57 days old. Ask Kari: “{second}" in said


@pytest.mark.parametrize("words", ["A, B", "A, B, C"])
def test_a_worded_question_is_printed_once_and_the_same_asked_of_the_next(words: str) -> None:
    heard = ", ".join(f"{{says: {word}}}" for word in words.split(", "))
    named = "people: [{id: jon, roles: [it, jurist]}, {id: kari, roles: eier}]"
    said = section(f"{BOTH}, {{{named}, how: call, with: [kari, jon], heard: [{heard}]}}, {BOOKED}")
    assert said.count("When in the purchase does that happen") == 1
    assert said.count("Ask Kari the same.") == len(words.split(", ")) - 1


def test_two_steps_said_to_be_done_are_confirmed_with_one_question() -> None:
    rumour = "{how: call, with: rita, people: [{id: rita, name: Rita, kind: partner}], done: [%s]}"
    done = "{step: krav, by: kari, said: Ja}, {step: sikkerhet, by: jon, said: Nei}"
    said = section(f"{BOTH}, {rumour % done}, {BOOKED}")
    assert said.count("Is it done, when") == 1
    assert ("Confirm with Kari: “" in said) or ("Confirm with Jon: “" in said)
    assert ("Confirm with Jon." in said) or ("Confirm with Kari." in said)


def test_steps_behind_are_one_sentence() -> None:
    said = section(f"{BOTH}, {{done: [{{step: valg, by: kari, outcome: us, seen: Brev}}]}}, {BOOKED}")
    assert "“Krav” and “Sikkerhet” are not recorded as done, but the customer is past them. Ask Kari:" in said
    one = f"{BOTH}, {{done: [{{step: krav, by: kari, seen: Ark}}, {{step: valg, by: kari, outcome: us, seen: Brev}}]}}"
    assert "“Sikkerhet” is not recorded as done, but the customer is past it." in section(f"{one}, {BOOKED}")


def test_all_we_know_from_somebody_who_has_left_is_said_so() -> None:
    gone = "{how: call, with: jon, people: [{id: kari, left: true}]}"
    told = "{how: call, with: kari, heard: [{step: krav, says: Ja}]}"
    booked = BOOKED.replace("[kari, jon]", "jon")
    assert "All we know about how they buy is from Kari, who has left. Ask Jon:" in section(f"{told}, {gone}, {booked}")
    said = section(f"{told}, {gone}, {booked}", NB)
    assert "Alt vi vet om hvordan de kjøper, har vi fra Kari, som har sluttet. Spør Jon:" in said


def test_why_now_is_asked_in_one_place_alone() -> None:
    road = ROAD.replace("{role: jurist, part: approves}", "")
    said = section(f"{BOTH}, {BOOKED}", road=road, top="without: []")
    assert said == "? We do not know why they are buying now. Ask Kari: “What made you look at this now?”"
    new = section("{how: call}", top="without: []")
    assert new.count("What made you look at this now?") == 1


def test_where_nothing_is_known_the_day_of_a_step_that_still_waits_is_not_asked_first() -> None:
    road = ROAD.replace("kind: choice", 'kind: choice, date: {what: Valgdag, ask: "Når?"}')
    assert section("{how: call}", road=road).startswith("We know nothing yet about how they buy. Ask: ? “Q1?”")


@pytest.mark.parametrize(
    ("second", "nb", "en"),
    [
        ("2026-11-02", "er 50 dager gammelt.", "is 50 days old."),
        ("2026-11-05", "er minst 47 dager gammelt.", "is at least 47 days old."),
    ],
)
def test_old_words_on_several_steps_are_one_question(second: str, nb: str, en: str) -> None:
    log = (
        "{date: 2026-11-02, how: call, with: [kari, jon], heard: [{step: krav, says: Ja}]}, "
        f"{{date: {second}, how: call, with: [kari, jon], heard: [{{step: sikkerhet, says: Ja}}]}}"
    )
    for messages, said, named in ((NB, nb, "«Sikkerhet» og «Krav»"), (EN, en, "“Sikkerhet” and “Krav”")):
        told = section(f"{log}, {BOOKED}", messages, today="2026-12-22")
        assert told.count("gammelt") + told.count(" old.") == 1
        assert f"{named}{',' if messages is NB else ''} {said}" in told


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        (NB, "Jon har sluttet før løftet «sender tallene» var holdt. Spør Kari: «Hvem overtar det?»"),
        (EN, "Jon left before keeping the promise “sender tallene”. Ask Kari: “Who takes that over?”"),
    ],
)
def test_of_who_has_left_the_promise_is_said_and_who_takes_it_over_is_asked(messages: Messages, words: str) -> None:
    gave = "{how: call, with: [kari, jon], promised: [{id: p, by: jon, what: sender tallene., due: 2026-12-20}]}"
    assert words in section(f"{gave}, {BOTH}, {{people: [{{id: jon, left: true}}]}}", messages)


PARTNER = "people: [{id: kari, name: Kari, roles: eier}, {id: ola, name: Ola, kind: partner}]"
WITH_OLA = "{booked: [{date: 2026-12-30, how: call, with: COMING}]}"


@pytest.mark.parametrize(
    ("coming", "asked"),
    [
        (
            "ola",
            ("Spør Ola: «Hva utløste at de ser på dette nå?»", "Spør Ola: «Har de gjort dette, og hvem gjorde det?»"),
        ),
        ("[ola, kari]", ("«Hva utløste at dere ser på dette nå?»", "«Har dere gjort dette, og hvem gjorde det?»")),
    ],
)
def test_a_partner_is_asked_about_them_and_not_about_you(coming: str, asked: tuple[str, str]) -> None:
    done = "{how: call, with: kari, done: [{step: valg, by: kari, seen: Brev, outcome: us}]}"
    steps = "roles: [{id: eier}], steps: [{id: krav}, {id: valg, kind: choice}, {id: ordre, kind: order}]"
    deal = f"{{{PARTNER}, log: [{done}, {WITH_OLA.replace('COMING', coming)}]}}"
    situation = read(deal, f"{{{steps}}}")
    drawn = draw_plain(brief_page(make_brief(situation, planned_contact(situation)), NB), 300)
    said = " ".join(drawn.replace("\N{NO-BREAK SPACE}", " ").split())
    assert [words for words in asked if words not in said] == []


@pytest.mark.parametrize(
    ("coming", "asked", "not_asked"),
    [("ola", "Hva sier de?", "Hva trenger dere?"), ("kari", "Hva trenger dere?", "Hva sier de?")],
)
def test_where_nothing_is_known_a_partner_is_asked_what_is_for_partners(
    coming: str, asked: str, not_asked: str
) -> None:
    road = ROAD.replace(
        '[{ask: "Q1?"}, {ask: "Q2?"}]', '[{ask: "Hva sier de?", to: partner}, {ask: "Hva trenger dere?"}]'
    )
    situation = read(f"{{{PARTNER}, log: [{WITH_OLA.replace('COMING', coming)}]}}", road)
    drawn = draw_plain(brief_page(make_brief(situation, planned_contact(situation)), NB), 300)
    assert asked in drawn
    assert not_asked not in drawn


GAVE = "{how: call, with: [kari, jon], promised: [{id: p, by: jon, what: sender tallene., due: 2027-01-15}]}"
LEAVES = "{people: [{id: jon, left: 2026-12-31}]}"
NEW = "{people: [{id: nora, name: Nora Vik, replaces: jon}]}"


@pytest.mark.parametrize(
    ("log", "messages", "words"),
    [
        (LEAVES, EN, "Jon leaves 31 Dec, and we do not know who takes over. Ask Kari: “Who takes over from Jon?”"),
        (LEAVES, NB, "Jon slutter 31. des., og vi vet ikke hvem som tar over. Spør Kari: «Hvem tar over etter Jon?»"),
        (
            f"{GAVE}, {LEAVES}",
            EN,
            "Jon leaves 31 Dec, before keeping the promise “sender tallene”. Ask Kari: “Who takes over from Jon?”",
        ),
        (
            f"{GAVE}, {LEAVES}",
            NB,
            "Jon slutter 31. des., før løftet «sender tallene» skal holdes. Spør Kari: «Hvem tar over etter Jon?»",
        ),
        (
            f"{GAVE}, {LEAVES}, {NEW}",
            EN,
            (
                "Nora Vik takes over from Jon, who leaves 31 Dec. Ask Kari: “Does Nora Vik take over as IT-leder? "
                "Who keeps what Jon promised: sender tallene?”"
            ),
        ),
        (
            f"{GAVE}, {LEAVES}, {NEW}",
            NB,
            (
                "Nora Vik tar over etter Jon, som slutter 31. des. Spør Kari: «Tar Nora Vik over som IT-leder? "
                "Hvem holder det Jon har lovet: sender tallene?»"
            ),
        ),
        (
            f"{LEAVES}, {NEW}, {{booked: [{{date: 2026-12-03, with: nora}}]}}",
            EN,
            "Nora Vik takes over from Jon, who leaves 31 Dec. Ask Nora Vik: “Do you take over as IT-leder?”",
        ),
        (
            f"{LEAVES}, {{booked: [{{date: 2026-12-03, with: jon}}]}}",
            NB,
            "Spør Jon: «Hvem tar over etter deg, og kan du sette oss i kontakt?»",
        ),
        (
            f"{GAVE}, {{people: [{{id: jon, left: true}}]}}, {NEW}",
            EN,
            "Nora Vik takes over from Jon, who has left.",
        ),
    ],
)
def test_who_leaves_and_who_takes_over_is_said_and_asked(log: str, messages: Messages, words: str) -> None:
    if "booked" not in log:
        log += ", {booked: [{date: 2026-12-03, with: kari}]}"
    assert words in section(f"{BOTH}, {log}", messages)


@pytest.mark.parametrize("leaves", ["{people: [{id: jon, left: 2026-12-31}]}", "{people: [{id: jon, left: true}]}"])
def test_nothing_is_asked_of_who_stays_after_all(leaves: str) -> None:
    told = section(f"{BOTH}, {GAVE}, {leaves}, {NEW}, {{people: [{{id: jon, left: false}}]}}, {BOOKED}")
    assert "takes over" not in told
    assert "leaves" not in told
