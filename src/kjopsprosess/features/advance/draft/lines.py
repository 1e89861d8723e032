"""A draft held to a transcript, on the screen: what is taken, known, differing and refused, each with its words."""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.app.typed.examples import shell_word
from kjopsprosess.deal_state.promises.states import PromiseState, members_of_us
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Promise
from kjopsprosess.model.values import US
from kjopsprosess.page.deal.deal_parts import capitalized, promise_text
from kjopsprosess.page.page import Labelled, Line, Page, Section, Style, text

from .items import DraftItem
from .proof.transcript import Passage
from .proof.turning_words import unchecked
from .sorting import ItemOutcome, SortedDraft, SortedItem


class DraftLines:
    """The sentences about one draft."""

    def __init__(self, situation: Situation, draft: SortedDraft, messages: Messages) -> None:
        self.situation, self.messages = situation, messages
        self.said = messages.advance.draft.sorted
        self._names = {each.id: each.name for each in situation.people.values()}
        self._names |= {each.id: each.name for each in draft.entry.people if each.name and each.id not in self._names}

    def sentence(self, each: SortedItem) -> str:
        """An item, and why it is not taken or what stands against it."""
        if each.sort is ItemOutcome.REFUSED:
            what, reason = self._what(each), self.reason(each)
            if each.item and each.item.kind == "heard":  # ends in words of its own
                told = self.said.refused_words.format(item=end_sentence(what), reason=capitalized(reason))
            else:
                told = self.said.refused.format(item=what.rstrip("."), reason=reason)
            return end_sentence(told)
        item = self._what(each)
        if each.since:
            return self.said.known.format(item=item, day=self.messages.calendar.day(each.since, self.situation.today))
        return self.said.differs.format(item=end_sentence(item), other=self.name(each.other)) if each.other else item

    def reason(self, each: SortedItem) -> str:
        """Why an item is refused, without a full stop."""
        facts = dict.fromkeys(("who", "speaker", "word", "day", "other", "text", "number", "words", "command"), "")
        calendar, today = self.messages.calendar, self.situation.today
        if each.without_quote:
            part = each.without_quote
            facts |= {"words": part.words, "command": self._command(part.reason, part.words)}
            return self.said.reasons[part.reason].format(**facts)
        assert each.refusal is not None
        refusal = each.refusal
        facts |= refusal.facts
        facts |= {name: self.messages.quote(facts[name]) for name in ("word", "text") if facts[name]}
        facts["who"] = self.name(facts["who"]) if facts["who"] else ""
        facts["speaker"] = refusal.nearest.turn.speaker if refusal.nearest else ""
        facts |= dict(zip(("day", "other"), (calendar.day(day, today) for day in refusal.days), strict=False))
        if each.moved and each.item and each.item.day:
            facts["day"] = calendar.day(each.moved.due, today)
            facts["command"] = self._command("moved", f"{each.moved.id} @ {each.item.day.isoformat()}")
        return self.said.reasons[refusal.reason].format(**facts)

    def unchecked(self, each: SortedItem) -> tuple[str, ...]:
        """Keys of an item to be saved that only somebody can judge."""
        if each.item is None or each.stored is None:
            return ()
        step = self.situation.map.known.get(each.item.told.step or "")
        return unchecked(each.item, f"{step.name} {step.short or ''}" if step else "")

    def nearest(self, reason: str, passage: Passage) -> str:
        """The words that come nearest, and who said them."""
        phrase = self.said.said_by if reason in ("other-speaker", "speaker-unsure") else self.said.nearest
        words = self.said_words(passage.text, passage.at)
        return phrase.format(speaker=passage.turn.speaker or self.said.nobody_named, words=words)

    def name(self, who: str | None) -> str:
        """A person by name; one of us as our side."""
        return self.messages.terms.we if who == US else self._names.get(who or "", who or "")

    def said_words(self, words: str, at: str) -> str:
        """Words between quotation marks, with their time in the call."""
        quoted = self.messages.quote(words)
        return self.said.said_at.format(words=quoted, at=at) if at else quoted

    def _command(self, reason: str, words: str) -> str:
        if reason == "booked":
            return f"kp book {self.situation.id}"
        return f"kp advance {self.situation.id} --{reason} {shell_word(words) if words else '…'}"

    def _what(self, each: SortedItem) -> str:
        """An item, or another part of the draft, as a sentence."""
        if each.item:
            return self._item(each.item)
        part = each.without_quote
        assert part is not None
        names = self.messages.join([self.name(who) for who in part.who])
        if part.reason in ("silent", "new-person"):
            return names or part.words
        key = str(part.key_path[-1]) if part.key_path[0] == "people" else ""
        if key in self.messages.advance.person_keys:
            return f"{names}: {self.messages.advance.person_keys[key]}"
        if part.who:
            return " ".join(filter(None, (names, part.words)))
        return ": ".join(filter(None, (str(part.key_path[0]), self._promise(part.words))))

    def _promise(self, promise: str) -> str:
        """A promise by its words, where the deal has one of that id."""
        known = (each.what for each in self.situation.history.promises if each.id == promise)
        return next(known, promise)

    def _item(self, item: DraftItem) -> str:
        names = self.messages.join([self.name(who) for who in item.by]) or self.said.somebody
        told = item.told
        if isinstance(told, Promise):
            state = PromiseState(told.id, item.by, told.what, told.due, None, self.situation.today)
            state = state._replace(of_us=members_of_us(told.by.members, self.situation.team))
            return "".join(
                span.text for span in promise_text(state, self.situation.people, self.messages, self.situation.today)
            )
        step = self.situation.map.known.get(told.step or "")
        shown = self.messages.quote((step.short or step.name) if step else told.step or "")
        words = item.words or item.quote
        return self.said.happened[item.kind].format(names=names, step=shown, words=words)


OUR_OWN_KEYS = ("did", "note")
"""Keys of an entry that say what is ours, and are taken as they are."""
GLYPHS = {ItemOutcome.REFUSED: "!", ItemOutcome.DIFFERS: "?"}


def sorted_page(draft: SortedDraft, lines: DraftLines, head: str) -> Page:
    """The whole answer. `head`: which files, and the day of the call."""
    rows = [row for sort in ItemOutcome for each in draft.of(sort) for row in _rows(each, lines)]
    below = []
    if draft.also_there:
        names = lines.messages.join([lines.name(each) for each in draft.also_there])
        below.append(lines.said.also_there.format(names=names))
    if draft.saves and (keys := [key for key in OUR_OWN_KEYS if getattr(draft.entry, key)]):
        below.append(lines.said.ours.format(keys=lines.messages.join(keys)))
    top = Line(text(head), indent=0)
    return Page((Section(items=(top, *rows)), Section(items=tuple(Line(text(each), indent=0) for each in below))))


def _rows(each: SortedItem, lines: DraftLines) -> Iterator[Labelled]:
    """What becomes of an item, and below it the words it rests on or comes nearest to."""
    yield Labelled(lines.said.labels[each.sort], text(lines.sentence(each)), GLYPHS.get(each.sort, ""))
    if each.proof and each.sort is not ItemOutcome.KNOWN:
        yield Labelled("", text(lines.said_words(each.proof.quote, each.proof.at), style=Style.QUIET))
    if left := lines.unchecked(each):
        keys = lines.messages.join([lines.said.unchecked_keys[key] for key in left])
        yield Labelled("", text(lines.said.unchecked.format(keys=keys)), "?")
    if each.refusal and each.refusal.nearest:
        yield Labelled("", text(lines.nearest(each.refusal.reason, each.refusal.nearest), style=Style.QUIET))
