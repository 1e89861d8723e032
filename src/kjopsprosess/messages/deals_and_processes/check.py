"""Messages of `kp check` besides the findings."""

from kjopsprosess.messages.help.command_help import CommandHelp
from kjopsprosess.messages.say import MessageList, Say, SayBy, SayCounted
from kjopsprosess.messages.shared import FILES


class CheckMessages(MessageList):
    """What `kp check` says besides the problems themselves."""

    errors = SayCounted(nb=("{n} feil", "{n} feil"), en=("{n} error", "{n} errors"))
    warnings = SayCounted(nb=("{n} advarsel", "{n} advarsler"), en=("{n} warning", "{n} warnings"))
    files = FILES
    in_files = Say(nb="{found} i {files}", en="{found} in {files}")
    """{found}, {files}: so many errors and warnings in so many files."""
    warning = Say(nb="advarsel: {says}", en="warning: {says}")
    """{says}: marks what is only worth a look."""
    no_text = Say(nb="en tom tekst", en="an empty text")
    """In place of a wrong value that is empty, or nothing but blanks."""
    severity = SayBy(
        {
            "error": Say(nb="feil", en="error"),
            "warning": Say(nb="advarsel", en="warning"),
        },
    )
    """What a finding is, by `error` and `warning`."""
    groups = SayBy(
        {
            "process": Say(nb="Kjøpsprosesser", en="Buying processes"),
            "reading": Say(
                nb="Faglig gjennomgang av kjøpsprosesser",
                en="Professional review of buying processes",
            ),
            "deal": Say(nb="Saker", en="Deals"),
            "between": Say(nb="Mellom en sak og kjøpsprosessene", en="Between a deal and its buying processes"),
            "history": Say(
                nb="En kjøpsprosess sammenlignet med tidligere utgaver og med sakene som følger den",
                en="A buying process compared with its earlier editions and its deals",
            ),
            "file": Say(nb="Filer", en="Files"),
            "entry": Say(nb="Når noe skal skrives inn", en="When something is to be recorded"),
        },
    )
    """Headings over the codes: `process`, `reading`, `deal`, `between`, `file`, `entry`."""
    accept = Say(
        nb="Er det ment slik, skriv grunnen i steget eller øverst i filen: accept: {{{code}: …}}",
        en="If it is intended, write the reason in the step or at the top of the file: accept: {{{code}: …}}",
    )
    """{code}: how a file says that a warning is meant."""
    against_one = Say(
        nb="--against sammenligner én prosess med en tidligere utgave. Skriv én fil: kp check processes/x.yaml --against gammel.yaml",
        en="--against compares one process with an earlier edition of it. Write one file: kp check processes/x.yaml --against old.yaml",
    )
    """`--against` needs one process."""
    no_code = Say(nb="Fant ingen kode som heter {name}.", en="There is no code called {name}.")
    """{name}."""


HELP = {
    "check": CommandHelp(
        does=Say(nb="finn alt som er galt i filene", en="find everything wrong in the files"),
        more=Say(
            nb="Viser fil, linje og kolonne, hva som er galt, og hvordan det rettes. Sier ingenting når alt er i orden.",
            en="Shows file, line and column, what is wrong, and how to fix it. Says nothing when all is well.",
        ),
        arguments={"files": Say(nb="FIL …", en="FILE …")},
        parameters={
            "files": Say(
                nb="bare disse filene; ellers alle i arbeidsmappen",
                en="these files only; otherwise all in the workspace",
            ),
            "strict": Say(nb="la også advarsler gi feil", en="let warnings fail too"),
            "against": Say(
                nb="en tidligere utgave av prosessen: fil, id@versjon eller -",
                en="an earlier edition of the process: a file, id@version or -",
            ),
            "explain": Say(nb="forklar én kode, eller vis alle: all", en="explain one code, or list them all: all"),
        },
        examples=(
            Say(nb=("kp check deals/nordvik.yaml", "én sak"), en=("kp check deals/nordvik.yaml", "one deal")),
            Say(
                nb=("kp check --explain our-action-as-step", "hva en kode betyr"),
                en=("kp check --explain our-action-as-step", "what a code means"),
            ),
        ),
    ),
}
