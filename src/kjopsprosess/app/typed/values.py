"""Turns typed words of either language, or the file's own, into values.

Errors list those of the screen's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NoReturn

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.deal_state.names import folded, suggest_slug
from kjopsprosess.deal_state.people.person_names import NameablePerson, match_person, new_person_id
from kjopsprosess.deal_state.status import STATUS_OF_STOP
from kjopsprosess.messages.messages import Messages
from kjopsprosess.messages.typed_values import (
    ATTITUDES,
    KINDS,
    NOBODY_WORDS,
    OUTCOMES,
    PERSON_KEYS,
    STOPS,
    TOPICS,
    WAYS,
    YES_OR_NO,
)
from kjopsprosess.model.deal import Person
from kjopsprosess.model.process import Role
from kjopsprosess.model.values import NOBODY, Attitude, How, Outcome, PersonKind, Stop, Topic

from .choices import parse_word, word_error
from .examples import NOTHING_TYPED, flag_example
from .grammar import parse_person, split_names
from .lookup import available_text, fail_for_day, match_role, require_id, resolve_day, shown_roles
from .people_lookup import fail_for_person, person_error

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.app.context import CommandContext


def parse_how(context: CommandContext, text: str) -> How:
    """The kind of contact that a word means."""
    messages = context.messages
    return How(parse_word(context, text, WAYS, messages.terms.how, messages.advance.unknown_way))


def parse_attitude(context: CommandContext, text: str) -> Attitude:
    """The attitude that a word means."""
    messages = context.messages
    return Attitude(parse_word(context, text, ATTITUDES, messages.terms.attitude, messages.advance.unknown_attitude))


def parse_outcome(context: CommandContext, text: str) -> Outcome:
    """The outcome of a choice that a word means."""
    messages = context.messages
    return Outcome(parse_word(context, text, OUTCOMES, messages.terms.outcomes, messages.advance.unknown_outcome))


def parse_topic(context: CommandContext, text: str) -> Topic:
    """What a statement is about."""
    messages = context.messages
    return Topic(parse_word(context, text, TOPICS, messages.terms.topics, messages.advance.unknown_topic))


def parse_stop(context: CommandContext, text: str) -> Stop:
    """The way of stopping a deal that a word means."""
    shown = dict(zip(Stop, stop_terms(context.messages), strict=True))
    return Stop(parse_word(context, text, STOPS, shown, context.messages.advance.unknown_outcome))


def stop_terms(messages: Messages) -> list[str]:
    """The words of the screen's language for each way of stopping."""
    return [messages.terms.status[each] for each in STATUS_OF_STOP.values()]


def told_person(
    context: CommandContext, roles: Mapping[str, Role], people: dict[str, NameablePerson], text: str, day: date
) -> Person:
    """A person from the text of `--person`. `people` are those known by id, and gets this one; a new name is told.

    `day`: the one of the entry, from which the day somebody leaves is reckoned.
    """
    who, said = parse_person(text)
    if not who or not said:
        phrase = replace(NOTHING_TYPED, who=" ".join(who.split()) or None)
        example = flag_example(context, "--person", None, phrase)
        refuse_incomplete(context, "--person", "facts" if who else "who", example)
    facts = parse_person_facts(context, roles, said)
    if "left" in facts:
        facts["left"] = _left(context, facts["left"], day)
    if "replaces" in facts:
        facts["replaces"] = _replaced(context, people, facts["replaces"])
    known = _known_person(context, people, who, named="name" in facts)
    person_id = known.id if known else new_person_id(who, people)
    if known is None and "name" not in facts:
        facts["name"] = who
    before = known or NameablePerson(person_id, "")
    titles = tuple(roles[each].name for each in facts.get("roles", ()) if each in roles)
    now = NameablePerson(
        person_id, facts.get("name") or before.name, facts.get("title") or before.title, titles or before.roles
    )
    if known and folded(known.name) not in (folded(now.name), folded(known.id)):
        other = new_person_id(now.name, people)
        said_back = context.messages.advance.renamed.format(old=known.name, new=now.name, id=other)
        context.notices.append(said_back)
    people[person_id] = now
    return Person(id=person_id, **facts)


