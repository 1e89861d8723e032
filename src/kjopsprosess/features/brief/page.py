"""The brief as a page: who and when, the customer's next step, what to agree, who, our part, holes, afterwards."""

from __future__ import annotations

from kjopsprosess.messages.dates import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Timing
from kjopsprosess.page.deal_parts import (
    SEPARATOR,
    act,
    channel,
    promise_row,
    role_name,
    rule_line,
    sentence,
    short_name,
)
from kjopsprosess.page.page import Ink, Item, Labelled, Line, Page, Section, Text, text

from .facts import IN_A_ROW, Brief
from .sections import (
    because_section,
    holes_section,
    rest_section,
    still_ours_section,
    stopped_section,
    way,
    who_section,
)

NAMED_OPEN = 4
"""So many other open steps are named, the rest counted."""
PROMISES = 3
"""So many of the customer's promises are shown, the rest counted."""


def brief_page(brief: Brief, words: Messages) -> Page:
    """The one-screen brief."""
    sections = [_head(brief, words)]
    if brief.closed:
        sections += [because_section(brief, words), stopped_section(brief, words), still_ours_section(brief, words)]
    elif brief.resting:
        sections += [because_section(brief, words), stopped_section(brief, words), rest_section(brief, words)]
        sections += [_afterwards(brief, words)]
    elif brief.step is None:
        sections += [_nothing_left(words), still_ours_section(brief, words)]
    else:
        sections += [_next_step(brief, words), _agree(brief, words), who_section(brief, words)]
        sections += [_we_must(brief, words), holes_section(brief, words), _afterwards(brief, words)]
    return Page(tuple(section for section in sections if section.items or section.heading))


def short_page(brief: Brief, words: Messages) -> Page:
    """The brief in eight lines."""
    if brief.closed or brief.resting or brief.step is None:
        return Page(brief_page(brief, words).sections[:3])
    said = words.brief
    step = brief.step.step
    rule = [rule_line(brief.rule, words)] if brief.rule else []
    rows: list[Item] = [act(brief.step), *rule, Labelled(said.done_when, text(step.done_when))]
    rows += _promised(brief, words)[:1]
    rows += _best_and_least(brief, words)
    empty = next((seat for seat in brief.seats if seat.person is None), None)
    if empty and empty.role and empty.part and not brief.portal_only:
        role = role_name(brief.situation.map, empty.role)
        question = sentence(words.terms.chair[empty.part])
        line = said.chair_short.format(role=role, part=words.terms.part[empty.part], question=question)
        rows.append(Labelled(said.who_label, text(line, ink=Ink.ASK), glyph="?"))
    if ours := _ours(brief, words)[:1]:
        rows.append(ours[0]._replace(label=said.we_must))
    return Page((Section(items=(_who_and_when(brief, words), *rows)),))


def _head(brief: Brief, words: Messages) -> Section:
    lines = [_who_and_when(brief, words)]
    stuck = brief.progress.continuations >= IN_A_ROW and not brief.closed and not brief.resting
    if stuck and brief.effort.days_since_customer is not None:
        days = words.terms.days(brief.effort.days_since_customer)
        said = words.brief.continuations.format(n=brief.progress.continuations, days=days)
        lines.append(Line(text(said, ink=Ink.LATE), glyph="!", indent=0))
    lines.append(Line(text(SEPARATOR.join(_progress(brief, words)), ink=Ink.QUIET), indent=0))
    lines.extend(Line(text(said, ink=Ink.QUIET), indent=0) for said in _remarks(brief, words))
    return Section(items=tuple(lines))


