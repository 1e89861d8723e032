"""The brief as a page: who and when, the next step, what to agree, who, our part, what we do not know, afterwards."""

from __future__ import annotations

from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.status import is_new, why_now
from kjopsprosess.deal_state.steps.next_step import Reopening
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import How
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    channel_name,
    done_when_row,
    ended_text,
    from_to,
    name_and_kind,
    postponed_text,
    promise_row,
    role_name,
    rule_line,
    short_name,
    standstill_text,
    step_line,
)
from kjopsprosess.page.deal.signs import amount
from kjopsprosess.page.page import Item, Labelled, Line, Page, Section, Style, Text, text

from .agree.section import agree_section, goal_rows
from .closed_sections import (
    because_section,
    our_promises_section,
    resting_section,
    standstill_rows,
    stopped_section,
)
from .cutting import Spare, spare_section, spared
from .days_rows import day_line, other_day_rows
from .facts import Brief
from .last_time.section import last_time_section
from .our_part import afterwards_section, late_of_ours, our_part, our_tasks
from .unknowns.section import unknowns_section
from .who_section import who_section

MAX_NAMED_OPEN = 4
"""So many other open steps are named, the rest counted."""
MAX_PROMISES = 3
"""So many of the customer's promises are shown, and all that are late or due soon; the rest are counted."""


def brief_page(brief: Brief, messages: Messages) -> Page:
    """The one-screen brief."""
    sections = [_head(brief, messages)]
    if brief.closed or brief.resting_until:
        sections += [spare_section(because_section(brief, messages), Spare.DONE_WHEN)]
        sections += [spare_section(stopped_section(brief, messages), Spare.AGREE)]
        ours = our_promises_section if brief.closed else resting_section
        sections += [spare_section(ours(brief, messages), Spare.OWED)]
    elif brief.step is None:
        sections += [_nothing_left(messages), spare_section(our_promises_section(brief, messages), Spare.OWED)]
    elif brief.open_to_complaint:
        sections += [spare_section(because_section(brief, messages), Spare.DONE_WHEN)]
        sections += [_next_step(brief, messages), who_section(brief, messages), our_part(brief, messages)]
    else:
        sections += [_next_step(brief, messages), spare_section(agree_section(brief, messages), Spare.AGREE)]
        sections += [who_section(brief, messages), spare_section(last_time_section(brief, messages), Spare.LAST_TIME)]
        sections += [our_part(brief, messages), unknowns_section(brief, messages)]
    if not brief.closed and (brief.resting_until or brief.step):
        sections += [spare_section(afterwards_section(brief, messages), Spare.AFTERWARDS)]
    return Page(tuple(section for section in sections if section.items or section.heading))


def short_page(brief: Brief, messages: Messages) -> Page:
    """The brief in eight lines."""
    if brief.closed or brief.resting_until or brief.step is None:
        return Page(brief_page(brief, messages).sections[:3])
    said = messages.brief
    step = brief.step.step
    rule = [rule_line(brief.rule, messages)] if brief.rule else []
    rows: list[Item] = [step_line(brief.step), *rule, done_when_row(step, messages)]
    rows += _promised(brief, messages)[:1]
    rows += goal_rows(brief, messages)
    empty = next((participant for participant in brief.participants if participant.person is None), None)
    if empty and empty.role and empty.part and not brief.portal_only:
        role = role_name(brief.situation.map, empty.role)
        line = said.role_not_named.format(role=role, part=messages.terms.part[empty.part])
        rows.append(Labelled(said.who_label, text(line, style=Style.ASK), glyph="?"))
    if ours := our_tasks(brief, messages)[:1]:
        rows.append(ours[0]._replace(label=said.we_must))
    return Page((Section(items=(_who_and_when(brief, messages), *rows)),))


def _head(brief: Brief, messages: Messages) -> Section:
    lines = [_who_and_when(brief, messages)]
    stuck = brief.progress.stands_still and not brief.closed and not brief.resting_until
    if stuck:
        row = Line(text(_row_of_continuations(brief, messages), style=Style.LATE), glyph="!", indent=0)
        lines.append(row._replace(spare=Spare.STANDS_STILL))
    lines += late_of_ours(brief, messages)
    lines += [day._replace(spare=Spare.NEAREST_DAY) for day in day_line(brief, messages)]
    quiet = text(SEPARATOR.join(_progress(brief, messages)), style=Style.QUIET)
    lines.append(Line(quiet, indent=0, spare=Spare.PROGRESS))
    lines.extend(_remarks(brief, messages))
    return Section(items=tuple(lines))


