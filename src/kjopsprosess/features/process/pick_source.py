"""Asks what a new process should begin as, or takes the answers from the command line."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, NoReturn, TypeVar

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.languages import EN, NB

from .picking import Decides, PurchaseAnswers, PurchaseKind, Sector, kinds_of

Answer = TypeVar("Answer", bound=StrEnum)


class TypedAnswers(NamedTuple):
    """The answers as options of the command."""

    decides: str | None
    private: bool
    public: bool
    kind: str | None

    @property
    def given(self) -> bool:
        """Whether any of them is there."""
        return bool(self.decides or self.private or self.public or self.kind)


def find_answers(context: CommandContext, typed: TypedAnswers) -> PurchaseAnswers | None:
    """The answers to the three questions; None where none are given and nobody can be asked.

    What is missing is asked for; where nobody can answer, the command stops with what to type.
    """
    decides = _parse(context, typed.decides, tuple(Decides))
    kind = _parse(context, typed.kind, tuple(PurchaseKind))
    sector = _sector(context, typed, kind)
    if decides and sector and kind:
        return PurchaseAnswers(decides, sector, kind)
    if context.as_json or not environment.interactive():
        if typed.given:
            _fail_for_missing(context, decides, sector, kind)
        return None
    decides = decides or _ask(context, "decides", tuple(Decides))
    sector = sector or _ask(context, "sector", tuple(Sector))
    return PurchaseAnswers(decides, sector, kind or _ask(context, sector.value, kinds_of(sector)))


def _parse(context: CommandContext, typed: str | None, answers: Sequence[Answer]) -> Answer | None:
    """The answer that a word means: the word of either language, or the code."""
    if typed is None:
        return None
    for answer in answers:
        words = (answer.value, *(each.process.new.words[answer.value] for each in (NB, EN)))
        if folded(typed) in map(folded, words):
            return answer
    said = context.messages.process.new
    allowed = context.messages.either([said.words[each.value] for each in answers])
    context.fail(ExitCode.USAGE, "unknown-value", said.unknown.format(text=typed, allowed=allowed))


def _sector(context: CommandContext, typed: TypedAnswers, kind: PurchaseKind | None) -> Sector | None:
    """The sector that was typed, else the one that has this kind."""
    said = context.messages.process.new
    if typed.private and typed.public:
        context.fail(ExitCode.USAGE, "one-sector", said.one_sector)
    sector = Sector.PRIVATE if typed.private else Sector.PUBLIC if typed.public else None
    if kind is None:
        return sector
    if sector and kind not in kinds_of(sector):
        allowed = context.messages.either([said.words[each.value] for each in kinds_of(sector)])
        sentence = said.kind_of_other.format(
            kind=said.words[kind.value], sector=said.answers[sector.value], allowed=allowed
        )
        context.fail(ExitCode.USAGE, "kind-of-other-sector", sentence)
    return next(each for each in Sector if kind in kinds_of(each))


def _ask(context: CommandContext, question: str, answers: Sequence[Answer]) -> Answer:
    """Ask until a number or a word is one of the answers."""
    said = context.messages.process.new
    show_line(said.questions[question])
    for number, answer in enumerate(answers, 1):
        show_line(f"{number:>4} {said.answers[answer.value]}")
    while True:
        typed = read_line()
        if typed.isdecimal() and 1 <= int(typed) <= len(answers):
            return answers[int(typed) - 1]
        for answer in answers:
            if typed and folded(typed) in (folded(said.words[answer.value]), folded(said.answers[answer.value])):
                return answer
        show_line(f"    {said.numbered.format(most=len(answers))}")


def _fail_for_missing(
    context: CommandContext, decides: Decides | None, sector: Sector | None, kind: PurchaseKind | None
) -> NoReturn:
    said = context.messages.process.new

    def choice(flag: str, answers: Sequence[StrEnum]) -> str:
        return f"    {flag}: {context.messages.either([said.words[each.value] for each in answers])}"

    kinds = kinds_of(sector) if sector else tuple(PurchaseKind)
    lines = [
        *([] if decides else [choice("--decides", tuple(Decides))]),
        *([] if sector else [f"    --private {context.messages.or_} --public"]),
        *([] if kind else [choice("--kind", kinds)]),
    ]
    context.fail(ExitCode.USAGE, "answers-missing", said.missing, *lines)
