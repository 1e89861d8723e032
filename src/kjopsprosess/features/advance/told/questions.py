"""Question 5 of the dialogue: what they told us about how they buy, in the language of the flags, and what it lacks."""

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.lookup import day_doubt_text
from kjopsprosess.features.advance.dialogue.event_questions import show_choices
from kjopsprosess.features.advance.dialogue.prompter import Prompter, split_answers
from kjopsprosess.features.advance.dialogue.told_events import ask_about_told
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day
from kjopsprosess.messages.typed_values import AGAINST, PROCESS_NAMES
from kjopsprosess.model.told import Heard
from kjopsprosess.page.clean import clean

from .clauses import Kind
from .doubts import INCOMPLETE, doubt_text, readings
from .flags import ToldFlags
from .grammar import NAME_HERE, STEP_HERE, Statement
from .operands import find_name, sounds_like_standstill
from .page import ring_sentence
from .phrase import NEW, Speakers, split_at_equals, split_speakers
from .ring import find_ring
from .statement_doubt import StatementDoubt

HEARD = "--heard"
ASKED_OF_NEW = (Kind.AFTER, Kind.WHO, Kind.TAKES, Kind.DONE_WHEN)
ASKED_OF_KNOWN = (Kind.WHO, Kind.TAKES)
TOPICS = {
    Kind.AFTER: "heard_after",
    Kind.WHO: "heard_who",
    Kind.TAKES: "heard_takes",
    Kind.DONE_WHEN: "heard_done_when",
}
"""What `?` explains when a clause is asked for."""


def ask_heard(prompter: Prompter) -> None:
    """5: what they told us about how they buy."""
    said = prompter.said.rare
    prompter.show_question(5, prompter.said.heard)
    show_choices({key: said.told[event] for event, key in said.told_keys.items()})
    events = {key: event for event, key in said.told_keys.items()}

    def read(answer: str) -> str | None:
        sentences: list[str] = []
        picked: list[str] = []
        for text in split_answers(answer):
            keys = text.casefold().replace(",", " ").split()
            if {*keys} <= {*events}:
                picked += keys
                continue
            named = _named_by_id(prompter, text)
            if named is None:
                return _speakers_error(prompter, text)
            sentences.append(named)
        for text in sentences:
            if settled := HeardQuestions(prompter).settle(text):
                prompter.options.heard.append(settled)
        for key in dict.fromkeys(picked):
            ask_about_told(prompter, events[key])
        return None

    prompter.ask_until_valid("heard", read)


def _speakers(prompter: Prompter, text: str) -> Speakers:
    return split_speakers(text, lambda name: name.casefold() in PROCESS_NAMES or bool(prompter.known_person_id(name)))


def _speakers_error(prompter: Prompter, text: str) -> str:
    """What is wrong with who said it."""
    words = (_speakers(prompter, text).who or "").split()
    against = [place for place, word in enumerate(words) if word.casefold() in AGAINST]
    if against and 0 < against[0] < len(words) - 1:
        other = " ".join(words[against[0] + 1 :])
        return prompter.messages.errors.no_person.format(name=clean(other))
    return prompter.said.need_who_and_what


def _named_by_id(prompter: Prompter, text: str) -> str | None:
    """A sentence with ids for those who speak; somebody new is asked about. None when it is not clear who they are."""
    told = _speakers(prompter, text)
    words = (told.who or "").split()
    if not told.rest or not words or (told.against is None and {word.casefold() for word in words[1:-1]} & AGAINST):
        return None
    ids = prompter.person_ids(told.who or "")
    if not ids:
        return None
    single = len(told.rest.split()) == 1 and "=" not in told.rest
    if single and find_name(told.rest, HeardQuestions(prompter).flags.reader().known.steps):
        return None
    who = ", ".join(ids)
    if told.against:
        other = prompter.known_person_id(told.against) or told.against
        who = f"{who} {prompter.messages.advance.told.against_word} {other}"
    return f"{who}: = {told.rest}" if single else f"{who}: {told.rest}"


