"""The list of sentences of the brief."""

from collections.abc import Mapping
from typing import NamedTuple

from kjopsprosess.model.values import Part

from .counted import Counted


class Briefing(NamedTuple):
    """The sentences of the brief."""

    next_step: str
    stopped_here: str
    agree: Mapping[str, str]
    """Heading by the way of contact: meeting, call, mail, none; `portal` with {channel}."""
    who: str
    we_must: str
    holes: str
    afterwards: str
    take_up_again: str
    because: Mapping[str, str]
    """Heading over the reason, by status."""
    done_when: str
    promised: str
    also_open: str
    after_that: str
    why_now: str
    best: str
    least: str
    otherwise: str
    timing: Mapping[str, str]
    """Labels for our tasks: before, after, and during by the way of contact."""
    who_label: str
    no_contact_booked: str
    who_will_come: str
    steps_done: str
    """{taken}, {of}."""
    order_is_ours: str
    days_in_step: str
    """{days}."""
    days_against_usual: str
    """{days}, {least}, {most}."""
    new_deal: str
    to_deadline: str
    """{days}."""
    deadline_past: str
    last_contact: str
    """{day}, {who}."""
    last_contact_alone: str
    postponed_until: str
    was_postponed: str
    """{day}: the day has come."""
    """{day}."""
    ended_on: str
    """{status}, {day}."""
    newer_version: str
    """{version}, {deal}."""
    problems: Counted
    unrecorded: str
    """{when}, {command}."""
    continuations: str
    """{n}, {days}: n continuations in a row, nothing for so many days."""
    rule_portal: str
    """{channel}."""
    rule_equal: str
    nothing_promised: str
    nothing_promised_yet: str
    """Where nobody may be asked."""
    why_now_question: str
    best_generic: str
    least_generic: str
    ask_to_stop: str
    nobody_known: str
    chairs: Counted
    """{n} empty chairs in this step; the number as a word."""
    not_there: Mapping[str, str]
    """By the way of contact: those with a part in the step who will not be there."""
    empty_chair: str
    """{question}."""
    empty_chair_only: str
    """Where nobody may be asked."""
    chair_question: str
    """{question}: the question as a sentence of its own."""
    chair_short: str
    """{role}, {part}, {question}."""
    unknown_role: str
    not_in_step: str
    met: str
    """{day}."""
    never_met: str
    needs: str
    """{what}."""
    owed: str
    """{what}: we promised it."""
    their_turn: str
    wasted_one: str
    """When one task is all we have done lately."""
    wasted: str
    """{wasted}, {recent}."""
    stands_still: Counted
    undone: str
    """{undone}, {tasks}."""
    rest_until: str
    """{day}."""
    no_open_promises: str
    open_promises: Counted
    comes_alive: str
    all_taken: str
    one_voice: str
    """{name}."""
    one_voice_question: str
    only_voice_question: str
    know_nothing: str
    contradiction: str
    """{one}, {other}, {first}, {second}."""
    contradiction_bare: str
    """{one}, {other}, {words}."""
    contradiction_process: str
    """{one}, {words}."""
    contradiction_question: str
    dated: str
    """{words}, {day}."""
    too_late: str
    """{days}."""
    too_late_question: str
    nobody_decides: str
    """{role}, {step}."""
    is_to: Mapping[Part, str]
    """{name}: is to decide, or approve, but was never contacted."""
    never_met_question: str
    """{name}."""
    behind: str
    """{step}."""
    behind_question: str
    single_source: str
    """{step}, {names}."""
    no_source: str
    """{step}."""
    generic_question: str
    unplaced: str
    """{words}."""
    unplaced_question: str
    stale: str
    """{days}."""
    ask: str
    """{name}."""
    find_somebody: str
    ask_in_portal: str
    """{channel}, {question}."""
    wait_with_people: Counted
