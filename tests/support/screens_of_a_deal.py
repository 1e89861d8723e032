"""The brief of a deal, and every page there is of one deal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import Brief, make_brief
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.list.make_agenda import dated_agenda
from kjopsprosess.features.list.next_facts import DEAL_AGENDAS, Agenda, make_agenda
from kjopsprosess.features.map.by_person import map_by_person
from kjopsprosess.features.map.by_person_page import map_by_person_page
from kjopsprosess.features.map.facts import make_deal_map
from kjopsprosess.features.map.page import map_page
from kjopsprosess.features.people.by_step import people_by_step
from kjopsprosess.features.people.by_step_page import people_by_step_page
from kjopsprosess.features.promises.facts import DealPromises, PromiseList, make_promise_list, open_promises_of
from kjopsprosess.features.promises.page import promises_page
from kjopsprosess.features.questions.facts import make_question_sheet
from kjopsprosess.features.questions.page import questions_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kjopsprosess.deal_state.overview import Unreadable
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.page.deal.json_references import Json
    from kjopsprosess.page.page import Page


def brief_of(situation: Situation) -> Brief:
    return make_brief(situation, planned_contact(situation))


def agenda_of(situations: Iterable[Situation], unreadable: Iterable[Unreadable], today: date) -> Agenda:
    """What `kp next` shows of deals, from the texts that the cache keeps."""
    texts = [DEAL_AGENDAS.records.write(dated_agenda(each).facts) for each in situations]
    return make_agenda(DEAL_AGENDAS.records.read(texts), unreadable, today)


def listed_promises(situation: Situation) -> PromiseList:
    """What `kp promises DEAL` shows."""
    return make_promise_list([DealPromises(open_promises_of(situation))], (), situation.today)


def as_read(answer: Json) -> Json:
    """An answer for programs as a program reads it, with all that is made as it is printed."""
    found: Json = json.loads("".join(json.JSONEncoder(indent=2).iterencode(answer)))
    return found


def pages_of_one_layout(situation: Situation, messages: Messages) -> Iterator[Page]:
    """The pages of one deal that are laid out alike however long the words are."""
    yield brief_page(brief_of(situation), messages)
    yield map_page(make_deal_map(situation), messages)
    yield questions_page(make_question_sheet(situation), messages)
    yield promises_page(listed_promises(situation), messages)


def pages(situation: Situation, messages: Messages) -> Iterator[Page]:
    """Every page of one deal."""
    yield from pages_of_one_layout(situation, messages)
    yield map_by_person_page(map_by_person(situation), messages)
    yield people_by_step_page(people_by_step(situation), messages)
