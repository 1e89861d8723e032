"""The options of `kp advance`, declared once: the command, the dialogue and `EntryBuilder` share them."""

from dataclasses import dataclass, field
from functools import partial
from typing import Annotated

import typer

from kjopsprosess.app.completion.values import (
    complete_maker_and_step,
    complete_person,
    complete_promise,
    complete_task,
    complete_who_and_key,
    complete_who_and_role,
    complete_who_and_step,
    words,
)
from kjopsprosess.app.options import MemberOption
from kjopsprosess.model.values import How, Outcome, Reached, Stop, Topic

SentenceOption = partial(typer.Option, metavar="TEXT", autocompletion=complete_who_and_step)
RolesOption = partial(typer.Option, metavar="TEXT", autocompletion=complete_who_and_role)
GivenOption = partial(typer.Option, metavar="TEXT", autocompletion=complete_maker_and_step)
TaskOption = partial(typer.Option, metavar="TEXT", autocompletion=complete_task)
PromiseOption = partial(typer.Option, metavar="PROMISE", autocompletion=complete_promise)


@dataclass
class AdvanceOptions:
    """What was told, as typed, each in the grammar `WHO: STEP = WORDS @ DATE`. Each field is an option."""

    done: Annotated[list[str], SentenceOption("--done")] = field(default_factory=list)
    told: Annotated[list[str], SentenceOption("--told")] = field(default_factory=list)
    promise: Annotated[list[str], GivenOption("--promise")] = field(default_factory=list)
    another: Annotated[bool, typer.Option("--another")] = False
    heard: Annotated[list[str], SentenceOption("--heard")] = field(default_factory=list)
    against: Annotated[str | None, typer.Option("--against", metavar="NAME", autocompletion=complete_person)] = None
    day: Annotated[list[str], SentenceOption("--day")] = field(default_factory=list)
    why_now: Annotated[list[str], SentenceOption("--why-now")] = field(default_factory=list)
    without: Annotated[list[str], RolesOption("--without")] = field(default_factory=list)
    holds: Annotated[list[str], SentenceOption("--holds")] = field(default_factory=list)
    confirmed: Annotated[list[str], SentenceOption("--confirmed")] = field(default_factory=list)
    share: Annotated[bool, typer.Option("--share")] = False
    topic: Annotated[str | None, typer.Option("--topic", metavar="WORD", autocompletion=words(*Topic))] = None
    reopen: Annotated[list[str], SentenceOption("--reopen")] = field(default_factory=list)
    skip: Annotated[list[str], SentenceOption("--skip")] = field(default_factory=list)
    kept: Annotated[list[str], PromiseOption("--kept")] = field(default_factory=list)
    moved: Annotated[list[str], PromiseOption("--moved", metavar="TEXT")] = field(default_factory=list)
    dropped: Annotated[list[str], PromiseOption("--dropped")] = field(default_factory=list)
    did: Annotated[list[str], TaskOption("--did")] = field(default_factory=list)
    person: Annotated[list[str], typer.Option("--person", metavar="TEXT", autocompletion=complete_who_and_key)] = field(
        default_factory=list
    )
    book: Annotated[list[str], typer.Option("--book", metavar="TEXT")] = field(default_factory=list)
    moved_from: Annotated[str | None, typer.Option("--moved-from", metavar="DATE")] = None
    aim: Annotated[str | None, SentenceOption("--aim")] = None
    least: Annotated[str | None, SentenceOption("--least")] = None
    got: Annotated[str | None, typer.Option("--got", metavar="WORD", autocompletion=words(*Reached))] = None
    stop: Annotated[str | None, typer.Option("--stop", metavar="TEXT", autocompletion=words(*Stop))] = None
    outcome: Annotated[str | None, typer.Option("--outcome", metavar="OUTCOME", autocompletion=words(*Outcome))] = None
    with_: Annotated[str | None, typer.Option("--with", metavar="NAMES", autocompletion=complete_person)] = None
    how: Annotated[str | None, typer.Option("--how", metavar="WAY", autocompletion=words(*How))] = None
    unanswered: Annotated[bool, typer.Option("--unanswered")] = False
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None
    deadline: Annotated[str | None, typer.Option("--deadline", metavar="DATE")] = None
    seller: Annotated[str | None, MemberOption("--seller")] = None
    author: Annotated[str | None, MemberOption("--author")] = None
    value: Annotated[str | None, typer.Option("--value", metavar="AMOUNT")] = None
    competitor: Annotated[list[str], typer.Option("--competitor", metavar="NAME")] = field(default_factory=list)
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None

    @property
    def empty(self) -> bool:
        """Whether nothing was told. Who of us writes is nothing told."""
        return not any(value for name, value in vars(self).items() if name != "author")

    @property
    def only_contact(self) -> bool:
        """Whether nothing was told but when, how or with whom."""
        told = {name for name, value in vars(self).items() if value}
        return bool(told) and told <= {"date", "how", "with_", "author"}
