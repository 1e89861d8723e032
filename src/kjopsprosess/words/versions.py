"""The list of sentences about versions of a process: what differs, and moving deals to a newer one."""

from collections.abc import Mapping
from typing import NamedTuple

from .counted import Counted


class UpgradeWords(NamedTuple):
    """What `kp process upgrade` says."""

    move: str
    """{process}, {old}, {new}."""
    new_steps: str
    gone_steps: str
    other_steps: str
    ahead: str
    behind: str
    in_log: str
    """A new step that the log already spoke of."""
    overtaken: str
    """A new step that reads as skipped, because the order is ours already."""
    was_own: str
    evidence_stays: str
    nothing_said: str
    was: str
    """{before}: the state of a step."""
    no_change: str
    as_before: str
    before: str
    now: str
    no_next_step: str
    not_written: str
    newest_already: str
    """{deal}."""
    at_already: str
    """{deal}, {version}."""
    nothing_to_do: str
    only_upwards: str
    """{deal}, {process}, {pinned}, {file}."""
    no_such_version: str
    """{process}, {version}: the newest there is."""
    not_followed: str
    """{deal}, {process}."""
    which: str
    done: Counted
    would: Counted
    obstacle: str
    """{deal}: above what would not fit."""
    cannot: str
    """{file}, {pins}."""


class DiffWords(NamedTuple):
    """What `kp process diff` says."""

    same: str
    versions: str
    """{old}, {new}: two versions of one process."""
    sides: str
    """{old}, {new}: as they were named."""
    standard_input: str
    new_process: str
    gone_process: str
    steps: str
    """{counts}: how many came, went and are different."""
    added: str
    """{n}."""
    gone: str
    changed: str
    after: str
    """{steps}."""
    from_start: str
    beside: str
    """{steps}."""
    lost: str
    """A step that is no longer in the file at all."""
    rewritten: str
    """Above the older versions whose steps are told differently."""
    came: str
    """{steps}."""
    went: str
    """{steps}."""
    order: str
    order_of: Mapping[str, str]
    """{step}, {other}: by the kind of reordering, and `listed_first`."""
    process: str
    labels: Mapping[str, str]
    """By what has changed."""
    ways: Mapping[str, str]
    """{new} or {old}: by how it has changed."""
    before: str
    was: str
    """{new}, {old}: both in one row, for short values."""
    kinds: Mapping[str, str]
    """What a step means, by its kind."""
    rules: Mapping[str, str]
    """Contact rules, `free` among them."""
    timing: Mapping[str, str]
    open_deals: str
    columns: tuple[str, str, str, str]
    ahead: str
    """{n}."""
    taken: str
    to_come: str
    none_touched: str
    when: str
    """What of a change holds at once, and what only after an upgrade."""
    two_of_them: str
    """What the command takes."""
    unreadable: Counted
    as_lines: str
    """How git shows the lines of a file that cannot be read."""
    unmerged: str
    """{file}: git asks about a file that is not merged."""


class Versions(NamedTuple):
    """Versions of a process."""

    diff: DiffWords

    upgrade: UpgradeWords
