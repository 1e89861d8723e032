"""Values told in words: those of either language, or the file's own; a refusal names those of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from kjopsprosess.deal_state.names import make_slug
from kjopsprosess.messages.messages import Messages
from kjopsprosess.messages.typed_values import ATTITUDES, KINDS, OUTCOMES, PERSON_KEYS, STOPS, WAYS, YES
from kjopsprosess.model.deal import Person
from kjopsprosess.model.process import Role
from kjopsprosess.model.values import Attitude, How, Outcome, PersonKind, Stop

from .errors import Exit
from .grammar import parse_person, split_names
from .lookup import named, pick_role, there_are

if TYPE_CHECKING:
    from .context import Desk


def told_way(desk: Desk, text: str) -> How:
    """A way of contact."""
    return How(_value(desk, text, WAYS, desk.words.terms.how.values(), desk.words.advance.unknown_way))


def told_attitude(desk: Desk, text: str) -> Attitude:
    """How somebody looks on buying."""
    shown = desk.words.terms.attitude.values()
    return Attitude(_value(desk, text, ATTITUDES, shown, desk.words.advance.unknown_attitude))


def told_outcome(desk: Desk, text: str) -> Outcome:
    """Whom a choice fell on."""
    return Outcome(_value(desk, text, OUTCOMES, desk.words.terms.outcomes.values(), desk.words.advance.unknown_outcome))


def told_stop(desk: Desk, text: str) -> Stop:
    """How a deal stops or rests."""
    return Stop(_value(desk, text, STOPS, stops_shown(desk.words), desk.words.advance.unknown_stop))


def stops_shown(words: Messages) -> list[str]:
    """The words of the screen for how a deal stops or rests."""
    return [words.terms.status[each] for each in ("lost", "no_decision", "withdrawn", "postponed")]


def told_person(desk: Desk, roles: Mapping[str, Role], names: dict[str, str], text: str) -> Person:
    """A person as `--person` tells of them. `names` has the name of each known id, and gets this one's."""
    who, said = parse_person(text)
    if not who:
        refuse_incomplete(desk, "--person", "who")
    if not said:
        refuse_incomplete(desk, "--person", "facts")
    known = [each for each, name in names.items() if who in (each, name)]
    person_id = known[0] if known else make_slug(who, fallback="person")
    facts = person_facts(desk, roles, said)
    if not known and "name" not in facts:
        facts["name"] = who
    names[person_id] = facts.get("name") or names.get(person_id, person_id)
    return Person(id=person_id, **facts)


def refuse_incomplete(desk: Desk, flag: str, what: str, command: str = "") -> NoReturn:
    """Refuse a flag that lacks a part, with a good example of it in the command that it belongs to."""
    said = desk.words.advance
    message = said.phrase_lacks[what].format(flag=flag, example=command + said.flag_examples[flag])
    desk.refuse(Exit.USAGE, f"lacks-{what}", said.not_saved, message)


def person_facts(desk: Desk, roles: Mapping[str, Role], said: Mapping[str, str]) -> dict[str, Any]:
    """What was said of a person, by the keys of the file."""
    words = desk.words
    facts: dict[str, Any] = {}
    for typed, value in said.items():
        key = PERSON_KEYS.get(typed)
        if key is None:
            allowed = words.either([*words.advance.person_keys.values()])
            message = words.advance.unknown_field.format(text=typed or value, allowed=allowed)
            desk.refuse(Exit.USAGE, "unknown-field", message)
        if value:
            facts[key] = value
    if "roles" in facts:
        facts["roles"] = _roles(desk, roles, facts["roles"])
    if "attitude" in facts:
        facts["attitude"] = told_attitude(desk, facts["attitude"])
    if "kind" in facts:
        shown = (words.terms.body, words.terms.partner)
        facts["kind"] = PersonKind(_value(desk, facts["kind"], KINDS, shown, words.advance.unknown_kind))
    if "left" in facts:
        facts["left"] = str(facts["left"].casefold() in YES).lower()
    return facts


def role_names(text: str, roles: Mapping[str, Role]) -> tuple[str, ...]:
    """Several roles parted; «og» may also stand inside the name of one."""
    found: list[str] = []
    for part in filter(None, map(str.strip, text.replace("+", ",").split(","))):
        found += [part] if pick_role(part, roles).found else split_names(part)
    return tuple(dict.fromkeys(found))


def _roles(desk: Desk, roles: Mapping[str, Role], text: str) -> list[str]:
    instead = there_are(desk, "role", (role.name for role in roles.values()))
    no_role = desk.words.errors.no_role
    return [named(desk, name, pick_role(name, roles), no_role, instead) for name in role_names(text, roles)]


def _value(desk: Desk, text: str, known: Mapping[str, str], shown: Iterable[str], unknown: str) -> str:
    """The file's word for a typed one; else the words `shown` are named."""
    value = known.get(" ".join(text.casefold().split()))
    if value is None:
        allowed = desk.words.either([*shown])
        desk.refuse(Exit.USAGE, "unknown-value", unknown.format(text=text, allowed=allowed))
    return value
