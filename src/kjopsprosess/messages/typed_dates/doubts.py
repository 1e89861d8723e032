"""Why a text is no day that can be written down, with what is needed to say so."""

from datetime import date
from typing import Any


class DayDoubt(Exception):  # noqa: N818 - nothing has failed: somebody is to be asked
    """A text that is no day, or may be several. `facts` are days, numbers and texts, by name; see `messages/day_sentences.py`."""

    def __init__(self, code: str, **facts: date | int | str) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Any] = facts
