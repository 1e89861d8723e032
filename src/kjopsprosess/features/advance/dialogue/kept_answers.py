"""What was told in a dialogue that was not finished, as bytes and back."""

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.deal_state.promises.states import OneOfUs, PromiseState
from kjopsprosess.features.advance.options import AdvanceOptions

from .prompter import ToldSoFar

_FORM = 1
"""Of the text; another one is not read."""


class Answered(NamedTuple):
    """A question of the dialogue that was answered."""

    topic: str
    before: ToldSoFar
    """What had been told before it."""
    given: list[str]
    """The answers to it, and to the questions that it led to."""


class KeptAnswers(NamedTuple):
    """A dialogue that was stopped."""

    answered: list[Answered]
    topic: str
    """The question at which it stopped."""
    told: ToldSoFar
    """What had been told before that question."""
    given: list[str]
    """What was answered to that question, which was not finished."""
    day: date
    """The day on which it was stopped."""
    same: bool
    """Whether the deal is as it was, and the day too, so that a number means what it meant."""

    @property
    def day_of_contact(self) -> date:
        """The day of the contact that was told of, as far as that was told."""
        typed = self.told.options["date"]
        return date.fromisoformat(typed) if typed else self.day


def as_bytes(kept: KeptAnswers, context: CommandContext, loaded: LoadedDeal) -> bytes:
    """The answers, to be kept."""
    written = {
        "form": _FORM,
        "day": kept.day.isoformat(),
        "of": _digest(context, loaded) if kept.same else "",
        "answered": [[each.topic, _told_json(each.before), each.given] for each in kept.answered],
        "topic": kept.topic,
        "told": _told_json(kept.told),
        "given": kept.given,
    }
    return json.dumps(written).encode("ascii")


def from_bytes(content: bytes, context: CommandContext, loaded: LoadedDeal) -> KeptAnswers | None:
    """The answers that were kept; None for a text that is not of this form."""
    try:
        written = json.loads(content)
        if written["form"] != _FORM:
            return None
        return KeptAnswers(
            [Answered(str(topic), _told(told), [*map(str, given)]) for topic, told, given in written["answered"]],
            str(written["topic"]),
            _told(written["told"]),
            [*map(str, written["given"])],
            date.fromisoformat(written["day"]),
            same=written["of"] == _digest(context, loaded),
        )
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def _digest(context: CommandContext, loaded: LoadedDeal) -> str:
    """What decides which numbers a question has: the file, and the day."""
    return hashlib.blake2b(loaded.document.content + context.today.isoformat().encode(), digest_size=16).hexdigest()


def _told_json(told: ToldSoFar) -> dict[str, Any]:
    return {
        "options": {name: value for name, value in told.options.items() if value},
        "new": told.new_names,
        "noted": told.noted,
        "promised": [[each.makers, each.what, str(each.due), str(each.given), each.of_us] for each in told.promised],
    }


def _told(written: dict[str, Any]) -> ToldSoFar:
    promised = [_promise(*each) for each in written["promised"]]
    options = vars(AdvanceOptions(**written["options"]))
    return ToldSoFar(options, dict(written["new"]), promised, dict(written.get("noted", {})))


def _promise(
    makers: Sequence[str], what: str, due: str, given: str, of_us: Sequence[Sequence[str]] = ()
) -> PromiseState:
    ours = tuple(OneOfUs(*each) for each in of_us)
    return PromiseState("", tuple(makers), what, date.fromisoformat(due), None, date.fromisoformat(given), of_us=ours)