def _who_and_when(brief: Brief, words: Messages) -> Line:
    said, today = words.brief, brief.today
    parts: list[Text] = [text(brief.situation.deal.customer)]
    if brief.closed and brief.ending:
        day = words.calendar.day(brief.ending.day, today)
        parts.append(text(said.ended_on.format(status=words.terms.status[brief.status], day=day)))
    elif brief.resting and brief.ending and brief.ending.until:
        parts.append(text(said.postponed_until.format(day=words.calendar.day(brief.ending.until, today))))
    else:
        if brief.coming.when:
            parts.append(text(words.calendar.moment(brief.coming.when, today)))
        if brief.portal_only and brief.rule:
            parts.append(text(words.terms.only_in.format(channel=channel(brief.rule, words)), ink=Ink.RULE))
        elif brief.coming.people:
            parts.append(text(words.join([brief.situation.people[each].name for each in brief.coming.people])))
        elif brief.coming.when:
            parts.append(text(said.who_will_come, ink=Ink.ASK))
        if not brief.coming.when:
            parts.append(text(said.no_contact_booked, ink=Ink.QUIET))
    joined = [each for part in parts for each in (text(SEPARATOR), part)][1:]
    return Line(text(*joined), indent=0)


def _progress(brief: Brief, words: Messages) -> list[str]:
    said, progress = words.brief, brief.progress
    parts = [said.steps_done.format(taken=progress.taken, of=progress.of)]
    if brief.closed or brief.resting:
        if told := brief.last_contact:
            day = words.calendar.day(told.entry.date, brief.today)
            who = words.join([brief.situation.people[each].name for each in told.entry.with_])
            phrase = said.last_contact if who else said.last_contact_alone
            parts.append(phrase.format(day=day, who=who))
        return parts
    if brief.status == "won":
        parts.append(said.order_is_ours)
    if progress.taken == 0 and brief.last_contact is None:
        parts.append(said.new_deal)
    elif progress.days is not None and brief.step:
        days = words.terms.days(progress.days)
        usual = brief.step.step.usual_days
        if usual:
            parts.append(said.days_against_usual.format(days=days, least=usual[0], most=usual[1]))
        else:
            parts.append(said.days_in_step.format(days=days))
    if progress.time_left and brief.situation.deal.deadline:
        past = brief.situation.deal.deadline < brief.today
        left = words.terms.days(progress.time_left.days_left)
        parts.append(said.deadline_past if past else said.to_deadline.format(days=left))
    return parts


def _remarks(brief: Brief, words: Messages) -> list[str]:
    said = words.brief
    found = []
    if brief.status == "postponed" and not brief.resting and brief.ending and brief.ending.until:
        day = words.calendar.day(brief.ending.until, brief.today)
        found.append(end_sentence(said.was_postponed.format(day=day)))
    if brief.newer_version and not brief.closed:
        found.append(said.newer_version.format(version=brief.newer_version, deal=brief.situation.id))
    if brief.unrecorded and not brief.closed and not brief.coming.when:
        when = words.calendar.day(brief.unrecorded.date.day, brief.today)
        command = f"kp advance {brief.situation.id} --date {brief.unrecorded.date.day}"
        found.append(said.unrecorded.format(when=when, command=command))
    if brief.problems:
        found.append(said.problems(brief.problems))
    return found


def _next_step(brief: Brief, words: Messages) -> Section:
    said, step = words.brief, brief.step
    if step is None:
        return Section()
    rule = [rule_line(brief.rule, words)] if brief.rule else []
    rows: list[Item] = [act(step), *rule, Labelled(said.done_when, text(step.step.done_when))]
    rows += _promised(brief, words)
    if brief.also_open:
        rows.append(Labelled(said.also_open, text(_named(brief, words))))
    if brief.situation.deal.trigger:
        rows.append(Labelled(said.why_now, text(brief.situation.deal.trigger)))
    elif not brief.portal_only:
        rows.append(Labelled(said.why_now, text(words.quote(said.why_now_question), ink=Ink.ASK), glyph="?"))
    if brief.after_that:
        rows.append(Labelled(said.after_that, text(brief.after_that[0].step.name)))
    return Section(text(said.next_step, ink=Ink.HEADING), tuple(rows))


