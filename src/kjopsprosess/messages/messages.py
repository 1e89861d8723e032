"""Every message, in one language."""

from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import calendar_words as dates
from .say import MessageList, Say

if TYPE_CHECKING:
    from .after_meeting.advance import AdvanceMessages
    from .after_meeting.capture import CaptureMessages
    from .after_meeting.invitation import InvitationMessages
    from .before_meeting.brief import BriefMessages
    from .before_meeting.calendar_file import CalendarFileMessages
    from .before_meeting.list import ListMessages
    from .before_meeting.log import LogMessages
    from .before_meeting.map import MapByDateMessages, MapByPersonMessages, MapMessages
    from .before_meeting.memo import MemoMessages
    from .before_meeting.next import NextMessages
    from .before_meeting.people import PeopleByStepMessages, PeopleMessages, PrivacyMessages
    from .before_meeting.plan import PlanMessages
    from .before_meeting.plan_back import PlanBackMessages
    from .before_meeting.promises import PromiseMessages
    from .before_meeting.questions import QuestionMessages
    from .day_sentences import DayMessages, RulingDayMessages
    from .deals_and_processes.archive import ArchiveMessages
    from .deals_and_processes.check import CheckMessages
    from .deals_and_processes.crm_import import ImportMessages
    from .deals_and_processes.law import LawMessages
    from .deals_and_processes.path import PathMessages
    from .deals_and_processes.process import ProcessMessages
    from .deals_and_processes.report import ReportMessages
    from .deals_and_processes.review import ReviewMessages
    from .deals_and_processes.versions import VersionMessages
    from .documents import DocumentMessages, SpreadsheetMessages
    from .errors import ErrorMessages
    from .findings.message import FindingText
    from .getting_started.doctor import DoctorMessages
    from .getting_started.git_merge import MergeMessages
    from .getting_started.practise import PractiseMessages
    from .getting_started.setup import SetupMessages
    from .help.help import HelpMessages
    from .our_team import OurTeamMessages
    from .terms import Terms


class Loaded:
    """What a module of this package holds under a name, in the language of the messages: loaded when it is first used."""

    def __init__(self, module: str, name: str) -> None:
        self.module, self.held = module, name

    def __set_name__(self, _owner: type, name: str) -> None:
        self.name = name

    def __get__(self, messages: "Messages", _owner: type) -> Any:  # noqa: ANN401 - the annotation of the attribute tells
        held = getattr(import_module(f".{self.module}", __package__), self.held)
        found = held.in_language(messages.language) if isinstance(held, Say) else held(messages.language)
        messages.__dict__[self.name] = found  # from now on an attribute like any other
        return found


def _loaded(module: str, name: str) -> Any:  # noqa: ANN401 - the annotation of the attribute tells
    return Loaded(module, name)


