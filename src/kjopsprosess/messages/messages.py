"""Every message, in one language."""

from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import dates
from .say import MessageList, Say

if TYPE_CHECKING:
    from .advance import AdvanceMessages
    from .archive import ArchiveMessages
    from .brief import BriefMessages
    from .calendar_file import CalendarFileMessages
    from .capture import CaptureMessages
    from .check import CheckMessages
    from .crm_import import ImportMessages
    from .days import DayMessages
    from .doctor import DoctorMessages
    from .documents import DocumentMessages
    from .errors import ErrorMessages
    from .findings.message import FindingText
    from .git_merge import MergeMessages
    from .help import HelpMessages
    from .invitation import InvitationMessages
    from .law import LawMessages
    from .list import ListMessages
    from .log import LogMessages
    from .map import MapMessages
    from .map_by_date import MapByDateMessages
    from .map_by_person import MapByPersonMessages
    from .memo import MemoMessages
    from .next import NextMessages
    from .people import PeopleMessages
    from .people_by_step import PeopleByStepMessages
    from .plan import PlanMessages
    from .plan_back import PlanBackMessages
    from .practise import PractiseMessages
    from .privacy import PrivacyMessages
    from .process import ProcessMessages
    from .promises import PromiseMessages
    from .questions import QuestionMessages
    from .report import ReportMessages
    from .review import ReviewMessages
    from .ruling_days import RulingDayMessages
    from .setup import SetupMessages
    from .spreadsheet import SpreadsheetMessages
    from .terms import Terms
    from .versions import VersionMessages


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

    spreadsheet: "SpreadsheetMessages" = _loaded("spreadsheet", "SpreadsheetMessages")
    """Tables for a spreadsheet."""
    terms: "Terms" = _loaded("terms", "Terms")
    """Words that many screens share."""
    brief: "BriefMessages" = _loaded("brief", "BriefMessages")
    """The brief."""
    advance: "AdvanceMessages" = _loaded("advance", "AdvanceMessages")
    """Advance and book."""
    capture: "CaptureMessages" = _loaded("capture", "CaptureMessages")
    """Notes, the inbox and undo."""
    archive: "ArchiveMessages" = _loaded("archive", "ArchiveMessages")
    """Moving old entries to a file beside the deal."""
    calendar_file: "CalendarFileMessages" = _loaded("calendar_file", "CalendarFileMessages")
    """The calendar file."""
    invitation: "InvitationMessages" = _loaded("invitation", "InvitationMessages")
    """Invitations of calendar programs."""
    list: "ListMessages" = _loaded("list", "ListMessages")
    """The list of deals."""
    next: "NextMessages" = _loaded("next", "NextMessages")
    """The meetings and calls booked."""
    map: "MapMessages" = _loaded("map", "MapMessages")
    """The map of a deal."""
    map_by_date: "MapByDateMessages" = _loaded("map_by_date", "MapByDateMessages")
    """The map by date."""
    map_by_person: "MapByPersonMessages" = _loaded("map_by_person", "MapByPersonMessages")
    """What each person says of the map."""
    people: "PeopleMessages" = _loaded("people", "PeopleMessages")
    """The people of a deal."""
    people_by_step: "PeopleByStepMessages" = _loaded("people_by_step", "PeopleByStepMessages")
    """The people of a deal over its steps."""
    log: "LogMessages" = _loaded("log", "LogMessages")
    """The log of a deal."""
    process: "ProcessMessages" = _loaded("process", "ProcessMessages")
    """The process library."""
    law: "LawMessages" = _loaded("law", "LawMessages")
    """Values of the law."""
    setup: "SetupMessages" = _loaded("setup", "SetupMessages")
    """Setting up, and the first files."""
    check: "CheckMessages" = _loaded("check", "CheckMessages")
    """The frame around findings."""
    report: "ReportMessages" = _loaded("report", "ReportMessages")
    """What customers have done since a day."""
    review: "ReviewMessages" = _loaded("review", "ReviewMessages")
    """The review of a process over its deals."""
    versions: "VersionMessages" = _loaded("versions", "VersionMessages")
    """Versions of a process, and moving deals to a newer one."""
    git_merge: "MergeMessages" = _loaded("git_merge", "MergeMessages")
    """Merging two editions of a deal."""
    crm_import: "ImportMessages" = _loaded("crm_import", "ImportMessages")
    """Deals from a CRM."""
    documents: "DocumentMessages" = _loaded("documents", "DocumentMessages")
    """Pages that leave the terminal, and pictures of steps."""
    promises: "PromiseMessages" = _loaded("promises", "PromiseMessages")
    """Open promises over all deals."""
    questions: "QuestionMessages" = _loaded("questions", "QuestionMessages")
    """Questions about how they buy."""
    plan: "PlanMessages" = _loaded("plan", "PlanMessages")
    """The plan that the customer sees."""
    plan_back: "PlanBackMessages" = _loaded("plan_back", "PlanBackMessages")
    """What the customer changed in the plan."""
    memo: "MemoMessages" = _loaded("memo", "MemoMessages")
    """A page that somebody carries inside the customer."""
    practise: "PractiseMessages" = _loaded("practise", "PractiseMessages")
    """Questions to practise on."""
    doctor: "DoctorMessages" = _loaded("doctor", "DoctorMessages")
    """What the doctor looks at."""
    privacy: "PrivacyMessages" = _loaded("privacy", "PrivacyMessages")
    """What is held about a person."""
    ruling_days: "RulingDayMessages" = _loaded("ruling_days", "RulingDayMessages")
    """Days that somebody else has set."""
    days: "DayMessages" = _loaded("days", "DayMessages")
    """What is said of typed days."""
    errors: "ErrorMessages" = _loaded("errors", "ErrorMessages")
    """What goes wrong outside the files."""
    help: "HelpMessages" = _loaded("help", "HelpMessages")
    """The help."""
    findings: "Mapping[str, FindingText]" = _loaded("findings", "FINDINGS")
    """What is wrong with a file, by the finding's code."""
    first_process: str = _loaded("first_process", "FIRST_PROCESS")
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
