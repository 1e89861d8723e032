"""The list of sentences of the process library and of setting up: process list and show, new, init, demo."""

from collections.abc import Mapping
from typing import NamedTuple

from kjopsprosess.model.law import Unit

from .counted import Counted


class Handbooks(NamedTuple):
    """What the process library says."""

    processes: Counted
    steps: Counted
    version: str
    """{version}."""
    own: str
    shipped: str
    used_by: str
    """{deals}."""
    not_used: str
    unusable: str
    """{file}."""
    side_by_side: str
    after_that: str
    then_side_by_side: str
    after: str
    """{numbers} of steps that are not the row above."""
    and_after: str
    """{numbers} of steps besides the row above."""
    from_start: str
    weeks_short: str
    """{n} weeks where there is little room."""
    choice_in: str
    """{numbers}."""
    order_after: str
    """{numbers}."""
    step_of: str
    """{number}, {of}."""
    after_label: str
    usual_time: str
    contact: str
    contact_free: str
    contact_equal: str
    meaning: str
    choice_here: str
    order_here: str
    agree: str
    ask: str
    stalls: str


class LawWords(NamedTuple):
    """How values of the law are told."""

    heading: str
    as_of: str
    """{day} on which the values were last checked."""
    units: Mapping[Unit, str]
    """{n} in a unit."""
    thousands: str
    """What stands between the thousands of a number."""
    unconfirmed: str
    """{values}, {look_up}: what also matters and is not confirmed."""
    no_advice: str


class FirstFiles(NamedTuple):
    """What `init`, `demo` and `new` say, and the remarks in the files they make."""

    made: str
    """{files}."""
    all_there: str
    """{folder}: nothing was lacking."""
    add_to: str
    """{file}, {lines}: lines that a file of the user's own lacks."""
    private: str
    then: str
    new_gives: str
    list_gives: str
    invented: str
    """{folder}."""
    demo_kept: str
    """{folder}: it is the demo already."""
    not_empty: str
    """{folder}, {command}."""
    which_process: str
    bad_id: str
    """{id}, {near}."""
    bad_process_id: str
    """{id}, {near}."""
    shipped_id: str
    """{id}: a process of that id comes with kp."""
    cannot_copy: str
    """{file}: its lines cannot be copied safely."""
    show_gives: str
    check_gives: str
    made_deal: str
    """{file}."""
    book_gives: str
    brief_gives: str
    settings_remark: str
    settings_language: str
    deal_remark: str
    trigger_remark: str
    deadline_remark: str
    without_remark: str
    """{role}."""
    people_remark: str
    person_example: tuple[str, str, str]
    """An invented person for a remark: id, name and title."""
    people_unknown: str


class Library(NamedTuple):
    """What the handbook and the first screens say."""

    handbook: Handbooks
    law: LawWords
    first: FirstFiles
