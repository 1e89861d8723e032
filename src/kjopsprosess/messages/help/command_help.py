"""The form of the help of one command, and the help of parameters that several commands have."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.messages.say import Say


class HelpText(NamedTuple):
    """The help of one command."""

    does: str
    """What it does, in a few words: the line in the overview."""
    more: str
    """What else there is to know, in a sentence or three."""
    arguments: Mapping[str, str]
    """How each argument is shown in the usage line, as `SAK`, by the name of the parameter in the code."""
    parameters: Mapping[str, str]
    """What each argument and option of its own means, by the name of the parameter in the code."""
    examples: Sequence[tuple[str, str]]
    """Two commands to type, each with what it gives."""


Example = Say[tuple[str, str]]
"""A command to type, and what it gives."""


class CommandHelp(Say[HelpText]):
    """The help of one command in both languages, with two examples."""

    __slots__ = ()

    def __init__(
        self,
        *,
        does: Say[str],
        more: Say[str],
        arguments: Mapping[str, Say[str]],
        parameters: Mapping[str, Say[str]],
        examples: tuple[Example, Example],
    ) -> None:
        super().__init__(
            nb=HelpText(
                does.nb,
                more.nb,
                {name: shown.nb for name, shown in arguments.items()},
                {name: means.nb for name, means in parameters.items()},
                [example.nb for example in examples],
            ),
            en=HelpText(
                does.en,
                more.en,
                {name: shown.en for name, shown in arguments.items()},
                {name: means.en for name, means in parameters.items()},
                [example.en for example in examples],
            ),
        )


FORMAT = Say(nb="text, md eller json", en="text, md or json")
FORMAT_HTML = Say(nb="text, md, html eller json", en="text, md, html or json")
OUTPUT = Say(
    nb="lagre i en ny fil; .md gir Markdown, .html en nettside; - er standard ut",
    en="save to a new file; .md gives Markdown, .html a web page; - is standard output",
)
SINCE = Say(
    nb="fra denne dagen til i dag: en dag, 7d for sju dager, 2u for to uker",
    en="from this day until today: a day, 7d for seven days, 2w for two weeks",
)
FORMAT_CSV = Say(nb="text, md, json eller csv (regneark)", en="text, md, json or csv (spreadsheet)")
CSV_FILE = Say(nb="lagre som CSV i en ny FIL; - er standard ut", en="save as CSV to a new FILE; - is standard output")
DEAL = Say(nb="saken; begynnelsen av navnet holder", en="the deal; the beginning of its name will do")
DRY_RUN = Say(nb="vis linjene uten å lagre", en="show the lines without saving")
DRY_RUN_OF_CHANGE = Say(nb="vis bare endringen", en="only show the change")
DRY_RUN_OF_NEW = Say(nb="vis hva som ville blitt opprettet", en="show what would be created")
AUTHOR = Say(
    nb="hvem av oss som skriver: us/per; ellers KP_AUTHOR, eller den eneste under team i kp.yaml",
    en="which of us is writing: us/per; otherwise KP_AUTHOR, or the only one under team in kp.yaml",
)
METAVARS = {
    "DIR": Say(nb="MAPPE", en="DIR"),
    "DATE": Say(nb="DATO", en="DATE"),
    "FILE": Say(nb="FIL", en="FILE"),
    "CODE": Say(nb="KODE", en="CODE"),
    "CUSTOMER": Say(nb="KUNDE", en="CUSTOMER"),
    "DEAL": Say(nb="SAK", en="DEAL"),
    "STEP": Say(nb="STEG", en="STEP"),
    "[DEAL] TEXT": Say(nb="[SAK] TEKST", en="[DEAL] TEXT"),
    "NAMES": Say(nb="NAVN", en="NAMES"),
    "NAME": Say(nb="NAVN", en="NAME"),
    "TEXT": Say(nb="TEKST", en="TEXT"),
    "WORD": Say(nb="ORD", en="WORD"),
    "PROMISE": Say(nb="LØFTE", en="PROMISE"),
    "WAY": Say(nb="MÅTE", en="WAY"),
    "OUTCOME": Say(nb="UTFALL", en="OUTCOME"),
    "GROUP": Say(nb="GRUPPE", en="GROUP"),
    "ORDER": Say(nb="FELT", en="ORDER"),
    "PROCESS": Say(nb="PROSESS", en="PROCESS"),
    "VERSION": Say(nb="VERSJON", en="VERSION"),
    "OLD NEW": Say(nb="GAMMEL NY", en="OLD NEW"),
    "AMOUNT": Say(nb="BELØP", en="AMOUNT"),
    "ID": Say(nb="ID", en="ID"),
    "WHO": Say(nb="HVEM", en="WHO"),
    "WHEN": Say(nb="NÅR", en="WHEN"),
    "KIND": Say(nb="TYPE", en="KIND"),
    "BASE": Say(nb="FELLES", en="BASE"),
    "OURS": Say(nb="VÅR", en="OURS"),
    "THEIRS": Say(nb="DERES", en="THEIRS"),
    "NUMBER": Say(nb="TALL", en="NUMBER"),
    "BEFORE": Say(nb="FØR", en="BEFORE"),
    "NUMBERS": Say(nb="NUMRE", en="NUMBERS"),
}
"""Words for the values of parameters, by the English one: `DATE`, `DIR`."""