def _known_person(
    context: CommandContext, people: Mapping[str, NameablePerson], who: str, *, named: bool
) -> NameablePerson | None:
    """Who is meant before the colon; None for somebody new. With a name to follow, only a whole id or name will do."""
    if named:
        called_so = [each for each in people.values() if folded(each.name) == folded(who)]
        return people.get(suggest_slug(who) or "") or (called_so[0] if len(called_so) == 1 else None)
    matched = match_person(who, people)
    if matched.ambiguous or matched.same_name:
        fail_for_person(context, who, matched, person_error(context, who, matched, people))
    return people[matched.found] if matched.found else None


def refuse_incomplete(context: CommandContext, flag: str, what: str, example: str) -> NoReturn:
    """Stop the command because a flag lacks a part, with an example of it that is whole."""
    said = context.messages.advance
    context.fail(
        ExitCode.USAGE, f"lacks-{what}", said.not_saved, said.phrase_lacks[what].format(flag=flag), f"    {example}"
    )


def parse_person_facts(
    context: CommandContext, roles: Mapping[str, Role], said: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """The facts about a person, by the keys of the file. Roles may be told one by one; nothing else has two values.

    Whether they have left, and whom they replace, are as typed.
    """
    messages = context.messages
    facts: dict[str, Any] = {}
    for typed, value in said:
        key = PERSON_KEYS.get(typed)
        if key is None:
            told = messages.advance
            message = word_error(messages, typed or value, PERSON_KEYS, told.person_keys, told.unknown_field)
            context.fail(ExitCode.USAGE, "unknown-field", message)
        if value and key == "roles":
            facts[key] = f"{facts[key]}, {value}" if key in facts else value
        elif value and key in facts:
            values = {"first": messages.quote(facts[key]), "second": messages.quote(value)}
            context.fail(ExitCode.USAGE, "given-twice", messages.errors.given_twice.format(option=typed, **values))
        elif value:
            facts[key] = value
    if "roles" in facts:
        facts["roles"] = _roles(context, roles, facts["roles"])
    if "attitude" in facts:
        facts["attitude"] = parse_attitude(context, facts["attitude"])
    if "kind" in facts:
        terms = messages.terms
        shown = {"body": terms.body, "partner": terms.partner, "document": terms.document}
        facts["kind"] = PersonKind(parse_word(context, facts["kind"], KINDS, shown, messages.advance.unknown_kind))
    return facts


def _left(context: CommandContext, typed: str, day: date) -> str | date:
    """Whether somebody has left, or the day on which they do."""
    from kjopsprosess.messages.typed_dates.doubts import DayDoubt  # with the next 9 ms, where a day is typed
    from kjopsprosess.messages.typed_dates.reading import read_day  # see above

    messages = context.messages
    if folded(typed) not in YES_OR_NO:
        try:
            read_day(typed, day, past=False, day_first=messages.calendar.day_first)
        except DayDoubt as doubt:
            if doubt.code != "not-a-date":
                fail_for_day(context, doubt, typed)
        else:
            return resolve_day(context, typed, past=False, today=day)
    answers = dict(zip(("true", "false", "day"), messages.advance.left_answers, strict=True))
    return parse_word(context, typed, YES_OR_NO, answers, messages.advance.unknown_left)


def _replaced(context: CommandContext, people: Mapping[str, NameablePerson], typed: str) -> str:
    """The id of the person from whom somebody takes over, or that it is nobody."""
    matched = match_person(typed, people)
    if matched.found:
        return matched.found
    if folded(typed) in NOBODY_WORDS:
        return NOBODY
    fail_for_person(context, typed, matched, person_error(context, typed, matched, people))


def split_role_names(text: str, roles: Mapping[str, Role]) -> tuple[str, ...]:
    """Split several role names; «og» may also be part of a name."""
    found: list[str] = []
    for part in filter(None, map(str.strip, text.replace("+", ",").split(","))):
        found += [part] if match_role(part, roles).found else split_names(part)
    return tuple(dict.fromkeys(found))


def _roles(context: CommandContext, roles: Mapping[str, Role], text: str) -> list[str]:
    instead = available_text(context, "role", (role.name for role in roles.values()))
    no_role = context.messages.errors.no_role
    return [
        require_id(context, name, shown_roles(match_role(name, roles), roles), no_role, instead)
        for name in split_role_names(text, roles)
    ]
