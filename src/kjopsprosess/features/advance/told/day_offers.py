"""A day within a sentence of question 5: offered as a date the deal depends on, or, at its end, a promise's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kjopsprosess.app.prompts import show_line
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.dialogue.events.event_questions import ask_step_of_day
from kjopsprosess.features.advance.dialogue.promise_questions import parse_promises
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.forms import Asked
from kjopsprosess.messages.typed_dates.reading import MAX_DAY_IN_WORDS_LENGTH, read_day, told_day
from kjopsprosess.messages.typed_dates.words import LIMITS
from kjopsprosess.messages.typed_values import BEFORE_A_TOLD_DAY, DAY_LIMITS
from kjopsprosess.page.drawing.clean import clean

from .day_names import AT, MAX_NAME_WORDS, name_of_day
from .doubts import doubt_text
from .grammar.phrase import StatementDoubt
from .typed_sentence import flags_so_far

FARTHEST = timedelta(days=300)
"""A day without a year that is farther away is taken for one that has been, and not offered."""
MAX_SENTENCE_LENGTH = 60
"""Words of a sentence that is looked at."""
PARTICLES = ("ut",)
"""Words that belong to the verb, though days are read with them: «avtalen går ut 31. mars»."""


class DayInWords(NamedTuple):
    """A day that stands in a sentence."""

    day: date
    limit: str
    """The word before it that makes it a first or last day: `by`; else empty."""
    name: str
    """What the sentence says of it, to be its name; empty where that is no name."""
    ends_promise: bool
    """Whether it ends the sentence, behind a word as that of a promise does."""


def find_day(text: str, today: date, *, day_first: bool) -> DayInWords | None:
    """The first day to come in a sentence that is told with its month: "the board meets on 20 January"."""
    words = text.split()[:MAX_SENTENCE_LENGTH]
    for start in range(len(words)):
        if folded(words[start]) in PARTICLES:
            continue
        for end in range(min(start + MAX_DAY_IN_WORDS_LENGTH, len(words)), start, -1):
            typed = " ".join(words[start:end]).removeprefix(AT).rstrip(",;:!?)")
            day = _day(typed, words[start - 1] if start else "", Asked(today, past=False, day_first=day_first))
            if day:
                return _in_words(words, start, end, day)
    return None


def _day(typed: str, before: str, asked: Asked) -> date | None:
    try:
        told = told_day(typed, asked) or told_day(typed.rstrip("."), asked)
        if told is None or told.month is None or told.day is None:
            return None
        by_name = any(len(word) > 2 and word[0].isalpha() and word not in LIMITS for word in typed.split())  # noqa: PLR2004 - «feb»
        if not (by_name or told.exact or typed.endswith(".") or folded(before) in (AT, *BEFORE_A_TOLD_DAY)):
            return None  # «versjon 3.2» is no day
        day = read_day(typed, asked.today, past=False, day_first=asked.day_first).day
    except DayDoubt:
        return None
    return day if asked.today < day and (told.year is not None or day - asked.today < FARTHEST) else None


def _in_words(words: Sequence[str], start: int, end: int, day: date) -> DayInWords:
    before = [*words[:start]]
    last = [folded(each) for each in (*before[-2:], words[start])]
    limit = next((each for each in (" ".join(last[:2]), " ".join(last[1:]), last[-1]) if each in DAY_LIMITS), "")
    marked = words[start].startswith(AT) or (bool(before) and before[-1] == AT)
    ends = end == len(words) and (marked or folded(words[start]) in LIMITS)
    behind = [*words[end:]]
    part = next((place for place in range(len(before), 0, -1) if before[place - 1].endswith(",")), 0)
    stop = next((place + 1 for place, word in enumerate(behind) if word.endswith(",")), len(behind))
    name = name_of_day(before[part:], before[:part]) or name_of_day(behind[:stop], before[part:])
    name = name or ("" if part else name_of_day(before))
    return DayInWords(day, limit, f"{name[:1].upper()}{name[1:]}", ends)


def without_day(name: str, asked: Asked) -> DayInWords | None:
    """The name and the day in a name that holds a day: "contract ends 30 June 2027"; None where it holds none."""
    found = find_day(name, asked.today, day_first=asked.day_first)
    return found if found and found.name else None


class DayOffer:
    """Offers the day in one sentence, once."""

    def __init__(self, prompter: Prompter, text: str) -> None:
        """`text` begins with the ids of those who say it. It is `text` still, with a mark that its day is words."""
        self.prompter, self.text, self.said = prompter, text, prompter.said.rare
        self.who, _, rest = text.partition(":")
        self.step: str | None = None
        self.words, self.plain = rest.strip(), True
        """What they said, and whether no step or fact was told with it."""

    def taken(self) -> bool:
        """Whether the sentence was taken in as a promise or a date. Else it is one as before."""
        found = self._found()
        if found is None:
            return False
        if found.ends_promise and self.plain:
            return self._ask_what_it_is(found)
        return self._ask_if_it_rules(found)

    def _found(self) -> DayInWords | None:
        try:
            told = flags_so_far(self.prompter).reader().heard(self.text)
        except StatementDoubt as doubt:
            if doubt.code != "day-of-nothing":
                return None
            self.text = f"{self.text} {AT}"
        else:
            if told.words.day or told.new_step or told.clauses or told.against:
                return None
            self.step, self.plain = told.step, told.step is None and "=" not in self.text
            self.words = told.words.says
        day_first = self.prompter.messages.calendar.day_first
        return find_day(self.words, self.prompter.day, day_first=day_first)

    def _ask_what_it_is(self, found: DayInWords) -> bool:
        name, rest = self.prompter.name_before(self.words)
        maker = self.prompter.known_person_id(name) if name else None
        promise = f"{maker or self.who}: {rest if maker else self.words}"
        makers = [maker] if maker else [each.strip() for each in self.who.split(",")]
        shown = self.prompter.messages.join([self.prompter.known[each].name for each in makers])
        asked = self.said.what_is_that if found.name else self.said.what_is_that_unnamed
        question = asked.format(name=clean(shown), day=self._shown(found.day), what=clean(found.name))
        answer = self._answer("told_day", question, found, {"1": "promise", "2": "day"})
        if answer != "promise":
            return self._take_day(found, answer)
        if wrong := parse_promises(self.prompter, promise):
            show_line(f"    {wrong}")
            return False
        return True

    def _ask_if_it_rules(self, found: DayInWords) -> bool:
        asked = self.said.is_it_a_day if found.name else self.said.is_it_a_day_unnamed
        question = asked.format(day=self._shown(found.day), what=clean(found.name))
        choices = dict.fromkeys([*self.prompter.said.yes][1:], "day")
        return self._take_day(found, self._answer("told_day_rules", question, found, {"1": "day", **choices}))

    def _shown(self, day: date) -> str:
        return self.prompter.messages.calendar.day(day, self.prompter.context.today)

    def _answer(self, topic: str, question: str, found: DayInWords, choices: dict[str, str]) -> str:
        """What an answer stands for, or the name of the day; empty when it is neither."""
        meant = ""

        def read(answer: str) -> str | None:
            nonlocal meant
            plain = folded(answer)
            meant = "" if plain in ("", *self.prompter.said.no) else choices.get(plain, answer)
            if meant in ("", "promise"):
                return None
            meant = found.name if meant == "day" else self._without_the_day(meant, found.day)
            return self._wrong_name(meant)

        show_line(f"  {question}")
        self.prompter.ask_until_valid(topic, read)
        return meant

    def _without_the_day(self, name: str, day: date) -> str:
        calendar = self.prompter.messages.calendar
        held = without_day(name, Asked(self.prompter.day, past=False, day_first=calendar.day_first))
        return held.name if held and held.day == day else name

    def _wrong_name(self, name: str) -> str | None:
        """Why a day cannot be called so."""
        if not name or ":" in name or "=" in name or len(name.split()) > MAX_NAME_WORDS:
            return self.said.need_name_or_enter
        try:
            flags_so_far(self.prompter).reader().day(f"x: {name} = x @ {self.prompter.day.isoformat()}")
        except StatementDoubt as doubt:
            said = self.prompter.said.your_words
            return clean(doubt_text(self.prompter.context, self.prompter.loaded, said, doubt))
        return None

    def _take_day(self, found: DayInWords, name: str) -> bool:
        if not name:
            return False
        who = [each.strip() for each in self.who.split(",")]
        step = self.step or ask_step_of_day(self.prompter, who)
        day = f"{found.limit} {found.day.isoformat()}".strip()
        words = self.words.rpartition(f" {AT}")[0].rstrip() if f" {AT}" in self.words else self.words
        self.prompter.options.day.append(f"{self.who}: {f'{step}, ' if step else ''}{name} = {words} @ {day}")
        quoted = self.prompter.messages.quote(clean(name))
        show_line(f"    {self.said.day_taken.format(name=quoted, day=self._shown(found.day))}")
        return True


def taken_from_heard(prompter: Prompter, day: date) -> tuple[str, str | None] | None:
    """A sentence told before that holds a day: its words and step, taken out so that it does not stand twice.

    None where no sentence without other facts holds it.
    """
    for place, text in enumerate(prompter.options.heard):
        offer = DayOffer(prompter, text)
        found = offer._found()  # noqa: SLF001 - of this module
        if found and found.day == day:
            del prompter.options.heard[place]
            return offer.words, offer.step
    return None
