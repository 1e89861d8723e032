"""The list of sentences of advance and book: questions, echoes, verdicts, refusals."""

from collections.abc import Mapping
from typing import NamedTuple

from .counted import Counted


class Asking(NamedTuple):
    """The dialogue after a contact: eight questions, each of which Enter skips."""

    head: str
    """{customer}."""
    how_to: str
    when: str
    """1. {suggestion} follows in brackets."""
    who: str
    """2."""
    done: str
    """3."""
    promised: str
    """4."""
    heard: str
    """5."""
    attitude: str
    """6."""
    did: str
    """7."""
    next_contact: str
    """8."""
    who_did: str
    how_known: str
    proof: str
    outcome: str
    another_step: str
    another_step_which: str
    another_step_key: str
    promise_choice: str
    """{promise}."""
    new_person: str
    """{name}: asked for title and roles."""
    new_person_answer: str
    save: str
    """{file}."""
    save_answers: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    note_key: str
    note: str
    still_to_come: str
    no_such_number: str
    """{text}."""
    need_who_and_what: str
    need_day: str
    theirs_here: str
    """{name}: something of somebody at the customer, where our own is asked for."""
    need_attitude: str
    need_person: str
    need_how: str
    need_proof: str


class Advancing(NamedTuple):
    """What is asked and answered after a contact."""

    asking: Asking
    our_side: tuple[str, ...]
    """Words for us as the maker of a promise."""
    saved: str
    as_booked: str
    """{how}, {names}: who and how were taken from the booking of the day."""
    as_booked_alone: str
    """{how}."""
    saved_in: str
    """{file}."""
    would_add: str
    """{file}: before the lines of a dry run."""
    with_them: str
    """{when}, {names}."""
    order: str
    overtaken: Counted
    """{steps}: not taken, and skipped now that the order is ours."""
    done: Counted
    """{number}: how many, as a word; {steps}."""
    promised: str
    """{names}."""
    kept: str
    """{names}."""
    door: str
    """{names}."""
    continuation: str
    continuations: str
    """{n}."""
    no: str
    postponed: str
    """{day}."""
    withdrawn: str
    noted: str
    nothing_told: str
    nobody_did_it: str
    nobody_did_it_ask: str
    """{step}."""
    we_know: str
    we_do_not_know: str
    leave_open: str
    we_did_it: str
    done_when: str
    """{step}."""
    record_as_ours: str
    not_saved: str
    no_longer_fits: str
    """{file}: changed since it was read, so that the entry does not fit any more; the reasons follow."""
    ready_to_paste: str
    """{file}: the entry that could not be saved."""
    in_future: str
    """{day}."""
    not_yet: str
    """{day}: let through, though the day is still to come."""
    which_year: str
    """{text}, {past}, {next}: no year was typed, and the day has just passed."""
    choice_needs_outcome: str
    outcome_of_nothing: str
    booked: str
    already_booked: str
    """{when}."""
    booked_in_past: str
    """{day}."""
    called_off: str
    nothing_booked: str
    """{when}."""
    needs_terminal: str
    unknown_way: str
    """{text}, {allowed}."""
    unknown_attitude: str
    """{text}, {allowed}."""
    unknown_stop: str
    """{text}, {allowed}."""
    unknown_outcome: str
    unknown_kind: str
    unknown_field: str
    """{text}, {allowed}."""
    person_keys: Mapping[str, str]
    """What can be said of a person, by the key of the file: the word for it before `=`."""
    phrase_lacks: Mapping[str, str]
    """What a flag lacks, by what: who, step, equals, words, when, facts; each with {flag} and {example}."""
    flag_examples: Mapping[str, str]
    """A good value for each flag, to show with what is lacking."""