def _promised(brief: Brief, words: Messages) -> list[Item]:
    said = words.brief
    if not brief.promised and brief.portal_only:
        return [Labelled(said.promised, text(said.nothing_promised_yet))]
    if not brief.promised:
        return [Labelled(said.promised, text(said.nothing_promised, ink=Ink.ASK), glyph="?")]
    people = brief.situation.people
    rows: list[Item] = [
        promise_row(said.promised, pledge, people, words, brief.today) for pledge in brief.promised[:PROMISES]
    ]
    if len(brief.promised) > PROMISES:
        more = words.terms.more.format(n=len(brief.promised) - PROMISES)
        rows.append(Labelled(said.promised, text(f"+ {more}", ink=Ink.QUIET)))
    return rows


def _named(brief: Brief, words: Messages) -> str:
    named = [short_name(step) for step in brief.also_open[:NAMED_OPEN]]
    if len(brief.also_open) > NAMED_OPEN:
        named.append(words.terms.more.format(n=len(brief.also_open) - NAMED_OPEN))
    return SEPARATOR.join(named)


def _agree(brief: Brief, words: Messages) -> Section:
    heading = words.brief.agree[way(brief)]
    if brief.rule:
        heading = heading.format(channel=channel(brief.rule, words))
    rows = _best_and_least(brief, words)
    if brief.progress.continuations >= IN_A_ROW:
        rows.append(Labelled(words.brief.otherwise, text(words.brief.ask_to_stop)))
    return Section(text(heading, ink=Ink.HEADING), tuple(rows))


def _best_and_least(brief: Brief, words: Messages) -> list[Item]:
    said = words.brief
    commitment = brief.step.step.commitment if brief.step else None
    best = commitment.best if commitment else None
    least = commitment.least if commitment else None
    return [
        Labelled(said.best, text(best or said.best_generic)),
        Labelled(said.least, text(least or said.least_generic)),
    ]


def _we_must(brief: Brief, words: Messages) -> Section:
    rows: list[Item] = [*_ours(brief, words)]
    if not rows:
        rows.append(Line(text(words.brief.their_turn)))
    rows.extend(Line(text(said)) for said in _count_of_our_work(brief, words))
    return Section(text(words.brief.we_must, ink=Ink.HEADING), tuple(rows))


def _ours(brief: Brief, words: Messages) -> list[Labelled]:
    people = brief.situation.people
    rows = [promise_row(words.brief.owed, pledge, people, words, brief.today) for pledge in brief.owed]
    for action in brief.actions:
        timing = way(brief) if action.when is Timing.DURING else action.when.value
        label = words.brief.timing[timing]
        if brief.rule:
            label = label.format(channel=channel(brief.rule, words))
        rows.append(Labelled(label, text(action.do)))
    return rows


def _count_of_our_work(brief: Brief, words: Messages) -> list[str]:
    """One count at most: standing still before work for no open step before what the customer did without."""
    effort, said = brief.effort, words.brief
    if brief.progress.continuations >= IN_A_ROW and effort.our_acts:
        return [said.stands_still(effort.our_acts)]
    if effort.wasted:
        return [
            said.wasted_one if effort.recent == 1 else said.wasted.format(wasted=effort.wasted, recent=effort.recent)
        ]
    if effort.undone and brief.after_that:
        return [said.undone.format(undone=effort.undone, tasks=effort.tasks)]
    return []


def _nothing_left(words: Messages) -> Section:
    return Section(text(words.brief.next_step, ink=Ink.HEADING), (Line(text(words.brief.all_taken)),))


def _afterwards(brief: Brief, words: Messages) -> Section:
    if brief.resting and brief.ending and brief.ending.until:
        heading, command = words.brief.take_up_again, f"kp book {brief.situation.id} {brief.ending.until}"
    else:
        heading, command = words.brief.afterwards, f"kp advance {brief.situation.id}"
    return Section(text(heading, ink=Ink.HEADING), (Line(text(command), keep=True),), beside=True)
