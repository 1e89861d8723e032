"""The guards that keep the promises of docs/promises.md: where each stands, and which test must miss it."""

from guard import Guard
from guards_of_answers import OF_ANSWERS
from guards_of_copies import OF_COPIES
from guards_of_files import OF_FILES

PROMISES: dict[str, dict[str, Guard]] = OF_FILES | OF_COPIES | OF_ANSWERS
"""By the words with which a row of the table begins, and by a name: the guards of each promise."""
GUARDS = {name: guard for guards in PROMISES.values() for name, guard in guards.items()}
