"""Every shipped process says what a seller needs at every step, in its own language and without numbers of the law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.deal_state.steps.step_map import make_step_map
from kjopsprosess.features.process.facts import make_handbook
from kjopsprosess.features.process.page import handbook_page, step_page
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.values import ContactRule, Language, Part, StepKind, Timing
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kjopsprosess.model.process import Process, Step

WORKSPACE = Workspace(SHIPPED.parent)
IDS = sorted(path.stem for path in SHIPPED.glob("*.yaml"))
WITHOUT_QUESTIONS = {
    ("offentlig-anbud", "mottak"): "after the deadline only the customer asks",
    ("offentlig-anbud", "evaluering"): "after the deadline only the customer asks",
    ("offentlig-anbud", "tildeling"): "until the award only the customer asks",
    ("open-tender", "receipt"): "after the deadline only the customer asks",
    ("open-tender", "evaluation"): "after the deadline only the customer asks",
    ("open-tender", "award"): "until the award only the customer asks",
    ("offentlig-tilbud", "mottak"): "after the deadline only the customer asks",
    ("offentlig-tilbud", "evaluering"): "after the deadline only the customer asks",
    ("offentlig-tilbud", "tildeling"): "until the award only the customer asks",
    ("offentlig-forhandling", "prekvalifisering"): "whoever asks to take part answers, and asks nothing",
    ("offentlig-forhandling", "endelig"): "after the negotiations only the customer asks",
    ("offentlig-forhandling", "evaluering"): "after the deadline only the customer asks",
    ("offentlig-forhandling", "tildeling"): "until the award only the customer asks",
    ("rammeavtale-avrop", "evaluering"): "after the deadline only the customer asks",
    ("rammeavtale-avrop", "tildeling"): "until the award only the customer asks",
}
WITHOUT_USUAL_DAYS = {
    ("fornyelse", "frist"): "follows the dates of the contract",
    ("renewal", "dates"): "follows the dates of the contract",
    ("konsern-styre", "styresak"): "follows the calendar of the board",
    ("rammeavtale-avrop", "bruk"): "lasts as long as the assignment",
    ("rammeavtale-direkte", "bruk"): "lasts as long as the assignment",
    ("offentlig-anbud", "oppfolging"): "follows the dates of the contract",
    ("offentlig-tilbud", "oppfolging"): "follows the dates of the contract",
    ("offentlig-forhandling", "oppfolging"): "follows the dates of the contract",
    ("open-tender", "follow-up"): "follows the dates of the contract",
}
LONGEST = {
    "about": 110,
    "source": 90,
    "done_when": 110,
    "do": 75,
    "ask": 90,
    "commitment": 80,
    "stall": 50,
    "note": 75,
    "says": 85,
    "what": 28,
    "role": 75,
    "who": 28,
}
"""Characters that still read well on a screen of 80 columns."""
ENGLISH_IN_NORWEGIAN = re.compile(
    r"\b(?:stakeholders?|business case|close|closing|pipeline|leads?|procurement|prokurement|paper process|buyers?"
    r"|champion|deal|pain|sign-?off|shortlist|kick-?off|go-?live|roadmap|rollout|roll-out|onboarding|owner|budget owner"
    r"|requirements?|vendor|reseller|supplier|proposal|quote|purchase order|decision maker|steering committee"
    r"|beslutningstaker|kjøpskomité|rådmann|anbudsloven|security|legal|compliance|review|meeting|follow up|workshop"
    r"|the|and|with|by|who|what|when)\b",
    re.IGNORECASE,
)
"""Words with a bokmål term, and bokmål that betrays a translation or is out of date."""
NORWEGIAN_IN_ENGLISH = re.compile(
    r"[æøå]|\b(?:og|ikke|som|av|til|hvem|hva|når|steg|kunde(?:n)?|beslutter|innkjøp|budsjett|avtale|leverandør"
    r"|krav|tilbud|sak(?:en)?|vilkår|ombud|styret|anbud|avrop)\b",
    re.IGNORECASE,
)
LAW_VALUE = re.compile(r"\bkr\b|\bkroner\b|\bNOK\b|\bmill(?:ion\w*)?\b|\bEUR\b|€|§|\d[ .\u00a0]?\d{3}\b")


def process_of(process_id: str) -> Process:
    model = WORKSPACE.read_process(process_id).model
    assert model is not None, process_id
    return model


def texts(process: Process) -> Iterator[tuple[str, str]]:
    """Everything a process says, with what it is."""
    yield "name", process.name
    yield "about", process.about or ""
    yield from (("source", source) for source in process.sources)
    for role in process.roles:
        yield "who", role.name
        yield "role", role.about or ""
    for step in process.steps:
        yield "name", step.name
        yield "name", step.short or ""
        yield "done_when", step.done_when
        yield "commitment", step.commitment.best or ""
        yield "commitment", step.commitment.least or ""
        yield from (("do", action.do) for action in step.seller_actions)
        yield from (("ask", question.ask) for question in step.questions)
        yield from (("stall", stall) for stall in step.stalls)
        if step.contact:
            yield "note", step.contact.note or ""
            yield "says", step.contact.says or ""
        if step.date:
            yield "what", step.date.what
            yield "ask", step.date.ask or "?"


each_process = pytest.mark.parametrize("process_id", IDS)


OVERLAYS = [
    (["saas-virksomhet"], "konsern-styre"),
    (["kapitalutstyr"], "konsern-styre"),
    (["konsulenttjeneste"], "konsern-styre"),
    (["kapitalutstyr"], "leasing"),
    (["kapitalutstyr", "leasing"], "konsern-styre"),
    (["capital-equipment"], "equipment-lease"),
]
"""Processes, and another that can be put on top of them."""


def test_twenty_four_processes_are_shipped() -> None:
    assert len(IDS) == 24


@each_process
def test_nothing_is_wrong_with_it(process_id: str) -> None:
    loaded_file = WORKSPACE.read_process(process_id)
    assert loaded_file.findings == ()
    assert check_process(process_of(process_id)) == ()


@each_process
def test_it_says_what_it_rests_on(process_id: str) -> None:
    *_, rest = process_of(process_id).sources
    assert re.search(r"bransjekunnskap|trade knowledge", rest)


@each_process
def test_every_step_says_what_a_seller_needs(process_id: str) -> None:
    for step in process_of(process_id).steps:
        at = (process_id, step.id)
        assert step.short, at
        assert step.commitment.best, at
        assert step.commitment.least, at
        assert step.who, at
        assert len(step.seller_actions) >= 2, at
        assert len(step.stalls) >= 2, at
        asked = 0 if at in WITHOUT_QUESTIONS else 2
        assert len(step.questions) >= asked, at
        assert asked or not step.questions, at
        assert (step.usual_days is None) == (at in WITHOUT_USUAL_DAYS), at
        assert step.usual_days is None or step.usual_days[0] <= step.usual_days[1], at


def test_the_exceptions_are_steps_that_exist() -> None:
    for process_id, step_id in {**WITHOUT_QUESTIONS, **WITHOUT_USUAL_DAYS}:
        assert step_id in {step.id for step in process_of(process_id).steps}


@each_process
def test_its_texts_are_of_a_length_that_reads_well(process_id: str) -> None:
    too_long = [(what, said) for what, said in texts(process_of(process_id)) if len(said) > LONGEST.get(what, 70)]
    assert too_long == []


@each_process
def test_sentences_end_and_phrases_do_not(process_id: str) -> None:
    for what, said in texts(process_of(process_id)):
        match what:
            case "done_when" | "commitment" | "note" | "says":
                assert not said or said.endswith("."), said
            case "ask":
                assert said.endswith("?"), said
            case "about":
                pass
            case _:
                assert not said.endswith("."), said
        assert said[:1] == said[:1].upper(), said


@each_process
def test_it_speaks_one_language(process_id: str) -> None:
    process = process_of(process_id)
    foreign = ENGLISH_IN_NORWEGIAN if process.language is Language.NB else NORWEGIAN_IN_ENGLISH
    assert [said for _, said in texts(process) if foreign.search(said)] == []


@each_process
def test_no_number_of_the_law_stands_in_its_words(process_id: str) -> None:
    month = re.compile(r"\b(?:november|November) 2026$")
    said_by = [month.sub("", said) if what == "source" else said for what, said in texts(process_of(process_id))]
    assert [said for said in said_by if LAW_VALUE.search(said)] == []


@each_process
def test_while_contact_is_restricted_we_only_prepare_and_answer(process_id: str) -> None:
    seeking = re.compile(r"\b(?:ringe?|besøke|møte\b|invitere|lunsj|purre|følge opp|call|visit|meet)\b", re.IGNORECASE)
    for step in process_of(process_id).steps:
        if step.contact is None:
            continue
        assert [action.do for action in step.seller_actions if seeking.search(action.do)] == [], step.id
        if step.contact.rule is ContactRule.PORTAL_ONLY:
            assert step.contact.channel, step.id
            assert "vi" not in f"{step.commitment.best} {step.commitment.least}".lower().split(), step.id


@each_process
def test_its_order_is_a_path_that_starts_and_goes_on_after_the_order(process_id: str) -> None:
    process = process_of(process_id)
    handbook = make_handbook(process_id, process, own=False)
    assert not handbook.steps[0].after
    assert all(number < each.number for each in handbook.steps for number in each.after)
    assert len(handbook.orders) == (0 if process.replaces else 1)
    assert len(handbook.choices) <= 1


@each_process
def test_a_person_or_a_group_is_named_first_who_can_act(process_id: str) -> None:
    for step in process_of(process_id).steps:
        weight = list(Part).index(step.who[0].part)
        assert weight < list(Part).index(Part.CONTRIBUTES), step.id


@pytest.mark.parametrize(("below", "on_top"), OVERLAYS)
def test_what_is_put_on_top_fits_as_one_map(below: list[str], on_top: str) -> None:
    processes = {each: process_of(each) for each in [*below, on_top]}
    deal = Deal(customer="Nordvik", process=tuple(Pin(name, each.version) for name, each in processes.items()))
    whole = make_step_map(deal, processes)
    added = {step.id for step in _now(processes[on_top])}
    own = {step.id for step in make_step_map(without_the_top(deal, below), processes).steps}
    replaced = own & {*processes[on_top].replaces}
    assert len(replaced) == 1
    assert {step.id for step in whole.steps} == (own - replaced) | added
    (order,) = (step.id for step in whole.steps if step.step.kind is StepKind.ORDER)
    assert [step for step in added if order not in whole.successors[step]] == []
    (choice,) = (step.id for step in whole.steps if step.step.kind is StepKind.CHOICE)
    assert choice in {step.id for step in _now(processes[below[0]])}
    reached: set[str] = set()
    for _ in whole.steps:  # a ring would leave some step for ever out of reach
        reached |= {step.id for step in whole.steps if set(step.after) <= reached}
    assert reached == {step.id for step in whole.steps}


def _now(process: Process) -> tuple[Step, ...]:
    return process.at(process.version)


def without_the_top(deal: Deal, below: list[str]) -> Deal:
    """The same deal without what is put on top."""
    return deal.model_copy(update={"process": deal.process[: len(below)]})


@each_process
@pytest.mark.parametrize("width", [80, 60])
def test_its_pages_fit_the_screen(process_id: str, width: int) -> None:
    process = process_of(process_id)
    handbook, messages = make_handbook(process_id, process, own=False), speak(process.language)
    pages = [handbook_page(handbook, messages), *(step_page(handbook, step, messages) for step in handbook.steps)]
    assert [row for page in pages for row in draw_plain(page, width).splitlines() if len(row) > width] == []


@each_process
def test_its_overview_stands_in_columns_at_eighty(process_id: str) -> None:
    process = process_of(process_id)
    handbook, messages = make_handbook(process_id, process, own=False), speak(process.language)
    rows = draw_plain(handbook_page(handbook, messages), 80).splitlines()
    assert sum(bool(re.match(r"  [│ ] [ \d]\d  ", row)) for row in rows) == len(handbook.steps)
    assert len(rows) <= len(handbook.steps) + 7  # a head of three rows, a blank one, and choice, order and approvals


@each_process
def test_something_is_to_be_done_before_a_contact(process_id: str) -> None:
    for step in process_of(process_id).steps:
        timings = {action.when for action in step.seller_actions}
        assert timings & {Timing.BEFORE, Timing.DURING}, step.id