class Messages(MessageList):
    """Everything `kp` can say in one language. A list of messages is loaded when it is first used."""

    code = Say(nb="nb", en="en")
    calendar = Say(nb=dates.NB, en=dates.EN)
    and_ = Say(nb="og", en="and")
    quotes = Say(nb=("«", "»"), en=("“", "”"))
    or_ = Say(nb="eller", en="or")

    spreadsheet: "SpreadsheetMessages" = _loaded("documents", "SpreadsheetMessages")
    """Tables for a spreadsheet."""
    terms: "Terms" = _loaded("terms", "Terms")
    """Words that many screens share."""
    brief: "BriefMessages" = _loaded("before_meeting.brief", "BriefMessages")
    """The brief."""
    advance: "AdvanceMessages" = _loaded("after_meeting.advance", "AdvanceMessages")
    """Advance and book."""
    capture: "CaptureMessages" = _loaded("after_meeting.capture", "CaptureMessages")
    """Notes, the inbox and undo."""
    archive: "ArchiveMessages" = _loaded("deals_and_processes.archive", "ArchiveMessages")
    path: "PathMessages" = _loaded("deals_and_processes.path", "PathMessages")
    """Moving old entries to a file beside the deal."""
    calendar_file: "CalendarFileMessages" = _loaded("before_meeting.calendar_file", "CalendarFileMessages")
    """The calendar file."""
    invitation: "InvitationMessages" = _loaded("after_meeting.invitation", "InvitationMessages")
    """Invitations of calendar programs."""
    list: "ListMessages" = _loaded("before_meeting.list", "ListMessages")
    """The list of deals."""
    next: "NextMessages" = _loaded("before_meeting.next", "NextMessages")
    """The meetings and calls booked."""
    map: "MapMessages" = _loaded("before_meeting.map", "MapMessages")
    """The map of a deal."""
    map_by_date: "MapByDateMessages" = _loaded("before_meeting.map", "MapByDateMessages")
    """The map by date."""
    map_by_person: "MapByPersonMessages" = _loaded("before_meeting.map", "MapByPersonMessages")
    """What each person says of the map."""
    people: "PeopleMessages" = _loaded("before_meeting.people", "PeopleMessages")
    """The people of a deal."""
    people_by_step: "PeopleByStepMessages" = _loaded("before_meeting.people", "PeopleByStepMessages")
    """The people of a deal over its steps."""
    log: "LogMessages" = _loaded("before_meeting.log", "LogMessages")
    """The log of a deal."""
    process: "ProcessMessages" = _loaded("deals_and_processes.process", "ProcessMessages")
    """The process library."""
    law: "LawMessages" = _loaded("deals_and_processes.law", "LawMessages")
    """Values of the law."""
    setup: "SetupMessages" = _loaded("getting_started.setup", "SetupMessages")
    """Setting up, and the first files."""
    check: "CheckMessages" = _loaded("deals_and_processes.check", "CheckMessages")
    """The frame around findings."""
    report: "ReportMessages" = _loaded("deals_and_processes.report", "ReportMessages")
    """What customers have done since a day."""
    review: "ReviewMessages" = _loaded("deals_and_processes.review", "ReviewMessages")
    """The review of a process over its deals."""
    versions: "VersionMessages" = _loaded("deals_and_processes.versions", "VersionMessages")
    """Versions of a process, and moving deals to a newer one."""
    git_merge: "MergeMessages" = _loaded("getting_started.git_merge", "MergeMessages")
    """Merging two editions of a deal."""
    crm_import: "ImportMessages" = _loaded("deals_and_processes.crm_import", "ImportMessages")
    """Deals from a CRM."""
    documents: "DocumentMessages" = _loaded("documents", "DocumentMessages")
    """Pages that leave the terminal, and pictures of steps."""
    our_team: "OurTeamMessages" = _loaded("our_team", "OurTeamMessages")
    """Who of us promises, does and writes."""
    promises: "PromiseMessages" = _loaded("before_meeting.promises", "PromiseMessages")
    """Open promises over all deals."""
    questions: "QuestionMessages" = _loaded("before_meeting.questions", "QuestionMessages")
    """Questions about how they buy."""
    plan: "PlanMessages" = _loaded("before_meeting.plan", "PlanMessages")
    """The plan that the customer sees."""
    plan_back: "PlanBackMessages" = _loaded("before_meeting.plan_back", "PlanBackMessages")
    """What the customer changed in the plan."""
    memo: "MemoMessages" = _loaded("before_meeting.memo", "MemoMessages")
    """A page that somebody carries inside the customer."""
    practise: "PractiseMessages" = _loaded("getting_started.practise", "PractiseMessages")
    """Questions to practise on."""
    doctor: "DoctorMessages" = _loaded("getting_started.doctor", "DoctorMessages")
    """What the doctor looks at."""
    privacy: "PrivacyMessages" = _loaded("before_meeting.people", "PrivacyMessages")
    """What is held about a person."""
    ruling_days: "RulingDayMessages" = _loaded("day_sentences", "RulingDayMessages")
    """Days that somebody else has set."""
    days: "DayMessages" = _loaded("day_sentences", "DayMessages")
    """What is said of typed days."""
    errors: "ErrorMessages" = _loaded("errors", "ErrorMessages")
    """What goes wrong outside the files."""
    help: "HelpMessages" = _loaded("help.help", "HelpMessages")
    """The help."""
    findings: "Mapping[str, FindingText]" = _loaded("findings", "FINDINGS")
    """What is wrong with a file, by the finding's code."""
    first_process: str = _loaded("deals_and_processes.first_process", "FIRST_PROCESS")
    """The file of a new process, with the fields {id} and {name}."""

    def quote(self, text: str) -> str:
        """A text between this language's quotation marks."""
        return f"{self.quotes[0]}{text}{self.quotes[1]}"

    def join(self, names: Sequence[str]) -> str:
        """Names in a row: A, B and C."""
        return _in_a_row(names, self.and_)

    def first(self, names: Sequence[str], most: int) -> tuple[str, ...]:
        """The first names, and how many there are besides."""
        more = len(names) - most
        return (*names[:most], self.terms.more.format(n=more)) if more > 0 else tuple(names)

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
