"""A language: every sentence `kp` must be able to say. There are no defaults, so no language can forget one."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from .dates import Calendar

if TYPE_CHECKING:
    from .advancing import Advancing
    from .briefing import Briefing
    from .helping import Helping
    from .library import Library
    from .mishaps import Mishaps
    from .overview import Overview
    from .problems import Checking, Problem
    from .sharing import Sharing
    from .terms import Terms


class Words(NamedTuple):
    """Everything `kp` can say in one language. A part is loaded when it is first used."""

    code: str
    calendar: Calendar
    and_: str
    quotes: tuple[str, str]

    def _part(self, name: str) -> ModuleType:
        return import_module(f"kjopsprosess.words.{self.code}.{name}")

    @property
    def terms(self) -> "Terms":
        """Words that many screens share."""
        found: Terms = self._part("terms").TERMS
        return found

    @property
    def brief(self) -> "Briefing":
        """The brief."""
        found: Briefing = self._part("briefing").BRIEF
        return found

    @property
    def overview(self) -> "Overview":
        """List, next, map, people and log."""
        found: Overview = self._part("overview").OVERVIEW
        return found

    @property
    def library(self) -> "Library":
        """The process library, and setting up."""
        found: Library = self._part("library").LIBRARY
        return found

    @property
    def first_process(self) -> str:
        """The file of a new process, with the fields {id} and {name}."""
        found: str = self._part("first_process").FIRST_PROCESS
        return found

    @property
    def advance(self) -> "Advancing":
        """Advance and book."""
        found: Advancing = self._part("advancing").ADVANCE
        return found

    @property
    def sharing(self) -> "Sharing":
        """Two sellers on one deal, and people's data."""
        found: Sharing = self._part("sharing").SHARING
        return found

    @property
    def mishaps(self) -> "Mishaps":
        """What goes wrong outside the files."""
        found: Mishaps = self._part("mishaps").MISHAPS
        return found

    @property
    def problems(self) -> "Mapping[str, Problem]":
        """What is wrong with a file, by the finding's code."""
        found: Mapping[str, Problem] = self._part("problems").PROBLEMS
        return found

    @property
    def checking(self) -> "Checking":
        """The frame around findings."""
        found: Checking = self._part("problems").CHECKING
        return found

    @property
    def help(self) -> "Helping":
        """The help."""
        found: Helping = self._part("helping").HELP
        return found

    def quote(self, text: str) -> str:
        """A text between this language's quotation marks."""
        return f"{self.quotes[0]}{text}{self.quotes[1]}"

    def join(self, names: Sequence[str]) -> str:
        """Names in a row: A, B and C."""
        return _in_a_row(names, self.and_)

    def either(self, names: Sequence[str]) -> str:
        """Names to choose from: A, B or C."""
        return _in_a_row(names, self.mishaps.or_)

    def number(self, n: int) -> str:
        """A small number as a word, a larger one in digits."""
        return self.terms.numbers[n] if n < len(self.terms.numbers) else str(n)


def _in_a_row(names: Sequence[str], last: str) -> str:
    if len(names) < 2:  # noqa: PLR2004 - one name has nothing to join
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
