"""What is kept of every deal for the commands that look at all of them, and whether it still holds."""

import sys
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from kjopsprosess.model.flat_records import Records
from kjopsprosess.yamlfiles.fact_cache import FactCache
from kjopsprosess.yamlfiles.fingerprints import ALWAYS_CHANGED, code_hash, code_stamp, content_hash

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

T = TypeVar("T")
_CORE = ("model", "deal_state", "validation", "yamlfiles", "app")
"""With those that a kind of facts names, the packages whose code decides the facts of a deal."""
BETWEEN = "\x1f"
"""Stands between what decides whether a row holds."""


class FactSource(Enum):
    """What facts of a deal are made of."""

    DEAL = auto()
    """A deal that can be used, with its processes."""
    FILE = auto()
    """Every deal's file as it was read, also where the deal cannot be used."""
    BYTES = auto()
    """Every deal's id: what makes the facts opens the file itself, which is not parsed for them."""


class FactKind(Generic[T]):
    """One kind of facts of a deal, worked out from that deal and its processes alone."""

    def __init__(
        self,
        name: str,
        form: type[T],
        made_by: str,
        *,
        source: FactSource = FactSource.DEAL,
        packages: tuple[str, ...] | None = None,
        asked: tuple[str, ...] = (),
    ) -> None:
        """`packages`: those whose code decides the facts, besides the core; the feature of `made_by` if not given."""
        self.name, self.records, self.source = name, Records(form), source
        self.made_by = made_by
        """Module and function below `kjopsprosess`, as `features.list.make_rows:cached_row`.

        It makes the `DatedFacts` of a deal. For facts of a file, of its bytes, or of what is asked, it is given the
        context and what is asked, and returns what makes them.
        """
        feature = "/".join(made_by.split(".")[:2])
        self.packages: tuple[str, ...] = (*_CORE, *((feature,) if packages is None else packages))
        self.asked = asked
        """What is asked of a deal, in words without blanks, where its facts depend on that, too."""

    @property
    def of_file(self) -> bool:
        """Whether there are facts of every file, also where the deal cannot be used."""
        return self.source is not FactSource.DEAL


class ValidDays(NamedTuple):
    """The days around today on which facts stay the same."""

    first: date
    end: date
    """The first day on which they may be others."""

    @classmethod
    def between(cls, turns: Iterable[date], today: date) -> "ValidDays":
        """The days around today, between two of those on which the facts may become others."""
        days = {*turns}
        first = max((day for day in days if day <= today), default=date.min)
        return cls(first, min((day for day in days if day > today), default=date.max))


ALWAYS = ValidDays(date.min, date.max)


class DatedFacts(NamedTuple, Generic[T]):
    """The facts of a deal, and the days for which they hold."""

    facts: T
    days: ValidDays


class CachedRow(NamedTuple):
    """A row of the cache: what decides whether it holds, where the deal cannot be read, and its facts as text."""

    stamp: str
    """The state of the deal's file."""
    first: str
    end: str
    """As in `ValidDays`, as ISO text."""
    basis: str
    """What else the facts were made of: the program, `kp.yaml`, and each process with its hash."""
    language: str
    """The language of the deal's process."""
    place: str
    """Where the error is in a deal that cannot be read; empty for one that can."""
    record: str


class UsableRow(NamedTuple):
    """What a row that holds is used for, as in `CachedRow`."""

    language: str
    place: str
    record: str


class CachedFacts(Generic[T]):
    """The kept facts of one kind, and what decides in one call whether they hold."""

    def __init__(self, context: "CommandContext", kind: FactKind[T]) -> None:
        self.context, self.kind = context, kind
        workspace = context.workspace_ignoring_settings
        self.cache = FactCache(workspace, kind.name)
        self.settings = content_hash(workspace.settings_path)
        self.marks: dict[str, str | None] = {}
        """The marks of processes, each looked at once: before it is read by whoever makes facts of it."""
        name = f"program {kind.name}"
        stamp, self.program = self._program(self.cache.state.get(name, ""))
        self.program_state = {name: f"{stamp} {self.program}"}

    def _program(self, known: str) -> tuple[str, str]:
        """The stamp and the hash of the code that makes the facts; the hash anew only when a file of it was touched."""
        stamp = code_stamp(self.kind.packages)
        then, _, known_hash = known.partition(" ")
        return stamp, known_hash if then == stamp else code_hash(self.kind.packages)

    def valid_rows(self, stamps: Mapping[str, str | None]) -> tuple[dict[str, UsableRow], set[str]]:
        """What can be used of the rows that hold, by deal; and the deals whose rows no longer do."""
        today, bases = self.context.today.isoformat(), dict[str, bool]()
        rows: dict[str, UsableRow] = {}
        outdated: set[str] = set()
        for deal, line in self.cache.lines():
            cells = line.split(BETWEEN, 6)
            if len(cells) != len(CachedRow._fields):
                outdated.add(deal)
                continue
            stamp, first, end, basis, language, place, record = cells
            holds = stamps.get(deal) == stamp and first <= today < end
            if holds and basis not in bases:
                # Behind the program and the settings each process stands with its mark.
                bases[basis] = self.basis(basis.split(" ")[2::2]) == basis
            if holds and bases[basis]:
                # Interned: all rows share two languages.
                rows[deal] = UsableRow(sys.intern(language), place, record)
            else:
                outdated.add(deal)
        # A damaged database may give a deal twice.
        return rows, outdated - rows.keys()

    def basis(self, processes: Iterable[str]) -> str | None:
        """What facts are made of besides the deal; None where a file of it may change unseen."""
        marks = [(each, self.marks[each] if each in self.marks else self.mark(each)) for each in processes]
        if self.settings == ALWAYS_CHANGED or any(mark is None for _, mark in marks):
            return None
        made_by = ",".join((self.program, *self.kind.asked))
        return " ".join([made_by, self.settings, *(f"{process} {mark}" for process, mark in marks)])

    def mark(self, process: str) -> str | None:
        """The hash of a process's file, and whether it is the workspace's own or a shipped one."""
        workspace = self.context.workspace_ignoring_settings
        path = workspace.process_path(process)
        found = content_hash(path)
        whose = "own" if workspace.root in path.parents else "shipped"
        self.marks[process] = mark = None if found == ALWAYS_CHANGED else f"{whose}:{found}"
        return mark
