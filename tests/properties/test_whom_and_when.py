"""Whatever happens in a deal: a question goes to somebody who can answer it, and late is only what has a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eventful_deals import few, full_logs, full_processes, stand
from hypothesis import given
from screens_of_a_deal import brief_of, pages

from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.brief.unknowns.kinds import UnknownKind
from kjopsprosess.features.people.by_step import people_by_step
from kjopsprosess.features.questions.facts import make_question_sheet
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.model.values import PersonKind
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from kjopsprosess.deal_state.people.people import PersonState

WIDE = 1000
LATE = (NB, ("over fristen", "for sent", "er passert")), (EN, (" late ", "has passed"))
"""What the screens say of what is late, in each language."""


def can_be_asked(person: PersonState) -> bool:
    """Whether somebody can answer: a person or a partner who still is there."""
    return person.present and person.kind in (None, PersonKind.PARTNER)


@few
@given(full_processes(), full_logs())
def test_a_question_names_only_who_can_be_asked(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    situation = stand(process, log)
    brief = brief_of(situation)
    assert all(can_be_asked(each.ask) for each in brief.unknowns if each.ask)
    to_confirm = {each.ask.id for each in brief.unknowns if each.ask and each.kind is UnknownKind.HEARSAY}
    booked = {*brief.contact.people}
    elsewhere = {each.ask.id for each in brief.unknowns if each.ask} - booked - to_confirm
    assert not (booked and elsewhere)
    assert all(situation.people[each].contacted or each == "rita" for each in elsewhere)
    for step in make_question_sheet(situation).steps:
        assert all(can_be_asked(each.to) for each in step.questions if each.to)
    reach = people_by_step(situation).reach
    if reach and reach.person:
        assert reach.person.present
        assert reach.person.kind is not PersonKind.DOCUMENT
    if reach and reach.ask:
        assert can_be_asked(reach.ask)


def a_year_on(value: Any, key: str = "") -> Any:
    """The same log with every day that something falls due a year later; the entries keep theirs."""
    if isinstance(value, dict):
        return {name: each if name == "entry" else a_year_on(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [a_year_on(each, key) for each in value]
    is_day = isinstance(value, str) and value[:4].isdigit() and value[4:5] == "-"
    return f"{int(value[:4]) + 1}{value[4:]}" if is_day else value


@few
@given(full_processes(), full_logs())
def test_nothing_is_late_where_every_day_is_to_come(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    ahead = [{**a_year_on(entry), "date": entry["date"]} for entry in log]
    situation = stand(process, ahead, deadline=None)
    for messages, words in LATE:
        for page in pages(situation, messages):
            drawn = " ".join(draw_plain(page, WIDE).replace(":", " ").split())
            assert [word for word in words if word in drawn] == []


@few
@given(full_processes(), full_logs())
def test_what_is_late_is_what_has_a_day_that_is_past(process: dict[str, Any], log: list[dict[str, Any]]) -> None:
    situation = stand(process, log)
    brief = brief_of(situation)
    promises = [
        *situation.open_promises(ours=True),
        *situation.open_promises(ours=False),
        *situation.partner_promises,
    ]
    late = sum(promise.due < situation.today for promise in promises)
    drawn = draw_plain(brief_page(brief, NB), WIDE)
    assert drawn.count("over fristen") >= late
    if not late:
        assert "over fristen" not in drawn
