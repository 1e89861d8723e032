"""`kp advance DEAL --template`: an entry to fill in, with the people, open steps and promises of the deal.

Remarks begin with `##`, and what may be taken in with a single `#`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.output import show_file
from kjopsprosess.deal_state.meetings.bookings import booking_on
from kjopsprosess.deal_state.names import promise_id
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Step
from kjopsprosess.page.deal.deal_parts import maker_names, name_and_title
from kjopsprosess.page.deal.in_words import leaving_text
from kjopsprosess.yamlfiles.writing.emit import yaml_scalar

REMARK_COLUMN = 40
"""Where a remark begins behind a key, from 0, if what stands before it is shorter."""


def show_template(context: CommandContext, loaded: LoadedDeal) -> None:
    """Print the template. It is the contents of a file, so it is never wrapped."""
    show_file(template_text(loaded.situation, context.messages))


def template_text(situation: Situation, messages: Messages) -> str:
    """The template of a deal, as text."""
    blocks = [*_head(situation, messages), *_Examples(situation, messages).blocks()]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def _head(situation: Situation, messages: Messages) -> Iterator[list[str]]:
    said = messages.advance.draft
    customer = _one_line(situation.deal.customer)
    yield [
        f"## {said.template_head.format(customer=customer)}",
        f"##     kp advance {situation.id} --from {messages.help.metavars['FILE']}",
    ]
    people = [
        "; ".join(filter(None, (f"{each.id}: {name_and_title(each)}", leaving_text(situation, each, messages))))
        for each in situation.people.values()
        if not each.left
    ]
    steps = [f"{step.id}: {step.step.name}. {step.step.done_when}" for step in situation.open_steps]
    promises = [f"{each.id}: {_promise(each, situation, messages)}" for each in situation.history.promises if each.open]
    for head, lines in (
        (said.template_people, people),
        (said.template_steps, steps),
        (said.template_promises, promises),
    ):
        yield [f"## {head}", *(f"##     {_one_line(line)}" for line in lines or [said.template_nothing])]


def _promise(promise: PromiseState, situation: Situation, messages: Messages) -> str:
    return f"{maker_names(promise, situation.people, messages)}: {promise.what}, {promise.due.isoformat()}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _Examples:
    """An example of each key, of what this deal has."""

    def __init__(self, situation: Situation, messages: Messages) -> None:
        self.situation, self.messages = situation, messages
        self.said = messages.advance.draft
        self.words = messages.advance.example_words
        there = booking_on(situation, situation.today)
        self.how = there.how if there else None
        self.there = there.with_ if there else ()
        sources = [each for each in situation.present if each.is_source]
        self.person = next((each.id for each in sources if each.id in self.there), sources[0].id if sources else None)
        self.open_step = situation.open_steps[0].step if situation.open_steps else None
        self.today = situation.today.isoformat()

    def blocks(self) -> Iterator[list[str]]:
        """The entry's day, who was there, then each other key as it may be written."""
        yield [
            self._key("date", self.today),
            self._key("how", self.how or "meeting", used=self.how is not None),
            self._key("with", f"[{', '.join(self.there or filter(None, (self.person,)))}]", used=bool(self.there)),
        ]
        if self.person and self.open_step:
            yield from self._of_a_step(self.person, self.open_step)
        open_now = [each.id for each in self.situation.history.promises if each.open]
        if open_now:
            kept_on = self._key("kept_on", f"{{{open_now[0]}: {self.today}}}", used=False)
            yield [self._key("kept", f"[{open_now[0]}]", used=False), kept_on]
            yield [self._key("moved", f"{{{open_now[0]}: {self.today}}}", used=False)]
        yield [self._key("did", f"[{yaml_scalar(self.words['--promise'], flow=True)}]", used=False)]
        if self.person:
            yield self._items("people", {"id": self.person, "left": self.today})
            yield self._items("booked", {"date": f"{self.today} 10:00", "how": "meeting", "with": f"[{self.person}]"})
        yield [self._key("note", "…", used=False)]

    def _of_a_step(self, person: str, step: Step) -> Iterator[list[str]]:
        by, quote = f"[{person}]", yaml_scalar(self.said.template_words)
        shown = yaml_scalar(self.words["--done"])
        heard = {"step": step.id, "by": by, "says": yaml_scalar(self.words["--heard"]), "quote": quote}
        promise = {"by": person, "what": yaml_scalar(self.words["--promise"]), "due": self.today, "step": step.id}
        yield self._items("done", {"step": step.id, "by": by, "seen": shown})
        yield self._items("promised", {"id": self._promise_id(), **promise, "quote": quote})
        yield self._items("heard", heard)
        yield self._items("skipped", {"step": step.id, "by": by, "because": yaml_scalar(self.words["--skip"])})
        taken = [each.id for each in self.situation.map.steps if each not in self.situation.untaken]
        if taken:
            because = yaml_scalar(self.words["--reopen"])
            yield self._items("reopened", {"step": taken[-1], "by": by, "because": because})

    def _promise_id(self) -> str:
        """An id that no promise has."""
        return promise_id(self.words["--promise"], {each.id for each in self.situation.history.promises})

    def _key(self, key: str, value: str, *, used: bool = True) -> str:
        line = f"{key}: {value}" if used else f"# {key}: {value}"
        return f"{line:<{REMARK_COLUMN}}  # {self.said.explained[key]}"

    def _items(self, key: str, item: dict[str, str]) -> list[str]:
        head = f"# {key}:"
        first, *rest = (f"{name}: {value}" for name, value in item.items())
        return [
            f"{head:<{REMARK_COLUMN}}  # {self.said.explained[key]}",
            f"#   - {first}",
            *(f"#     {line}" for line in rest),
        ]
