"""The section of the brief that tells what came of the newest contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.days.ruling_days import ruled
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Done, Reopened, Skipped
from kjopsprosess.page.deal.deal_parts import SEPARATOR, name_and_kind, promise_text, promise_words, role_name
from kjopsprosess.page.deal.in_words import kept_text, leaving_text
from kjopsprosess.page.drawing.wrapping import cut
from kjopsprosess.page.page import Item, Labelled, Line, Section, Style, Text, text

from .facts import MAX_LINES, ContactResult, LastTime, ResultKind

if TYPE_CHECKING:
    from kjopsprosess.deal_state.promises.states import PromiseState
    from kjopsprosess.features.brief.facts import Brief
    from kjopsprosess.model.told import Heard

NOTE_COLUMNS = 140
"""So much of a note is shown, where nothing else came of the contact; `kp log` has all of it."""

FIRST_OF_NOTE = 62
"""So much of it below what came of the contact, where there is a line left: what fits one line of 80 columns."""


def last_time_section(brief: Brief, messages: Messages) -> Section:
    """The newest contact and at most four lines of what came of it; its verdict where nothing did."""
    last = brief.last_time
    if last is None:
        return Section()
    said = messages.brief.last_time
    heading = text(said.heading.format(when=_when(last, brief, messages)), style=Style.HEADING)
    if not last.results:
        return _nothing_to_tell(last, heading, brief, messages)
    rows: list[Item] = [_row(result, brief, messages) for result in last.shown]
    if last.too_many:
        counted = SEPARATOR.join(said.counts[kind.value](n) for kind, n in last.counts.items())
        rows.insert(0, Line(text(counted)))
    if len(rows) < MAX_LINES and (note := _note(last, FIRST_OF_NOTE)):
        rows.append(Labelled(messages.log.note, text(note)))
    return Section(heading, tuple(rows))


def _note(last: LastTime, columns: int) -> str:
    """What we noted of the contact, in one line cut to so many columns."""
    return cut(" ".join((last.replayed.entry.note or "").split()), columns)


def _nothing_to_tell(last: LastTime, heading: Text, brief: Brief, messages: Messages) -> Section:
    """What the contact came to, and what we noted of it; without the customer, what was promised and booked."""
    verdict, note = last.replayed.verdict, _note(last, NOTE_COLUMNS)
    noted = _without_the_customer(last, brief, messages) if verdict is None else []
    noted += [Labelled(messages.log.note, text(note))] if note else []
    if verdict is None and noted:
        return Section(heading, tuple(noted))
    came_to = messages.terms.verdicts[verdict.value] if verdict else messages.brief.last_time.nothing
    return Section(heading, (Line(text(came_to)), *noted), beside=True)


def _without_the_customer(last: LastTime, brief: Brief, messages: Messages) -> list[Labelled]:
    """What was promised with a partner, else what was booked: no verdict tells that something came of it."""
    people, today, log = brief.situation.people, brief.today, messages.log
    if last.promised:
        promised = (promise_text(each, people, messages, today) for each in last.promised[:MAX_LINES])
        return [Labelled(log.promised, said) for said in promised]
    booked = last.replayed.entry.booked[:MAX_LINES]
    return [Labelled(log.booked, text(messages.calendar.moment(each.date, today))) for each in booked]


def _when(last: LastTime, brief: Brief, messages: Messages) -> str:
    entry = last.replayed.entry
    how = messages.terms.how[entry.how] if entry.how else messages.terms.note
    names = messages.join([name_and_kind(person, messages) for person in last.there])
    how = messages.log.with_them.format(when=how, names=names) if names else how
    return f"{messages.calendar.day(entry.date, brief.today)}, {how}"


def _row(result: ContactResult, brief: Brief, messages: Messages) -> Labelled:
    said, log = messages.brief.last_time, messages.log
    names = messages.join([name_and_kind(person, messages) for person in result.by])
    if result.event:
        return _step_row(result, result.event.item, names, messages)
    if result.promise:
        return _promise_row(result, result.promise, brief, messages)
    if result.heard:
        return Labelled(log.told, text(_told(result, result.heard, brief, messages)))
    if result.kind in (ResultKind.LEFT, ResultKind.LEAVES):
        return _leaving(result, names, brief, messages)
    if result.kind is ResultKind.TAKES_OVER:
        return Labelled(said.new, text(f"{names} {leaving_text(brief.situation, result.by[0], messages)}"))
    now, before = (messages.terms.attitude[each] for each in (result.by[0].attitude, result.before) if each)
    return Labelled(said.attitude, text(said.changed.format(name=names, now=now, before=before)))


def _promise_row(result: ContactResult, promise: PromiseState, brief: Brief, messages: Messages) -> Labelled:
    """A promise that was kept, whether in time, and on which day if that was told, or one that was dropped."""
    log = messages.log
    if result.kind is not ResultKind.KEPT:
        return Labelled(log.dropped, text(promise_words(promise, brief.situation.people, messages)))
    words = kept_text(promise, brief.situation.people, messages)
    if result.kept_on:
        words = log.with_day.format(said=words, when=messages.calendar.day(result.kept_on, brief.today))
    return Labelled(log.kept, text(words))


def _leaving(result: ContactResult, names: str, brief: Brief, messages: Messages) -> Labelled:
    """Who left, or leaves on which day, and who takes over."""
    said, people, day = messages.brief.last_time, messages.people, result.by[0].leaves
    who = said.leaves_on.format(name=names, day=messages.calendar.short_day(day, brief.today)) if day else names
    if new := [each.name for each in result.successors]:
        who = said.and_new.format(what=who, new=people.take_over(len(new), names=messages.join(new)))
    return Labelled(said.left if result.kind is ResultKind.LEFT else said.leaves, text(who))


def _step_row(result: ContactResult, item: Done | Reopened | Skipped, names: str, messages: Messages) -> Labelled:
    """What happened with a step: done and how we know, said to be done, or reopened or skipped and why."""
    said, log = messages.brief.last_time, messages.log
    step = (result.step.short or result.step.name) if result.step else ""
    words = messages.quote(result.words or "")
    if result.kind is ResultKind.HEARSAY:
        phrase = said.hearsay_by_several if len(result.by) > 1 else said.hearsay
        told = phrase.format(who=names or said.somebody, step=step, words=words)
        return Labelled(log.told, text(told), glyph="?")
    if isinstance(item, Done):
        return Labelled(log.done, text(_done(result, item, step, names, messages)), glyph="✓")
    why = log.because.format(what=f"{step} ({names})" if names else step, why=words)
    return Labelled(log.reopened if isinstance(item, Reopened) else log.skipped, text(why))


def _done(result: ContactResult, item: Done, step: str, names: str, messages: Messages) -> str:
    how = messages.terms.seen if item.seen else messages.terms.said
    proof = messages.log.proof.format(step=step, who=names, how=how)
    words = item.seen or (messages.quote(item.said) if item.said else "")
    parts = [messages.log.because.format(what=proof, why=words.rstrip(".")) if words else proof]
    parts += [messages.log.outcome.format(outcome=messages.terms.outcomes[item.outcome])] if item.outcome else []
    parts += [messages.log.own_word] if result.own_word else []
    return SEPARATOR.join(parts)


def _told(result: ContactResult, heard: Heard, brief: Brief, messages: Messages) -> str:
    """Whose words, the words, the day they tell of, and who disagrees."""
    said, log = messages.brief.last_time, messages.log
    who = messages.join([name_and_kind(person, messages) for person in result.by])
    if result.second_hand:
        teller = name_and_kind(result.teller, messages) if result.teller else said.somebody_there
        who = said.says_of.format(teller=teller, who=who)
    by_partner = result.kind is ResultKind.PARTNER_TOLD and not result.second_hand
    step = brief.situation.map.known.get(heard.step or "")
    if step and heard.says and not heard.name:
        on_step = said.partner_on_step if by_partner else said.on_step
        named = messages.quote(step.short or step.name)
        who, by_partner = on_step.format(who=who, step=named) if who else named, False
    when = _day(heard, brief, messages)
    words = messages.quote(heard.says) if heard.says else _fact(heard, brief)
    if heard.name and heard.says and result.kind in (ResultKind.NEW_STEP, ResultKind.PARTNER_TOLD):
        words = f"{_fact(heard, brief)}, {words}"
    elif when and not heard.says and heard.what:
        words, when = when, ""
    worded = said.partner_says if by_partner else log.because
    told = worded.format(what=who, why=words) if who else words
    told = log.with_day.format(said=told, when=when) if when else told
    if result.kind is ResultKind.DIFFERS:
        people = brief.situation.people
        against = heard.against or ""
        told = log.against.format(said=told, other=people[against].name if against in people else log.the_process)
    return told


def _day(heard: Heard, brief: Brief, messages: Messages) -> str:
    """The day that was told, with what it is called and what it means; nothing where none was."""
    if not heard.day:
        return ""
    rule, day = next(iter(ruled(heard)))
    name = messages.calendar.short_day(day, brief.today)
    return messages.ruling_days.when[rule].format(what=heard.what or "", day=name).strip()


def _fact(heard: Heard, brief: Brief) -> str:
    """What was told without words of theirs: the step and how long it takes, the day, or the roles they lack."""
    known = brief.situation.map.known.get(heard.step or "")
    step = heard.name or (known.short or known.name if known else "")
    roles = ", ".join(role_name(brief.situation.map, role) for role in heard.without)
    return ", ".join([step, heard.takes.text] if heard.takes and not heard.says else [step or heard.what or roles])
