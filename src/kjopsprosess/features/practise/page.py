"""The questions in words: what is asked, what can be answered, kp's own answer and why, and how it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Item, Line, Page, Section, Style, Verbatim, text
from kjopsprosess.yamlfiles.writing.emit import ItemLayout, entry_lines

from .facts import Moved, PractiseQuestion, PractiseQuestionKind, Score

HELD = ItemLayout(column=0)
"""An entry as it stands in the log, at the margin."""


def question_heading(question: PractiseQuestion, number: int, of: int, messages: Messages) -> str:
    """«Spørsmål 3 av 10 · Nordvik Mekaniske»; of an invented deal, also that."""
    said = messages.practise
    customer = said.invented.format(customer=question.customer) if question.demo else question.customer
    return said.heading.format(number=number, of=of, customer=customer)


def asked(question: PractiseQuestion, messages: Messages) -> str:
    """The question itself."""
    said = messages.practise
    name = messages.quote(question.step or "")
    if question.kind is PractiseQuestionKind.WHOSE:
        return said.whose.format(words=messages.quote(question.words or ""))
    if question.kind is PractiseQuestionKind.MISSING and question.part:
        return said.missing.format(step=name, part=messages.terms.part[question.part])
    return said.proof.format(step=name) if question.kind is PractiseQuestionKind.PROOF else said.verdict


def options(question: PractiseQuestion, messages: Messages) -> list[str]:
    """What can be answered, in words."""
    if question.kind is PractiseQuestionKind.VERDICT:
        return [messages.terms.verdicts[each] for each in question.options]
    if question.kind is PractiseQuestionKind.WHOSE:
        return [messages.practise.whose_options[each] for each in question.options]
    return list(question.options)


def happened(question: PractiseQuestion) -> tuple[str, ...]:
    """The entry that a question is about, as it stands in the log."""
    if question.entry is None or question.kind is not PractiseQuestionKind.VERDICT:
        return ()
    plain = question.entry.model_copy(update={"id": None})
    return tuple(entry_lines(plain, HELD).splitlines())


def why(question: PractiseQuestion, messages: Messages) -> str:
    """The reason for kp's own answer."""
    said = messages.practise
    if question.kind is PractiseQuestionKind.VERDICT:
        return _why_verdict(question, messages)
    if question.kind is PractiseQuestionKind.MISSING:
        return said.why_missing
    name = messages.quote(question.step or "")
    if question.kind is PractiseQuestionKind.PROOF:
        return said.why_proof.format(step=name)
    return said.why_whose[question.answer].format(step=name)


def _why_verdict(question: PractiseQuestion, messages: Messages) -> str:
    said, reason = messages.advance, question.reason
    if reason is None:
        return ""
    steps = messages.join([messages.quote(each) for each in reason.steps])
    names = messages.join(reason.people)
    number = messages.number(len(reason.steps))
    sentences = {
        Moved.ORDER: said.order,
        Moved.STOPPED: said.no,
        Moved.DONE: said.done(max(1, len(reason.steps)), number=number, steps=steps),
        Moved.PROMISED: said.promised.format(names=names),
        Moved.KEPT: said.kept.format(names=names),
        Moved.DOOR: said.door.format(names=names),
        Moved.OWN_WORD: f"{said.steps.on_own_word.format(name=names, step=steps)} {said.steps.own_word_counts_little}",
        Moved.HEARSAY: said.steps.hearsay.format(step=steps),
        Moved.MAPPED: said.mapped,
        Moved.NOTHING: said.continuation,
    }
    return sentences[reason.moved]


def printed_page(questions: Sequence[PractiseQuestion], seed: int, messages: Messages) -> Page:
    """All questions, and the answers after the last: to be done on paper."""
    said = messages.practise
    head = Section(items=(Line(text(said.title.format(n=len(questions), seed=seed)), indent=0),))
    sections = [
        Section(
            text(question_heading(each, number, len(questions), messages), style=Style.HEADING),
            tuple(_printed(each, messages)),
        )
        for number, each in enumerate(questions, start=1)
    ]
    answers: list[Item] = []
    for number, each in enumerate(questions, start=1):
        right = said.answer.format(number=number, option=each.right + 1, words=options(each, messages)[each.right])
        answers += [Line(text(right)), Line(text(why(each, messages)), indent=6)]
    return Page((head, *sections, Section(text(said.answers, style=Style.HEADING), tuple(answers))))


def _printed(question: PractiseQuestion, messages: Messages) -> Iterator[Item]:
    if lines := happened(question):
        yield Verbatim(lines)
    yield Line(text(asked(question, messages)))
    for number, each in enumerate(options(question, messages), start=1):
        yield Line(text(messages.practise.option.format(number=number, words=each)), indent=6)


def score_page(result: Score, messages: Messages, again: str) -> Page:
    """How many were right, what to read about those that were not, and how to get the same questions again."""
    said = messages.practise
    rows: list[Item] = [Line(text(said.score.format(right=result.right, answered=result.answered)), indent=0)]
    if result.answered < result.asked:
        rows.append(Line(text(said.stopped.format(left=result.asked - result.answered)), indent=0))
    if result.missed:
        rows.append(Line(text(said.read), indent=0))
        rows += [Line(text(said.to_read[kind])) for kind in result.missed]
    rows.append(Line(text(said.again.format(command=again)), indent=0))
    return Page((Section(items=tuple(rows)),))