def _row_of_continuations(brief: Brief, messages: Messages) -> str:
    """How many contacts in a row moved nothing. What is done on somebody's word alone is not nothing."""
    said, row = messages.brief, brief.progress.continuations
    if own := brief.situation.history.on_own_word[-1:]:
        step, person = own[0]
        name = messages.quote(short_name(brief.situation.map.by_id[step]))
        return said.continuations_own_word.format(n=row, step=name, name=brief.situation.people[person].name)
    if not brief.our_work.customer_has_moved_it:
        return said.continuations_from_start.format(n=row)
    return said.continuations.format(n=row, days=messages.terms.days(brief.our_work.days_since_customer or 0))


def _who_and_when(brief: Brief, messages: Messages) -> Line:
    said, today = messages.brief, brief.today
    parts: list[Text] = [text(brief.situation.deal.customer)]
    if brief.closed and brief.ending:
        parts.append(text(ended_text(brief.status, brief.ending.day, messages, today)))
    elif brief.resting_until:
        parts.append(text(postponed_text(brief.resting_until, messages, today)))
    else:
        if brief.contact.when:
            parts.append(text(messages.calendar.moment(brief.contact.when, today)))
        if brief.portal_only and brief.rule:
            parts.append(
                text(messages.terms.only_in.format(channel=channel_name(brief.rule, messages)), style=Style.RULE)
            )
        elif brief.contact.people:
            parts.append(text(messages.join([_coming(each, brief, messages) for each in brief.contact.people])))
        elif brief.contact.when:
            parts.append(text(said.who_will_come, style=Style.ASK))
        if not brief.contact.when:
            parts.append(text(said.no_contact_booked, style=Style.QUIET))
        if brief.situation.standstill:
            parts.insert(1, text(standstill_text(brief.situation.standstill, messages, today), style=Style.LATE))
    joined = [each for part in parts for each in (text(SEPARATOR), part)][1:]
    return Line(text(*joined), indent=0)


def _coming(person_id: str, brief: Brief, messages: Messages) -> str:
    """Who comes: of a partner that it is one, of somebody new in a deal under way that it is the first time."""
    person = brief.situation.people[person_id]
    name = name_and_kind(person, messages)
    is_first = person.is_source and not person.contacted and brief.last_contact
    return messages.brief.first_time.format(name=name) if is_first else name


def _progress(brief: Brief, messages: Messages) -> list[str]:
    said, progress = messages.brief, brief.progress
    parts = [said.steps_done.format(taken=progress.done, of=progress.of)]
    if brief.closed or brief.resting_until:
        if replayed := brief.last_contact:
            day = messages.calendar.day(replayed.entry.date, brief.today)
            who = messages.join([brief.situation.people[each].name for each in replayed.entry.with_])
            phrase = said.last_contact if who else said.last_contact_alone
            parts.append(phrase.format(day=day, who=who))
        return [*parts, *([] if brief.closed else _unanswered(brief, messages))]
    if brief.status == "won":
        parts.append(said.order_is_ours)
    if is_new(brief.situation):
        parts.append(said.new_deal)
    elif progress.days_open is not None and brief.step:
        days = messages.terms.days(progress.days_open)
        if usual := brief.step.step.usual_days:
            parts.append(said.days_against_usual.format(days=days, usual=from_to(*usual)))
        else:
            parts.append(said.days_in_step.format(days=days))
    if value := brief.situation.value:
        parts.append(amount(value.amount, value.currency, messages))
    return [*parts, *_unanswered(brief, messages)]


def _unanswered(brief: Brief, messages: Messages) -> list[str]:
    """How many mails nobody has answered since the last contact."""
    return [messages.brief.unanswered(n)] if (n := brief.progress.unanswered) else []


def _remarks(brief: Brief, messages: Messages) -> list[Line]:
    said = messages.brief
    found: list[tuple[str, Spare]] = []
    if brief.status == "postponed" and not brief.resting_until and brief.ending and brief.ending.until:
        day = messages.calendar.day(brief.ending.until, brief.today)
        found.append((end_sentence(said.was_postponed.format(day=day)), Spare.REMARKS))
    if brief.newer_version and not brief.closed:
        newer = said.newer_version.format(version=brief.newer_version, deal=brief.situation.id)
        found.append((newer, Spare.REMARKS))
    if brief.unrecorded and not brief.closed and not brief.contact.when:
        when = messages.calendar.day(brief.unrecorded.date.day, brief.today)
        command = f"kp advance {brief.situation.id} --date {brief.unrecorded.date.day}"
        how = brief.unrecorded.how or How.MEETING
        found.append((said.unrecorded[how].format(when=when, command=command), Spare.PROGRESS))
    if brief.problems:
        found.append((said.problems(brief.problems), Spare.REMARKS))
    return [Line(text(each, style=Style.QUIET), indent=0, spare=spare) for each, spare in found]


