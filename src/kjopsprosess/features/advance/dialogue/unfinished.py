"""A dialogue that was stopped: its answers are kept, and offered when somebody asks for the next."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import UserError
from kjopsprosess.app.prompts import show_line
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.own_files import erasures
from kjopsprosess.yamlfiles.told_files import read_told, remove_told, write_told
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.saved_files import files_in_place

from .answers import WentBack
from .kept_answers import KeptAnswers, as_bytes, from_bytes
from .questions import QUESTIONS, SAVE

if TYPE_CHECKING:
    from collections.abc import Callable

    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal

    from .prompter import Prompter

GO_ON, ANEW, THROW_AWAY = "1", "2", "3"


class Unfinished:
    """The answers about one deal that are not saved."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal) -> None:
        """Must be made before the first question is asked."""
        self._context, self._loaded, self._root = context, loaded, context.workspace.root
        self._said = context.messages.advance.dialogue
        self._mark, self._began = erasures(self._root), time.monotonic_ns()

    def found(self) -> KeptAnswers | None:
        """The answers that were kept, if there are any."""
        content = read_told(self._root, self._loaded.id)
        kept = from_bytes(content, self._context, self._loaded) if content else None
        topics = {question.topic for question in QUESTIONS} | {SAVE}
        return kept if kept and {kept.topic, *(each.topic for each in kept.answered)} <= topics else None

    def throw_away(self) -> None:
        """Forget the answers."""
        remove_told(self._root, self._loaded.id)
        show_line(f"    {self._said.thrown_away}")

    @contextmanager
    def kept_until_saved(self, so_far: Callable[[], KeptAnswers | None]) -> Iterator[None]:
        """Whatever stops the command before the entry is saved, what was told `so_far` is kept, and that is said."""
        try:
            yield
        except UserError as error:
            if sentence := self._settle(so_far):
                page = Page((*error.page.sections, *message_page(sentence).sections))
                raise UserError(error.exit_code, page, error.code, error.facts, error.findings) from None
            raise
        except BaseException:
            sentence = self._settle(so_far)
            with suppress(OSError):  # the terminal may be what has gone
                _show(sentence)
            raise
        else:
            _show(self._settle(so_far))

    def _settle(self, so_far: Callable[[], KeptAnswers | None]) -> str | None:
        """Keep the answers, or forget them if they are saved; what there is to say."""
        if self._loaded.document.display_path in files_in_place(self._began):
            remove_told(self._root, self._loaded.id)
            return None
        kept = so_far()
        if kept is None:
            return None
        try:
            write_told(self._root, self._loaded.id, as_bytes(kept, self._context, self._loaded), self._mark)
        except WriteError as fault:
            why = self._context.messages.errors.writing[fault.code].format(**{"file": "", **fault.facts})
            return self._said.not_kept.format(why=why)
        return self._said.kept.format(deal=self._loaded.id)


def _show(sentence: str | None) -> None:
    if sentence:
        show_line(sentence)


def offer(prompter: Prompter, kept: KeptAnswers) -> str:
    """Show what was answered, and ask what to do with it: `GO_ON`, `ANEW` or `THROW_AWAY`."""
    said = prompter.said
    day = prompter.messages.calendar.day(kept.day, prompter.context.today)
    show_line(said.not_saved_yet.format(day=day))
    given = {each.topic: each.given for each in kept.answered} | {kept.topic: kept.given}
    number = 0
    for question in QUESTIONS:
        number += question.numbered
        if typed := "  ".join(text for text in given.get(question.topic, ()) if text):
            asked = getattr(said, question.topic).partition("  ")[0]
            show_line(f"    {number if question.numbered else ' '} {asked}  {clean(typed)}")
    if note := kept.told.options["note"]:
        show_line(f"    {said.note}\n{note}".replace("\n", "\n      "), lines=True)
    show_line(f"  {said.go_on}")
    wish = GO_ON

    def read(answer: str) -> str | None:
        nonlocal wish
        wish = answer or GO_ON
        return None if wish in (GO_ON, ANEW, THROW_AWAY) else said.need_go_on

    while True:
        try:
            prompter.ask_until_valid("go_on", read)
        except WentBack:
            show_line(f"    {said.need_go_on}")
        else:
            prompter.answers.begin()  # it answers no question about the contact
            return wish
