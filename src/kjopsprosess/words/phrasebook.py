"""A language: every sentence `kp` must be able to say. There are no defaults, so no language can forget one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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


@dataclass(frozen=True)
class Words:
    """Everything `kp` can say in one language."""

    code: str
    calendar: Calendar
    and_: str
    quotes: tuple[str, str]
    terms: Terms
    brief: Briefing
    overview: Overview
    library: Library
    advance: Advancing
    mishaps: Mishaps
    problems: Mapping[str, Problem]
    """What is wrong, by the finding's code."""
    checking: Checking
    help: Helping

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
