"""What was told, as the items of an entry: the keys and values of the file."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date
from typing import Any

from kjopsprosess.deal_state.names import make_slug, unused_id
from kjopsprosess.deal_state.references import PROCESS
from kjopsprosess.messages.typed_values import PROCESS_NAMES
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.values import GRAMMAR_WORDS, ContactRule, StepKind, Topic

from .grammar.clauses import Clause, ClauseKind, participants
from .grammar.grammar import DayStatement, NamedThings, TypedStatement
from .grammar.operands import TakenTime
from .grammar.phrase import TypedDay

WrittenItem = dict[str, Any]


@dataclass(frozen=True)
class ItemMaker:
    """Makes items of an entry; names of people become ids and words for days become days by what it is given."""

    person: Callable[[str], str]
    day: Callable[[str], date]
    step_ids: Container[str]
    """Ids that no new step may get."""
    day_ids: Container[str]
    """Ids of days with a name of their own."""
    role_ids: Container[str]
    share: bool | None = None
    """true: may stand in what the customer sees."""
    topic: Topic | None = None
    """What the sentences are about."""

    def heard(self, told: TypedStatement) -> WrittenItem:
        """A sentence about a step, or about none."""
        step = told.step or (self.new_step_id(told.new_step) if told.new_step else None)
        item: WrittenItem = {
            "step": step,
            "by": [self.person(name) for name in told.by],
            "says": told.words.says,
            "against": self._against(told.against),
            "name": told.new_step,
            "share": self.share,
            "topic": self.topic,
        }
        for clause in told.clauses:
            self._add_clause(item, clause)
        return item | self._day(told.words.day)

    def why_now(self, told: TypedStatement) -> WrittenItem:
        """Why they buy now; the day of it gets a name of its own."""
        day = told.words.day
        item = {**self.heard(told), "why_now": True}
        return {**item, "date": self._new_day_id(told.words.says), "what": told.words.says} if day else item

    def ruling_day(self, told: DayStatement) -> WrittenItem:
        """A day with a name of its own."""
        return {
            "step": told.step,
            "by": [self.person(name) for name in told.by],
            "says": told.words.says,
            "date": told.day or self._new_day_id(told.name),
            "what": told.name if told.name.casefold() != told.day else None,  # an id names the day, and is not its name
            "share": self.share,
            "topic": self.topic,
            **self._day(told.words.day),
        }

    def without(self, told: NamedThings) -> WrittenItem:
        """Roles that the customer does not have."""
        by = [self.person(name) for name in told.by]
        item: WrittenItem = {"by": by, "without": list(told.ids), "says": told.says}
        return {**item, "share": self.share, "topic": self.topic}

    def holds(self, told: NamedThings) -> list[WrittenItem]:
        """Whose word holds, for each step."""
        by = self._against(told.by[0])
        return [{"step": step, "by": by} for step in told.ids]

    def confirmed(self, told: NamedThings) -> WrittenItem:
        """Who said yes to which steps."""
        return {"by": [self.person(name) for name in told.by], "steps": list(told.ids)}

    def new_step_id(self, name: str) -> str:
        """The id of a step that no process has."""
        return unused_id(make_slug(name, fallback="step", avoid=GRAMMAR_WORDS), self.step_ids)

    def _new_day_id(self, name: str) -> str:
        return unused_id(make_slug(name, fallback="day"), self.day_ids)

    def _against(self, name: str | None) -> str | None:
        if name is None:
            return None
        return PROCESS if name.casefold() in PROCESS_NAMES else self.person(name)

    def _day(self, day: TypedDay | None) -> WrittenItem:
        return {day.rule: self.day(day.text)} if day else {}

    def _add_clause(self, item: WrittenItem, clause: Clause) -> None:
        match clause.kind:
            case ClauseKind.AFTER | ClauseKind.BEFORE:
                found = clause.value if isinstance(clause.value, tuple) else ()
                item[clause.kind] = [*dict.fromkeys([*item.get(clause.kind, ()), *found])]
            case ClauseKind.TAKES if isinstance(clause.value, TakenTime):
                item["takes"], item["takes_from"] = clause.value.text, clause.value.after
            case ClauseKind.WHO:
                self._add_participants(item, clause)
            case ClauseKind.ONLY:
                item["contact"] = {"rule": ContactRule.PORTAL_ONLY, "channel": clause.value}
            case ClauseKind.EQUAL:
                item["contact"] = {"rule": ContactRule.EQUAL}
            case ClauseKind.STANDSTILL:
                item["kind"] = StepKind.STANDSTILL
            case ClauseKind.DONE_WHEN:
                item["done_when"] = clause.value

    def _add_participants(self, item: WrittenItem, clause: Clause) -> None:
        who, names = item.setdefault("who", {}), item.setdefault("role_names", {})
        for each in participants(clause):
            if each.new_role:
                role = unused_id(make_slug(each.new_role, fallback="role", avoid=GRAMMAR_WORDS), self.role_ids)
                names[role] = each.new_role
                who[f"{ROLE_PREFIX}{role}"] = each.part
            else:
                who[each.person or f"{ROLE_PREFIX}{each.role}"] = each.part
