"""The part of the brief that is ours: what we owe, our tasks, what our work has come to, and what to type next."""

from __future__ import annotations

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Timing
from kjopsprosess.page.deal.deal_parts import channel_name, promise_row, promise_text, short_name
from kjopsprosess.page.page import Item, Labelled, Line, Section, Style, text

from .cutting import Spare
from .facts import Brief
from .who_section import contact_mode


def our_part(brief: Brief, messages: Messages) -> Section:
    """What we must do: our promises, our tasks before, in and after the contact; else whose turn it is.

    What we should have done already stands in the head.
    """
    late = len(brief.our_late_promises)
    # The late ones come first.
    rows: list[Item] = [*our_tasks(brief, messages)[late:]]
    if not rows and not late:
        said = messages.brief.their_turn if brief.our_part_done else messages.brief.nothing_of_ours
        rows.append(Line(text(said), spare=Spare.TASKS))
    rows.extend(Line(text(said), spare=Spare.OUR_WORK) for said in _count_of_our_work(brief, messages))
    return Section(text(messages.brief.we_must, style=Style.HEADING) if rows else (), tuple(rows))


def late_of_ours(brief: Brief, messages: Messages) -> list[Line]:
    """For the head: what we should have done already. What a deal at rest or over is owed stands together below."""
    if brief.closed or brief.resting_until or brief.step is None:
        return []
    said = (promise_text(each, brief.situation.people, messages, brief.today) for each in brief.our_late_promises)
    rows = [Line(text(*(span.text for span in each), style=Style.LATE), glyph="!", indent=0) for each in said]
    return [*rows[:1], *(row._replace(spare=Spare.DUE) for row in rows[1:])]


def our_tasks(brief: Brief, messages: Messages) -> list[Labelled]:
    """Our promises due, late ones first, and our tasks, those of steps that were just done last."""
    people = brief.situation.people
    rows = [
        promise_row(messages.brief.owed, promise, people, messages, brief.today)._replace(
            spare=Spare.DUE if brief.is_due(promise) else Spare.OWED
        )
        for promise in brief.our_promises_due
    ]
    for action in brief.actions:
        timing = contact_mode(brief) if action.when is Timing.DURING else action.when.value
        label = messages.brief.timing[timing]
        if brief.rule:
            label = label.format(channel=channel_name(brief.rule, messages))
        rows.append(Labelled(label, text(action.do), spare=Spare.TASKS))
    return rows + tasks_after(brief, messages)


def tasks_after(brief: Brief, messages: Messages) -> list[Labelled]:
    """Our tasks after steps that were just done, each with its step."""
    said = messages.brief
    return [
        Labelled(
            said.timing["after"],
            text(said.task_after.format(step=short_name(each.step), task=each.action.do)),
            spare=Spare.TASKS_AFTER,
        )
        for each in brief.tasks_after
    ]


def _count_of_our_work(brief: Brief, messages: Messages) -> list[str]:
    """One count at most: standing still before work for no open step before what the customer did without."""
    our_work, said = brief.our_work, messages.brief
    # A step on its doer's word alone is no advance, but it is not nothing either.
    stands_still = brief.progress.stands_still and not brief.situation.history.on_own_word
    if stands_still and our_work.our_acts:
        return [said.stands_still(our_work.our_acts)]
    if our_work.wasted:
        return [
            said.wasted_one
            if our_work.recent == 1
            else said.wasted.format(wasted=our_work.wasted, recent=our_work.recent)
        ]
    if our_work.undone and brief.following_steps:
        return [said.undone.format(undone=our_work.undone, tasks=our_work.tasks)]
    return []


def afterwards_section(brief: Brief, messages: Messages) -> Section:
    """The command that records what came of the contact."""
    if brief.resting_until:
        heading, command = messages.brief.take_up_again, f"kp book {brief.situation.id} {brief.resting_until}"
    else:
        heading, command = messages.brief.afterwards[contact_mode(brief)], f"kp advance {brief.situation.id}"
    return Section(text(heading, style=Style.HEADING), (Line(text(command), keep=True),), beside=True)
