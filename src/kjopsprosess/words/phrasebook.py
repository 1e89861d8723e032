"""A language: every sentence `kp` must be able to say. There are no defaults, so no language can forget one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .advancing import Advancing
    from .briefing import Briefing
    from .dates import Calendar
    from .helping import Helping
    from .library import Library
    from .mishaps import Mishaps
    from .overview import Overview
    from .problems import Checking, Problem
    from .terms import Terms


class Words(ABC):
    """Everything `kp` can say in one language. A part is loaded when it is first used."""

    code: ClassVar[str]
    calendar: ClassVar[Calendar]
    and_: ClassVar[str]
    quotes: ClassVar[tuple[str, str]]

    @property
    @abstractmethod
    def terms(self) -> Terms:
        """Words that many screens share."""

    @property
    @abstractmethod
    def brief(self) -> Briefing:
        """The brief."""

    @property
    @abstractmethod
    def overview(self) -> Overview:
        """List, next, map, people and log."""

    @property
    @abstractmethod
    def library(self) -> Library:
        """The process library, and setting up."""

    @property
    @abstractmethod
    def advance(self) -> Advancing:
        """Advance and book."""

    @property
    @abstractmethod
    def mishaps(self) -> Mishaps:
        """What goes wrong outside the files."""

    @property
    @abstractmethod
    def problems(self) -> Mapping[str, Problem]:
        """What is wrong with a file, by the finding's code."""

    @property
    @abstractmethod
    def checking(self) -> Checking:
        """The frame around findings."""

    @property
    @abstractmethod
    def help(self) -> Helping:
        """The help."""

    def quote(self, text: str) -> str:
        """A text between this language's quotation marks."""
        return f"{self.quotes[0]}{text}{self.quotes[1]}"

    def join(self, names: Sequence[str]) -> str:
        """Names in a row: A, B and C."""
        if len(names) < 2:  # noqa: PLR2004 - one name has nothing to join
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.and_} {names[-1]}"

    def number(self, n: int) -> str:
        """A small number as a word, a larger one in digits."""
        return self.terms.numbers[n] if n < len(self.terms.numbers) else str(n)
