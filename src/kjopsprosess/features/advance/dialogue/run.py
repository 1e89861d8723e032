"""The dialogue after a contact: eight questions, the entry shown, and a last chance to say no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, StopSignal, UserError
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.prompts import show_in_pages, show_line
from kjopsprosess.app.typed.examples import flag_example
from kjopsprosess.app.typed.lookup import fail_if_future, resolve_day
from kjopsprosess.app.typed.values import parse_how
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.model.deal import Entry
from kjopsprosess.page.deal.deal_parts import SEPARATOR
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.writing.emit import entry_lines

from .answers import WentBack
from .kept_answers import Answered, KeptAnswers
from .prompter import Prompter
from .questions import QUESTIONS, SAVE
from .unfinished import GO_ON, THROW_AWAY, Unfinished, offer


def fail_if_nobody_answers(context: CommandContext, loaded: LoadedDeal, *, no_input: bool) -> None:
    """Where nobody can answer questions, name the flags to use and stop."""
    if no_input or not environment.interactive():
        said = context.messages.advance
        example = f"kp advance {loaded.id} {flag_example(context, '--done', loaded.situation)}"
        context.fail(ExitCode.REFUSED, "nothing-told", said.needs_terminal, f"    {example}")


_REFUSED = "refused"
"""In place of a topic: all is told, and not yet found to be good. If it is not, the last question is asked again."""


class Dialogue:
    """The questions about one contact, asked one after the other; `<` goes back by one answer."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, *, future: bool) -> None:
        """`options` is filled in; what it says of the contact is suggested. `future`: its day may be still to come.

        Stops where that cannot be read.
        """
        if options.date:
            day = resolve_day(context, options.date, past=True)
            fail_if_future(context, day, future=future)
            options.date = day.isoformat()
        options.how = parse_how(context, options.how).value if options.how else None
        self._context, self._loaded, self._options = context, loaded, options
        self._said = context.messages.advance.dialogue
        self._prompter = Prompter(context, loaded, options, future=future)
        self._unfinished = Unfinished(context, loaded)
        self._answered: list[Answered] = []
        self._same = True
        """Whether a number still means what it meant when it was answered."""
        self._topic, self._before = QUESTIONS[0].topic, self._prompter.told()
        """The question that stands, and what had been told before it."""

    def kept_until_saved(self) -> AbstractContextManager[None]:
        """What was told is kept until the entry is saved, whatever stops the command."""
        return self._unfinished.kept_until_saved(self._told_so_far)

    def run(self) -> bool:
        """Ask all questions and fill in the options. False if the user only threw away what was kept from before."""
        show_line(self._said.head.format(customer=clean(self._loaded.deal.customer)))
        show_line(self._said.how_to)
        place, kept = 0, self._unfinished.found()
        if kept:
            with _on_a_line_of_its_own():
                wish = offer(self._prompter, kept)
            if wish == THROW_AWAY:
                self._unfinished.throw_away()
                return False
            if wish == GO_ON and self._options.only_contact:
                day = self._context.messages.calendar.day(kept.day_of_contact, self._context.today)
                show_line(f"    {self._said.flags_not_used.format(day=day)}")
            if wish == GO_ON:
                place = self._take_up(kept)
        self._ask_from(place)
        return True

    def _take_up(self, kept: KeptAnswers) -> int:
        """Make what has been told what was kept; the place of the question to ask."""
        self._answered = kept.answered
        self._prompter.take_back(kept.told)
        self._options.note = kept.told.options["note"]
        self._same = kept.same
        if kept.topic == SAVE:
            return len(QUESTIONS)
        if kept.same:
            self._prompter.answers.again.extend(kept.given)
        return _place(kept.topic)

    def _told_so_far(self) -> KeptAnswers | None:
        """What is to be kept; None when nothing was typed."""
        answered, topic, before = self._answered, self._topic, self._before
        given, same = self._prompter.answers.given, True
        if topic == SAVE:
            before, given = self._prompter.told(), []
        elif topic == _REFUSED and answered:
            *answered, (topic, before, given) = answered
            same = False
        note = self._prompter.note_at(before)
        if not (note or any(given) or any(any(each.given) for each in answered)):
            return None
        told = before._replace(options={**before.options, "note": note})
        return KeptAnswers(answered, topic, told, given, self._context.today, same=same)

    def _ask_from(self, place: int) -> None:
        with _on_a_line_of_its_own():
            while place < len(QUESTIONS):
                place = self._ask(place)
        self._topic = _REFUSED
        show_line()

    def _ask(self, place: int) -> int:
        """Ask one question; the place of the one to ask now."""
        before, answers = self._prompter.told(), self._prompter.answers
        self._topic, self._before = QUESTIONS[place].topic, before
        answers.begin()
        try:
            QUESTIONS[place].ask(self._prompter)
        except WentBack:
            if not answers.given:
                return self._go_back(place)
            self._prompter.take_back(before)
            answers.again.extend(answers.given[:-1])
            self._say_taken_out(answers.given[-1:])
            return place
        if answers.given:
            self._answered.append(Answered(self._topic, before, answers.given))
        return place + 1

    def _go_back(self, place: int) -> int:
        """Take out the last answer to the question before the one at a place; the place of the question to ask now.

        What was answered to it before that is given again, unless numbers may mean something else by now.
        """
        if not self._answered:
            show_line(f"    {self._said.first_question}")
            return place
        last = self._answered.pop()
        self._prompter.take_back(last.before)
        kept, gone = (last.given[:-1], last.given[-1:]) if self._same else ([], last.given)
        self._prompter.answers.again.extend(kept)
        self._say_taken_out(gone)
        return _place(last.topic)

    def _say_taken_out(self, answers: Sequence[str]) -> None:
        if told := SEPARATOR.join(filter(None, answers)):
            show_line(f"    {clean(self._said.taken_out.format(answers=told))}")

    def confirmed(self, entry: Entry) -> bool:
        """Show the entry and ask whether to save it. False when something else is to be told first, and it has been."""
        self._topic = SAVE
        self._prompter.answers.begin()
        with _on_a_line_of_its_own():
            try:
                question = self._said.save.format(file=self._loaded.document.display_path)
                return self._wants_to_save(show_in_pages(entry_lines(entry), question, self._next_page))
            except WentBack:
                place = self._go_back(len(QUESTIONS))
        self._ask_from(place)
        return False

    def _next_page(self, left: int) -> str | None:
        """What was answered before all of the entry was shown; None for Enter, which shows more of it."""
        show_line(self._said.rare.lines_left(left))
        return self._prompter.answers.read("save_page", lines=True) or None

    def _wants_to_save(self, answered: str | None) -> bool:
        """`answered`: what was typed before all of the entry was shown."""
        while True:
            typed = answered or self._prompter.answers.read("save", lines=True)
            answered = None
            if "\n" in typed:
                self._prompter.take_note(typed)
                show_line()
                return False
            answer = typed.casefold()
            if answer in self._said.no:
                raise UserError(ExitCode.REFUSED, message_page(self._context.messages.advance.not_saved), "not-saved")
            if answer == self._said.note_key:
                show_line(self._said.note)
                with suppress(WentBack):  # to the entry
                    self._prompter.add_note(self._prompter.answers.read("note", lines=True))
                show_line()
                return False
            if answer in self._said.yes:
                return True
            show_line(f"    {self._said.save_answers}")


def _place(topic: str) -> int:
    return [question.topic for question in QUESTIONS].index(topic)


@contextmanager
def _on_a_line_of_its_own() -> Iterator[None]:
    """What stops the questions stands in the midst of a line; what is said then does not."""
    try:
        yield
    except (KeyboardInterrupt, StopSignal):
        show_line()
        raise
