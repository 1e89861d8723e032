"""English, whole."""

from kjopsprosess.words.dates import EN
from kjopsprosess.words.phrasebook import Words

from .advancing import ADVANCE
from .briefing import BRIEF
from .helping import HELP
from .library import LIBRARY
from .mishaps import MISHAPS
from .overview import OVERVIEW
from .problems import CHECKING, PROBLEMS
from .terms import TERMS

WORDS = Words(
    code="en",
    calendar=EN,
    and_="and",
    quotes=("“", "”"),
    terms=TERMS,
    brief=BRIEF,
    overview=OVERVIEW,
    library=LIBRARY,
    advance=ADVANCE,
    mishaps=MISHAPS,
    problems=PROBLEMS,
    checking=CHECKING,
    help=HELP,
)
