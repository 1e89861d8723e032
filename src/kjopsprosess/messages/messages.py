"""Every message, in one language."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from . import dates
from .say import MessageList, Say

if TYPE_CHECKING:
    from .advance import AdvanceMessages
    from .brief import BriefMessages
    from .check import CheckMessages
    from .errors import ErrorMessages
    from .findings.message import FindingText
    from .git_merge import MergeMessages
    from .help import HelpMessages
    from .law import LawMessages
    from .list import ListMessages
    from .log import LogMessages
    from .map import MapMessages
    from .next import NextMessages
    from .people import PeopleMessages
    from .privacy import PrivacyMessages
    from .process import ProcessMessages
    from .review import ReviewMessages
    from .setup import SetupMessages
    from .terms import Terms
    from .versions import VersionMessages


class Messages(MessageList):
    """Everything `kp` can say in one language. A list of messages is loaded when it is first used."""

    code = Say(nb="nb", en="en")
    calendar = Say(nb=dates.NB, en=dates.EN)
    and_ = Say(nb="og", en="and")
    quotes = Say(nb=("«", "»"), en=("“", "”"))
    or_ = Say(nb="eller", en="or")

    @cached_property
    def terms(self) -> "Terms":
        """Words that many screens share."""
        from .terms import Terms

        return Terms(self.language)

    @cached_property
    def brief(self) -> "BriefMessages":
        """The brief."""
        from .brief import BriefMessages

        return BriefMessages(self.language)

    @cached_property
    def advance(self) -> "AdvanceMessages":
        """Advance and book."""
        from .advance import AdvanceMessages

        return AdvanceMessages(self.language)

    @cached_property
    def list(self) -> "ListMessages":
        """The list of deals."""
        from .list import ListMessages

        return ListMessages(self.language)

    @cached_property
    def next(self) -> "NextMessages":
        """The contacts booked."""
        from .next import NextMessages

        return NextMessages(self.language)

    @cached_property
    def map(self) -> "MapMessages":
        """The map of a deal."""
        from .map import MapMessages

        return MapMessages(self.language)

    @cached_property
    def people(self) -> "PeopleMessages":
        """The people of a deal."""
        from .people import PeopleMessages

        return PeopleMessages(self.language)

    @cached_property
    def log(self) -> "LogMessages":
        """The log of a deal."""
        from .log import LogMessages

        return LogMessages(self.language)

    @cached_property
    def process(self) -> "ProcessMessages":
        """The process library."""
        from .process import ProcessMessages

        return ProcessMessages(self.language)

    @cached_property
    def law(self) -> "LawMessages":
        """Values of the law."""
        from .law import LawMessages

        return LawMessages(self.language)

    @cached_property
    def setup(self) -> "SetupMessages":
        """Setting up, and the first files."""
        from .setup import SetupMessages

        return SetupMessages(self.language)

    @cached_property
    def check(self) -> "CheckMessages":
        """The frame around findings."""
        from .check import CheckMessages

        return CheckMessages(self.language)

    @cached_property
    def review(self) -> "ReviewMessages":
        """The review of a process over its deals."""
        from .review import ReviewMessages

        return ReviewMessages(self.language)

    @cached_property
    def versions(self) -> "VersionMessages":
        """Versions of a process, and moving deals to a newer one."""
        from .versions import VersionMessages

        return VersionMessages(self.language)

    @cached_property
    def git_merge(self) -> "MergeMessages":
        """Merging two editions of a deal."""
        from .git_merge import MergeMessages

        return MergeMessages(self.language)

    @cached_property
    def privacy(self) -> "PrivacyMessages":
        """What is held about a person."""
        from .privacy import PrivacyMessages

        return PrivacyMessages(self.language)

    @cached_property
    def errors(self) -> "ErrorMessages":
        """What goes wrong outside the files."""
        from .errors import ErrorMessages

        return ErrorMessages(self.language)

    @cached_property
    def help(self) -> "HelpMessages":
        """The help."""
        from .help import HelpMessages

        return HelpMessages(self.language)

    @cached_property
    def findings(self) -> "Mapping[str, FindingText]":
        """What is wrong with a file, by the finding's code."""
        from .findings import FINDINGS

        return FINDINGS.in_language(self.language)

    @cached_property
    def first_process(self) -> str:
        """The file of a new process, with the fields {id} and {name}."""
        from .first_process import FIRST_PROCESS

        return FIRST_PROCESS.in_language(self.language)

    def quote(self, text: str) -> str:
        """A text between this language's quotation marks."""
        return f"{self.quotes[0]}{text}{self.quotes[1]}"

    def join(self, names: Sequence[str]) -> str:
        """Names in a row: A, B and C."""
        return _in_a_row(names, self.and_)

    def either(self, names: Sequence[str]) -> str:
        """Names to choose from: A, B or C."""
        return _in_a_row(names, self.or_)

    def day(self, day: date, today: date) -> str:
        """A day, or the word for today."""
        return self.terms.today if day == today else self.calendar.day(day, today)

    def with_suggestion(self, sentence: str, names: Sequence[str]) -> str:
        """A sentence that says that nothing is called so, and what may have been meant instead."""
        return f"{sentence} {self.errors.did_you_mean.format(names=self.either(names))}" if names else sentence

    def number(self, n: int) -> str:
        """A small number as a word, a larger one in digits."""
        return self.terms.numbers[n] if n < len(self.terms.numbers) else str(n)


def _in_a_row(names: Sequence[str], last: str) -> str:
    if len(names) < 2:  # noqa: PLR2004 - one name has nothing to join
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