def _next_step(brief: Brief, messages: Messages) -> Section:
    said, step = messages.brief, brief.step
    if step is None:
        return Section()
    rule = [rule_line(brief.rule, messages)] if brief.rule else []
    rows: list[Item] = [step_line(step), *rule, done_when_row(step.step, messages, Spare.DONE_WHEN)]
    rows += [_reopened(each, brief, messages) for each in brief.reopened if each.step is step]
    rows += spared(standstill_rows(brief, messages), Spare.DONE_WHEN)
    rows += _promised(brief, messages)
    rows += spared(other_day_rows(brief, messages), Spare.OTHER_DAYS)
    if brief.also_open:
        rows.append(Labelled(said.also_open, text(_named(brief, messages)), spare=Spare.ALSO_OPEN))
    rows += [_reopened(each, brief, messages) for each in brief.reopened if each.step is not step]
    if brief.open_to_complaint:
        return Section(text(said.next_step, style=Style.HEADING), tuple(rows))
    if why := why_now(brief.situation):
        rows.append(Labelled(said.why_now, text(why), spare=Spare.WHY_NOW))
    elif not brief.portal_only:
        question = text(messages.quote(said.why_now_question), style=Style.ASK)
        rows.append(Labelled(said.why_now, question, glyph="?", spare=Spare.WHY_NOW))
    if brief.following_steps:
        following = text(brief.following_steps[0].step.name)
        rows.append(Labelled(said.after_that, following, spare=Spare.AFTER_THAT))
    return Section(text(said.next_step, style=Style.HEADING), tuple(rows))


def _reopened(found: Reopening, brief: Brief, messages: Messages) -> Labelled:
    """That the customer went back to a step: when, by whom and why; with its name when it is not the step on top."""
    parts = [] if found.step is brief.step else [short_name(found.step)]
    parts.append(messages.calendar.day(found.day, brief.today))
    parts += [messages.join([person.name for person in found.by])] if found.by else []
    said = messages.brief.reopened_because.format(when=", ".join(parts), why=messages.quote(found.because))
    return Labelled(messages.brief.reopened, text(said), spare=Spare.REOPENED)


def _promised(brief: Brief, messages: Messages) -> list[Item]:
    said, people = messages.brief, brief.situation.people

    def row(promise: PromiseState) -> Item:
        shown = promise_row(said.promised, promise, people, messages, brief.today, step=_other_step(promise, brief))
        return shown._replace(spare=Spare.DUE if brief.is_due(promise) else Spare.PROMISED)

    of_partners = [row(promise) for promise in brief.partner_promises]
    standstill = brief.situation.standstill
    if not brief.customer_promises and standstill and standstill.step is brief.step:
        return of_partners  # it is waited for, and nobody need promise anything
    if not brief.customer_promises and brief.portal_only:
        return [Labelled(said.promised, text(said.nothing_promised_yet), spare=Spare.PROMISED), *of_partners]
    if not brief.customer_promises:
        asked = text(said.nothing_promised, style=Style.ASK)
        return [Labelled(said.promised, asked, glyph="?", spare=Spare.PROMISED), *of_partners]
    late = sum(promise.overdue(brief.today) for promise in brief.customer_promises)
    places = [
        place for place, promise in enumerate(brief.customer_promises) if place < MAX_PROMISES or brief.is_due(promise)
    ]
    rows = [row(brief.customer_promises[place]) for place in places]
    if more := len(brief.customer_promises) - len(rows):
        counted = said.more_promises.format(n=more, command=f"kp promises {brief.situation.id}")
        rows.append(Labelled(said.promised, text(counted, style=Style.QUIET), spare=Spare.PROMISED))
    # Of what is late the first is never left out (`Spare`).
    first = [each._replace(spare=0) for each in rows[: min(late, 1)] if isinstance(each, Labelled)]
    return [*first, *rows[len(first) : late], *of_partners, *rows[late:]]


def _other_step(promise: PromiseState, brief: Brief) -> MapStep | None:
    """The step of a promise when it is not the one on top of the screen."""
    on_top = brief.step.id if brief.step else None
    return None if promise.step == on_top else brief.situation.map.by_id.get(promise.step or "")


def _named(brief: Brief, messages: Messages) -> str:
    named = [short_name(step) for step in brief.also_open[:MAX_NAMED_OPEN]]
    if len(brief.also_open) > MAX_NAMED_OPEN:
        named.append(messages.terms.more.format(n=len(brief.also_open) - MAX_NAMED_OPEN))
    return SEPARATOR.join(named)


def _nothing_left(messages: Messages) -> Section:
    return Section(text(messages.brief.next_step, style=Style.HEADING), (Line(text(messages.brief.all_taken)),))
