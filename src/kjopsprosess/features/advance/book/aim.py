"""The aim of a booking as it is typed, `WHO: STEP = WORDS @ DATE`, and how far we came with one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.typed.choices import parse_word
from kjopsprosess.app.typed.examples import NOTHING_TYPED, flag_example
from kjopsprosess.app.typed.grammar import ParsedPhrase, names_before_colon
from kjopsprosess.app.typed.lookup import require_step, resolve_day
from kjopsprosess.app.typed.people_lookup import means_us
from kjopsprosess.app.typed.values import refuse_incomplete
from kjopsprosess.deal_state.meetings.bookings import aim_to_answer, aims
from kjopsprosess.features.advance.promises.reader import take_apart
from kjopsprosess.messages.typed_values import REACHED
from kjopsprosess.model.fields import NO_STEP
from kjopsprosess.model.values import PersonKind, Reached

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.people.person_names import NameablePerson

AIM, LEAST = "--aim", "--least"


class AimReader:
    """Reads what we want to agree in a meeting or call: who at the customer does what by when."""

    def __init__(
        self,
        context: CommandContext,
        loaded: LoadedDeal,
        command: str,
        people: Mapping[str, NameablePerson],
        person_id: Callable[[str], str],
    ) -> None:
        """`command`: what was typed before the flags, for examples; `person_id` finds somebody, or refuses."""
        self.context, self.loaded, self.command = context, loaded, command
        self.people, self.person_id = people, person_id
        self.said = context.messages.advance.aims

    def read(self, best: str | None, least: str | None, today: date) -> dict[str, Any] | None:
        """The aim as the file has it; None where none was told. Stops where it is held to nobody, no act or no day."""
        if best is None:
            if least is not None:
                self._refuse("lacks-aim", self.said.least_alone, AIM, NOTHING_TYPED)
            return None
        told = {"best": self._one(AIM, best, today)}
        return told | ({"least": self._one(LEAST, least, today)} if least is not None else {})

    def _one(self, flag: str, text: str, today: date) -> dict[str, Any]:
        phrase = self._phrase(text)
        needed = [("who", phrase.who), ("words", phrase.text), *([("when", phrase.when)] if flag == AIM else [])]
        for what, there in needed:
            if not there:
                refuse_incomplete(self.context, flag, what, f"{self.command} {self._example(flag, phrase)}")
        names = names_before_colon(phrase)
        if any(means_us(self.context, self.people, name) for name in names):
            self._refuse("aim-of-ours", self.said.ours.format(flag=flag), flag, replace(phrase, who=None))
        if len(names) > 1:
            self._refuse("aim-of-several", self.said.several.format(flag=flag), flag, replace(phrase, who=names[0]))
        by = self.person_id(names[0])
        known = self.loaded.situation.people.get(by)
        if known and known.kind in (PersonKind.PARTNER, PersonKind.DOCUMENT):
            wrong = self.said.not_theirs.format(flag=flag, name=known.name)
            self._refuse("aim-of-ours", wrong, flag, replace(phrase, who=None))
        due = resolve_day(self.context, phrase.when, past=False, today=today) if phrase.when else None
        return {"by": by, "what": phrase.text, "due": due, "step": phrase.step if phrase.step != NO_STEP else None}

    def _phrase(self, text: str) -> ParsedPhrase:
        """An aim taken apart; one for what is only nearly a step is refused."""
        phrase, near = take_apart(self.context, self.loaded.situation, text)
        if near is None:
            return phrase
        return replace(phrase, step=require_step(self.context, self.loaded.situation, phrase.step or "", near))

    def _example(self, flag: str, phrase: ParsedPhrase) -> str:
        return flag_example(self.context, flag, self.loaded.situation, phrase)

    def _refuse(self, code: str, sentence: str, flag: str, phrase: ParsedPhrase) -> NoReturn:
        """Stop, with the flag as it can be typed of this deal."""
        example = f"    {self.command} {self._example(flag, phrase)}"
        self.context.fail(ExitCode.USAGE, code, self.context.messages.advance.not_saved, sentence, example)


def read_got(context: CommandContext, loaded: LoadedDeal, typed: str | None, day: date) -> dict[str, Any] | None:
    """How far we came, with the day of the booking it is about; stops where no booking until then has an aim."""
    if typed is None:
        return None
    said = context.messages.advance.aims
    reached = Reached(parse_word(context, typed, REACHED, context.messages.terms.reached, said.unknown_reached))
    asked = aim_to_answer(loaded.situation, day)
    if asked is None:
        answered = [each for each in aims(loaded.situation) if each.day <= day and each.reached]
        if answered:
            when = context.messages.calendar.day(answered[-1].day, context.today)
            context.fail(ExitCode.REFUSED, "aim-answered", said.answered.format(day=when))
        date_word = context.messages.help.metavars["DATE"]
        example = f"    kp book {loaded.id} {date_word} {flag_example(context, AIM, loaded.situation)}"
        context.fail(ExitCode.REFUSED, "no-aim", said.no_aim, example)
    return {"booked": asked.day, "reached": reached}
