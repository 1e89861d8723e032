"""The handbook says all that a process says of the version in force, in order, and every heading can be reached."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from html_pages import read_page

from kjopsprosess.features.process.document import handbook_document
from kjopsprosess.features.process.facts import make_handbook
from kjopsprosess.messages.languages import speak
from kjopsprosess.model.law import Law
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import Language
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.drawing.markdown import draw_markdown
from kjopsprosess.page.html.draw import draw_html
from kjopsprosess.validation.law import law_excerpt
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kjopsprosess.page.page import Page

EN = speak(Language.EN)
IDS = sorted(path.stem for path in SHIPPED.glob("*.yaml"))
each_process = pytest.mark.parametrize("process_id", IDS)

PROCESS: dict[str, Any] = {
    "name": "Lease",
    "version": 3,
    "language": "en",
    "about": "When a bank owns it.",
    "replaces": ["pay"],
    "roles": [
        {"id": "bank", "name": "Bank", "about": "Owns it"},
        {"id": "clerk", "name": "Clerk", "about": "Wrote letters"},
        {"id": "guest", "name": "Guest", "about": "Has no step"},
    ],
    "steps": [
        {
            "id": "ask",
            "name": "Ask the bank",
            "short": "Ask",
            "done_when": "A letter.",
            "who": [{"role": "bank", "part": "decides"}],
            "questions": [{"ask": "How long?", "to": "partner"}, {"ask": "Why?"}],
            "date": {"what": "Last day", "ask": "Which day?"},
        },
        {
            "id": "post",
            "name": "Post the form",
            "done_when": "A stamp.",
            "retired": 2,
            "who": [{"role": "clerk", "part": "does"}],
        },
        {"id": "sign", "name": "Sign online", "done_when": "A signature.", "since": 2, "who": []},
        {"id": "file", "name": "File the papers", "done_when": "A file.", "since": 3, "kind": "order"},
        {"id": "later", "name": "Not there yet", "done_when": "A day.", "since": 4},
    ],
}


def shipped(process_id: str) -> Process:
    process = Workspace(SHIPPED.parent).read_process(process_id).model
    assert process is not None
    return process


def document(process: Process, process_id: str = "lease", **more: Any) -> Page:
    messages = speak(process.language)
    return handbook_document(make_handbook(process_id, process, own=True), messages, **more)


def words(drawn: str) -> str:
    """The text without markup, and without where its lines break."""
    return " ".join(re.sub(r"[\\*]", "", drawn).split())


def said_by(process: Process) -> Iterator[str]:
    """All that a process says for people to read, of the version in force."""
    yield from (process.name, process.about or "", *process.sources)
    steps = process.at(process.version)
    used = {who.role for step in steps for who in step.who}
    for role in process.roles:
        if role.id in used:
            yield from (role.name, role.about or "")
    for step in steps:
        yield from (step.name, step.done_when, step.commitment.best or "", step.commitment.least or "", *step.stalls)
        yield from (action.do for action in step.seller_actions)
        yield from (question.ask for question in step.questions)
        if step.contact:
            yield from (step.contact.says or "", step.contact.note or "")
        if step.date:
            yield from (step.date.what, step.date.ask or "")


def read_html(page: Page) -> str:
    return " ".join(read_page(draw_html(page, "en")).texts)


@each_process
@pytest.mark.parametrize("draw", [draw_plain, draw_markdown, read_html])
def test_all_that_a_process_says_stands_in_it(process_id: str, draw: Any) -> None:
    process = shipped(process_id)
    drawn = words(draw(document(process, process_id)))
    assert [each for each in said_by(process) if " ".join(each.split()) not in drawn] == []


@each_process
def test_steps_stand_in_order_each_with_everybody_in_it(process_id: str) -> None:
    process = shipped(process_id)
    blocks = re.split(r"(?m)^### ", draw_markdown(document(process, process_id)))[1:]
    steps, names = process.at(process.version), {role.id: role.name for role in process.roles}
    assert [block.splitlines()[0] for block in blocks] == [f"{n}. {step.name}" for n, step in enumerate(steps, 1)]
    messages = speak(process.language)
    for block, step in zip(blocks, steps, strict=True):
        who = block.split(f"#### {messages.brief.who}\n\n")[1].split("\n\n")[0].splitlines()
        assert [row.split(" · ")[:2] for row in who] == [
            [f"- {names[each.role]}", messages.terms.part[each.part]] for each in step.who
        ]
        for question in step.questions:
            if question.to in names:
                assert f"- {names[question.to]}: " in block.replace("\\", "")


@each_process
@pytest.mark.parametrize("width", [80, 60])
def test_no_row_is_wider_than_the_screen(process_id: str, width: int) -> None:
    rows = draw_plain(document(shipped(process_id), process_id), width).splitlines()
    assert [row for row in rows if len(row) > width] == []


def anchors(markdown: str) -> list[str]:
    """The names that GitHub gives the headings of a document, worked out sign by sign."""
    headings = re.findall(r"(?m)^#{2,3} (.+)$", markdown)
    plain = [heading.replace("\\", "").strip().lower() for heading in headings]
    return ["".join("-" if c == " " else c for c in h if c.isalnum() or c in " -_") for h in plain]


@each_process
def test_the_contents_lead_to_every_heading(process_id: str) -> None:
    markdown = draw_markdown(document(shipped(process_id), process_id))
    contents, *rest = anchors(markdown)
    assert re.findall(r"\]\(#([^)]*)\)", markdown) == rest
    assert contents in {"contents", "innhold"}
    assert len(set(rest)) == len(rest)


@pytest.mark.parametrize("name", ["Sign [the] (form)", "a `b` _c_ # d", "<b>Sign</b> & go", "Sign: 1. time - now\x1b"])
def test_no_name_becomes_markup_or_breaks_its_link(name: str) -> None:
    step = {"id": "one", "name": name, "done_when": "A letter."}
    markdown = draw_markdown(document(Process.model_validate({"name": "P", "language": "en", "steps": [step]})))
    links = re.findall(r"(?m)^    - \[(.*)\]\(#([\w-]*)\)$", markdown)
    assert len(links) == 1
    assert links[0][1] == anchors(markdown)[-1]
    assert not re.search(r"(?<!\\)[<`]|(?<!\\)\[the", markdown)


def test_a_retired_step_is_only_told_of_with_the_version_that_took_it_away() -> None:
    drawn = draw_plain(document(Process.model_validate(PROCESS)))
    before, earlier = drawn.split("\nEarlier versions\n")
    assert "Post the form" not in before
    assert "Not there yet" not in drawn
    assert earlier.splitlines() == [
        "    Version 3   New step: File the papers",
        "    Version 2   New step: Sign online",
        "                No longer there: Post the form",
        "Deals on an earlier version follow its steps until they are upgraded.",
    ]
    assert "\n2. Sign online\n" in before
    assert "    After       1. Ask\n" in before


def test_whoever_has_a_part_in_retired_steps_alone_is_left_out() -> None:
    drawn = draw_plain(document(Process.model_validate(PROCESS)))
    who = drawn.split("\nWho takes part\n")[1].split("\n\n")[0]
    assert who.splitlines() == ["    Bank   Owns it · step 1", "    Guest  Has no step"]


def test_a_first_version_has_nothing_to_say_of_earlier_ones() -> None:
    assert "Earlier versions" not in draw_plain(document(shipped("small-business")))


def test_an_overlay_says_which_steps_it_stands_in_for() -> None:
    process = Process.model_validate(PROCESS)
    named = draw_plain(document(process, replaced=[("Pay the price", "Machines"), ("Pay a part", "Tools")]))
    assert "This process goes on top of another. " in words(named)
    assert "    Replaces    “Pay the price” in Machines\n                “Pay a part” in Tools\n" in named
    assert "    Replaces    “pay”\n" in draw_plain(document(process))
    assert "put on top" not in draw_plain(document(shipped("small-business")))


def test_a_task_says_when_it_belongs_and_after_which_outcome() -> None:
    tasks = [
        {
            "id": f"{when}-{if_ or 'any'}",
            "do": f"Task {when} {if_ or 'any'}",
            "when": when,
            **({"if": if_} if if_ else {}),
        }
        for if_ in (None, "won", "lost")
        for when in ("after", "during", "before")
    ]
    step = {**PROCESS["steps"][0], "seller_actions": tasks}
    drawn = draw_plain(document(Process.model_validate({**PROCESS, "steps": [step]})))
    assert words(drawn.split("\nWe must\n")[1].split("\nAsk\n")[0]) == words("""
        Before Task before any  During Task during any  Once done Task after any
        Won Task before won · before  Won Task during won · during  Won Task after won · once done
        Lost Task before lost · before  Lost Task during lost · during  Lost Task after lost · once done
    """)


@pytest.mark.parametrize(
    ("replaces", "after", "said"),
    [
        (["pay"], {}, "The step it replaces came after"),
        (["pay"], {"after": []}, "From the start"),
        ([], {}, "From the start"),
        ([], {"after": []}, "From the start"),
    ],
)
def test_a_first_step_on_top_comes_where_the_replaced_one_stood(
    replaces: list[str], after: dict[str, list[str]], said: str
) -> None:
    steps = [{**PROCESS["steps"][0], **after}, *PROCESS["steps"][1:]]
    drawn = draw_plain(document(Process.model_validate({**PROCESS, "replaces": replaces, "steps": steps})))
    first, second = drawn.split("\n1. Ask the bank\n")[1].split("\n2. Sign online\n")
    assert f"    After       {said}\n" in first
    assert "    After       1. Ask\n" in second


def test_a_question_says_whom_to_ask_and_a_day_how_to_ask_for_it() -> None:
    drawn = draw_plain(document(Process.model_validate(PROCESS)))
    assert "Ask\n    Partner: “How long?”\n    “Why?”\n" in drawn
    assert "    Date        Last day\n                “Which day?”\n" in drawn


def test_figures_in_the_rules_stand_last_but_one_with_the_day_they_were_checked() -> None:
    value = {
        "id": "wait",
        "nb": "karens",
        "en": "standstill",
        "value": 10,
        "unit": "days",
        "source": "The agency",
        "confidence": "primary",
        "checked": "2026-11-02",
        "review_by": "2027-01-01",
        "concerns": [{"process": "lease"}],
    }
    excerpt = law_excerpt(Law.model_validate({"look_up": "x", "values": [value]}), "lease", date(2026, 11, 26))
    assert excerpt is not None
    markdown = draw_markdown(document(Process.model_validate(PROCESS), laws=(excerpt,)))
    assert re.findall(r"(?m)^## (.+)$", markdown)[-2:] == ["Figures in the rules", "Earlier versions"]
    assert "- Checked on 2 November 2026 against: The agency.\n" in markdown
    assert "- [Figures in the rules](#figures-in-the-rules)" in markdown
