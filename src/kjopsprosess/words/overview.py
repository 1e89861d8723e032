"""The list of sentences of list, next, map, people and log."""

from collections.abc import Mapping
from typing import NamedTuple

from .counted import Counted


class ListWords(NamedTuple):
    """What `kp list` says."""

    need: Counted
    """{of}: so many of all deals need a hand."""
    none_needs: Counted
    deals: Counted
    columns: tuple[str, str, str, str]
    """Step, who, promised by, quiet."""
    groups: Mapping[str, str]
    """Heading, by the group's key."""
    counted: Mapping[str, Counted]
    """A group without its rows, by its key."""
    more: Counted
    """{group}: deals of a group that are not shown, and the command that shows them."""
    show_all: str
    """The command that shows every row."""
    who: str
    by_when: str
    new: str
    never: str
    """The customer has never done anything."""
    only_in: str
    """{channel}, in the narrow column of the list."""
    equal: str
    all_taken: str
    legend: str
    quiet_for: str
    """{days}, where no column has a name."""
    never_active: str
    """Where no column has a name."""
    outdated: Counted
    """Deals whose process has a newer version."""
    problems: Counted
    week: str
    """{deals}, {acts}."""
    acts: Counted
    reading: str
    """{done}, {of}: beside a bar that fills."""
    no_match: str
    no_deals: str
    first_steps: tuple[tuple[str, str], ...]
    """Commands for a beginner, each with what it does."""


class NextWords(NamedTuple):
    """What `kp next` says."""

    nothing_booked: str
    not_booked: str
    """{deals}."""
    unreadable: str
    """{deal}, {place}."""


class MapWords(NamedTuple):
    """What `kp map` says."""

    steps_done: str
    """{taken}, {of}."""
    skipped: Counted
    sources: Counted
    named_sources: str
    """{sources}, {names}."""
    no_sources: str
    proof: str
    """{who}, {how}, {day}: who did it, whether it was seen or said, and when."""
    said_by: str
    """{who}, {source}, {day}: somebody else told us."""
    chosen: str
    """{outcome}."""
    because: str
    """{who}, {why}."""
    overtaken: str
    """The order came without this step."""
    has_promised: str
    """{who}, {day}."""
    is_late: str
    """{who}, {late}."""
    takes_part: str
    """{who}, {part}."""
    behind: str
    after: str
    """{step}."""
    after_more: str
    """{step}, {n}."""
    own: str
    """Only this customer has the step."""


class PeopleWords(NamedTuple):
    """What `kp people` says."""

    persons: Counted
    nobody: str
    chairs: Counted
    no_chairs: str
    met: str
    yes: str
    no: str
    not_marked: str
    """{mark}, where no column has a name."""
    never: str
    needs: str
    """{what}."""
    what_needs: str
    """{name}: a question."""
    empty_chairs: str
    chair: str
    """{part}, {step}."""
    chair_more: str
    """{part}, {step}, {n}."""
    waiting: Counted
    """Chairs in steps that wait, when there are others above."""
    only_waiting: Counted
    """The same, when there are none above."""
    gone: str
    """{names}."""


class LogWords(NamedTuple):
    """What `kp log` says."""

    empty: str
    """{customer}."""
    done: str
    skipped: str
    reopened: str
    kept: str
    dropped: str
    moved: str
    promised: str
    we_promised: str
    told: str
    ours: str
    person: str
    booked: str
    called_off: str
    stopped: str
    note: str
    proof: str
    """{step}, {who}, {how}."""
    outcome: str
    """{outcome}: on whom a choice fell."""
    because: str
    """{what}, {why}."""
    moved_to: str
    """{promise}, {day}."""
    fates: Mapping[str, str]
    """What became of a promise, by its fate; nothing for an open one."""
    with_fate: str
    """{promise}, {fate}."""
    against: str
    """{said}, {other}: contradicts somebody."""
    the_process: str
    left: str
    with_them: str
    """{when}, {names}."""
    until: str
    """{what}, {day}."""
    older: Counted
    """{command}."""


class Overview(NamedTuple):
    """What the screens that show many things at once say."""

    list: ListWords
    next: NextWords
    map: MapWords
    people: PeopleWords
    log: LogWords
