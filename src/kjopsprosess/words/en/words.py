"""English, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.words.dates import EN
from kjopsprosess.words.phrasebook import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kjopsprosess.words.advancing import Advancing
    from kjopsprosess.words.briefing import Briefing
    from kjopsprosess.words.helping import Helping
    from kjopsprosess.words.library import Library
    from kjopsprosess.words.mishaps import Mishaps
    from kjopsprosess.words.overview import Overview
    from kjopsprosess.words.problems import Checking, Problem
    from kjopsprosess.words.terms import Terms


class English(Words):
    """English, each part from its own file."""

    code = "en"
    calendar = EN
    and_ = "and"
    quotes = ("“", "”")

    @property
    def terms(self) -> Terms:
        """Words that many screens share."""
        from .terms import TERMS

        return TERMS

    @property
    def brief(self) -> Briefing:
        """The brief."""
        from .briefing import BRIEF

        return BRIEF

    @property
    def overview(self) -> Overview:
        """List, next, map, people and log."""
        from .overview import OVERVIEW

        return OVERVIEW

    @property
    def library(self) -> Library:
        """The process library, and setting up."""
        from .library import LIBRARY

        return LIBRARY

    @property
    def advance(self) -> Advancing:
        """Advance and book."""
        from .advancing import ADVANCE

        return ADVANCE

    @property
    def mishaps(self) -> Mishaps:
        """What goes wrong outside the files."""
        from .mishaps import MISHAPS

        return MISHAPS

    @property
    def problems(self) -> Mapping[str, Problem]:
        """What is wrong with a file, by the finding's code."""
        from .problems import PROBLEMS

        return PROBLEMS

    @property
    def checking(self) -> Checking:
        """The frame around findings."""
        from .problems import CHECKING

        return CHECKING

    @property
    def help(self) -> Helping:
        """The help."""
        from .helping import HELP

        return HELP


WORDS = English()
