"""What is asked about a new step of question 5: whether it is a standstill, where it comes, what shows that it is done.

The answers stand in the file as the word of who told of the step, so each question names them, and says that Enter
stands for what they did not say.
"""

from collections.abc import Callable
from functools import partial

from kjopsprosess.app.prompts import show_columns, show_line
from kjopsprosess.app.typed.grammar import split_names, split_who
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.typed_sentences import NOT_SAID
from kjopsprosess.page.drawing.clean import clean

from .grammar.clauses import ClauseKind
from .grammar.grammar import TypedStatement
from .grammar.operands import sounds_like_standstill
from .order import placed_in_order
from .typed_sentence import speakers, with_clause


def show_steps(prompter: Prompter) -> None:
    """The steps that are not done, each with its number."""
    steps = prompter.situation.untaken
    show_columns([f"{place} {clean(step.short or step.name)}" for place, step in enumerate(steps, 1)])


class NewStep:
    """The questions about one new step."""

    def __init__(self, prompter: Prompter, name: str, clauses: Callable[[str], int | str]) -> None:
        """`clauses`: how many clauses a sentence has, or what is wrong with it."""
        self.prompter, self.said, self.clauses = prompter, prompter.said, clauses
        self.name = name
        self.step = prompter.messages.quote(name)

    def completed(self, text: str, told: TypedStatement) -> str:
        """The sentence of the step with what was answered about it."""
        given = {clause.kind for clause in told.clauses}
        standstill = sounds_like_standstill(f"{self.name} {told.words.says}")
        if ClauseKind.STANDSTILL not in given and standstill:
            show_line(f"  {self.said.heard_standstill.format(step=clean(self.step))}")
            if self.prompter.read("heard_standstill").casefold() in set(self.said.yes) - {""}:
                text = with_clause(text, self.prompter.messages.advance.told.standstill_clause)
        if given.isdisjoint((ClauseKind.AFTER, ClauseKind.BEFORE)):
            show_steps(self.prompter)
            text = self._ask(text, "heard_after", partial(placed_in_order, self.prompter, text, name=self.name))
        if ClauseKind.DONE_WHEN not in given:
            text = self._ask(text, "heard_done_when", partial(self._done_when, text))
        return text

    def _done_when(self, text: str, answer: str) -> tuple[str, str]:
        proof = end_sentence(self.prompter.messages.advance.told.done_when.format(step=self.step, proof=answer, by=""))
        return with_clause(text, f"{self.said.clause_words[ClauseKind.DONE_WHEN]} {answer}"), proof

    def _ask(self, text: str, topic: str, make: Callable[[str], tuple[str, str | None]]) -> str:
        """The sentence with the answer to one question as a clause; it stays as it is where that was not said."""
        answered = text
        ids = split_names(speakers(self.prompter, text).who or "")
        who = self.prompter.messages.join([self.prompter.known[each].name for each in ids])

        def read(answer: str) -> str | None:
            nonlocal answered
            if folded(answer).rstrip(".!") in NOT_SAID:
                return None
            before, behind = self._spoken_before(answer)
            if before == OURS:
                note = self.said.rare.our_guess.format(step=self.step, words=behind)
                self.prompter.add_note(note)
                show_line(f"    {clean(self.said.rare.guess_noted.format(note=note))}")
                return None
            if before and before not in ids:
                name = self.prompter.known[before].name
                return clean(self.said.rare.of_another.format(who=who, name=name, step=self.step))
            answer = behind if before else answer
            tried, said_back = make(answer)
            count = self.clauses(tried)
            if isinstance(count, str):
                return count
            if count == self.clauses(text):
                return self.prompter.messages.advance.told.doubts["clause-empty"].format(clause=clean(answer))
            answered = tried
            if said_back:
                show_line(f"    {clean(who)}: {clean(said_back)}")
            return None

        show_line(f"  {self.said.heard_about[topic].format(step=clean(self.step), who=clean(who))}")
        self.prompter.ask_until_valid(topic, read)
        return answered

    def _spoken_before(self, answer: str) -> tuple[str, str]:
        """The id of whoever is named before an answer, or that it is ours; and the answer behind it."""
        before, behind = split_who(answer)
        if before and behind and folded(before) in self.prompter.messages.advance.our_side:
            return OURS, behind
        person = self.prompter.known_person_id(before) if before and behind else None
        return person or "", behind


OURS = "us"
"""In place of the id of somebody at the customer: nobody there can have it."""
