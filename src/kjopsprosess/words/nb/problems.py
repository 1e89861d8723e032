"""Bokmål: what is wrong with a file, and how to mend it."""

from kjopsprosess.words.counted import Counted
from kjopsprosess.words.problems import Checking

from .deal_problems import DEAL_PROBLEMS
from .file_problems import FILE_PROBLEMS
from .fit_problems import FIT_PROBLEMS
from .history_problems import HISTORY_PROBLEMS
from .process_problems import PROCESS_PROBLEMS
from .reading_problems import READING_PROBLEMS
from .value_problems import VALUE_PROBLEMS

PROBLEMS = {
    **FILE_PROBLEMS,
    **VALUE_PROBLEMS,
    **PROCESS_PROBLEMS,
    **READING_PROBLEMS,
    **DEAL_PROBLEMS,
    **FIT_PROBLEMS,
    **HISTORY_PROBLEMS,
}

CHECKING = Checking(
    errors=Counted("{n} feil", "{n} feil"),
    warnings=Counted("{n} advarsel", "{n} advarsler"),
    files=Counted("{n} fil", "{n} filer"),
    in_files="{found} i {files}",
    warning="advarsel: {says}",
    severity={"error": "feil", "warning": "advarsel"},
    groups={
        "process": "Kjøpsprosesser",
        "reading": "Kjøpsprosesser, lest av en som kan kjøp",
        "deal": "Saker",
        "between": "Mellom en sak og kjøpsprosessene",
        "history": "En kjøpsprosess mot tidligere utgaver, og mot sakene sine",
        "file": "Filer",
        "entry": "Når noe skal skrives inn",
    },
    accept="Er det ment slik, skriv grunnen i steget eller øverst i filen: accept: {{{code}: …}}",
    against_one="--against holder én prosess opp mot en tidligere utgave. Skriv én fil: kp check processes/x.yaml --against gammel.yaml",
    no_code="Fant ingen kode som heter {name}.",
)
