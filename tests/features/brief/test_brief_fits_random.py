"""Whatever has happened: no brief on a terminal is longer than the terminal."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from random_logs import PEOPLE, a_few, logs, processes

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.page.drawing.fitting import fit
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.page import Line, Page, text

WORDS = "Avklare hvem som gjør hva, og hva det kommer an på. "


def page(process: dict[str, Any], log: list[dict[str, Any]], messages: Messages, wordy: int) -> Page:
    """The brief; with `wordy`, whatever people write is so many sentences longer."""
    for step in process["steps"]:
        step["done_when"] += WORDS * wordy
        step["questions"] = [{"ask": f"Hva skjer nå? {WORDS * wordy}"}] * 3
        step["commitment"] = {"best": WORDS * (wordy + 1), "least": WORDS * (wordy + 1)}
    for entry in log:
        for item in (*entry.get("promised", []), *entry.get("heard", [])):
            key = "what" if "what" in item else "says"
            item[key] += f" {WORDS * wordy}"
    people = [{**each, "name": f"{each['id']} Etternavn", "title": WORDS[: 20 * wordy]} for each in PEOPLE]
    deal = {"customer": "Nordvik", "process": "p@1", "people": people, "deadline": "2026-12-24", "log": log}
    deal["trigger"] = "Avtalen går ut. " + WORDS * wordy
    model = {"p": Process.model_validate(process)}
    situation = make_situation("nordvik", Deal.model_validate(deal), model, date(2026, 12, 1))
    return brief_page(make_brief(situation, planned_contact(situation)), messages)


@a_few
@given(processes(), logs, st.sampled_from([NB, EN]), st.integers(0, 8))
def test_no_brief_is_longer_than_the_terminal(
    process: dict[str, Any], log: list[dict[str, Any]], messages: Messages, wordy: int
) -> None:
    whole = page(process, log, messages, wordy)

    def more(missing: int) -> Line:
        return Line(text(messages.terms.more_lines(missing, command="kp brief nordvik --full")), indent=0)

    for rows, width in product((24, 40), (40, 60, 80, 120)):
        drawn = draw_plain(fit(whole, rows - 1, width, more), width).splitlines()
        everything = draw_plain(whole, width).splitlines()
        assert len(drawn) < rows
        assert drawn[0] == everything[0]
        assert (drawn == everything) is (len(everything) < rows)