class HeardQuestions:
    """Makes one sentence clear, and asks about what it does not say."""

    def __init__(self, prompter: Prompter) -> None:
        self.prompter, self.said = prompter, prompter.said
        people = {person.id: person.full_name for person in prompter.situation.people.values()} | prompter.new_names
        self.flags = ToldFlags(prompter.context, prompter.loaded, prompter.options, people, str, prompter.day)
        self.flags.find_new_steps()

    def settle(self, text: str) -> str | None:
        """The sentence as it is to be read; None when it was dropped."""
        found = self._made_clear(text)
        if found is None:
            show_line(f"    {self.said.dropped.format(text=clean(text))}")
            return None
        text, told = found
        if told.step is None and told.new_step is None:
            found = self._placed(text, told)
            if found is None:
                return text
            text, told = found
        return self._completed(text, told)

    def _made_clear(self, text: str) -> tuple[str, Statement] | None:
        """Ask until the sentence can be read in one way; None when the user gives it up."""
        while True:
            try:
                told = self.flags.reader().heard(text)
            except StatementDoubt as doubt:
                again = self._ask_which(text, self._why(doubt), self._choices(text, doubt))
            else:
                wrong = self._wrong_fact(told)
                if wrong is None:
                    return text, told
                again = self._ask_which(text, wrong, [])
            if not again:
                return None
            text = again

    def _wrong_fact(self, told: Statement) -> str | None:
        """What is wrong with a sentence that can be read: a day of two years, or steps that wait for each other."""
        context, loaded = self.prompter.context, self.prompter.loaded
        if told.step in self.flags.reader().known.outside:
            return self._why(StatementDoubt("step-outside", name=told.step or ""))
        typed = told.words.day.text if told.words.day else ""
        try:
            if typed:
                read_day(typed, self.prompter.day, past=False, day_first=context.messages.calendar.day_first)
        except DayDoubt as doubt:
            return clean(day_doubt_text(context, doubt, typed))
        earlier = [self.flags.reader().heard(text) for text in self.prompter.options.heard]
        items = [Heard(**self.flags.make.heard(each)) for each in (*earlier, told)]
        ring = find_ring(loaded.situation, items)
        names = {each.step: each.name for each in items if each.step and each.name}
        names |= {step.id: step.short or step.name for step in loaded.situation.map.steps}
        return clean(ring_sentence(ring, names, self.prompter.messages)) if ring else None

    def _ask_which(self, text: str, why: str, choices: list[str]) -> str:
        """Show what is doubtful and what may be meant; the sentence that was picked or typed, or nothing."""
        show_line(f"    {why}")
        for place, choice in enumerate(choices, 1):
            show_line(f"    {place} {clean(choice)}")
        show_line(f"  {self.said.which_meant}")
        answer = self.prompter.read("which_meant")
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return choices[int(answer) - 1]
        if not answer or _speakers(self.prompter, answer).who:
            return (_named_by_id(self.prompter, answer) or "") if answer else ""
        return f"{text.partition(':')[0]}: {answer}"

    def _why(self, doubt: StatementDoubt) -> str:
        if doubt.code in INCOMPLETE and not doubt.readings:
            return self.said.need_who_and_what
        return clean(doubt_text(self.prompter.context, self.prompter.loaded, self.said.your_words, doubt))

    def _choices(self, text: str, doubt: StatementDoubt) -> list[str]:
        typed = [each for flag, each in readings(self.prompter.context, HEARD, doubt) if flag == HEARD]
        if any(here in each for each in doubt.readings for here in (STEP_HERE, NAME_HERE)):
            return typed[-1:]
        name = doubt.facts.get("name", "")
        if typed or doubt.code != "no-step":
            return typed
        who, _, rest = text.partition(":")
        near = [f"{who}: {rest.strip().replace(name, each, 1)}" for each in doubt.near]
        return [*near, f"{who}: {NEW} {rest.strip()}", f"{who}: = {rest.strip()}"]

    def _placed(self, text: str, told: Statement) -> tuple[str, Statement] | None:
        """The sentence with the step it is about; None when it is about none in particular."""
        steps = list(self.prompter.situation.open_steps)
        words = self.prompter.messages.quote(clean(told.words.says))
        show_line(f"  {self.said.heard_step.format(words=words)}")
        for place, step in enumerate(steps, 1):
            show_line(f"    {place} {clean(step.short or step.name)}")
        answer = self.prompter.read("heard_step")
        if not answer:
            return None
        named = steps[int(answer) - 1].id if answer.isdecimal() and 1 <= int(answer) <= len(steps) else answer
        no_day = " @" if "@" in told.words.says else ""
        return self._made_clear(f"{text.partition(':')[0]}: {named} = {told.words.says}{no_day}")

    def _completed(self, text: str, told: Statement) -> str:
        """The sentence with what was answered about its step."""
        given = {clause.kind for clause in told.clauses}
        name = self._name(told)
        if told.new_step and Kind.STANDSTILL not in given and sounds_like_standstill(f"{name} {told.words.says}"):
            show_line(f"  {self.said.heard_standstill.format(step=self.prompter.messages.quote(clean(name)))}")
            if self.prompter.read("heard_standstill").casefold() in set(self.said.yes) - {""}:
                text = _with_clause(text, self.prompter.messages.advance.told.standstill_clause)
        asked = ASKED_OF_NEW if told.new_step else ASKED_OF_KNOWN
        for kind in () if Kind.DONE_WHEN in given else (kind for kind in asked if kind not in given):
            text = self._ask_clause(text, kind, name)
        return text if told.against else self._ask_otherwise(text, name)

    def _ask_clause(self, text: str, kind: Kind, name: str) -> str:
        """The sentence with the answer to one question as a clause; Enter leaves it as it is."""
        answered = text

        def read(answer: str) -> str | None:
            nonlocal answered
            if not answer:
                return None
            tried = _with_clause(text, f"{self.said.clause_words[kind]} {answer}")
            try:
                told = self.flags.reader().heard(tried)
            except StatementDoubt as doubt:
                return self._why(doubt)
            if wrong := self._wrong_fact(told):
                return wrong
            if kind not in {clause.kind for clause in told.clauses}:
                return self.prompter.messages.advance.told.doubts["clause-empty"].format(clause=clean(answer))
            answered = tried
            return None

        show_line(f"  {self.said.heard_about[kind].format(step=self.prompter.messages.quote(clean(name)))}")
        self.prompter.ask_until_valid(TOPICS[kind], read)
        return answered

    def _ask_otherwise(self, text: str, name: str) -> str:
        """The sentence with who says otherwise."""
        show_line(f"  {self.said.heard_otherwise.format(step=self.prompter.messages.quote(clean(name)))}")
        answer = self.prompter.read("heard_otherwise")
        if not answer:
            return text
        other = answer if answer.casefold() in PROCESS_NAMES else next(iter(self.prompter.person_ids(answer) or ()), "")
        who, _, rest = text.partition(":")
        return f"{who} {self.prompter.messages.advance.told.against_word} {other}:{rest}" if other else text

    def _name(self, told: Statement) -> str:
        known = self.prompter.situation.map.known.get(told.step or "")
        if known:
            return known.short or known.name
        return told.new_step or dict(self.flags.new_steps.values()).get(told.step or "", told.step or "")


def _with_clause(text: str, clause: str) -> str:
    """A sentence with one clause more before its words."""
    who, _, rest = text.partition(":")
    left, right = split_at_equals(rest.strip()) or (rest.strip(), "")
    return f"{who}: {left}, {clause} = {right}"
