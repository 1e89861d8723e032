"""The frame of the help: the overview of commands, and what all their pages have."""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module

from kjopsprosess.messages.say import MessageList, Say, SayBy
from kjopsprosess.messages.shared import SEE_A_FINISHED_DEAL
from kjopsprosess.model.values import Language

from .command_help import METAVARS, CommandHelp, HelpText

STANDS_IN = {
    "brief": "before_meeting.brief.help",
    "advance": "after_meeting.advance.help",
    "book": "after_meeting.advance.help",
    "note": "after_meeting.capture",
    "inbox": "after_meeting.capture",
    "undo": "after_meeting.capture",
    "check": "deals_and_processes.check",
    "review": "deals_and_processes.review.help",
    "report": "deals_and_processes.report",
    "new": "getting_started.setup",
    "import": "deals_and_processes.crm_import",
    "process": "deals_and_processes.process",
    "process list": "deals_and_processes.process",
    "process show": "deals_and_processes.process",
    "process new": "deals_and_processes.process",
    "process diff": "deals_and_processes.versions.help",
    "process upgrade": "deals_and_processes.versions.help",
    "archive": "deals_and_processes.archive",
    "path": "deals_and_processes.path",
    "doctor": "getting_started.doctor",
    "practise": "getting_started.practise",
    "demo": "getting_started.setup",
    "init": "getting_started.setup",
    "next": "before_meeting.next",
    "list": "before_meeting.list",
    "promises": "before_meeting.promises",
    "calendar": "before_meeting.calendar_file",
    "map": "before_meeting.map",
    "people": "before_meeting.people",
    "questions": "before_meeting.questions",
    "memo": "before_meeting.memo",
    "log": "before_meeting.log",
    "plan": "before_meeting.plan",
    "merge-driver": "getting_started.git_merge",
    "schema": "getting_started.setup",
    "skill": "getting_started.setup",
}
"""The module with the help of each command; one of a group has both words: `process show`."""


class AllHelp(Mapping[str, HelpText]):
    """The help of every command in one language. The file in which it stands is loaded when it is asked for."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __getitem__(self, command: str) -> HelpText:
        module = import_module(f"kjopsprosess.messages.{STANDS_IN[command]}")
        found: Mapping[str, CommandHelp] = module.HELP
        return found[command].in_language(self._language)

    def __iter__(self) -> Iterator[str]:
        return iter(STANDS_IN)

    def __len__(self) -> int:
        return len(STANDS_IN)


class CommandGroups(Say[Mapping[str, Sequence[str]]]):
    """Headings, each with the names of its commands."""

    __slots__ = ()

    def __init__(self, *groups: tuple[Say[str], Sequence[str]]) -> None:
        super().__init__(
            nb={heading.nb: commands for heading, commands in groups},
            en={heading.en: commands for heading, commands in groups},
        )


class HelpMessages(MessageList):
    """The help in one language."""

    kp = Say(
        nb="kp viser hva kunden må gjøre for å kjøpe, og hva vi må gjøre for at det skjer.",
        en="kp shows what the customer must do to buy, and how we can make it happen.",
    )
    """What the program is for, in one line."""
    usage = Say(nb="Bruk:", en="Usage:")
    options = Say(nb="[VALG]", en="[OPTIONS]")
    """Stands for options in a usage line: [OPTIONS]."""
    command = Say(nb="KOMMANDO", en="COMMAND")
    own_options = Say(nb="Valg", en="Options")
    shared_options = Say(nb="Valg for alle kommandoer", en="Options for every command")
    examples = Say(nb="Eksempler", en="Examples")
    groups = CommandGroups(
        (
            Say(nb="Før møtet", en="Before the meeting"),
            ("brief", "next", "list", "promises", "calendar", "map", "people", "questions", "plan", "memo", "log"),
        ),
        (Say(nb="Etter møtet", en="After the meeting"), ("advance", "book", "note", "inbox", "undo")),
        (
            Say(nb="Saker og kjøpsprosesser", en="Deals and buying processes"),
            ("new", "import", "path", "archive", "process", "review", "report", "check"),
        ),
        (Say(nb="Kom i gang", en="Getting started"), ("demo", "practise", "init", "doctor")),
    )
    """Headings of the overview, each with its commands."""
    shared = SayBy(
        {
            "folder": Say(nb="arbeidsmappe", en="workspace"),
            "lang": Say(nb="språk på skjermen", en="language on screen"),
            "today": Say(nb="bruk DATO som dagens dato", en="treat DATE as today"),
            "as_json": Say(nb="som JSON", en="as JSON"),
            "_as_json": Say(nb="som JSON", en="as JSON"),
            "plain": Say(nb="uten farger", en="no colour, uncut"),
            "colour": Say(nb="always, never", en="always, never, auto"),
            "help": Say(nb="vis hjelp", en="show help"),
            "_version": Say(nb="vis versjon", en="show version"),
        },
    )
    """Options every command has, by the name of the parameter in the code."""
    metavars = SayBy(METAVARS)
    """Words for values: `DATE`, `DIR`, by the English one."""
    commands = Say(nb=AllHelp(Language.NB), en=AllHelp(Language.EN))
    """By command; those of a group by both words, as `process show`."""
    no_workspace = Say(nb="Her er ingen arbeidsmappe ennå.", en="There is no workspace here yet.")
    no_workspace_demo = SEE_A_FINISHED_DEAL
    no_workspace_init = Say(nb="opprett en tom arbeidsmappe her", en="create an empty workspace here")
