"""English: what is wrong with a file, and how to fix it."""

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
    errors=Counted("{n} error", "{n} errors"),
    warnings=Counted("{n} warning", "{n} warnings"),
    files=Counted("{n} file", "{n} files"),
    in_files="{found} in {files}",
    warning="warning: {says}",
    severity={"error": "error", "warning": "warning"},
    groups={
        "process": "Buying processes",
        "reading": "Buying processes, read by somebody who knows buying",
        "deal": "Deals",
        "between": "Between a deal and its buying processes",
        "history": "A buying process against its earlier editions, and against its deals",
        "file": "Files",
        "entry": "When something is to be recorded",
    },
    accept="If it is meant, write the reason in the step or at the top of the file: accept: {{{code}: …}}",
    against_one="--against holds one process against an earlier edition of it. Write one file: kp check processes/x.yaml --against old.yaml",
    no_code="There is no code called {name}.",
)
